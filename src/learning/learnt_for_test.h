// For the tests of this folder: programs and learnt functions over lists, from text.
#pragma once

#include <string>

#include "core/program_text.h"
#include "domains/list/list_domain.h"
#include "learning/learnt_function.h"

namespace hunch::learning {

inline const core::Interface& ListAndNumber() {
  static const core::Interface interface {
    {"xs", "k"}, {core::Type::List(core::Type::Int()), core::Type::Int()}, core::Type()
  };
  return interface;
}

inline core::Program ParseOver(const core::Language& language, const std::string& text) {
  return core::ParseProgram(text, language, ListAndNumber());
}

inline std::string TextOf(const core::Program& program) {
  return core::PrintProgram(program, ListAndNumber());
}

inline LearntFunction MadeFunction(const std::string& name, const std::string& type,
                                   const std::string& definition) {
  return ReadLearnt({"list", name, definition, type}, list::TheListDomain());
}

// \a b -> those of b that are below a
inline LearntFunction KeepBelow() {
  return MadeFunction("keep_below", "int -> list int -> list int",
                      "\\a b -> filter(\\x -> less(x, a), b)");
}

// \f a -> those of a of which f is true, the last first
inline LearntFunction KeepReversed() {
  return MadeFunction("keep_reversed", "(int -> bool) -> list int -> list int",
                      "\\f a -> fold(\\x y -> if(f(y), prepend(y, x), x), [], a)");
}

// \a -> twice a
inline LearntFunction Double() { return MadeFunction("double", "int -> int", "\\a -> add(a, a)"); }

}  // namespace hunch::learning
