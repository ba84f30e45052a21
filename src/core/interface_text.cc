#include "core/interface_text.h"

#include "base/error.h"

namespace hunch::core {
namespace {

constexpr std::string_view kArrow = " -> ";

}  // namespace

std::string PrintInterface(const Interface& interface, const TypeNames& types) {
  std::string text;
  for (size_t k = 0; k < interface.input_names.size(); ++k) {
    text += (k == 0 ? "" : ", ") + interface.input_names[k] + ": " +
            types.Print(interface.input_types[k]);
  }
  return text.append(kArrow) + types.Print(interface.output_type);
}

Interface ParseInterface(std::string_view text, const TypeNames& types) {
  const size_t arrow = text.rfind(kArrow);
  if (arrow == text.npos) throw base::InputError("no interface: '" + std::string(text) + "'");
  Interface interface;
  interface.output_type = types.Parse(text.substr(arrow + kArrow.size()));
  std::string_view inputs = text.substr(0, arrow);
  while (!inputs.empty()) {
    const size_t comma = std::min(inputs.find(", "), inputs.size());
    const std::string_view input = inputs.substr(0, comma);
    const size_t colon = input.find(": ");
    if (colon == input.npos) throw base::InputError("no input: '" + std::string(input) + "'");
    interface.input_names.emplace_back(input.substr(0, colon));
    interface.input_types.push_back(types.Parse(input.substr(colon + 2)));
    inputs.remove_prefix(std::min(comma + 2, inputs.size()));
  }
  return interface;
}

}  // namespace hunch::core
