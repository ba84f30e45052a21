// Dreams: tasks made of programs. A search with costs drawn at random fills a bank over given
// inputs; every value in it of the wanted type is the output of a task that its program solves, and
// is the shortest that the search met for it. (Dreaming: Ellis et al., DreamCoder, PLDI 2021;
// solved tasks out of whatever a search reached: hindsight, Andrychowicz et al., NeurIPS 2017.)
#pragma once

#include <functional>

#include "base/random.h"
#include "core/domain.h"

namespace hunch::learning {

struct DreamOptions {
  uint64_t work = 20000;  // programs that one bank is filled with
  size_t most = 40;       // dreams taken from one bank
  double spread = 1.5;    // of the costs: their standard deviation around the grammar's, in bits
  double left_out = 0.5;  // how many productions are made dear, so that others reach further
  int fewest_pairs = 3;   // of a dream
};

// Called with each dream: a task with outputs, and its program. The outputs live until it returns.
using DreamListener = std::function<void(const core::Task& task, const core::Program& program)>;

// Dreams over the inputs of `inputs.train`; its outputs may be undefined, and at most give away
// constants. Dull dreams are left out: undefined on some pair, the same on most pairs, or equal to
// an input.
void Dream(const core::Domain& domain, const core::Grammar& grammar, const core::Task& inputs,
           const DreamOptions& options, base::Random& random, const DreamListener& listener);

}  // namespace hunch::learning
