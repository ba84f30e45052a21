// Bottom-up enumeration in order of cost.
//
// Level after level of cost, every production is applied to every combination of entries whose
// costs add up to the level; what gives a new column of values becomes an entry, what gives a known
// one is forgotten (observational equivalence: Albarghouthi et al., CAV 2013; Udupa et al., PLDI
// 2013; buckets of integer costs as in Probe, Barke et al., OOPSLA 2020). Lambda bodies are
// enumerated the same way in scopes of their own (scope.h), just far enough ahead for their uses.
// Candidates are evaluated in batches of one production into scratch memory; only new ones are
// copied into the bank.
#pragma once

#include <array>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "search/odometer.h"
#include "search/strategy.h"
#include "search/tape.h"
#include "search/workspace.h"

namespace hunch::search {

class Enumerator final : public Strategy {
 public:
  explicit Enumerator(Workspace& workspace);
  static constexpr const char* kName = "enumerate";
  const char* name() const override { return kName; }
  Progress Step(uint64_t work) override;

  Cost level() const { return level_; }  // of the closed scope; all below are complete

 private:
  // A production with a choice of costs for its arguments: pools in evaluation order (functions
  // first, so that a batch has one function and many values).
  struct Block {
    const ScopedProduction* production;
    uint32_t production_index;                    // in the scope
    std::array<int, Odometer::kMost> order = {};  // pool position -> argument position
    int functions = 0;                            // how many of the first positions are functions
    Odometer odometer = Odometer();

    size_t arity() const { return odometer.size(); }
  };

  bool NextJob();
  void OpenLevel(int scope_index, Cost level);
  void AddLeaves(Scope& scope, Cost level);
  void AddCaptures(Scope& scope, Cost level);
  void AddBlocks(const Scope& scope, uint32_t production_index, size_t position, Cost left,
                 std::vector<Cost>& costs);
  void RunBlock(Block& block, uint64_t limit);
  bool Wanted(const Block& block) const;
  void Collect(Block& block);
  void EvaluateBatch(const Block& block);
  void EvaluateRowByRow(const Block& block);
  bool KeepsPartial() const { return keeps_partial_ || scope_index_ > 0; }
  void KeepNew(const Block& block);
  bool Keepable(const core::Value* column) const;
  Cost OwnCost(const Block& block, uint32_t i) const;
  void Insert(int type_slot, const base::Hash128& hash, const core::Value* column,
              const Bank::Recipe& recipe);
  void Consider(ValueId id, uint64_t pairs);
  const Tape& TapeOf(int body_scope, ValueId body);

  Workspace& work_;
  const bool keeps_partial_;
  Cost level_ = 0;
  int scope_index_ = 0;
  Cost scope_level_ = 0;
  std::vector<std::pair<int, Cost>> jobs_;  // (scope, level), last first
  std::vector<Block> blocks_;
  size_t block_ = 0;
  Cost last_growth_ = 0;  // the last level at which some bank grew

  // By production: CPU seconds for a row, as measured; only asked under a limit in seconds, so that
  // without one a run is the same everywhere.
  std::vector<double> row_seconds_;
  base::Arena scratch_{size_t{1} << 18};
  uint32_t batch_capacity_ = 0;
  uint32_t batch_count_ = 0;
  std::vector<uint32_t> batch_children_;           // batch_count_ x arity
  std::vector<std::vector<core::Value>> columns_;  // by argument
  std::vector<core::Value> results_, row_results_;
  std::vector<uint32_t> defined_;  // combinations of the batch that are, in the rows so far
  std::vector<base::Hash128> hashes_;
  std::vector<std::unordered_map<ValueId, std::unique_ptr<Tape>>> tapes_;  // by scope
  std::unordered_map<ValueId, size_t> solutions_;                          // entry -> candidate
  std::unordered_set<uint64_t> partly_right_;  // sets of pairs some candidate reproduces
};

}  // namespace hunch::search
