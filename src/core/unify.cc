#include "core/unify.h"

namespace hunch::core {

Unifier::Term Unifier::Add(Cell cell) {
  cells_.push_back(cell);
  return static_cast<Term>(cells_.size()) - 1;
}

Unifier::Term Unifier::Unknown() { return Add({Head::kUnknown}); }
Unifier::Term Unifier::List(Term element) { return Add({Head::kList, 0, element}); }
Unifier::Term Unifier::Function(Term argument, Term result) {
  return Add({Head::kFunction, 0, argument, result});
}

Unifier::Term Unifier::Instance(Type type) {
  Term variables[2] = {-1, -1};
  return InstanceOf(type, variables);
}

Unifier::Term Unifier::InstanceOf(Type type, Term (&variables)[2]) {
  if (type.is_variable()) {
    Term& variable = variables[type.variable_index()];
    if (variable < 0) variable = Unknown();
    return variable;
  }
  if (type.is_list()) return List(InstanceOf(type.element(), variables));
  if (type.is_function()) {
    const Term argument = InstanceOf(type.argument(), variables);
    return Function(argument, InstanceOf(type.result(), variables));
  }
  return Add({Head::kBase, type.base_id()});
}

Unifier::Term Unifier::Find(Term term) const {
  while (cells_[term].head == Head::kUnknown && cells_[term].left >= 0) term = cells_[term].left;
  return term;
}

bool Unifier::Occurs(Term unknown, Term in) const {
  in = Find(in);
  if (in == unknown) return true;
  const Cell& cell = cells_[in];
  if (cell.head == Head::kList) return Occurs(unknown, cell.left);
  if (cell.head == Head::kFunction)
    return Occurs(unknown, cell.left) || Occurs(unknown, cell.right);
  return false;
}

bool Unifier::Unify(Term a, Term b) {
  a = Find(a);
  b = Find(b);
  if (a == b) return true;
  if (cells_[a].head != Head::kUnknown) std::swap(a, b);
  if (cells_[a].head == Head::kUnknown) {
    if (Occurs(a, b)) return false;
    cells_[a].left = b;
    return true;
  }
  const Cell left = cells_[a];
  const Cell right = cells_[b];
  if (left.head != right.head || left.base != right.base) return false;
  if (left.head == Head::kBase) return true;
  if (!Unify(left.left, right.left)) return false;
  return left.head == Head::kList || Unify(left.right, right.right);
}

std::optional<Type> Unifier::Resolve(Term term) const {
  int budget = 16;
  return Resolve(term, budget);
}

std::optional<Type> Unifier::Resolve(Term term, int& budget) const {
  if (--budget < 0) return std::nullopt;
  const Cell& cell = cells_[Find(term)];
  switch (cell.head) {
    case Head::kUnknown:
      return Type::Variable(0);
    case Head::kBase:
      return Type::Base(cell.base);
    case Head::kList: {
      const auto element = Resolve(cell.left, budget);
      return element ? std::optional(Type::List(*element)) : std::nullopt;
    }
    case Head::kFunction: {
      const auto argument = Resolve(cell.left, budget);
      const auto result = argument ? Resolve(cell.right, budget) : std::nullopt;
      return result ? std::optional(Type::Function(*argument, *result)) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace hunch::core
