#include "measure/value_text.h"

#include <nlohmann/json.hpp>

#include "arc/json_text.h"
#include "core/list.h"
#include "domains/grid/raster.h"
#include "measure/grid_values.h"

namespace hunch::measure {
namespace {

std::string ListJson(const core::Language& language, core::Type element, core::Value list) {
  std::string text = "[";
  for (const core::Value value : core::Elements(list)) {
    if (text.size() > 1) text += ',';
    text += ValueJson(language, element, value);
  }
  return text + ']';
}

std::string MaskJson(core::Value value) {
  arc::Grid cells = CellsOfMask(value);
  for (uint8_t& cell : cells.cells) cell = cell != 0;
  return arc::GridText(cells);
}

}  // namespace

std::string ValueJson(const core::Language& language, core::Type type, core::Value value) {
  if (!value.defined()) return "null";
  if (type.is_list()) return ListJson(language, type.element(), value);
  const std::string name = language.types().Print(type);
  if (name == "int" || name == "colour") return std::to_string(value.number());
  if (name == "bool") return value.number() != 0 ? "true" : "false";
  if (name == "grid") return arc::GridText(CellsOfGrid(value));
  if (name == "mask") return MaskJson(value);
  return nlohmann::json(language.PrintLiteral(type, value)).dump();
}

std::string ValueText(const core::Language& language, core::Type type, core::Value value) {
  return value.defined() ? language.PrintLiteral(type, value) : "nothing";
}

}  // namespace hunch::measure
