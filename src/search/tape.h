// A lambda body from a body scope's bank, compiled so that it can be run on many rows at once: its
// distinct subexpressions in dependency order, each one batched call of a primitive.
#pragma once

#include <vector>

#include "search/scope.h"

namespace hunch::search {

class Tape {
 public:
  // `body` is an entry of `scope`; `closed` holds what it captured.
  Tape(const Scope& scope, const Scope& closed, ValueId body);

  // Runs it: args[k][i] is parameter k in row i, example[i] the row of the closed scope that the
  // captures are read from. Fills out[0..rows).
  void Run(base::Arena& arena, uint32_t rows, const uint32_t* example,
           const core::Value* const* args, core::Value* out) const;

 private:
  struct Step {
    Origin origin;
    uint32_t parameter;                  // kVariable
    const core::Value* captured;         // kCapture: a closed column
    const core::Production* production;  // kApply
    uint32_t operands[6];                // kApply: earlier steps
  };
  uint32_t Compile(const Scope& scope, const Scope& closed, ValueId id,
                   std::vector<std::pair<ValueId, uint32_t>>& done);

  std::vector<Step> steps_;
};

// The closure over a tape. Rows of the surrounding batch are laid out candidate by candidate, each
// with one row per example; so the example of batch row r is r modulo the number of examples.
class TapeClosure final : public core::Closure {
 public:
  TapeClosure(const Tape& tape, uint32_t examples) : tape_(tape), examples_(examples) {}
  void Apply(base::Arena& arena, uint32_t rows, const uint32_t* row_of,
             const core::Value* const* args, core::Value* out) const override;

 private:
  const Tape& tape_;
  uint32_t examples_;
};

}  // namespace hunch::search
