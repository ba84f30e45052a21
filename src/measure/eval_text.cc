#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "arc/text_lines.h"
#include "measure/eval.h"

namespace hunch::measure {
namespace {

using Json = nlohmann::ordered_json;

double Percent(double share) { return 100 * share; }
double MiB(double bytes) { return bytes / (1 << 20); }
double Rounded(double number) { return std::round(number * 1e9) / 1e9; }

std::string Line(std::string_view name, const std::string& figure, std::string_view note = "") {
  return note.empty() ? fmt::format("{:<22} {:>12}\n", name, figure)
                      : fmt::format("{:<22} {:>12}   {}\n", name, figure, note);
}

std::string CountText(uint64_t count) {
  return count < 1'000'000 ? std::to_string(count)
                           : fmt::format("{:.1f} M", 1e-6 * static_cast<double>(count));
}

std::string Of(int part, int whole) { return fmt::format("{} of {}", part, whole); }

std::string ScoreLines(const Summary& summary) {
  const arc::Score& score = summary.score;
  if (score.tasks == 0) return {};
  std::string text;
  text += Line("tasks right", Of(score.tasks_right, score.tasks),
               fmt::format("{:6.2f} %  all test outputs right",
                           Percent(static_cast<double>(score.tasks_right) / score.tasks)));
  text += Line("mean share right", fmt::format("{:.2f}", score.shares),
               fmt::format("{:6.2f} %  arc-agi-benchmarking's score", Percent(score.Benchmark())));
  text += Line("test outputs right", Of(score.outputs_right, score.outputs),
               fmt::format("{:6.2f} %  Kaggle's score", Percent(score.Kaggle())));
  text += Line("solved but wrong", fmt::format("{}", summary.solved_but_wrong),
               fmt::format("all pairs reproduced, a test output wrong; of {} it was doubted",
                           summary.doubted_but_wrong));
  text += Line("sure but wrong", Of(summary.sure_but_wrong, summary.sure),
               "of the tasks whose best attempt is 50 % sure or more");
  return text;
}

std::string ShareTable(const char* heading, const std::map<std::string, Share>& shares,
                       bool scored) {
  if (shares.empty()) return {};
  std::string text = fmt::format("\n{:<22} {:>12}{}\n", heading, "reproduced",
                                 scored ? fmt::format(" {:>8} {:>8}", "right", "wrong") : "");
  for (const auto& [name, share] : shares) {
    text += fmt::format("{:<22} {:>12}", name, share.reproduced);
    if (scored) text += fmt::format(" {:>8} {:>8}", share.right, share.wrong);
    text += '\n';
  }
  return text;
}

// Ten bins of stated confidence, and how often it came true.
std::string CalibrationTable(const Calibration& calibration) {
  std::string text = fmt::format("\n{:<22} {:>12} {:>8} {:>10} {:>10}\n", "confidence", "attempts",
                                 "right", "stated", "observed");
  for (size_t i = 0; i < calibration.bins.size(); ++i) {
    const Calibration::Bin& bin = calibration.bins[i];
    if (bin.attempts == 0) continue;
    text += fmt::format("{:<22} {:>12} {:>8} {:>8.1f} % {:>8.1f} %\n",
                        fmt::format("{} to {} %", 10 * i, 10 * i + 10), bin.attempts, bin.right,
                        Percent(bin.stated / bin.attempts),
                        Percent(static_cast<double>(bin.right) / bin.attempts));
  }
  return text;
}

Json CalibrationJson(const Calibration& calibration) {
  Json json = Json::array();
  for (const Calibration::Bin& bin : calibration.bins) {
    json.push_back(
        {{"attempts", bin.attempts}, {"right", bin.right}, {"stated", Rounded(bin.stated)}});
  }
  return json;
}

Json SharesJson(const std::map<std::string, Share>& shares) {
  Json json = Json::object();
  for (const auto& [name, share] : shares) {
    json[name] = {{"reproduced", share.reproduced}, {"right", share.right}, {"wrong", share.wrong}};
  }
  return json;
}

Json FiguresJson(const Summary& summary, double price) {
  const arc::Score& score = summary.score;
  return {{"tasks", summary.tasks},
          {"tasks_right", score.tasks_right},
          {"fraction", Rounded(score.Benchmark())},
          {"test_outputs", score.outputs},
          {"test_outputs_right", score.outputs_right},
          {"test_output_fraction", Rounded(score.Kaggle())},
          {"reproduced", summary.reproduced},
          {"solved_but_wrong", summary.solved_but_wrong},
          {"doubted_but_wrong", summary.doubted_but_wrong},
          {"sure", summary.sure},
          {"sure_but_wrong", summary.sure_but_wrong},
          {"cpu_seconds_per_task", Rounded(summary.CpuSecondsPerTask())},
          {"max_cpu_seconds", Rounded(summary.max_cpu_seconds)},
          {"dollars_per_task", Rounded(summary.DollarsPerTask(price))}};
}

}  // namespace

std::string SummaryText(const Summary& summary, const RunCost& cost) {
  std::string text;
  text += Line("tasks", fmt::format("{}", summary.tasks),
               summary.tasks < summary.problems
                   ? fmt::format("of {}: the run was interrupted", summary.problems)
                   : "");
  text += Line("all pairs reproduced", fmt::format("{}", summary.reproduced),
               fmt::format("{} more with guesses only", summary.guessed));
  text += ScoreLines(summary);
  text += Line(
      "CPU-seconds per task", fmt::format("{:.3f}", summary.CpuSecondsPerTask()),
      fmt::format("at most {:.3f}, {}", summary.max_cpu_seconds, arc::Quoted(summary.slowest, 40)));
  text += Line("dollars per task",
               fmt::format("{:.7f}", summary.DollarsPerTask(cost.price_per_core_hour)),
               fmt::format("at {:g} a core-hour", cost.price_per_core_hour));
  text +=
      Line("programs evaluated", CountText(summary.evaluated),
           fmt::format("{:.2f} M per CPU-second", 1e-6 * static_cast<double>(summary.evaluated) /
                                                      std::max(summary.cpu_seconds, 1e-9)));
  text += Line("peak memory", fmt::format("{:.0f} MiB", MiB(cost.peak_resident_bytes)),
               fmt::format("at most {:.0f} MiB held by one search",
                           MiB(static_cast<double>(summary.peak_search_bytes))));
  if (summary.memory_full > 0) {
    text += Line("memory full", fmt::format("{}", summary.memory_full),
                 "tasks whose search stopped growing at its limit");
  }
  text += Line("wall seconds", fmt::format("{:.1f}", cost.wall_seconds));
  const bool scored = summary.score.tasks > 0;
  return text + ShareTable("mode", summary.modes, scored) +
         ShareTable("strategy", summary.strategies, scored) +
         (scored ? CalibrationTable(summary.calibration) : "");
}

std::string SummaryJson(const Summary& summary, const RunCost& cost,
                        std::span<const BudgetPoint> curve) {
  Json json = FiguresJson(summary, cost.price_per_core_hour);
  json["problems"] = summary.problems;
  json["guessed"] = summary.guessed;
  json["memory_full"] = summary.memory_full;
  json["evaluated"] = summary.evaluated;
  json["peak_search_bytes"] = summary.peak_search_bytes;
  json["peak_resident_bytes"] = cost.peak_resident_bytes;
  json["wall_seconds"] = Rounded(cost.wall_seconds);
  json["modes"] = SharesJson(summary.modes);
  json["strategies"] = SharesJson(summary.strategies);
  json["calibration"] = CalibrationJson(summary.calibration);
  for (const BudgetPoint& point : curve) {
    Json figures = {{"seconds", point.seconds}};
    figures.update(FiguresJson(point.summary, cost.price_per_core_hour));
    json["budgets"].push_back(figures);
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string CurveText(std::span<const BudgetPoint> curve, double price_per_core_hour) {
  std::string text =
      fmt::format("{:>8} {:>12} {:>9} {:>16} {:>12} {:>16}\n", "seconds", "tasks right", "fraction",
                  "solved but wrong", "CPU-s/task", "dollars/task");
  for (const auto& [seconds, summary] : curve) {
    text += fmt::format("{:>8g} {:>12} {:>7.2f} % {:>16} {:>12.3f} {:>16.7f}\n", seconds,
                        Of(summary.score.tasks_right, summary.score.tasks),
                        Percent(summary.score.Benchmark()), summary.solved_but_wrong,
                        summary.CpuSecondsPerTask(), summary.DollarsPerTask(price_per_core_hour));
  }
  return text;
}

}  // namespace hunch::measure
