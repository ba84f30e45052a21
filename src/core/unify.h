// First-order unification of types, for inferring the types of a program that is read from text.
// (Robinson 1965; union-find without ranks, as programs are small.)
#pragma once

#include <optional>
#include <vector>

#include "core/type.h"

namespace hunch::core {

class Unifier {
 public:
  using Term = int;  // an index

  Term Unknown();
  Term List(Term element);
  Term Function(Term argument, Term result);

  // A term for `type`, its variables replaced by fresh unknowns (the same for the same variable).
  Term Instance(Type type);

  // Makes the two equal; false when they cannot be (what was bound on the way stays bound).
  bool Unify(Term a, Term b);

  // The type a term stands for; unknowns that are left come out as the variable a. Empty when it
  // has more constructors than a Type can hold.
  std::optional<Type> Resolve(Term term) const;

 private:
  enum class Head { kUnknown, kBase, kList, kFunction };
  struct Cell {
    Head head;
    int base = 0;
    Term left = -1;  // kUnknown: what it is bound to
    Term right = -1;
  };

  Term Add(Cell cell);
  Term InstanceOf(Type type, Term (&variables)[2]);
  Term Find(Term term) const;
  bool Occurs(Term unknown, Term in) const;
  std::optional<Type> Resolve(Term term, int& budget) const;

  std::vector<Cell> cells_;
};

}  // namespace hunch::core
