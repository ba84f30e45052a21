#include "domains/grid/grid_grammar.h"

#include <algorithm>
#include <string_view>

#include "domains/grid/families.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/schemas/member_schemas.h"

namespace hunch::grid {
namespace {

using core::Type;

// Instances beyond the one in which every type variable is `grid`.
struct Instance {
  std::string_view primitive;
  BaseType a, b;
};
constexpr Instance kFurther[] = {
    {"map", kGrid, kColour},
    {"map", kGrid, kInt},
    {"first", kColour, kGrid},
    {"last", kColour, kGrid},
    {"length", kColour, kGrid},
    {"most_frequent", kColour, kGrid},
    {"least_frequent", kColour, kGrid},
    {"if", kColour, kGrid},
    {"equal", kColour, kGrid},
};

// Lists of grids are lists of pieces, each with its own place: no two are equal. `equal` is for
// what is held inline.
constexpr Instance kInstead[] = {{"distinct", kColour, kGrid}, {"equal", kInt, kGrid}};

void Add(const core::Language& language, const Instance& instance, core::Grammar& grammar) {
  const core::Primitive* primitive = language.Find(instance.primitive);
  const Type binding[2] = {OfBase(instance.a), OfBase(instance.b)};
  const Type type = language.TypeOf(*primitive).Substitute(binding).value();
  grammar.productions.push_back({primitive, type.Arguments(), type.FinalResult(), primitive->bits});
}

void Remove(std::string_view primitive, core::Grammar& grammar) {
  std::erase_if(grammar.productions, [primitive](const core::Production& production) {
    return production.primitive->name == primitive;
  });
}

// Functions of cells and members are there for rules to be learnt about; see schemas/.
bool IsAboutCells(const core::Production& production) {
  const Type cell = OfBase(kCell);
  const auto has_cell = [cell](const std::vector<Type>& types) {
    return std::find(types.begin(), types.end(), cell) != types.end();
  };
  return has_cell(production.arguments) ||
         std::any_of(production.arguments.begin(), production.arguments.end(),
                     [&](Type type) { return type.is_function() && has_cell(type.Arguments()); });
}

}  // namespace

core::Grammar DefaultGridGrammar(const core::Language& language) {
  const Type ground[] = {OfBase(kGrid)};
  core::Grammar grammar = core::Grammar::FromLanguage(language, ground);
  for (const Instance& instance : kInstead) {
    Remove(instance.primitive, grammar);
    Add(language, instance, grammar);
  }
  // Views are searched as lanes.
  for (const core::Primitive& view : ViewPrimitives()) Remove(view.name, grammar);
  for (const core::Primitive& box : EachBoxPrimitives()) Remove(box.name, grammar);
  std::erase_if(grammar.productions, IsAboutCells);
  for (const core::Primitive& word : MemberPrimitives()) Remove(word.name, grammar);
  for (const Instance& instance : kFurther) Add(language, instance, grammar);
  return grammar;
}

}  // namespace hunch::grid
