// Schemas over members and their features on hand-made grids, for tests.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {

inline core::Value Literal(std::string_view text, base::Arena& arena) {
  const auto read = ParseGridLiteral(text, arena);
  EXPECT_TRUE(read) << text;
  return read->value;
}

// What a program over `input` gives for each of some grids, run on all of them at once.
inline std::vector<std::string> Drawn(std::string_view text,
                                      const std::vector<std::string>& grids) {
  const core::Interface interface { {"input"}, {OfBase(kGrid)}, OfBase(kGrid) };
  const core::Program program = core::ParseProgram(text, TheGridDomain(), interface);
  base::Arena arena;
  std::vector<core::Value> inputs;
  for (const std::string& grid : grids) inputs.push_back(Literal(grid, arena));
  const core::Value* const columns[] = {inputs.data()};
  std::vector<std::string> out;
  const auto rows = static_cast<uint32_t>(inputs.size());
  for (const core::Value value : core::Evaluate(program, columns, rows, arena)) {
    out.push_back(PrintGridLiteral(OfBase(kGrid), value));
  }
  return out;
}

inline const core::Schema& SchemaCalled(std::string_view name) {
  const auto schemas = TheGridDomain().schemas();
  const auto at = std::find_if(schemas.begin(), schemas.end(), [name](const core::Schema* schema) {
    return schema->name() == name;
  });
  EXPECT_NE(at, schemas.end()) << name;
  return **at;
}

// A function that says what is known of each element; where that does not matter, any value.
class KnownSlots final : public core::Closure {
 public:
  explicit KnownSlots(const std::vector<core::Value>& slots) : slots_(slots) {}
  void Apply(base::Arena&, uint32_t rows, const uint32_t*, const core::Value* const*,
             core::Value* out) const override {
    ASSERT_EQ(rows, slots_.size());
    std::transform(slots_.begin(), slots_.end(), out, [](core::Value slot) {
      return slot.defined() ? slot : core::Value::OfNumber(0);
    });
  }

 private:
  const std::vector<core::Value>& slots_;
};

// The slots that a schema deduces, with spaces between, "undefined" where it does not matter; "no"
// where it deduces none. Checks that they render the target, but for schemas that are steps, and
// that the frame was not ruled out.
inline std::string Deduced(std::string_view schema_name, const std::vector<std::string>& frame,
                           std::string_view target) {
  base::Arena arena;
  const core::Schema& schema = SchemaCalled(schema_name);
  std::vector<core::Value> values, elements;
  for (const std::string& text : frame) values.push_back(Literal(text, arena));
  const core::Value wanted = Literal(target, arena);
  schema.Elements(values, arena, elements);
  std::vector<core::Value> slots(elements.size());
  std::unique_ptr<core::FrameNotes> notes;
  const bool ruled_out = schema.RulesOut(values, wanted, notes);
  if (!schema.Deduce(values, elements, wanted, slots)) return "no";
  EXPECT_FALSE(ruled_out);
  const KnownSlots function(slots);
  std::vector<const core::Closure*> functions(values.size() + 1);
  std::vector<const core::Value*> columns(values.size() + 1);
  functions[0] = &function;
  for (size_t k = 0; k < values.size(); ++k) columns[k + 1] = &values[k];
  core::Value drawn;
  schema.render()->function({arena, 1, columns.data(), functions.data(), OfBase(kGrid), &drawn});
  EXPECT_TRUE(schema.is_step() || TheGridDomain().SameAnswer(OfBase(kGrid), drawn, wanted))
      << PrintGridLiteral(OfBase(kGrid), drawn);
  std::string text;
  for (const core::Value slot : slots) {
    if (!text.empty()) text += ' ';
    text += PrintGridLiteral(schema.slot(), slot);
  }
  return text;
}

// What a feature says of each member of the list that a program gives for a grid (black a digit or
// a point, rows with spaces between), with spaces between. The feature's first argument is the list
// or, where it wants a grid, the grid itself; it may have none. A colour comes before these.
inline std::string SaidOf(std::string_view feature, std::string_view list, std::string_view rows,
                          int colour = -1) {
  std::string grid = "grid[";
  for (const char c : rows) grid += c == ' ' ? '/' : c == '.' ? '0' : c;
  const core::Domain& domain = TheGridDomain();
  const core::Primitive* primitive = domain.Find(feature);
  if (primitive == nullptr) return "no feature " + std::string(feature);
  base::Arena arena;
  const core::Type whole = domain.TypeOf(*primitive), members = core::Type::List(OfBase(kGrid));
  const core::Type type = colour < 0 ? whole : whole.result();
  const core::Interface interface { {"input"}, {OfBase(kGrid)}, members };
  const core::Value canvas = Literal(grid + "]", arena);
  const core::Value found =
      core::EvaluateOne(core::ParseProgram(list, domain, interface), {&canvas, 1}, arena);
  const auto elements = core::Elements(found);
  const std::vector<core::Value> first(elements.size(),
                                       type.argument() == members ? found : canvas);
  std::vector<const core::Value*> columns{first.data(), elements.data()};
  if (!type.result().is_function()) columns.erase(columns.begin());
  const std::vector<core::Value> colours(elements.size(), core::Value::OfNumber(colour));
  if (colour >= 0) columns.insert(columns.begin(), colours.data());
  std::vector<core::Value> out(elements.size());
  primitive->function({arena, static_cast<uint32_t>(out.size()), columns.data(), nullptr,
                       type.FinalResult(), out.data()});
  std::string text;
  for (const core::Value value : out) {
    if (!text.empty()) text += ' ';
    text += PrintGridLiteral(type.FinalResult(), value);
  }
  return text;
}

}  // namespace hunch::grid
