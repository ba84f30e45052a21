// Programs with learnt functions written out, and written again with them.
#pragma once

#include <span>

#include "core/domain.h"
#include "learning/learnt_function.h"

namespace hunch::learning {

// The program in the primitives of `base` alone: every use of a function becomes its body.
core::Program WrittenOut(const core::Program& program, std::span<const LearntFunction> functions,
                         const core::Language& base);

// The program, which uses no learnt function, with those of `functions` in it: from the outside in,
// wherever a body fits, the largest one first. `language` has the functions as primitives.
core::Program WrittenWith(const core::Program& program, std::span<const LearntFunction> functions,
                          const core::Language& language);

// How many nodes fewer the program has with a function of this body in it, of `arity` arguments.
size_t NodesSaved(const core::Program& program, const core::Program& body, size_t arity);

// How often the program uses the primitive of this name.
uint64_t UsesOf(const core::Program& program, const std::string& name);

// Whether two programs are the same expression, primitives being known by their names.
bool SameProgram(const core::Program& a, const core::Program& b);

}  // namespace hunch::learning
