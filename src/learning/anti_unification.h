// What two programs have in common: least general generalisation (Plotkin, 1970), with functions
// for what depends on variables that are bound inside (higher-order patterns: Baumgartner, Kutsia,
// Levy, Villaret, J. Automated Reasoning 2017). Of
//
//   fold(\x y -> if(less(y, 3), prepend(y, x), x), [], xs)
//   fold(\x y -> if(equal(0, modulo(y, 2)), prepend(y, x), x), [], tail(xs))
//
// it is \f a -> fold(\x y -> if(f(y), prepend(y, x), x), [], a), f and a being what differs.
#pragma once

#include <optional>

#include "core/program.h"

namespace hunch::learning {

struct Generalisation {
  core::Interface interface;  // the arguments a, b, ... and, of function type, f, g, ...
  core::Program body;         // over it
};

// Arguments stand where the two differ, where they have inputs, and where they have variables that
// are bound outside of them; none where the whole would be an argument, or nothing differs.
std::optional<Generalisation> Generalise(const core::Program& a, const core::Program& b);

}  // namespace hunch::learning
