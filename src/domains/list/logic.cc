// Comparisons, truth values and the conditional.
#include "domains/list/families.h"
#include "domains/list/list_maker.h"

namespace hunch::list {
namespace {

using core::Lift;

bool Equal(int64_t x, int64_t y) { return x == y; }
bool Less(int64_t x, int64_t y) { return x < y; }
bool LessEqual(int64_t x, int64_t y) { return x <= y; }
bool Greater(int64_t x, int64_t y) { return x > y; }
bool Same(Items x, Items y) { return x.value().blob()->hash == y.value().blob()->hash; }
bool And(bool x, bool y) { return x && y; }
bool Or(bool x, bool y) { return x || y; }
bool Not(bool x) { return !x; }
int64_t AsNumber(bool x) { return x ? 1 : 0; }

// Not strict: the branch that is not chosen may be undefined.
void If(const core::Call& call) {
  for (uint32_t row = 0; row < call.rows; ++row) {
    const core::Value condition = call.args[0][row];
    if (!condition.defined()) {
      call.out[row] = core::kUndefined;
    } else {
      call.out[row] = call.args[condition.number() != 0 ? 1 : 2][row];
    }
  }
}

}  // namespace

Primitives LogicPrimitives() {
  return {
      {"equal", "int -> int -> bool", "are the two numbers equal?", 3.0, Lift<&Equal>()},
      {"less", "int -> int -> bool", "is the first below the second?", 2.5, Lift<&Less>()},
      {"less_equal", "int -> int -> bool", "is the first at most the second?", 3.5,
       Lift<&LessEqual>()},
      {"greater", "int -> int -> bool", "is the first above the second?", 3.0, Lift<&Greater>()},
      {"same", "list a -> list a -> bool", "have the lists equal elements in the same order?", 4.5,
       Lift<&Same>()},
      {"and", "bool -> bool -> bool", "are both true?", 4.0, Lift<&And>()},
      {"or", "bool -> bool -> bool", "is one of them true, or both?", 4.0, Lift<&Or>()},
      {"not", "bool -> bool", "is it false?", 4.0, Lift<&Not>()},
      {"as_number", "bool -> int", "1 if it is true, else 0", 5.5, Lift<&AsNumber>()},
      {"if", "bool -> a -> a -> a", "the second where the first is true, else the third", 4.0, If},
  };
}

}  // namespace hunch::list
