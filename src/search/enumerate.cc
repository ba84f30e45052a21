#include "search/enumerate.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace hunch::search {
namespace {

constexpr uint32_t kBatchRows = 512;
constexpr double kBatchSeconds = 0.002;  // under a limit in seconds, a batch is meant to take less
constexpr double kFirstRowSeconds = 5e-6, kSmoothing = 0.25;
constexpr size_t kMostArguments = Odometer::kMost;
constexpr Cost kHighestLevel = 400;
constexpr Cost kPatience = 60;  // levels without a new entry after which there is none to come

}  // namespace

Enumerator::Enumerator(Workspace& workspace)
    : work_(workspace),
      keeps_partial_(workspace.domain.keeps_partial()),
      row_seconds_(workspace.grammar.productions.size(), kFirstRowSeconds),
      columns_(kMostArguments),
      tapes_(workspace.scopes.all.size()) {}

Progress Enumerator::Step(uint64_t work) {
  const uint64_t end = work_.budget.work_spent() + work;
  while (work_.budget.work_spent() < end && !work_.budget.Spent()) {
    if (block_ < blocks_.size()) {
      RunBlock(blocks_[block_], end);
      if (blocks_[block_].odometer.done()) ++block_;
    } else if (!NextJob()) {
      return Progress::kExhausted;
    }
  }
  return Progress::kProgress;
}

// Opens the next (scope, level); false when there is nothing left to find.
bool Enumerator::NextJob() {
  if (jobs_.empty()) {
    if (level_ >= kHighestLevel || level_ > last_growth_ + kPatience) return false;
    ++level_;
    work_.scopes.closed().next_level = level_;
    jobs_.emplace_back(0, level_);
    for (size_t i = 1; i < work_.scopes.all.size(); ++i) {
      Cost& next = work_.scopes.all[i]->next_level;
      const Cost last = level_ - work_.scopes.lag[i];
      for (Cost l = last; l >= next; --l) jobs_.emplace_back(static_cast<int>(i), l);
      next = std::max(next, last + 1);
    }
  }
  const auto [scope, level] = jobs_.back();
  jobs_.pop_back();
  OpenLevel(scope, level);
  return true;
}

void Enumerator::OpenLevel(int scope_index, Cost level) {
  Scope& scope = *work_.scopes.all[scope_index];
  scope_index_ = scope_index;
  scope_level_ = level;
  blocks_.clear();
  block_ = 0;
  AddLeaves(scope, level);
  if (scope_index > 0) AddCaptures(scope, level);
  std::vector<Cost> costs;
  for (uint32_t i = 0; i < scope.productions.size(); ++i) {
    const ScopedProduction& production = scope.productions[i];
    const Cost left = level - production.cost;
    if (left < static_cast<Cost>(production.arguments.size())) continue;  // each costs 1 at least
    costs.clear();
    AddBlocks(scope, i, 0, left, costs);
  }
}

void Enumerator::AddLeaves(Scope& scope, Cost level) {
  for (const Leaf& leaf : scope.leaves) {
    if (leaf.cost != level) continue;
    const base::Hash128 hash = core::HashColumn(leaf.type, leaf.column);
    const int slot = scope.bank.SlotOf(leaf.type);
    if (slot < 0 || scope.bank.Find(hash) != kNoValue) continue;
    Insert(slot, hash, leaf.column.data(),
           {leaf.origin, leaf.source, level, leaf.own_cost, {}, leaf.origin == Origin::kVariable});
  }
}

