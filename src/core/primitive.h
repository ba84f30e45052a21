// Primitives: the named, typed, pure functions that programs are built from. Each is declared in
// one place, in its domain:
//
//   int64_t Add(int64_t a, int64_t b) { return a + b; }
//   ...
//   {"add", "int -> int -> int", "sum of two numbers", 2.0, Lift<&Add>()},
//
// A primitive is called on a batch: `rows` independent applications at once, each argument a column
// with one Value per row. Arguments of function type come as a Closure, the same for all rows.
// A primitive must fill all of `out`, may allocate in `arena`, must not keep pointers into its
// arguments' columns (pointing at their Blobs is fine), and must give equal results for equal
// arguments. Unless it says otherwise it is strict: undefined in, undefined out (Lift sees to
// that).
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/arena.h"
#include "core/type.h"
#include "core/value.h"

namespace hunch::core {

// A function value: the body of a lambda with what it captured.
class Closure {
 public:
  virtual ~Closure() = default;
  // Applies it `rows` times. args[k][i] is the k-th argument of application i, and row_of[i] the
  // row of the surrounding batch it belongs to (captured variables are read there). Fills
  // out[0..rows).
  virtual void Apply(base::Arena& arena, uint32_t rows, const uint32_t* row_of,
                     const Value* const* args, Value* out) const = 0;
};

// One batched application of a primitive.
struct Call {
  base::Arena& arena;
  uint32_t rows;
  const Value* const* args;         // by argument; null where the argument is a function
  const Closure* const* functions;  // by argument; null where it is a value
  Type result;                      // the instance's result type (primitives with type variables)
  Value* out;
};

using PrimitiveFunction = void (*)(const Call&);

struct Primitive {
  std::string name;       // letters, digits and _, starting with a letter; unique in its domain
  std::string signature;  // in the domain's type names; may have the variables a and b
  std::string doc;        // one line, for people
  double bits;            // its cost when no guide says otherwise: -log2 of a rough probability
  std::function<void(const Call&)> function;  // mostly a PrimitiveFunction
};

}  // namespace hunch::core
