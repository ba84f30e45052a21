// Numbers: arithmetic, comparisons, and choosing by a condition.
#include <algorithm>

#include "domains/grid/families.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

int64_t Add(int64_t a, int64_t b) { return a + b; }
int64_t Subtract(int64_t a, int64_t b) { return a - b; }
int64_t Multiply(int64_t a, int64_t b) { return a * b; }
int64_t Twice(int64_t n) { return 2 * n; }
int64_t Half(int64_t n) { return n < 0 ? (n - 1) / 2 : n / 2; }
int64_t Larger(int64_t a, int64_t b) { return std::max(a, b); }
int64_t Smaller(int64_t a, int64_t b) { return std::min(a, b); }
// Of values held inline, as numbers and colours are. Of boxed ones it knows no more than whether
// they are held in one place.
bool Equal(core::Value a, core::Value b) { return a.number() == b.number(); }
bool Less(int64_t a, int64_t b) { return a < b; }
int64_t OneMore(int64_t n) { return n + 1; }
int64_t OneLess(int64_t n) { return n - 1; }
bool Odd(int64_t n) { return n % 2 != 0; }
bool SamePicture(GridRef a, GridRef b) { return a.SameCells(b); }
bool Not(bool a) { return !a; }
bool And(bool a, bool b) { return a && b; }

// Only the chosen value needs to be defined; a condition that is not does not hold.
void If(const core::Call& call) {
  for (uint32_t row = 0; row < call.rows; ++row) {
    const core::Value condition = call.args[0][row];
    const bool holds = condition.defined() && condition.number() != 0;
    call.out[row] = call.args[holds ? 1 : 2][row];
  }
}

}  // namespace

Primitives NumberPrimitives() {
  using core::Lift;
  return {
      {"add", "int -> int -> int", "sum of two numbers", 4.0, Lift<&Add>()},
      {"subtract", "int -> int -> int", "difference of two numbers", 4.5, Lift<&Subtract>()},
      {"multiply", "int -> int -> int", "product of two numbers", 4.5, Lift<&Multiply>()},
      {"twice", "int -> int", "a number doubled", 5.0, Lift<&Twice>()},
      {"half", "int -> int", "half of a number, rounded down", 5.0, Lift<&Half>()},
      {"one_more", "int -> int", "a number and one", 3.5, Lift<&OneMore>()},
      {"one_less", "int -> int", "a number less one", 3.5, Lift<&OneLess>()},
      {"larger", "int -> int -> int", "the larger of two numbers", 5.0, Lift<&Larger>()},
      {"smaller", "int -> int -> int", "the smaller of two numbers", 5.0, Lift<&Smaller>()},
      {"equal", "a -> a -> bool", "whether two numbers, colours or truths are equal", 4.0,
       Lift<&Equal>()},
      {"less", "int -> int -> bool", "whether the first number is less", 4.5, Lift<&Less>()},
      {"odd", "int -> bool", "whether a number is odd", 5.5, Lift<&Odd>()},
      {"same_picture", "grid -> grid -> bool", "whether two grids have the same cells", 5.0,
       Lift<&SamePicture>()},
      {"not", "bool -> bool", "the opposite", 5.0, Lift<&Not>()},
      {"and", "bool -> bool -> bool", "whether both hold", 6.0, Lift<&And>()},
      {"if", "bool -> a -> a -> a", "the first value where the condition holds, else the second",
       5.0, &If},
  };
}

}  // namespace hunch::grid
