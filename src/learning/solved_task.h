// The outcome of solving a task, as a store keeps it.
#pragma once

#include "core/domain.h"
#include "core/likeness.h"
#include "core/store.h"
#include "search/solver.h"

namespace hunch::learning {

// Whether the best attempt reproduces every demonstration pair.
bool Solved(const search::Result& result);

core::TaskRun RunOf(const core::Domain& domain, const core::Task& task,
                    const search::Result& result);

// What is kept of a solved task: all programs that reproduce every pair, and those further ones
// that are among the first `attempts`.
core::SolvedTask SolvedTaskOf(const core::Domain& domain, const core::Task& task,
                              const core::Portrait& portrait, const search::Result& result,
                              size_t attempts);

}  // namespace hunch::learning
