#include "search/rules.h"

#include <algorithm>
#include <array>
#include <map>

#include "search/offer.h"
#include "search/rule_program.h"

namespace hunch::search {
namespace {

// Rules are learnt when the closed bank has this many values: once early, for what is simple, and
// again with many more grids to look things up in. Schemas that see what is made wait for the
// second round: they take longest, and what other schemas find with few values is more often right.
constexpr std::array<size_t, 4> kRounds = {300, 6000, 40000, 200000};
constexpr size_t kMostFrames = 3;          // of one schema, when a round starts
constexpr size_t kMostFirst = 400;         // values tried as the first argument of a frame
constexpr size_t kMostFurther = 32;        // ... and as each further one
constexpr int kConstantFrame = 8;          // half bits, as its size is one that the pairs share
constexpr size_t kMostTries = 4000;        // frames of one schema, when a round starts
constexpr size_t kStepTries = 24;          // ... of one that gives steps, for one frame in all
constexpr size_t kFurtherTries = 500;      // ... and at a time from then on, for one more frame
constexpr uint64_t kOneInWork = 4;         // of a step's work, jobs after the first may have
constexpr size_t kMostRules = 12;          // offered by one job
constexpr size_t kMostMadeRules = 4;       // ... where running one takes many steps
constexpr size_t kManyElements = 300;      // a job of so many may take all that a view has
constexpr size_t kFewOfMany = 8;           // times fewer: next to nothing beside that
constexpr size_t kMostSteps = 2;           // kept of rules that are steps on the way
constexpr uint32_t kElementsPerMiss = 20;  // at least, of a rule that is a guess
constexpr double kMissBits = 10;           // of each element that it is wrong about

}  // namespace

Progress Rules::Step(uint64_t work) {
  if (work_.domain.schemas().empty()) return Progress::kExhausted;
  const bool last = rounds_ == static_cast<int>(kRounds.size());
  const bool due = !last && work_.scopes.closed().bank.size() >= kRounds[rounds_];
  if (jobs_.empty() && due) StartRound();
  if (jobs_.empty() && !plans_.empty()) {
    next_plan_ %= plans_.size();
    Plan& plan = plans_[next_plan_];
    Advance(plan, kFurtherTries, 1);
    if (plan.order.empty()) {
      plans_.erase(plans_.begin() + static_cast<long>(next_plan_));
    } else {
      ++next_plan_;
    }
  }
  if (jobs_.empty()) {
    if (!plans_.empty()) return Progress::kProgress;
    return last ? Progress::kExhausted : Progress::kNothingYet;
  }
  const uint64_t enough = work_.budget.work_spent() + work / kOneInWork;
  do {
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    RunJob(job);
  } while (!jobs_.empty() && work_.budget.work_spent() < enough && !work_.budget.Spent());
  return Progress::kProgress;
}

// The larger bank's frames take the place of those not tried yet: they are among them.
void Rules::StartRound() {
  ++rounds_;
  plans_.clear();
  notes_.clear();
  notes_.resize(work_.task.train.size());
  for (const core::Schema* schema : work_.domain.schemas()) {
    if (work_.LeavesOut(schema->name()) || (rounds_ == 1 && schema->sees_made())) continue;
    std::vector<std::vector<ValueId>> choices;
    std::vector<std::vector<double>> costs;
    core::Type type = work_.domain.TypeOf(*schema->render()).result();
    for (; type.is_function(); type = type.result()) {
      choices.push_back(Choices(*schema, choices.size(), type.argument()));
      costs.emplace_back();
      for (ValueId id : choices.back()) {
        costs.back().push_back(FrameCost(id));
      }
    }
    plans_.push_back({schema, std::move(choices), ChoiceOrder(std::move(costs)), {}, {}});
    if (schema->is_step()) {
      Advance(plans_.back(), kStepTries, 1);
      plans_.pop_back();
    } else {
      Advance(plans_.back(), kMostTries, kMostFrames);
    }
  }
  TakeTurns();
}

// The first frame of each schema, then the second ones: what a schema's cheapest frame does not
// explain, another schema's does more often than its own further ones. Of these, those of the
// fewest elements come first, as they take least. Where one of many elements is among the first
// ones, those that take next to nothing do not wait for it. Steps come before all: they are rare,
// small, and something has to be done with them.
void Rules::TakeTurns() {
  std::map<const core::Schema*, size_t> met;
  std::vector<std::pair<size_t, Job>> turns;
  size_t most = 0;
  for (const Job& job : jobs_) most = std::max(most, job.elements);
  const bool waits = most >= kManyElements;
  for (Job& job : jobs_) {
    const bool small = waits && job.elements * kFewOfMany <= most;
    const size_t before = job.schema->is_step() ? 0 : met[job.schema]++;
    const size_t turn = job.schema->is_step() ? 0 : small && before == 0 ? 1 : 2 + before;
    turns.emplace_back(turn, std::move(job));
  }
  std::stable_sort(turns.begin(), turns.end(), [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.first != 0 && a.first != 2 && a.second.elements < b.second.elements;
  });
  jobs_.clear();
  for (auto& [turn, job] : turns) jobs_.push_back(std::move(job));
}

// The cheapest values that may be an argument of the schema's frames.
std::vector<ValueId> Rules::Choices(const core::Schema& schema, size_t argument,
                                    core::Type type) const {
  const Bank& bank = work_.scopes.closed().bank;
  const int slot = bank.SlotOf(type);
  std::vector<ValueId> chosen;
  if (slot < 0) return chosen;
  const auto admitted = [&](ValueId id) {
    for (size_t row = 0; row < work_.task.rows(); ++row) {
      const bool train = row < work_.task.train.size();
      const core::Value target = train ? work_.task.train[row].output : core::kUndefined;
      const core::Value value = bank[id].column[row];
      if (!value.defined() || !schema.Admits(argument, value, target)) return false;
    }
    return true;
  };
  const size_t most = argument == 0 ? kMostFirst : kMostFurther;
  for (ValueId id : bank.OfType(slot)) {
    if (chosen.size() == most) break;
    if (admitted(id)) chosen.push_back(id);
  }
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](ValueId a, ValueId b) { return FrameCost(a) < FrameCost(b); });
  return chosen;
}

