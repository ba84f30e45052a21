#include "search/trace.h"

#include <algorithm>

#include "core/evaluate.h"
#include "search/workspace.h"

namespace hunch::search {
namespace {

constexpr size_t kMostValues = 100'000;

void Measure(const core::Domain& domain, const core::Task& task, size_t pair, core::Value value,
             PartlyRight& program) {
  const core::Value target = task.train[pair].output;
  const core::Assembly* assembly = domain.assembly();
  const uint32_t cells = assembly == nullptr ? 1 : assembly->CellCount(target);
  program.cells.push_back(cells);
  if (!value.defined()) {
    program.wrong.push_back(cells);
  } else if (domain.SameAnswer(task.interface.output_type, value, target)) {
    program.wrong.push_back(0);
  } else {
    program.wrong.push_back(assembly == nullptr ? 1 : assembly->WrongCells(value, target));
  }
}

bool HasFrames(const core::Assembly& assembly, const core::Task& task, const core::Value* column) {
  for (size_t i = 0; i < task.train.size(); ++i) {
    if (!column[i].defined() || !assembly.SameFrame(column[i], task.train[i].output)) return false;
  }
  return true;
}

}  // namespace

double SchemaTrace::Share() const {
  if (elements == 0) return 0;
  return untested == 0 ? 1 : 1 - static_cast<double>(missed) / untested;
}

void SchemaTrace::TakeNearest(const SchemaTrace& other) {
  if (other.elements == 0) return;
  if (elements > 0 &&
      (Share() != other.Share() ? Share() > other.Share() : missed <= other.missed)) {
    return;
  }
  elements = other.elements;
  untested = other.untested;
  missed = other.missed;
  missed_by_pair = other.missed_by_pair;
  wanted = other.wanted;
  nearest = other.nearest;
}

double PartlyRight::WrongShare() const {
  double sum = 0;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (wrong[i] > 0) sum += static_cast<double>(wrong[i]) / cells[i];
  }
  return cells.empty() ? 1 : sum / static_cast<double>(cells.size());
}

SchemaTrace& Trace::Of(const core::Language& language, const core::Schema& schema) {
  const auto known = std::find_if(schemas.begin(), schemas.end(), [&](const SchemaTrace& each) {
    return each.schema == schema.name();
  });
  if (known != schemas.end()) return *known;
  SchemaTrace fresh;
  fresh.schema = schema.name();
  fresh.slot = language.types().Print(schema.slot());
  fresh.element = language.types().Print(schema.element());
  return schemas.emplace_back(std::move(fresh));
}

void Trace::Join(const Trace& other) {
  for (const SchemaTrace& theirs : other.schemas) {
    const auto known = std::find_if(schemas.begin(), schemas.end(), [&](const SchemaTrace& each) {
      return each.schema == theirs.schema;
    });
    if (known == schemas.end()) {
      schemas.push_back(theirs);
      continue;
    }
    known->frames += theirs.frames;
    known->searched += theirs.searched;
    known->rules += theirs.rules;
    known->held += theirs.held;
    known->TakeNearest(theirs);
  }
}

void Trace::Consider(const core::Domain& domain, const core::Task& task,
                     const core::Program& program, const std::string& finder) {
  base::Arena arena;
  PartlyRight fresh{program, finder, {}, {}};
  for (size_t i = 0; i < task.train.size(); ++i) {
    Measure(domain, task, i, core::EvaluateOne(program, task.train[i].inputs, arena), fresh);
  }
  if (!nearest || fresh.WrongShare() < nearest->WrongShare()) nearest = std::move(fresh);
}

void Trace::LookThrough(const Workspace& work) {
  const Bank& bank = work.scopes.all[0]->bank;
  const core::Assembly* assembly = work.domain.assembly();
  has_frames = assembly != nullptr;
  const int slot = bank.SlotOf(work.task.interface.output_type);
  if (slot < 0) return;
  const std::vector<ValueId>& ids = bank.OfType(slot);
  ValueId best = kNoValue;
  double least = 1;
  for (size_t k = 0; k < std::min(ids.size(), kMostValues); ++k) {
    const core::Value* column = bank[ids[k]].column;
    if (has_frames && framed == nullptr && HasFrames(*assembly, work.task, column)) {
      framed = work.ProgramOf(ids[k]);
    }
    PartlyRight value;
    for (size_t i = 0; i < work.task.train.size(); ++i) {
      Measure(work.domain, work.task, i, column[i], value);
    }
    if (value.WrongShare() >= least) continue;
    least = value.WrongShare();
    best = ids[k];
  }
  if (best != kNoValue) Consider(work.domain, work.task, work.ProgramOf(best), "enumerate");
}

}  // namespace hunch::search
