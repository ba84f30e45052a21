#include "search/view.h"

#include <utility>

#include "core/evaluate.h"

namespace hunch::search {
namespace {

core::Program Wrapped(const core::Program& program, const core::Lane& lane, core::Type type) {
  return core::MakeApply(lane.wrapper, type,
                         {core::MakeFunctionOfInputs(program, lane.task.interface.input_types),
                          core::MakeInput(0, type)});
}

std::vector<core::Value> RunOn(const std::vector<core::Example>& examples,
                               const core::Program& program, base::Arena& arena) {
  std::vector<core::Value> outputs;
  for (const core::Example& example : examples) {
    outputs.push_back(core::EvaluateOne(program, example.inputs, arena));
  }
  return outputs;
}

int PairsReproduced(const core::Domain& domain, const core::Task& task,
                    const core::Program& program, base::Arena& arena) {
  const std::vector<core::Value> outputs = RunOn(task.train, program, arena);
  int pairs = 0;
  for (size_t i = 0; i < outputs.size(); ++i) {
    pairs += outputs[i].defined() &&
             domain.SameAnswer(task.interface.output_type, outputs[i], task.train[i].output);
  }
  return pairs;
}

}  // namespace

core::Program Outside(const core::Program& program, const Outlook& outlook, core::Type type) {
  const core::Program whole =
      outlook.lane == nullptr ? program : Wrapped(program, *outlook.lane, type);
  return outlook.subtask == nullptr ? whole : Substituted(whole, outlook.subtask->given);
}

void AddCandidates(const View& view, const core::Domain& domain, const core::Task& task,
                   CandidatePool& pool, base::Arena& arena) {
  const bool own_rows = view.outlook.lane != nullptr && view.outlook.lane->own_rows;
  const CandidatePool& found = view.portfolio->workspace().candidates;
  for (size_t i = 0; i < found.all().size(); ++i) {
    core::Candidate candidate = found.all()[i];
    double shared = found.SharedBits(i);
    if (view.task != &task) {
      candidate.program = Outside(candidate.program, view.outlook, task.interface.output_type);
      candidate.outputs = RunOn(task.test, candidate.program, arena);
      if (own_rows) {
        candidate.pairs_reproduced = PairsReproduced(domain, task, candidate.program, arena);
      }
      candidate.bits += view.outlook.bits();
      shared += view.outlook.bits();
    }
    pool.Add(std::move(candidate), shared);
  }
}

void JoinTrace(const View& view, const core::Task& task, Trace& trace) {
  Trace own = *view.portfolio->workspace().trace;
  for (SchemaTrace& schema : own.schemas) {
    if (schema.nearest == nullptr) continue;
    schema.nearest = Outside(schema.nearest, view.outlook, task.interface.output_type);
  }
  trace.Join(own);
}

std::vector<Prospect> ProspectsOf(std::span<const View> views, const core::Task& task,
                                  size_t most) {
  std::vector<Prospect> all;
  for (const View& view : views) {
    for (Prospect& prospect : Prospects(view.portfolio->workspace(), most)) {
      prospect.program = Outside(prospect.program, view.outlook, task.interface.output_type);
      prospect.bits += view.outlook.bits();
      all.push_back(std::move(prospect));
    }
  }
  SortProspects(all);
  return all;
}

}  // namespace hunch::search