// What is made of the inputs goes before a constant of the same size.
int Rules::FrameCost(ValueId id) const {
  const Bank::Entry& entry = work_.scopes.closed().bank[id];
  return entry.cost + (entry.origin == Origin::kConstant ? kConstantFrame : 0);
}

// A frame is worth a job when the schema can have made the targets from it, and no cheaper one has
// the same elements and slots.
void Rules::Advance(Plan& plan, size_t most_tries, size_t most_frames) {
  size_t found = 0;
  std::vector<ValueId> frame(plan.choices.size());
  std::vector<core::Value> values(frame.size());
  for (size_t tries = 0; tries < most_tries && found < most_frames; ++tries) {
    const auto at = work_.budget.Spent() ? std::nullopt : plan.order.Next();
    if (!at) return;
    for (size_t i = 0; i < frame.size(); ++i) frame[i] = plan.choices[i][(*at)[i]];
    if (RuledOut(*plan.schema, frame, values)) continue;
    const auto looked = Looked(*plan.schema, frame);
    if (looked && !plan.looked.insert(*looked).second) continue;
    const auto made = ElementTable::Make(work_, *plan.schema, frame);
    if (!made || !plan.seen.insert(made->Digest()).second) continue;
    if (work_.trace) ++work_.trace->Of(work_.domain, *plan.schema).frames;
    jobs_.push_back({plan.schema, frame, made->table().size()});
    ++found;
  }
}

std::optional<uint64_t> Rules::Looked(const core::Schema& schema,
                                      const std::vector<ValueId>& frame) const {
  std::vector<uint64_t> by_row;
  std::vector<core::Value> values(frame.size());
  for (size_t row = 0; row < work_.task.rows(); ++row) {
    for (size_t i = 0; i < frame.size(); ++i) {
      values[i] = work_.scopes.closed().bank[frame[i]].column[row];
    }
    const auto looked = schema.Looked(values);
    if (!looked) return std::nullopt;
    by_row.push_back(*looked);
  }
  return base::HashBytes(by_row.data(), by_row.size() * sizeof(uint64_t)).low;
}

