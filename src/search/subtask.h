// Tasks on the way: where outputs have another frame than inputs have, a value with the frame that
// is asked for (often the piece of a picture that the rest is about) becomes the input of a task of
// its own. Its programs p answer the first task as p(given).
#pragma once

#include <vector>

#include "core/domain.h"
#include "search/workspace.h"

namespace hunch::search {

struct Subtask {
  core::Program given;  // over the first task's inputs
  double bits;          // of `given`, added to those of what is found
  core::Task task;      // has one input
  bool by_rule = false;
};

// A value of a workspace that may be given.
struct Prospect {
  core::Program program;
  double bits;
  double right;          // share of the cells that have to be painted that it paints right
  bool by_rule = false;  // a step on the way that a rule has left
};

// Whether some output has another frame than the only input of its pair; they are of one type.
bool ChangesFrame(const core::Domain& domain, const core::Task& task);

// Whether all outputs have the frame of the only input of their pair; they are of one type.
bool KeepsFrame(const core::Domain& domain, const core::Task& task);

// The likeliest values of the workspace's bank that have the targets' frames on all pairs, are not
// the same for all rows, and paint something right; the likeliest first. Where all outputs have
// their inputs' frames, values that change inputs, in all pairs, only where outputs do and as these
// do: a first step. Besides, the steps that rules have left.
std::vector<Prospect> Prospects(const Workspace& work, size_t most);

// The likeliest first.
void SortProspects(std::vector<Prospect>& prospects);

// The task with what `prospect.program` gives, put where targets lie, for its input. Where that has
// no value on some row, the task comes back without rows.
Subtask MakeSubtask(const core::Domain& domain, const core::Task& task, const Prospect& prospect);

// `program` over one input with `given` in the input's place.
core::Program Substituted(const core::Program& program, const core::Program& given);

}  // namespace hunch::search
