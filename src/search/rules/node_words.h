// How the rule search looks at one node of a tree: at those words of the bitsets in which the node
// has elements.
#pragma once

#include "search/bitset.h"

namespace hunch::search {

// The words in which a set has elements.
class NodeWords {
 public:
  void Take(const Words& set) {
    at_.clear();
    set_.clear();
    for (size_t w = 0; w < set.size(); ++w) {
      if (set[w] == 0) continue;
      at_.push_back(w);
      set_.push_back(set[w]);
    }
    part_.resize(set_.size());
  }
  size_t words() const { return at_.size(); }

  // The elements of the set that are in `other`, and those that are not, as so many words. Good
  // until the next call.
  const uint64_t* Within(const uint64_t* other) {
    for (size_t i = 0; i < at_.size(); ++i) part_[i] = set_[i] & other[at_[i]];
    return part_.data();
  }
  const uint64_t* Without(const uint64_t* other) {
    for (size_t i = 0; i < at_.size(); ++i) part_[i] = set_[i] & ~other[at_[i]];
    return part_.data();
  }

 private:
  std::vector<size_t> at_;
  Words set_, part_;
};

}  // namespace hunch::search
