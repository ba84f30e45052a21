// Rules: deduce, then explain. For each schema of the domain and each frame that the bank offers
// (a value of the right size, a list of objects, ...), the slot values that the demonstration pairs
// must have had are deduced; decision trees over the elements' features that give just those values
// are searched; and each explanation is a program: render(\x -> choose(test, ..., ...), frame).
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "search/choice_order.h"
#include "search/rules/rule_learner.h"
#include "search/strategy.h"
#include "search/tables/element_table.h"
#include "search/workspace.h"

namespace hunch::search {

class Rules final : public Strategy {
 public:
  explicit Rules(Workspace& workspace) : work_(workspace) {}
  const char* name() const override { return "rules"; }
  Progress Step(uint64_t work) override;

 private:
  struct Job {
    const core::Schema* schema;
    std::vector<ValueId> frame;
    size_t elements;
  };
  // The frames of a schema that the bank offered in this round, as far as they were tried.
  struct Plan {
    const core::Schema* schema;
    std::vector<std::vector<ValueId>> choices;  // for each argument
    ChoiceOrder order;
    std::set<uint64_t> seen;    // digests of tables
    std::set<uint64_t> looked;  // hashes of what tables are made of (core::Schema::Looked)
  };

  void StartRound();
  void TakeTurns();
  std::vector<ValueId> Choices(const core::Schema& schema, size_t argument, core::Type type) const;
  int FrameCost(ValueId id) const;
  // Tries frames of one plan for a while; those worth it become jobs.
  void Advance(Plan& plan, size_t most_tries, size_t most_frames);
  // Nothing where the schema may look at all of the frame.
  std::optional<uint64_t> Looked(const core::Schema& schema,
                                 const std::vector<ValueId>& frame) const;
  // Whether the schema says at once that it cannot have made the targets from the frame; `values`
  // has room for those of one row.
  bool RuledOut(const core::Schema& schema, const std::vector<ValueId>& frame,
                std::span<core::Value> values);
  void RunJob(const Job& job);
  void NoteStep(const core::Program& program, double bits);
  void GuessNearest(const ElementTable& made, const Learnt& learnt, double frame_bits);
  void TraceNearest(const ElementTable& made, const Learnt& learnt);

  Workspace& work_;
  int rounds_ = 0;
  std::vector<Plan> plans_;
  size_t next_plan_ = 0;
  std::deque<Job> jobs_;
  std::vector<std::unique_ptr<core::FrameNotes>> notes_;  // of this round, by pair
  size_t refuser_ = 0;  // the pair by which the last frame was ruled out
};

}  // namespace hunch::search
