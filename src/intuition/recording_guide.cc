#include "intuition/recording_guide.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "intuition/choices.h"
#include "intuition/task_hash.h"

namespace hunch::intuition {
namespace {

using Json = nlohmann::ordered_json;

std::string HexOf(const base::Hash128& hash) {
  char text[33];
  std::snprintf(text, sizeof(text), "%016llx%016llx", static_cast<unsigned long long>(hash.high),
                static_cast<unsigned long long>(hash.low));
  return text;
}

std::string KeyOf(const std::string& domain, const std::string& task) {
  return domain + " " + task;
}

Json ReadLine(const std::string& text, const std::string& place) {
  try {
    Json line = Json::parse(text);
    for (const char* name : {"task", "domain"}) line.at(name).get<std::string>();
    if (line.contains("hash")) line["hash"].get<std::string>();
    for (const auto& [choice, bits] : line.at("bits").items()) {
      if (!(bits.get<double>() > 0))
        throw base::InputError(place + "the bits of '" + choice + "' are not positive");
    }
    return line;
  } catch (const nlohmann::json::exception&) {
    throw base::InputError(place + "is no JSON object with task, domain and bits by choice");
  }
}

}  // namespace

RecordingGuide::RecordingGuide(std::unique_ptr<const core::Guide> guide,
                               const std::filesystem::path& file)
    : guide_(std::move(guide)), file_(file), out_(file) {
  if (!out_) throw base::InputError(file.native() + ": cannot be written");
}

void RecordingGuide::Weigh(const core::Domain& domain, const core::Task& task,
                           const core::Grammar& grammar, std::span<const core::Constant> constants,
                           core::Costs& costs) const {
  guide_->Weigh(domain, task, grammar, constants, costs);
  const std::vector<Choice> choices = ChoicesOf(domain, grammar, constants);
  const std::vector<double> bits = BitsOf(grammar, costs);
  Json line = {{"task", task.id}, {"domain", domain.name()}, {"hash", HexOf(HashTask(task))}};
  for (size_t i = 0; i < choices.size(); ++i) line["bits"][choices[i].name] = bits[i];
  const std::lock_guard lock(mutex_);
  out_ << line.dump() << '\n' << std::flush;
  if (!out_) throw base::InputError(file_.native() + ": cannot be written");
}

ReplayGuide::ReplayGuide(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw base::InputError(file.native() + ": cannot be read");
  std::string text;
  for (int number = 1; std::getline(in, text); ++number) {
    const Json line = ReadLine(text, file.native() + ":" + std::to_string(number) + ": ");
    const std::string hash = line.value("hash", "");
    Bits& bits = (hash.empty() ? by_name_ : by_hash_)[KeyOf(
        line["domain"], hash.empty() ? line["task"].get<std::string>() : hash)];
    for (const auto& [choice, value] : line["bits"].items()) bits[choice] = value.get<double>();
  }
  if (in.bad()) throw base::InputError(file.native() + ": cannot be read");
}

const ReplayGuide::Bits* ReplayGuide::Find(const core::Domain& domain,
                                           const core::Task& task) const {
  const auto hashed = by_hash_.find(KeyOf(domain.name(), HexOf(HashTask(task))));
  if (hashed != by_hash_.end()) return &hashed->second;
  const auto named = by_name_.find(KeyOf(domain.name(), task.id));
  return named != by_name_.end() ? &named->second : nullptr;
}

void ReplayGuide::Weigh(const core::Domain& domain, const core::Task& task,
                        const core::Grammar& grammar, std::span<const core::Constant> constants,
                        core::Costs& costs) const {
  const Bits* said = Find(domain, task);
  if (said == nullptr) return;
  const std::vector<Choice> choices = ChoicesOf(domain, grammar, constants);
  std::vector<double> bits = BitsOf(grammar, costs);
  for (size_t i = 0; i < choices.size(); ++i) {
    const auto found = said->find(choices[i].name);
    if (found != said->end()) bits[i] = found->second;
  }
  SetCosts(bits, grammar, costs);
}

}  // namespace hunch::intuition
