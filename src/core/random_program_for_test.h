// Random well-typed program texts over a domain's grammar, for property tests and fuzzing.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/random.h"
#include "core/domain.h"

namespace hunch::core {

class RandomPrograms {
 public:
  // Gives the text of some constant of a type.
  using Literal = std::function<std::string(Type)>;

  RandomPrograms(const Domain& domain, const Interface& interface, base::Random& random,
                 Literal literal)
      : domain_(domain), random_(random), literal_(std::move(literal)) {
    for (size_t k = 0; k < interface.input_names.size(); ++k) {
      names_.emplace_back(interface.input_names[k], interface.input_types[k]);
    }
  }

  // An expression of at most `depth` primitives on top of each other.
  std::string OfType(Type type, int depth) {
    if (depth > 0 && random_.Below(8) != 0) {
      std::vector<const Production*> fitting;
      for (const Production& production : domain_.grammar().productions) {
        if (production.result == type) fitting.push_back(&production);
      }
      if (!fitting.empty()) return Applied(*fitting[random_.Below(fitting.size())], depth - 1);
    }
    std::vector<std::string> leaves{};
    for (const auto& [name, of] : names_) {
      if (of == type) leaves.push_back(name);
    }
    const uint64_t choice = random_.Below(leaves.size() + 1);
    return choice < leaves.size() ? leaves[choice] : literal_(type);
  }

 private:
  std::string Applied(const Production& production, int depth) {
    std::string text = production.primitive->name;
    for (size_t k = 0; k < production.arguments.size(); ++k) {
      text += k == 0 ? "(" : ", ";
      text += Argument(production.arguments[k], depth);
    }
    return production.arguments.empty() ? text : text + ")";
  }

  std::string Argument(Type type, int depth) {
    if (!type.is_function()) return OfType(type, depth);
    const size_t outside = names_.size();
    std::string text = "\\";
    for (Type parameter : type.Arguments()) {
      names_.emplace_back("v" + std::to_string(names_.size()), parameter);
      text += names_.back().first + " ";
    }
    text += "-> " + OfType(type.FinalResult(), depth);
    names_.resize(outside);
    return text;
  }

  const Domain& domain_;
  base::Random& random_;
  Literal literal_;
  std::vector<std::pair<std::string, Type>> names_;  // in scope, innermost last
};

}  // namespace hunch::core
