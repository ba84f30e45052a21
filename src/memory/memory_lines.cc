#include "memory/memory_lines.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "memory/signature_text.h"

namespace hunch::memory {
namespace {

using Json = nlohmann::ordered_json;

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json ProgramJson(const core::Memory& memory) {
  return {{"program", memory.program},
          {"bits", memory.bits},
          {"share", memory.share},
          {"pairs_reproduced", memory.pairs_reproduced},
          {"strategy", memory.strategy}};
}

core::Memory ReadMemory(const Json& json) {
  return {json.at("program").get<std::string>(), json.at("bits").get<double>(),
          json.at("share").get<double>(), json.at("pairs_reproduced").get<int>(),
          json.at("strategy").get<std::string>()};
}

core::SolvedTask ReadTask(const Json& json, const std::string& place) {
  core::SolvedTask solved;
  solved.name = json.at("task").get<std::string>();
  solved.domain = json.at("domain").get<std::string>();
  const auto signature = ParseSignature(json.at("signature").get<std::string>());
  if (!signature) throw base::InputError(place + ": \"signature\" is not 32 hexadecimal digits");
  solved.signature = *signature;
  solved.pose = json.at("pose").get<std::string>();
  solved.interface = json.at("interface").get<std::string>();
  solved.pairs = json.at("pairs").get<int>();
  solved.seconds = json.at("seconds").get<double>();
  solved.evaluated = json.at("evaluated").get<uint64_t>();
  solved.date = json.at("date").get<std::string>();
  solved.embedding = json.at("embedding").get<std::vector<float>>();
  for (const Json& program : json.at("programs")) solved.programs.push_back(ReadMemory(program));
  if (solved.programs.empty()) throw base::InputError(place + ": a task without programs");
  return solved;
}

core::LearntPrimitive ReadPrimitive(const Json& json) {
  return {json.at("domain").get<std::string>(), json.at("primitive").get<std::string>(),
          json.at("definition").get<std::string>(), json.at("type").get<std::string>(),
          json.at("uses").get<uint64_t>()};
}

}  // namespace

std::string LineOf(const core::SolvedTask& solved) {
  Json json = {{"task", solved.name},
               {"domain", solved.domain},
               {"signature", SignatureText(solved.signature)},
               {"pose", solved.pose},
               {"interface", solved.interface},
               {"pairs", solved.pairs},
               {"seconds", solved.seconds},
               {"evaluated", solved.evaluated},
               {"date", solved.date},
               {"embedding", solved.embedding},
               {"programs", Json::array()}};
  for (const core::Memory& memory : solved.programs) {
    json["programs"].push_back(ProgramJson(memory));
  }
  return Dump(json);
}

std::string LineOf(const core::LearntPrimitive& primitive) {
  return Dump({{"primitive", primitive.name},
               {"domain", primitive.domain},
               {"definition", primitive.definition},
               {"type", primitive.type},
               {"uses", primitive.uses}});
}

std::variant<core::SolvedTask, core::LearntPrimitive> ParseLine(std::string_view line,
                                                                const std::string& place) {
  try {
    const Json json = Json::parse(line);
    if (json.contains("primitive")) return ReadPrimitive(json);
    return ReadTask(json, place);
  } catch (const Json::exception& exception) {
    throw base::InputError(place + ": no line of a memory: " + exception.what());
  }
}

}  // namespace hunch::memory
