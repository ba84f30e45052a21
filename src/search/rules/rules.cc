#include "search/rules/rules.h"

#include <algorithm>
#include <array>

#include "search/offer.h"

namespace hunch::search {
namespace {

// Rules are learnt when the closed bank has this many values: once early, for what is simple, and
// again with many more grids to look things up in.
constexpr std::array<size_t, 2> kRounds = {300, 6000};
constexpr size_t kMostFrames = 3;  // of one schema, in one round
constexpr size_t kMostRules = 12;  // offered by one job

}  // namespace

Progress Rules::Step(uint64_t /*work*/) {
  if (work_.domain.schemas().empty()) return Progress::kExhausted;
  if (jobs_.empty()) {
    if (rounds_ == static_cast<int>(kRounds.size())) return Progress::kExhausted;
    if (work_.scopes.closed().bank.size() < kRounds[rounds_]) return Progress::kNothingYet;
    ++rounds_;
    PlanJobs();
  }
  if (jobs_.empty()) return Progress::kNothingYet;
  const Job job = std::move(jobs_.back());
  jobs_.pop_back();
  RunJob(job);
  return Progress::kProgress;
}

void Rules::PlanJobs() {
  for (const core::Schema* schema : work_.domain.schemas()) {
    std::vector<ValueId> frame;
    PlanFrames(*schema, work_.domain.TypeOf(*schema->render()).result(), frame);
  }
  std::reverse(jobs_.begin(), jobs_.end());
}

// Fills the frame argument by argument with values of the bank, cheapest first; a frame is worth a
// job when the schema can have made the targets from it.
void Rules::PlanFrames(const core::Schema& schema, core::Type type, std::vector<ValueId>& frame) {
  if (!type.is_function()) {
    jobs_.push_back({&schema, frame});
    return;
  }
  const Bank& bank = work_.scopes.closed().bank;
  const int slot = bank.SlotOf(type.argument());
  if (slot < 0) return;
  size_t taken = 0;
  for (ValueId id : bank.OfType(slot)) {
    if (taken == kMostFrames || work_.budget.Spent()) break;
    frame.push_back(id);
    if (type.result().is_function() || ElementTable::Make(work_, schema, frame).has_value()) {
      PlanFrames(schema, type.result(), frame);
      ++taken;
    }
    frame.pop_back();
  }
}

void Rules::RunJob(const Job& job) {
  auto table = ElementTable::Make(work_, *job.schema, job.frame);
  if (!table) return;
  table->AddColumns(work_);
  const RuleAtoms atoms(*table, work_.budget);
  const auto trees = FindRuleTrees(atoms, {}, [this](uint64_t work) {
    work_.budget.Charge(work);
    return work_.budget.Spent();
  });
  double frame_bits = job.schema->bits();
  for (ValueId id : job.frame) frame_bits += BitsOf(work_.scopes.closed().bank[id].cost);
  for (const Rule& rule : Explanations(atoms, trees, kMostRules)) {
    OfferProgram(work_, ProgramOf(*table, rule), rule.bits + frame_bits,
                 rule.shared_bits + frame_bits, name());
  }
}

core::Program Rules::ProgramOf(const ElementTable& table, const Rule& rule) const {
  const core::Schema& schema = table.schema();
  const core::Type function = core::Type::Function(schema.element(), schema.slot());
  std::vector<core::Program> arguments{core::MakeLambda(1, function, Expression(table, rule, 0))};
  for (ValueId id : table.frame()) arguments.push_back(work_.ProgramOf(id));
  return core::MakeApply(schema.render(), work_.task.interface.output_type, std::move(arguments));
}

core::Program Rules::Expression(const ElementTable& table, const Rule& rule, int node) const {
  const Rule::Node& at = rule.nodes[node];
  if (at.test != nullptr) {
    return core::MakeApply(work_.domain.rule_words().choose, table.schema().slot(),
                           {TestProgram(table, *at.test), Expression(table, rule, at.yes),
                            Expression(table, rule, at.no)});
  }
  return at.side->column == RightHandSide::kConstant
             ? Literal(table.schema().slot(), at.side->value)
             : ColumnProgram(table, at.side->column);
}

core::Program Rules::TestProgram(const ElementTable& table, const Test& test) const {
  const core::RuleWords words = work_.domain.rule_words();
  const core::Type truth = core::Type::Bool();
  const core::Type type = table.columns()[test.column].type;
  const core::Program column = ColumnProgram(table, test.column);
  switch (test.kind) {
    case Test::Kind::kEquals:
      if (type == truth) return column;
      return core::MakeApply(words.equal, truth, {column, Literal(type, test.value)});
    case Test::Kind::kLess:
      return core::MakeApply(words.less, truth, {column, Literal(type, test.value)});
    case Test::Kind::kSame:
      break;
  }
  return core::MakeApply(words.equal, truth, {column, ColumnProgram(table, test.other)});
}

core::Program Rules::ColumnProgram(const ElementTable& table, uint32_t index) const {
  const Column& column = table.columns()[index];
  if (column.feature == nullptr) return work_.ProgramOf(column.closed[0]);
  std::vector<core::Program> arguments;
  for (ValueId id : column.closed) arguments.push_back(work_.ProgramOf(id));
  arguments.push_back(core::MakeVariable(0, table.schema().element()));
  return core::MakeApply(column.feature, column.type, std::move(arguments));
}

core::Program Rules::Literal(core::Type type, int32_t number) const {
  const core::Value value = core::Value::OfNumber(number);
  return core::MakeConstant(type, work_.domain.PrintLiteral(type, value), value);
}

}  // namespace hunch::search
