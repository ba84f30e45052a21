#include "measure/dream_line.h"

#include <nlohmann/json.hpp>

#include "core/program_text.h"
#include "measure/value_text.h"

namespace hunch::measure {
namespace {

using Json = nlohmann::ordered_json;

Json PairJson(const core::Domain& domain, const core::Interface& interface,
              const core::Example& pair) {
  Json inputs = Json::array();
  for (size_t k = 0; k < pair.inputs.size(); ++k) {
    inputs.push_back(Json::parse(ValueJson(domain, interface.input_types[k], pair.inputs[k])));
  }
  return {{"inputs", inputs},
          {"output", Json::parse(ValueJson(domain, interface.output_type, pair.output))}};
}

}  // namespace

std::string DreamLine(const core::Domain& domain, const core::Task& dream,
                      const core::Program& program) {
  Json line = {{"task", dream.id},
               {"domain", domain.name()},
               {"inputs", dream.interface.input_names},
               {"train", Json::array()},
               {"program", core::PrintProgram(program, dream.interface)}};
  for (const core::Example& pair : dream.train) {
    line["train"].push_back(PairJson(domain, dream.interface, pair));
  }
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace hunch::measure