// Makes the closed entries that cost `level` less the capture's own cost known in a body scope.
void Enumerator::AddCaptures(Scope& scope, Cost level) {
  const Bank& closed = work_.scopes.closed().bank;
  std::vector<core::Value> column(scope.bank.rows());
  for (size_t slot = 0; slot < closed.types().size(); ++slot) {
    for (ValueId id : closed.AtCost(static_cast<int>(slot), level - work_.scopes.capture_cost)) {
      if (work_.memory_full) return;
      for (uint32_t row = 0; row < column.size(); ++row) {
        column[row] = closed[id].column[scope.example_of[row]];
      }
      const base::Hash128 hash = core::HashColumn(closed.types()[slot], column);
      if (scope.bank.Find(hash) != kNoValue) continue;
      scope.bank.Add(static_cast<int>(slot), hash, column.data(), scratch_,
                     {Origin::kCapture,
                      id,
                      level,
                      closed[id].own_cost + work_.scopes.own_capture_cost,
                      {},
                      false});
    }
  }
}

// All ways of spending `left` on the arguments from `position` on.
void Enumerator::AddBlocks(const Scope& scope, uint32_t production_index, size_t position,
                           Cost left, std::vector<Cost>& costs) {
  const ScopedProduction& production = scope.productions[production_index];
  const auto& arguments = production.arguments;
  const auto pool = [&](size_t k, Cost cost) -> const std::vector<ValueId>& {
    const auto& argument = arguments[k];
    const int index = argument.body_scope;
    const Bank& bank = index < 0 ? scope.bank : work_.scopes.all[index]->bank;
    return bank.AtCost(argument.type_slot, cost);
  };
  if (position < arguments.size()) {
    const bool is_last = position + 1 == arguments.size();
    for (Cost cost = is_last ? left : 1; cost <= left; ++cost) {
      if (pool(position, cost).empty()) continue;
      costs.push_back(cost);
      AddBlocks(scope, production_index, position + 1, left - cost, costs);
      costs.pop_back();
    }
    return;
  }
  if (left != 0) return;
  Block block{&production, production_index};
  for (const bool function : {true, false}) {
    for (size_t k = 0; k < arguments.size(); ++k) {
      if ((arguments[k].body_scope >= 0) != function) continue;
      block.order[block.arity()] = static_cast<int>(k);
      block.odometer.Add(pool(k, costs[k]));
      block.functions += function;
    }
  }
  blocks_.push_back(block);
}

// Runs batches of the block until it is done or `limit` programs have been charged in all.
void Enumerator::RunBlock(Block& block, uint64_t limit) {
  const uint32_t rows = work_.scopes.all[scope_index_]->bank.rows();
  while (!block.odometer.done() && work_.budget.work_spent() < limit && !work_.budget.Spent()) {
    double& row_seconds = row_seconds_[block.production->index];
    const auto few = static_cast<uint32_t>(std::min(1e6, kBatchSeconds / row_seconds));
    batch_capacity_ = std::max<uint32_t>(1, std::min(kBatchRows, few) / rows);
    Collect(block);
    if (batch_count_ == 0) continue;
    const double before = work_.budget.in_seconds() ? base::WallSeconds() : 0;
    EvaluateBatch(block);
    KeepNew(block);
    if (before > 0) {
      const double spent = (base::WallSeconds() - before) / (batch_count_ * rows);
      row_seconds += (spent - row_seconds) * kSmoothing;
    }
    scratch_.Reset();
    work_.budget.Charge(batch_count_);
    work_.WatchMemory();
  }
}

// Whether the block's current combination is worth evaluating.
bool Enumerator::Wanted(const Block& block) const {
  if (scope_index_ == 0) return true;
  const Bank& bank = work_.scopes.all[scope_index_]->bank;
  for (size_t k = 0; k < block.odometer.size(); ++k) {
    if (bank[block.odometer[k]].uses_variable) return true;
  }
  return false;
}

