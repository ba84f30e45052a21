// hunch bench: the signature, and how fast programs are enumerated.
#include "apps/cli/bench.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <system_error>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "base/error.h"
#include "domains/grid/grid_domain.h"
#include "measure/signature.h"

namespace hunch::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

bool HoldsExamples(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "tasks", error) && fs::is_directory(folder / "lists", error);
}

struct NamedSpeed {
  const char* kind;
  measure::Speed speed;
};

// Problems of one domain have one speed.
std::vector<NamedSpeed> Speeds(const std::vector<measure::Problem>& problems, double seconds) {
  std::vector<NamedSpeed> speeds;
  for (const bool grids : {true, false}) {
    std::vector<measure::Problem> chosen;
    for (const measure::Problem& problem : problems) {
      if ((problem.domain == &grid::TheGridDomain()) == grids) chosen.push_back(problem);
    }
    if (chosen.empty()) continue;
    speeds.push_back({grids ? "grid" : "list", measure::MeasureSpeed(chosen, seconds)});
  }
  return speeds;
}

double PerSecond(uint64_t count, const measure::Speed& speed) {
  return static_cast<double>(count) / std::max(speed.cpu_seconds, 1e-9);
}

void PrintText(const measure::Signature& signature, const std::vector<NamedSpeed>& speeds) {
  fmt::print("signature {:016x}\n", signature.number);
  fmt::print("{} tasks, {} solved, {} programs, {:.2f} CPU-seconds\n", signature.tasks,
             signature.reproduced, signature.evaluated, signature.cpu_seconds);
  for (const auto& [kind, speed] : speeds) {
    fmt::print("{} tasks: {:.2f} M programs/s, {:.2f} M nodes/s  (enumerate, {} tasks, {:.1f} s)\n",
               kind, 1e-6 * PerSecond(speed.evaluated, speed), 1e-6 * PerSecond(speed.nodes, speed),
               speed.tasks, speed.cpu_seconds);
  }
}

void PrintJson(const measure::Signature& signature, const std::vector<NamedSpeed>& speeds) {
  Json json = {{"signature", fmt::format("{:016x}", signature.number)},
               {"tasks", signature.tasks},
               {"reproduced", signature.reproduced},
               {"evaluated", signature.evaluated},
               {"cpu_seconds", signature.cpu_seconds}};
  for (const auto& [kind, speed] : speeds) {
    json["speeds"][kind] = {{"tasks", speed.tasks},
                            {"programs_per_second", PerSecond(speed.evaluated, speed)},
                            {"nodes_per_second", PerSecond(speed.nodes, speed)},
                            {"cpu_seconds", speed.cpu_seconds}};
  }
  fmt::print("{}\n", json.dump());
}

}  // namespace

fs::path FindExamples() {
  std::error_code error;
  fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (; folder.has_relative_path(); folder = folder.parent_path()) {
    if (HoldsExamples(folder / "examples")) return folder / "examples";
  }
  if (HoldsExamples("examples")) return "examples";
  throw base::InputError("the example tasks are not found near the program: use --examples");
}

int Bench(const BenchOptions& options) {
  if (options.backends) return BenchBackends(options);
  const fs::path examples = options.examples.empty() ? FindExamples() : options.examples;
  const std::vector<measure::Problem> fixed =
      measure::LoadProblems({examples / "tasks", examples / "lists"});
  const measure::Signature signature = measure::MeasureSignature(fixed, options.work);
  std::vector<NamedSpeed> speeds;
  if (!options.signature_only) {
    speeds = options.speed.empty() ? Speeds(fixed, options.seconds)
                                   : Speeds(measure::LoadProblems(options.speed), options.seconds);
  }
  if (options.json) {
    PrintJson(signature, speeds);
  } else {
    PrintText(signature, speeds);
  }
  return kExitOk;
}

}  // namespace hunch::cli
