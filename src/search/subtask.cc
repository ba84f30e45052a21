#include "search/subtask.h"

#include <algorithm>
#include <bit>

#include "core/evaluate.h"

namespace hunch::search {
namespace {

// How many bits a value may cost more when it paints everything right than when it paints nothing.
constexpr double kWorth = 12;
constexpr double kStepRight = 0.5;  // a rule's step on the way is taken to have done half

double Score(const Prospect& prospect) { return prospect.bits - kWorth * prospect.right; }
bool Likelier(const Prospect& a, const Prospect& b) {
  return a.by_rule != b.by_rule ? a.by_rule : Score(a) < Score(b);
}

bool InFrame(const Workspace& work, const core::Value* column) {
  const core::Assembly& assembly = *work.domain.assembly();
  const size_t train = work.task.train.size();
  for (size_t row = 0; row < work.task.rows(); ++row) {
    if (!column[row].defined()) return false;
    if (row < train && !assembly.SameFrame(column[row], work.task.train[row].output)) return false;
  }
  return true;
}

bool SameForAll(const Workspace& work, const core::Value* column) {
  for (size_t row = 1; row < work.task.rows(); ++row) {
    if (!core::SameValue(work.task.interface.output_type, column[row], column[0])) return false;
  }
  return true;
}

uint32_t Ones(const std::vector<uint64_t>& words) {
  uint32_t count = 0;
  for (const uint64_t word : words) count += static_cast<uint32_t>(std::popcount(word));
  return count;
}

// The share of what any cover of the outputs has to paint that the value paints right.
double PaintedRight(const Workspace& work, const core::Value* column) {
  const core::Assembly& assembly = *work.domain.assembly();
  double right = 0, must = 0;
  for (size_t i = 0; i < work.task.train.size(); ++i) {
    const core::Value target = work.task.train[i].output;
    const size_t words = (assembly.CellCount(target) + 63) / 64;
    std::vector<uint64_t> asked(words), painted(words), as_asked(words);
    assembly.MustPaint(target, asked.data());
    assembly.Footprint(column[i], target, painted.data(), as_asked.data());
    must += Ones(asked);
    for (size_t w = 0; w < words; ++w) as_asked[w] &= asked[w];
    right += Ones(as_asked);
  }
  return must > 0 ? right / must : 0;
}

bool OfOneType(const core::Domain& domain, const core::Task& task) {
  const core::Interface& interface = task.interface;
  return domain.assembly() != nullptr && interface.input_types.size() == 1 &&
         interface.input_types[0] == interface.output_type;
}

bool InputsFrames(const core::Domain& domain, const core::Task& task) {
  return std::all_of(task.train.begin(), task.train.end(), [&](const core::Example& pair) {
    return domain.assembly()->SameFrame(pair.inputs[0], pair.output);
  });
}

// The share of what outputs change in inputs that the value has changed; 0 where it changes
// something else, or nothing in some pair, or all.
double Changed(const Workspace& work, const core::Value* column) {
  const core::Assembly& assembly = *work.domain.assembly();
  uint32_t done = 0, all = 0;
  for (size_t i = 0; i < work.task.train.size(); ++i) {
    const core::Example& pair = work.task.train[i];
    const uint32_t asked = assembly.WrongCells(pair.inputs[0], pair.output);
    const uint32_t left = assembly.WrongCells(column[i], pair.output);
    if (left >= asked || left + assembly.WrongCells(column[i], pair.inputs[0]) != asked) return 0;
    done += asked - left;
    all += asked;
  }
  return done < all ? static_cast<double>(done) / all : 0;
}

using Values = std::span<const core::Value>;

Values ColumnOf(const core::Program& program, const core::Task& task, base::Arena& arena) {
  const std::vector<core::Value> inputs = task.InputColumn(0);
  const core::Value* const columns[] = {inputs.data()};
  return core::Evaluate(program, columns, static_cast<uint32_t>(task.rows()), arena);
}

bool SameColumn(const core::Task& task, Values a, Values b) {
  for (size_t row = 0; row < task.rows(); ++row) {
    if (!core::SameValue(task.interface.output_type, a[row], b[row])) return false;
  }
  return true;
}

}  // namespace

bool ChangesFrame(const core::Domain& domain, const core::Task& task) {
  return OfOneType(domain, task) && !InputsFrames(domain, task);
}

bool KeepsFrame(const core::Domain& domain, const core::Task& task) {
  return OfOneType(domain, task) && InputsFrames(domain, task);
}

std::vector<Prospect> Prospects(const Workspace& work, size_t most) {
  const Bank& bank = work.scopes.all[0]->bank;
  std::vector<Prospect> best;
  const int slot = bank.SlotOf(work.task.interface.output_type);
  if (slot < 0) return best;
  const bool in_place = KeepsFrame(work.domain, work.task);
  for (const ValueId id : bank.OfType(slot)) {
    const core::Value* column = bank[id].column;
    if (!InFrame(work, column) || SameForAll(work, column)) continue;
    const double right = in_place ? Changed(work, column) : PaintedRight(work, column);
    Prospect prospect{{}, BitsOf(bank[id].own_cost), right};
    if (prospect.right == 0) continue;
    const auto at = std::upper_bound(best.begin(), best.end(), prospect, Likelier);
    if (at == best.end() && best.size() == most) continue;
    prospect.program = work.ProgramOf(id);
    best.insert(at, std::move(prospect));
    if (best.size() > most) best.pop_back();
  }
  for (const StepOnTheWay& step : work.steps) {
    best.push_back({step.program, step.bits, kStepRight, true});
  }
  return best;
}

void SortProspects(std::vector<Prospect>& prospects) {
  std::stable_sort(prospects.begin(), prospects.end(), Likelier);
}

Subtask MakeSubtask(const core::Domain& domain, const core::Task& task, const Prospect& prospect) {
  Subtask made{prospect.program, prospect.bits, {}, prospect.by_rule};
  made.task.id = task.id;
  made.task.interface = task.interface;
  base::Arena& arena = *made.task.storage;
  auto values = ColumnOf(prospect.program, task, arena);
  if (const char* home = domain.assembly()->home(); home != nullptr) {
    const core::Program brought =
        core::MakeApply(domain.Find(home), task.interface.output_type, {prospect.program});
    const auto moved = ColumnOf(brought, task, arena);
    if (!SameColumn(task, values, moved)) {
      made.given = brought;
      values = moved;
    }
  }
  for (size_t row = 0; row < task.rows(); ++row) {
    if (!values[row].defined()) return {prospect.program, prospect.bits, {}};
    const core::Example example{{values[row]}, task.example(row).output};
    (row < task.train.size() ? made.task.train : made.task.test).push_back(example);
  }
  return made;
}

core::Program Substituted(const core::Program& program, const core::Program& given) {
  if (program->kind == core::Node::Kind::kInput) return given;
  if (program->children.empty()) return program;
  core::Node node = *program;
  for (core::Program& child : node.children) child = Substituted(child, given);
  return std::make_shared<const core::Node>(std::move(node));
}

}  // namespace hunch::search