// Fills the batch with combinations that share their functions.
void Enumerator::Collect(Block& block) {
  batch_count_ = 0;
  batch_children_.clear();
  const size_t arity = block.arity();
  uint32_t functions[kMostArguments];
  for (int k = 0; k < block.functions; ++k) functions[k] = block.odometer[k];
  for (int k = 0; k < block.functions; ++k) {
    const int body_scope = block.production->arguments[block.order[k]].body_scope;
    if (!work_.scopes.all[body_scope]->bank[functions[k]].uses_variable) {
      block.odometer.Advance(k + 1);
      return;
    }
  }
  while (batch_count_ < batch_capacity_ && !block.odometer.done()) {
    for (int k = 0; k < block.functions; ++k) {
      if (block.odometer[k] != functions[k]) return;
    }
    if (Wanted(block)) {
      batch_children_.resize(batch_children_.size() + arity);
      uint32_t* children = &batch_children_[batch_count_ * arity];
      for (size_t k = 0; k < arity; ++k) children[block.order[k]] = block.odometer[k];
      ++batch_count_;
    }
    block.odometer.Next();
  }
}

const Tape& Enumerator::TapeOf(int body_scope, ValueId body) {
  std::unique_ptr<Tape>& tape = tapes_[body_scope][body];
  if (!tape) {
    tape = std::make_unique<Tape>(*work_.scopes.all[body_scope], work_.scopes.closed(), body);
  }
  return *tape;
}

// A column that is undefined in some row is not kept as a rule: so row after row is evaluated, of
// the combinations that are defined so far.
void Enumerator::EvaluateRowByRow(const Block& block) {
  const Bank& bank = work_.scopes.all[scope_index_]->bank;
  const uint32_t rows = bank.rows();
  const size_t arity = block.arity();
  const core::Production& production = *block.production->production;
  results_.assign(size_t{batch_count_} * rows, core::kUndefined);
  defined_.resize(batch_count_);
  std::iota(defined_.begin(), defined_.end(), 0);
  for (uint32_t row = 0; row < rows && !defined_.empty(); ++row) {
    const core::Value* args[kMostArguments] = {};
    for (size_t k = 0; k < arity; ++k) {
      columns_[k].clear();
      for (uint32_t i : defined_) {
        columns_[k].push_back(bank[batch_children_[i * arity + k]].column[row]);
      }
      args[k] = columns_[k].data();
    }
    row_results_.resize(defined_.size());
    const core::Closure* const functions[kMostArguments] = {};
    production.primitive->function({scratch_, static_cast<uint32_t>(defined_.size()), args,
                                    functions, production.result, row_results_.data()});
    for (size_t j = 0; j < defined_.size(); ++j) {
      results_[size_t{defined_[j]} * rows + row] = row_results_[j];
    }
    std::erase_if(defined_,
                  [&](uint32_t i) { return !results_[size_t{i} * rows + row].defined(); });
  }
}

void Enumerator::EvaluateBatch(const Block& block) {
  if (block.functions == 0 && !KeepsPartial()) return EvaluateRowByRow(block);
  const Bank& bank = work_.scopes.all[scope_index_]->bank;
  const uint32_t rows = bank.rows();
  const size_t arity = block.arity();
  const core::Value* args[kMostArguments] = {};
  std::optional<TapeClosure> closures[kMostArguments];
  const core::Closure* functions[kMostArguments] = {};
  for (size_t k = 0; k < arity; ++k) {
    const int body_scope = block.production->arguments[k].body_scope;
    if (body_scope >= 0) {
      closures[k].emplace(TapeOf(body_scope, batch_children_[k]), rows);
      functions[k] = &*closures[k];
      continue;
    }
    columns_[k].resize(size_t{batch_count_} * rows);
    for (uint32_t i = 0; i < batch_count_; ++i) {
      std::copy_n(bank[batch_children_[i * arity + k]].column, rows, &columns_[k][i * rows]);
    }
    args[k] = columns_[k].data();
  }
  results_.resize(size_t{batch_count_} * rows);
  const core::Production& production = *block.production->production;
  production.primitive->function(
      {scratch_, batch_count_ * rows, args, functions, production.result, results_.data()});
}

// Whether a column is of any use: some value is defined, and no value missing unless the domain has
// a use for partial functions.
bool Enumerator::Keepable(const core::Value* column) const {
  const uint32_t rows = work_.scopes.all[scope_index_]->bank.rows();
  const auto defined = [](core::Value value) { return value.defined(); };
  return KeepsPartial() ? std::any_of(column, column + rows, defined)
                        : std::all_of(column, column + rows, defined);
}

