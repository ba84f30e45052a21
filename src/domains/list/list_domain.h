// The list domain: programs over whole numbers, truth values and lists. It is the smallest domain,
// and the one to read first; what a domain has to bring is said in core/domain.h.
//
// Vocabulary
//   number     an int: a whole number within 32 bits; what grows beyond is undefined
//   element    what stands in a list; all elements of a list have one type
//   place      where an element stands, counted from 0
//   undefined  where there is no answer (the head of an empty list); it goes through every
//   primitive
//              but `if`, which looks only at the branch that it chooses
//
// Worked usage
//
//   const core::Domain& lists = TheListDomain();
//   core::Interface interface{{"xs"}, {core::Type::List(IntType())}, IntType()};
//   core::Program program = core::ParseProgram("sum(map(\\x -> square(x), xs))", lists, interface);
//   base::Arena arena;
//   core::Value xs = lists.ParseLiteral("[1, 2, 3]", arena)->value;
//   core::Value answer = core::EvaluateOne(program, {&xs, 1}, arena);
//   lists.PrintLiteral(IntType(), answer);  // 14
//
// A task with its examples is read from a file by list_task.h and solved by search::Solve.
//
// Adding a primitive: find its family in families.h, write it there as an ordinary function and
// declare it in the table at the end of the file:
//
//   int64_t Add(int64_t x, int64_t y) { return x + y; }
//   ...
//   {"add", "int -> int -> int", "sum of two numbers", 2.5, Lift<&Add>()},
//
// and say in primitives_test.cc what it should give: {"add(2, 3)", "5"}. If it makes a list, it is
// wrapped by LiftList (list_maker.h); if it takes a function, core/higher_order.h, each_element.h
// and in_step.h show how it is applied. A polymorphic primitive is searched at int; where it is
// wanted at other types too, grammar.cc says so.
#pragma once

#include "core/domain.h"

namespace hunch::list {

inline core::Type IntType() { return core::Type::Base(1); }
inline core::Type BoolType() { return core::Type::Base(2); }

const core::Domain& TheListDomain();

}  // namespace hunch::list
