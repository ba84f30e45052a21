// Small random corpora of s-expressions, for property tests.
#pragma once

#include <string>
#include <vector>

#include "base/random.h"

namespace hunch::learning {

class RandomCorpus {
 public:
  // With or without lambdas and their variables.
  RandomCorpus(uint64_t seed, bool lambdas) : random_(seed), lambdas_(lambdas) {}

  std::vector<std::string> Programs(size_t count, int depth) {
    std::vector<std::string> programs;
    for (size_t i = 0; i < count; ++i) programs.push_back(Expression(depth, 0));
    return programs;
  }

 private:
  std::string Expression(int depth, int bound) {
    const uint64_t choice = random_.Below(lambdas_ ? 5 : 4);
    if (depth == 0 || choice == 0) return Leaf(bound);
    if (choice == 4) return "(lam " + Expression(depth - 1, bound + 1) + ")";
    std::string text = "(" + Expression(choice == 1 ? depth - 1 : 0, bound);
    const uint64_t arguments = 1 + random_.Below(2);
    for (uint64_t i = 0; i < arguments; ++i) text += " " + Expression(depth - 1, bound);
    return text + ")";
  }

  std::string Leaf(int bound) {
    if (bound > 0 && random_.Below(2) == 0) {
      return "$" + std::to_string(random_.Below(static_cast<uint64_t>(bound)));
    }
    return std::string(1, static_cast<char>('a' + random_.Below(3)));
  }

  base::Random random_;
  bool lambdas_;
};

}  // namespace hunch::learning
