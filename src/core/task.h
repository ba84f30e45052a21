// A problem: demonstration pairs, and test inputs whose outputs are asked for. The search never
// sees test outputs; who scores keeps them elsewhere.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/program.h"

namespace hunch::core {

struct Example {
  std::vector<Value> inputs;  // one per input of the interface
  Value output;               // undefined in `test`
};

struct Task {
  std::string id;
  Interface interface;
  std::vector<Example> train;                                              // at least one
  std::vector<Example> test;                                               // may be empty
  std::shared_ptr<base::Arena> storage = std::make_shared<base::Arena>();  // owns the values

  // Rows: all train examples, then all test examples. Everything runs on all rows in lock-step.
  size_t rows() const { return train.size() + test.size(); }
  const Example& example(size_t row) const {
    return row < train.size() ? train[row] : test[row - train.size()];
  }
  std::vector<Value> InputColumn(size_t input) const {
    std::vector<Value> column(rows());
    for (size_t row = 0; row < rows(); ++row) column[row] = example(row).inputs[input];
    return column;
  }
};

}  // namespace hunch::core