bool Rules::RuledOut(const core::Schema& schema, const std::vector<ValueId>& frame,
                     std::span<core::Value> values) {
  for (size_t k = 0; k < notes_.size(); ++k) {
    const size_t pair = (refuser_ + k) % notes_.size();
    for (size_t i = 0; i < frame.size(); ++i) {
      values[i] = work_.scopes.closed().bank[frame[i]].column[pair];
    }
    if (!schema.RulesOut(values, work_.task.train[pair].output, notes_[pair])) continue;
    refuser_ = pair;
    return true;
  }
  return false;
}

void Rules::RunJob(const Job& job) {
  auto made = ElementTable::Make(work_, *job.schema, job.frame);
  if (!made) return;
  made->AddColumns();
  const bool sees_made = job.schema->sees_made();
  const Learnt learnt =
      LearnRules(made->table(), sees_made ? kMostMadeRules : kMostRules, [this](uint64_t work) {
        work_.budget.Charge(work);
        return !work_.budget.Spent();
      });
  SchemaTrace* trace = work_.trace ? &work_.trace->Of(work_.domain, *job.schema) : nullptr;
  if (trace != nullptr) ++trace->searched;
  if (trace != nullptr && learnt.rules.empty()) TraceNearest(*made, learnt);
  double frame_bits = job.schema->bits();
  for (ValueId id : job.frame) frame_bits += BitsOf(work_.scopes.closed().bank[id].own_cost);
  const bool unsolved = work_.work_at_first_solution == 0;
  if (learnt.rules.empty() && unsolved && !job.schema->is_step()) {
    GuessNearest(*made, learnt, frame_bits);
  }
  for (const Rule& rule : learnt.rules) {
    // Without a look at what is made, it is a rule of a simpler schema.
    if (sees_made && !rule.LooksAtMade()) continue;
    const Weight weight{rule.bits + frame_bits, rule.shared_bits - rule.doubt + frame_bits,
                        rule.doubt};
    if (job.schema->is_step()) {
      NoteStep(ProgramOf(work_, *made, rule), weight.bits);
      continue;
    }
    const bool held = OfferProgram(work_, ProgramOf(work_, *made, rule), weight, name());
    if (trace == nullptr) continue;
    ++trace->rules;
    trace->held += held;
  }
}

void Rules::NoteStep(const core::Program& program, double bits) {
  std::vector<StepOnTheWay>& steps = work_.steps;
  const auto at =
      std::upper_bound(steps.begin(), steps.end(), bits,
                       [](double b, const StepOnTheWay& step) { return b < step.bits; });
  steps.insert(at, {program, bits});
  if (steps.size() > kMostSteps) steps.pop_back();
}

// A rule that is wrong about few elements is a guess while there is no better one.
void Rules::GuessNearest(const ElementTable& made, const Learnt& learnt, double frame_bits) {
  const uint32_t misses = CountBits(learnt.missed.data(), learnt.missed.size());
  if (misses * kElementsPerMiss > made.table().train_size) return;
  const double bits = learnt.nearest.bits + kMissBits * misses + frame_bits;
  OfferGuess(work_, ProgramOf(work_, made, learnt.nearest), {bits, bits}, name());
}

void Rules::TraceNearest(const ElementTable& made, const Learnt& learnt) {
  const Table& table = made.table();
  const Words all = table.Mattering();
  SchemaTrace fresh;
  fresh.elements = CountBits(all.data(), all.size());
  fresh.missed_by_pair.resize(work_.task.train.size());
  ForEachBit(learnt.missed, [&](size_t i) {
    ++fresh.missed;
    ++fresh.missed_by_pair[table.example_of[i]];
    const core::Value slot = core::Value::OfNumber(table.targets[i]);
    ++fresh.wanted[work_.domain.PrintLiteral(table.slot, slot)];
  });
  fresh.untested = learnt.untested;
  fresh.nearest = ProgramOf(work_, made, learnt.nearest);
  work_.trace->Of(work_.domain, made.schema()).TakeNearest(fresh);
}

}  // namespace hunch::search
