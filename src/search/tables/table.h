// What rules are learnt from: a row for each element, over all examples; a column for each feature.
// Elements of train examples come first, then, from a word boundary on, those of the test examples,
// so that one bitset spans both and its first train_words() words are the train part. What elements
// and columns are, only whoever made the table knows: see element_table.h.
#pragma once

#include <algorithm>
#include <climits>
#include <vector>

#include "core/type.h"
#include "search/bitset.h"

namespace hunch::search {

inline constexpr int32_t kNoNumber =
    INT32_MIN;  // an undefined feature, a slot that does not matter

struct Column {
  core::Type type;              // inline
  std::vector<int32_t> values;  // by element
  double bits = 0;
  double own_bits = 0;    // of these, without what the column looks at
  uint32_t looks_at = 0;  // equal for columns that look at the same; 0: at nothing
  bool closed = false;    // the same for all elements of an example
  bool made = false;      // of what is made so far: unknown in test rows
  bool counted = false;   // compared with closed columns as well
};

struct Table {
  core::Type slot;                   // of the targets
  bool odd = false;                  // whether numbers may be asked if they are odd
  size_t train_size = 0;             // without padding
  std::vector<uint32_t> example_of;  // by element, padding between train and test included
  std::vector<int32_t> targets;      // by element; train only
  std::vector<Column> columns;

  size_t size() const { return example_of.size(); }
  size_t words() const { return (size() + 63) / 64; }
  size_t train_words() const { return (train_size + 63) / 64; }
  size_t test_begin() const { return train_words() * 64; }
  size_t test_size() const { return size() - std::min(size(), test_begin()); }

  Words Mattering() const;  // the train elements whose targets matter
};

}  // namespace hunch::search
