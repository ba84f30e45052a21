// Applies a function many times over, to all rows at once: each round collects the rows that still
// go on, applies the function to them in one batch, and reads the results.
//
//   InStep step(call, 0, 2);
//   while (...) {
//     step.Begin();
//     for (row ...) step.Add(row, sofar[row], element);
//     step.Apply();
//     for (i < step.size()) sofar[step.row(i)] = step.result(i);
//   }
#pragma once

#include "domains/list/list_maker.h"

namespace hunch::list {

class InStep {
 public:
  // Of call.functions[function], which takes `arity` (1 or 2) arguments.
  InStep(const core::Call& call, size_t function, size_t arity)
      : arena_(call.arena),
        function_(*call.functions[function]),
        rows_(call.arena.AllocateArray<uint32_t>(call.rows)),
        results_(call.arena.AllocateArray<Value>(call.rows)) {
    for (size_t k = 0; k < arity; ++k) arguments_[k] = arena_.AllocateArray<Value>(call.rows);
  }

  void Begin() { size_ = 0; }
  void Add(uint32_t row, Value x) {
    arguments_[0][size_] = x;
    rows_[size_++] = row;
  }
  void Add(uint32_t row, Value x, Value y) {
    arguments_[1][size_] = y;
    Add(row, x);
  }
  void Apply() {
    if (size_ > 0) function_.Apply(arena_, size_, rows_, arguments_, results_);
  }

  uint32_t size() const { return size_; }
  uint32_t row(uint32_t i) const { return rows_[i]; }
  Value result(uint32_t i) const { return results_[i]; }

 private:
  base::Arena& arena_;
  const core::Closure& function_;
  uint32_t* rows_;
  Value* results_;
  Value* arguments_[2] = {};
  uint32_t size_ = 0;
};

}  // namespace hunch::list
