// hunch bench --backends: how fast each way to run a net is, for each net.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "apps/cli/bench.h"
#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "apps/cli/models.h"
#include "base/error.h"
#include "intuition/backend.h"
#include "measure/backend_speed.h"

namespace hunch::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Speeds = std::vector<measure::BackendSpeed>;

Speeds MeasureAll(const fs::path& net, const std::vector<float>& rows) {
  Speeds speeds;
  for (const intuition::BackendInfo& backend : intuition::Backends()) {
    speeds.push_back(measure::MeasureBackend(backend.name, net, rows));
  }
  return speeds;
}

std::string Fastest(const Speeds& speeds, double measure::BackendSpeed::*figure) {
  const measure::BackendSpeed* best = nullptr;
  for (const measure::BackendSpeed& speed : speeds) {
    if (speed.fault.empty() && (best == nullptr || speed.*figure < best->*figure)) best = &speed;
  }
  return best == nullptr ? "none" : best->backend;
}

void PrintText(const fs::path& net, const Speeds& speeds) {
  fmt::print("{}\n  {:<8} {:>12} {:>14} {:>14} {:>8} {:>10}\n", net.filename().native(), "backend",
             "start-up ms", "one task ms", "of 64, ms each", "MB", "apart");
  for (const measure::BackendSpeed& speed : speeds) {
    if (!speed.fault.empty()) {
      fmt::print("  {:<8} {}\n", speed.backend, speed.fault);
      continue;
    }
    fmt::print("  {:<8} {:>12.1f} {:>14.3f} {:>14.3f} {:>8.0f} {:>10.1e}\n", speed.backend,
               1e3 * speed.start_up, 1e3 * speed.one, 1e3 * speed.many, speed.megabytes,
               speed.apart);
  }
  fmt::print("  fastest: {} to start, {} for one task, {} for 64; default {}\n",
             Fastest(speeds, &measure::BackendSpeed::start_up),
             Fastest(speeds, &measure::BackendSpeed::one),
             Fastest(speeds, &measure::BackendSpeed::many), intuition::kDefaultBackend);
}

Json ToJson(const fs::path& net, const Speeds& speeds) {
  Json json = {{"net", net.filename().native()}, {"backends", Json::object()}};
  for (const measure::BackendSpeed& speed : speeds) {
    if (!speed.fault.empty()) {
      json["backends"][speed.backend] = {{"fault", speed.fault}};
      continue;
    }
    json["backends"][speed.backend] = {{"start_up_seconds", speed.start_up},
                                       {"one_task_seconds", speed.one},
                                       {"of_64_seconds_each", speed.many},
                                       {"megabytes", speed.megabytes},
                                       {"apart", speed.apart}};
  }
  return json;
}

}  // namespace

int BenchBackends(const BenchOptions& options) {
  const fs::path examples = options.examples.empty() ? FindExamples() : options.examples;
  const std::vector<measure::Problem> problems =
      measure::LoadProblems({examples / "tasks", examples / "lists"});
  Json all = Json::array();
  for (const fs::path& net : AllNets()) {
    const std::string domain = intuition::ReadNet(net).domain;
    const Speeds speeds = MeasureAll(net, measure::PropertyRows(domain, problems));
    all.push_back(ToJson(net, speeds));
    if (!options.json) PrintText(net, speeds);
  }
  if (options.json) fmt::print("{}\n", all.dump());
  return kExitOk;
}

}  // namespace hunch::cli
