// Learnt primitives as functions: a name for a program over its arguments.
//
//   \a b -> fold(\x y -> if(less(b, y), prepend(y, x), x), [], a)
//   \f a -> fold(\x y -> if(f(y), prepend(y, x), x), [], a)
//
// An argument may be a function of values (function_parameter.h).
// Definitions are written in the primitives of the domain alone, so each can be read by itself.
#pragma once

#include <string>

#include "core/language.h"
#include "core/program.h"
#include "core/store.h"

namespace hunch::learning {

struct LearntFunction {
  std::string name;
  core::Interface interface;  // its arguments, at least one, and its result; no type variables
  core::Program body;         // over that interface
  uint64_t uses = 0;          // in remembered programs

  core::Type type() const;         // arguments -> result
  std::string definition() const;  // "\a b -> ...", as above
};

// Throws base::InputError that names the primitive and the fault.
LearntFunction ReadLearnt(const core::LearntPrimitive& learnt, const core::Language& language);

core::LearntPrimitive WriteLearnt(const LearntFunction& function, const std::string& domain,
                                  const core::Language& language);

// The function as a primitive that runs its body. `bits` is its cost.
core::Primitive AsPrimitive(const LearntFunction& function, double bits,
                            const core::TypeNames& types);

}  // namespace hunch::learning