void Enumerator::KeepNew(const Block& block) {
  Scope& scope = *work_.scopes.all[scope_index_];
  const uint32_t rows = scope.bank.rows();
  const size_t arity = block.arity();
  const int slot = block.production->result_slot;
  const core::Type type = scope.bank.types()[slot];
  hashes_.resize(batch_count_);
  for (uint32_t i = 0; i < batch_count_; ++i) {
    if (!Keepable(&results_[i * rows])) continue;
    hashes_[i] = core::HashColumn(type, {&results_[i * rows], rows});
    scope.bank.Prefetch(hashes_[i]);
  }
  for (uint32_t i = 0; i < batch_count_; ++i) {
    const core::Value* column = &results_[i * rows];
    if (!Keepable(column)) continue;
    const ValueId known = scope.bank.Find(hashes_[i]);
    if (known != kNoValue) {
      const auto solution =
          scope_index_ == 0 && !solutions_.empty() ? solutions_.find(known) : solutions_.end();
      if (solution != solutions_.end()) {
        work_.candidates.AddWeight(solution->second, BitsOf(OwnCost(block, i)));
      }
      continue;
    }
    const std::span<const uint32_t> children(&batch_children_[i * arity], arity);
    bool uses_variable = false;
    if (scope_index_ > 0) {
      for (uint32_t child : children) uses_variable |= scope.bank[child].uses_variable;
    }
    Insert(slot, hashes_[i], column,
           {Origin::kApply, block.production_index, scope_level_, OwnCost(block, i), children,
            uses_variable});
  }
}

// Of a combination of the batch, by the grammar.
Cost Enumerator::OwnCost(const Block& block, uint32_t i) const {
  Cost cost = block.production->own_cost;
  const size_t arity = block.arity();
  for (size_t k = 0; k < arity; ++k) {
    const int body_scope = block.production->arguments[k].body_scope;
    const Bank& bank = work_.scopes.all[body_scope < 0 ? scope_index_ : body_scope]->bank;
    cost += bank[batch_children_[i * arity + k]].own_cost;
  }
  return cost;
}

void Enumerator::Insert(int type_slot, const base::Hash128& hash, const core::Value* column,
                        const Bank::Recipe& recipe) {
  Bank& bank = work_.scopes.all[scope_index_]->bank;
  const bool answer_type =
      scope_index_ == 0 && bank.types()[type_slot] == work_.task.interface.output_type;
  const uint64_t pairs = answer_type ? work_.Reproduces(column) : 0;
  // Even when memory is full, an answer is kept.
  if (work_.memory_full && pairs != work_.all_pairs()) return;
  const ValueId id = bank.Add(type_slot, hash, column, scratch_, recipe);
  last_growth_ = level_;
  if (pairs != 0) Consider(id, pairs);
}

void Enumerator::Consider(ValueId id, uint64_t pairs) {
  const Bank::Entry& entry = work_.scopes.closed().bank[id];
  const bool solution = pairs == work_.all_pairs();
  // Of what is partly right, the cheapest for each set of pairs is enough.
  if (!solution && !partly_right_.insert(pairs).second) return;
  if (solution) {
    solutions_.emplace(id, work_.candidates.all().size());
    if (work_.work_at_first_solution == 0) {
      work_.work_at_first_solution = std::max<uint64_t>(1, work_.budget.work_spent());
    }
  }
  core::Candidate candidate;
  candidate.program = work_.ProgramOf(id);
  candidate.bits = BitsOf(entry.own_cost);
  candidate.outputs.assign(entry.column + work_.task.train.size(),
                           entry.column + work_.task.rows());
  candidate.pairs_reproduced = std::popcount(pairs);
  candidate.strategy = name();
  work_.candidates.Add(std::move(candidate));
}

}  // namespace hunch::search
