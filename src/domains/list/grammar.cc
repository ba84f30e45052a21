#include "domains/list/grammar.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/error.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

struct Instance {
  const char* primitive;
  const char* type;
  double dearer;  // bits on top of the declared ones
};

constexpr Instance kFurtherInstances[] = {
    {"if", "bool -> list int -> list int -> list int", 1},
    // Lists of truth values come only out of these, as answers.
    {"map", "(int -> bool) -> list int -> list bool", 0},
    {"map_with_index", "(int -> int -> bool) -> list int -> list bool", 1},
    {"zip_with", "(int -> int -> bool) -> list int -> list int -> list bool", 1},
    // Lists of lists, as group, chunks and map make them.
    {"map", "(list int -> int) -> list list int -> list int", 1},
    {"map", "(int -> list int) -> list int -> list list int", 1},
    {"map", "(list int -> list int) -> list list int -> list list int", 2},
    {"filter", "(list int -> bool) -> list list int -> list list int", 1},
    {"max_by", "(list int -> int) -> list list int -> list int", 0},
    {"sort_by", "(list int -> int) -> list list int -> list list int", 1},
    {"head", "list list int -> list int", 1},
    {"last", "list list int -> list int", 1},
    {"at", "int -> list list int -> list int", 1},
    {"length", "list list int -> int", 1},
    {"reverse", "list list int -> list list int", 1},
    // Lists carried along.
    {"fold", "(list int -> int -> list int) -> list int -> list int -> list int", 1},
    {"iterate", "(list int -> list int) -> int -> list int -> list int", 0},
    {"unfold", "(list int -> list int) -> int -> list int -> list list int", 1},
};

// Kept out of the search, as others say the same: greater(x, y) is less(y, x).
constexpr std::string_view kSaidOtherwise[] = {"greater"};

bool IsSaidOtherwise(const core::Production& production) {
  return std::find(std::begin(kSaidOtherwise), std::end(kSaidOtherwise),
                   production.primitive->name) != std::end(kSaidOtherwise);
}

}  // namespace

core::Grammar DefaultGrammar(const core::Language& language) {
  const core::Type number[] = {IntType()};
  core::Grammar grammar = core::Grammar::FromLanguage(language, number);
  std::erase_if(grammar.productions, IsSaidOtherwise);
  for (const Instance& instance : kFurtherInstances) {
    const core::Primitive* primitive = language.Find(instance.primitive);
    HUNCH_CHECK(primitive != nullptr);
    const core::Type type = language.types().Parse(instance.type);
    grammar.productions.push_back(
        {primitive, type.Arguments(), type.FinalResult(), primitive->bits + instance.dearer});
  }
  return grammar;
}

}  // namespace hunch::list
