// A grammar: which primitives may be used at which types, and what each use costs in bits. The cost
// of a program is the sum over its nodes, so 2^-bits is its prior probability up to a constant.
//
// Text form, one production a line, readable and editable (# starts a comment):
//   leaf input 1.5
//   leaf variable 1
//   4.25 map : (int -> int) -> list int -> list int
//   3.5 2.75 add : int -> int -> int
// Of two costs the second is the one in the bodies of lambdas.
#pragma once

#include <algorithm>
#include <iosfwd>
#include <span>
#include <vector>

#include "core/language.h"

namespace hunch::core {

struct Production {
  const Primitive* primitive;
  std::vector<Type> arguments;
  Type result;
  double bits;              // outside of lambdas
  double body_bits = bits;  // in the body of a lambda, where that is not the same

  // Whether an argument is a function: such a production has no place in the body of a lambda.
  bool TakesFunctions() const {
    return std::any_of(arguments.begin(), arguments.end(),
                       [](Type type) { return type.is_function(); });
  }
};

struct LeafBits {
  double input = 1;
  double variable = 1;
  double capture = 1;  // a closed expression used inside a lambda body, on top of its own bits
};

class Grammar {
 public:
  // Every primitive of `language` at its declared bits; type variables range over `ground` types.
  static Grammar FromLanguage(const Language& language, std::span<const Type> ground);

  void Save(const Language& language, std::ostream& out) const;
  // Throws base::InputError naming `source` and the line.
  static Grammar Load(const Language& language, std::istream& in, const std::string& source);

  std::vector<Production> productions;
  LeafBits leaves;
};

}  // namespace hunch::core
