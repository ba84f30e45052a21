#include "domains/grid/renamed_colours.h"

#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {

using core::Value;

Value RenamedColours(core::Type type, Value value, const ColourMap& colours, base::Arena& arena) {
  if (!value.defined()) return value;
  if (type == OfBase(kColour)) return Value::OfNumber(colours[value.number()]);
  if (type == OfBase(kGrid)) {
    const GridRef grid = core::Native<GridRef>::From(value);
    return core::Native<GridRef>::To(See(arena, {.colours = colours}, grid));
  }
  if (!type.is_list()) return value;
  std::vector<Value> elements;
  for (const Value element : core::Elements(value)) {
    elements.push_back(RenamedColours(type.element(), element, colours, arena));
  }
  return core::MakeList(arena, elements, type.element().boxed());
}

core::Program RenamedColours(const core::Program& program, const ColourMap& colours) {
  if (program->kind == core::Node::Kind::kConstant) {
    base::Arena arena(1024);
    const Value value = RenamedColours(program->type, program->constant, colours, arena);
    return core::MakeConstant(program->type, PrintGridLiteral(program->type, value), value);
  }
  if (program->children.empty()) return program;
  core::Node node = *program;
  for (core::Program& child : node.children) child = RenamedColours(child, colours);
  return std::make_shared<const core::Node>(std::move(node));
}

}  // namespace hunch::grid
