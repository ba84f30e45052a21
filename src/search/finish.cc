#include "search/finish.h"

#include <algorithm>

#include "search/offer.h"

namespace hunch::search {
namespace {

constexpr Cost kAhead = 8;              // of enumeration, at most
constexpr Cost kRareStep = 12;          // what costs as much is not tried; it often takes long, too
constexpr Cost kRareListStep = 17;      // ... of a list, as there are fewer of these
constexpr uint64_t kOneIn = 3;          // programs of a search that may be spent here
constexpr uint64_t kRowsPerWork = 6;    // rows of one step that cost what a program does
constexpr uint32_t kEnoughFrames = 48;  // after so many comparisons a step's frames are known
constexpr size_t kMostOffers = 48;
constexpr size_t kMostKept = 100;  // values for others
constexpr size_t kBatch = 256;

// Where some output has the frame of no input, last steps matter most: rules and covers need a
// value that has it.
bool ChangesFrames(const Workspace& work) {
  const core::Assembly* assembly = work.domain.assembly();
  const std::vector<core::Type>& types = work.task.interface.input_types;
  const auto kept = [&](const core::Example& pair) {
    for (size_t k = 0; k < types.size(); ++k) {
      const bool alike = types[k] == work.task.interface.output_type;
      if (alike && assembly->SameFrame(pair.inputs[k], pair.output)) return true;
    }
    return false;
  };
  return assembly != nullptr && !std::all_of(work.task.train.begin(), work.task.train.end(), kept);
}

}  // namespace

Finish::Finish(Workspace& workspace) : work_(workspace) {
  if (!ChangesFrames(work_)) return;
  const Scope& closed = work_.scopes.closed();
  for (const ScopedProduction& production : closed.productions) {
    if (production.has_function) continue;
    if (production.production->result != work_.task.interface.output_type) continue;
    const bool of_list =
        production.arguments.size() == 1 && production.production->arguments[0].is_list();
    if (production.cost >= (of_list ? kRareListStep : kRareStep)) continue;
    if (production.arguments.size() == 1) {
      last_steps_.push_back({&production, 0, nullptr, production.cost});
    } else if (production.arguments.size() == 2) {
      AddWithConstants(production);
    }
  }
  for (const core::Inverse& inverse : work_.domain.inverses()) {
    if (std::any_of(closed.productions.begin(), closed.productions.end(),
                    [&](const ScopedProduction& each) { return IsToldBy(inverse, each); })) {
      inverses_.push_back(&inverse);
    }
  }
}

// Steps that choose from a list by a colour or a number: with each that constants name. What such
// steps make of one value, inverses tell.
void Finish::AddWithConstants(const ScopedProduction& production) {
  const core::Type output = work_.task.interface.output_type;
  for (const size_t open : {size_t{0}, size_t{1}}) {
    const core::Type type = production.production->arguments[open];
    if (type == output || !type.boxed()) continue;
    for (const Leaf& leaf : work_.scopes.closed().leaves) {
      if (leaf.origin != Origin::kConstant) continue;
      if (leaf.type != production.production->arguments[1 - open] || leaf.type == output) continue;
      last_steps_.push_back({&production, open, &leaf, production.cost + leaf.cost});
    }
  }
}

// Whether the production is the inverse's, begins with what last steps make, and asks for nothing
// but what constants can be: colours and counts, that is, which are quick to tell.
bool Finish::IsToldBy(const core::Inverse& inverse, const ScopedProduction& production) const {
  const std::vector<core::Type>& arguments = production.production->arguments;
  return production.production->primitive == inverse.primitive &&
         arguments[0] == work_.task.interface.output_type &&
         std::all_of(arguments.begin() + 1, arguments.end(), [this](core::Type type) {
           return std::any_of(
               work_.scopes.constants.begin(), work_.scopes.constants.end(),
               [type](const core::Constant& constant) { return constant.type == type; });
         });
}

Progress Finish::Step(uint64_t /*work*/) {
  if (last_steps_.empty() || work_.task.train.empty()) return Progress::kExhausted;
  const Cost level = work_.scopes.closed().next_level;
  const uint64_t before = rows_looked_at_;
  for (Cost total = level; total <= level + kAhead; ++total) {
    for (LastStep& last : last_steps_) LookUpTo(last, total);
    if (!MayGoOn()) break;
  }
  return rows_looked_at_ > before ? Progress::kProgress : Progress::kNothingYet;
}

bool Finish::MayGoOn() const {
  return charged_ * kOneIn <= work_.budget.work_spent() && offers_ < kMostOffers &&
         !work_.budget.Spent();
}

// Looks at all values with which the step costs no more than `total`, and that enumeration has all
// come to, but for those with which it has come to the step, too.
void Finish::LookUpTo(LastStep& last, Cost total) {
  const Scope& closed = work_.scopes.closed();
  const Cost step = last.cost;
  while (last.looked + 1 < closed.next_level && last.looked + 1 + step <= total) {
    if (last.looked + 1 + step >= closed.next_level) {
      if (!MayGoOn()) return;
      Look(last, closed.bank.AtCost(last.slot(), last.looked + 1));
    }
    ++last.looked;
  }
}

void Finish::Look(LastStep& last, const std::vector<ValueId>& ids) {
  const Bank& bank = work_.scopes.closed().bank;
  const core::Type type = work_.task.interface.output_type;
  for (size_t next = 0; next < ids.size();) {
    batch_.clear();
    arguments_.clear();
    for (; next < ids.size() && batch_.size() < kBatch; ++next) {
      const core::Value argument = bank[ids[next]].column[0];
      if (!argument.defined() || !HasWantedFrame(last, argument)) continue;
      batch_.push_back(ids[next]);
      arguments_.push_back(argument);
    }
    if (batch_.empty()) continue;
    results_.resize(batch_.size());
    if (last.constant != nullptr) constants_.assign(batch_.size(), last.constant->column[0]);
    Run(last, arguments_.data(), constants_.data(), results_, scratch_);
    for (size_t i = 0; i < batch_.size(); ++i) {
      if (!results_[i].defined()) continue;
      CompareFrames(last, arguments_[i], results_[i]);
      if (work_.domain.SameAnswer(type, results_[i], work_.task.train[0].output)) {
        Check(last, batch_[i]);
      } else {
        Judge(last, i);
      }
    }
    scratch_.Reset();
    rows_looked_at_ += batch_.size();
    const uint64_t due = rows_looked_at_ / kRowsPerWork;
    work_.budget.Charge(due - charged_);
    charged_ = due;
  }
}

// Keeps a result that is not the output, but may help others to make it.
void Finish::Judge(const LastStep& last, size_t i) {
  if (last.constant != nullptr) return;
  if (kept_ < kMostKept && MakesWantedFrame(last, arguments_[i], results_[i])) {
    kept_ += Keep(last, batch_[i], nullptr);
    return;
  }
  if (lacking_ >= kMostKept) return;
  for (const core::Inverse* inverse : inverses_) {
    if (!IsAsWanted(inverse, results_[i], work_.task.train[0].output)) continue;
    lacking_ += Keep(last, batch_[i], inverse);
    return;
  }
}

// Whether a value has an output's frame or, with an inverse, lacks just numbers to become it.
bool Finish::IsAsWanted(const core::Inverse* inverse, core::Value value, core::Value output) const {
  core::Value further[8];
  return inverse == nullptr ? work_.domain.assembly()->SameFrame(value, output)
                            : inverse->missing(value, output, further);
}

// A step that has never changed a frame is not tried on values that have another one than outputs.
void Finish::CompareFrames(LastStep& last, core::Value argument, core::Value result) {
  if (last.compared > kEnoughFrames) return;
  if (!TakesWhatItMakes(last)) return;
  if (last.compared == 0) last.keeps_frame = true;
  ++last.compared;
  last.keeps_frame = last.keeps_frame && work_.domain.assembly()->SameFrame(result, argument);
}

bool Finish::HasWantedFrame(const LastStep& last, core::Value argument) const {
  if (!last.keeps_frame || last.compared < kEnoughFrames) return true;
  return work_.domain.assembly()->SameFrame(argument, work_.task.train[0].output);
}

bool Finish::TakesWhatItMakes(const LastStep& last) const {
  return last.production->production->arguments[last.open] == last.production->production->result;
}

// Whether the result has the first output's frame, and the argument had not.
bool Finish::MakesWantedFrame(const LastStep& last, core::Value argument,
                              core::Value result) const {
  const core::Assembly& assembly = *work_.domain.assembly();
  const core::Value wanted = work_.task.train[0].output;
  if (!assembly.SameFrame(result, wanted)) return false;
  return !TakesWhatItMakes(last) || !assembly.SameFrame(argument, wanted);
}

void Finish::Run(const LastStep& last, const core::Value* open, const core::Value* constant,
                 std::span<core::Value> results, base::Arena& arena) const {
  const core::Production& production = *last.production->production;
  const core::Value* columns[] = {constant, constant};
  columns[last.open] = open;
  const core::Closure* const functions[] = {nullptr, nullptr};
  production.primitive->function({arena, static_cast<uint32_t>(results.size()), columns, functions,
                                  production.result, results.data()});
}

// Other strategies, too, look for values that have the outputs' frame, and complete for those that
// lack numbers only: the first ones that are found here come into the bank ahead of their turn.
bool Finish::Keep(const LastStep& last, ValueId argument, const core::Inverse* inverse) {
  Scope& closed = work_.scopes.closed();
  if (work_.memory_full) return false;
  const Bank::Entry& entry = closed.bank[argument];
  std::vector<core::Value> column(work_.task.rows());
  base::Arena arena;
  Run(last, entry.column, nullptr, column, arena);
  const std::vector<core::Example>& pairs = work_.task.train;
  for (size_t row = 0; row < column.size(); ++row) {
    if (!column[row].defined()) return false;
    if (row < pairs.size() && !IsAsWanted(inverse, column[row], pairs[row].output)) return false;
  }
  const core::Type type = work_.task.interface.output_type;
  const base::Hash128 hash = core::HashColumn(type, column);
  if (closed.bank.Find(hash) != kNoValue) return false;
  const ScopedProduction& production = *last.production;
  const auto index = static_cast<uint32_t>(&production - closed.productions.data());
  const uint32_t children[] = {argument};
  closed.bank.Add(closed.bank.SlotOf(type), hash, column.data(), arena,
                  {Origin::kApply, index, production.cost + entry.cost,
                   production.own_cost + entry.own_cost, children});
  return true;
}

// The first pair is right: are the others?
void Finish::Check(const LastStep& last, ValueId argument) {
  const Bank& bank = work_.scopes.closed().bank;
  const Leaf* leaf = last.constant;
  std::vector<core::Value> column(work_.task.train.size());
  base::Arena arena;
  Run(last, bank[argument].column, leaf == nullptr ? nullptr : leaf->column.data(), column, arena);
  if (work_.Reproduces(column.data()) != work_.all_pairs()) return;
  std::vector<core::Program> arguments{work_.ProgramOf(argument)};
  Cost cost = last.production->own_cost + bank[argument].own_cost;
  if (leaf != nullptr) {
    const ValueId constant = bank.Find(core::HashColumn(leaf->type, leaf->column));
    if (constant == kNoValue) return;
    arguments.insert(last.open == 0 ? arguments.end() : arguments.begin(),
                     work_.ProgramOf(constant));
    cost += leaf->own_cost;
  }
  const core::Production& production = *last.production->production;
  const core::Program program =
      core::MakeApply(production.primitive, production.result, std::move(arguments));
  const double bits = BitsOf(cost);
  if (OfferProgram(work_, program, {bits, bits}, name())) ++offers_;
}

}  // namespace hunch::search
