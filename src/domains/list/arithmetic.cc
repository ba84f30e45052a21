// Arithmetic on whole numbers. Numbers are within 32 bits; a result beyond that is undefined, which
// core::Lift sees to. So 64 bits never overflow here, save in `power`.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "core/native.h"
#include "domains/list/families.h"

namespace hunch::list {
namespace {

using core::Lift;
using Maybe = std::optional<int64_t>;

int64_t Add(int64_t x, int64_t y) { return x + y; }
int64_t Subtract(int64_t x, int64_t y) { return x - y; }
int64_t Multiply(int64_t x, int64_t y) { return x * y; }
int64_t Negate(int64_t x) { return -x; }
int64_t Absolute(int64_t x) { return std::abs(x); }
int64_t Smaller(int64_t x, int64_t y) { return std::min(x, y); }
int64_t Larger(int64_t x, int64_t y) { return std::max(x, y); }
int64_t Square(int64_t x) { return x * x; }

int64_t FloorRemainder(int64_t x, int64_t y) {
  const int64_t rest = x % y;
  return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
}

Maybe Divide(int64_t x, int64_t y) {
  if (y == 0) return std::nullopt;
  return (x - FloorRemainder(x, y)) / y;
}

Maybe Modulo(int64_t x, int64_t y) {
  if (y == 0) return std::nullopt;
  return FloorRemainder(x, std::abs(y));
}

Maybe Power(int64_t x, int64_t y) {
  if (y < 0) return std::nullopt;
  if (x == 0 || x == 1) return y == 0 ? 1 : x;
  if (x == -1) return y % 2 == 0 ? 1 : -1;
  int64_t power = 1;
  for (; y > 0; --y) {
    power *= x;
    if (std::abs(power) > INT32_MAX) return std::nullopt;
  }
  return power;
}

bool IsEven(int64_t x) { return x % 2 == 0; }
bool IsOdd(int64_t x) { return x % 2 != 0; }
bool Divides(int64_t x, int64_t y) { return x != 0 && y % x == 0; }

bool IsSquare(int64_t x) {
  if (x < 0) return false;
  const auto root = static_cast<int64_t>(std::sqrt(static_cast<double>(x)) + 0.5);
  return root * root == x;
}

bool IsPrime(int64_t x) {
  if (x < 4) return x > 1;
  if (x % 2 == 0) return false;
  for (int64_t d = 3; d * d <= x; d += 2) {
    if (x % d == 0) return false;
  }
  return true;
}

}  // namespace

Primitives ArithmeticPrimitives() {
  return {
      {"add", "int -> int -> int", "sum of two numbers", 2.5, Lift<&Add>()},
      {"subtract", "int -> int -> int", "the first less the second", 3.0, Lift<&Subtract>()},
      {"multiply", "int -> int -> int", "product of two numbers", 3.0, Lift<&Multiply>()},
      {"divide", "int -> int -> int", "the first over the second, rounded down; not by 0", 4.5,
       Lift<&Divide>()},
      {"modulo", "int -> int -> int", "rest of the first by the second, never negative; not by 0",
       3.0, Lift<&Modulo>()},
      {"negate", "int -> int", "the number with its sign turned", 4.0, Lift<&Negate>()},
      {"absolute", "int -> int", "the number without its sign", 4.5, Lift<&Absolute>()},
      {"smaller", "int -> int -> int", "the smaller of two numbers", 3.5, Lift<&Smaller>()},
      {"larger", "int -> int -> int", "the larger of two numbers", 3.5, Lift<&Larger>()},
      {"square", "int -> int", "the number times itself", 4.0, Lift<&Square>()},
      {"power", "int -> int -> int", "the first to the power of the second, from 0 on", 5.0,
       Lift<&Power>()},
      {"is_even", "int -> bool", "is it a multiple of 2?", 4.0, Lift<&IsEven>()},
      {"is_odd", "int -> bool", "is it no multiple of 2?", 4.0, Lift<&IsOdd>()},
      {"divides", "int -> int -> bool", "is the second a multiple of the first (which is not 0)?",
       4.5, Lift<&Divides>()},
      {"is_square", "int -> bool", "is it 0, 1, 4, 9, 16, ...?", 5.5, Lift<&IsSquare>()},
      {"is_prime", "int -> bool", "is it 2, 3, 5, 7, 11, ...?", 5.5, Lift<&IsPrime>()},
  };
}

}  // namespace hunch::list
