// Answering a task by programs that are remembered. Nothing is believed: every program is run on
// the demonstration pairs first.
#pragma once

#include <vector>

#include "core/candidate.h"
#include "core/domain.h"
#include "core/store.h"

namespace hunch::memory {

// The programs of `known`, a task with the signature of `task`, as programs of `task`, in their
// order; one that no longer reproduces as many pairs as it did is left out. Empty unless the first
// one reproduces every pair. Outputs lie in `storage`.
std::vector<core::Candidate> Recite(const core::SolvedTask& known, const core::Domain& domain,
                                    const core::Task& task, base::Arena& storage);

// `text` over `known`'s interface; null where this version cannot read it any more.
core::Program ReadProgram(const std::string& text, const core::SolvedTask& known,
                          const core::Domain& domain);

// Whether programs over the interface of `known` are programs for `task`.
bool FitsInterface(const core::SolvedTask& known, const core::Domain& domain,
                   const core::Task& task);

// `program` run on all examples of `task`.
core::Candidate RunOn(const core::Program& program, const core::Domain& domain,
                      const core::Task& task, base::Arena& storage);

}  // namespace hunch::memory
