// Finish: last steps of one argument, tried ahead of their turn. Enumeration comes to
//
//   snake_of_colours(colours_down(keep_largest(objects8(input))))
//
// only when it has come to all programs of that length. Whether a last step gives the outputs is
// told by the first pair in nearly all cases, and nothing has to be kept; so it is tried on values
// of the bank while enumeration is still some bits short of it. What only has the outputs'
// frame, or lacks just numbers to become them, is kept for the other strategies. Done for tasks
// some of whose outputs have another frame than the inputs.
#pragma once

#include <span>
#include <vector>

#include "search/strategy.h"
#include "search/workspace.h"

namespace hunch::search {

class Finish final : public Strategy {
 public:
  explicit Finish(Workspace& workspace);
  const char* name() const override { return "finish"; }
  Progress Step(uint64_t work) override;

 private:
  struct LastStep {
    const ScopedProduction* production;
    size_t open;           // which argument values are tried for
    const Leaf* constant;  // the other one; null where there is none
    Cost cost;             // of all but the open argument
    Cost looked = 0;       // all values that cost as much or less have been looked at
    // How many results were compared with their arguments, and whether all had their frame.
    uint32_t compared = 0;
    bool keeps_frame = false;

    int slot() const { return production->arguments[open].type_slot; }
  };

  void AddWithConstants(const ScopedProduction& production);
  bool IsToldBy(const core::Inverse& inverse, const ScopedProduction& production) const;
  bool MayGoOn() const;
  void LookUpTo(LastStep& last, Cost total);
  void Look(LastStep& last, const std::vector<ValueId>& ids);
  void CompareFrames(LastStep& last, core::Value argument, core::Value result);
  bool HasWantedFrame(const LastStep& last, core::Value argument) const;
  bool TakesWhatItMakes(const LastStep& last) const;
  bool MakesWantedFrame(const LastStep& last, core::Value argument, core::Value result) const;
  void Run(const LastStep& last, const core::Value* open, const core::Value* constant,
           std::span<core::Value> results, base::Arena& arena) const;
  void Judge(const LastStep& last, size_t i);
  bool IsAsWanted(const core::Inverse* inverse, core::Value value, core::Value output) const;
  bool Keep(const LastStep& last, ValueId argument, const core::Inverse* inverse);
  void Check(const LastStep& last, ValueId argument);

  Workspace& work_;
  std::vector<LastStep> last_steps_;
  std::vector<const core::Inverse*> inverses_;
  base::Arena scratch_;
  std::vector<ValueId> batch_;
  std::vector<core::Value> arguments_, constants_, results_;
  uint64_t rows_looked_at_ = 0, charged_ = 0;
  size_t offers_ = 0, kept_ = 0, lacking_ = 0;
};

}  // namespace hunch::search
