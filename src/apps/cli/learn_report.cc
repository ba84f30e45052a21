#include "apps/cli/learn_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hunch::cli {
namespace {

using Json = nlohmann::ordered_json;

double Times(double a, double b) { return a / std::max(b, 1.0); }

std::string FewerOrMore(uint64_t before, uint64_t after) {
  const auto a = static_cast<double>(before), b = static_cast<double>(after);
  return after <= before ? fmt::format("{:.1f} times fewer", Times(a, b))
                         : fmt::format("{:.1f} times more", Times(b, a));
}

std::string TypeOf(const learning::LearntFunction& function,
                   const learning::LearntDomain& language) {
  return language.types().Print(function.type());
}

class Table final : public LearnReport {
 public:
  Table() {
    fmt::print("{:>5}  {:>11} {:>4} {:>9}  {:>11} {:>9}  {:>8} {:>7} {:>8}\n", "", "seen", "",
               "programs", "held out", "programs", "bits of", "", "");
    fmt::print("{:>5}  {:>11} {:>4} {:>9}  {:>11} {:>9}  {:>8} {:>7} {:>8}\n", "cycle", "solved",
               "new", "(median)", "right", "(median)", "all", "library", "seconds");
  }

  void Before(const measure::HeldOut& held_out, double seconds) override {
    fmt::print("{:>5}  {:>11} {:>4} {:>9}  {}  {:>8} {:>7} {:>8.1f}\n", "-", "", "", "",
               HeldOutText(held_out), "", "", seconds);
    std::fflush(stdout);
  }

  void Cycle(const learning::CycleReport& cycle, const measure::HeldOut& held_out,
             const learning::LearntDomain& language, double seconds) override {
    fmt::print("{:>5}  {:>11} {:>4} {:>9}  {}  {:>8.0f} {:>7} {:>8.1f}\n", cycle.cycle,
               fmt::format("{} of {}", cycle.solved, cycle.tasks), cycle.newly.size(),
               cycle.median_evaluated, HeldOutText(held_out), cycle.bits,
               language.functions().size(), seconds);
    std::fflush(stdout);
  }

  void Gain(const measure::HeldOut& before, const measure::HeldOut& after) override {
    const measure::Gain gain = measure::Between(before, after);
    fmt::print(
        "\nheld out: {} right before, {} after ({:.2f} times as many); on the {} right in both, "
        "{} programs evaluated before, {} after at the median ({}); "
        "{:.1f} CPU-seconds before, {:.1f} after\n",
        before.right, after.right,
        Times(static_cast<double>(after.right), static_cast<double>(before.right)), gain.both,
        gain.median_before, gain.median_after, FewerOrMore(gain.median_before, gain.median_after),
        before.cpu_seconds, after.cpu_seconds);
  }

  void Library(const learning::LearntDomain& language) override {
    const char* gap = "\n";
    for (const learning::LearntFunction& function : language.functions()) {
      fmt::print("{}{} : {}\n  = {}\n", gap, function.name, TypeOf(function, language),
                 function.definition());
      gap = "";
    }
  }

  void Dreams(size_t written) override { fmt::print("\n{} dreams written\n", written); }

 private:
  static std::string HeldOutText(const measure::HeldOut& held_out) {
    if (held_out.problems == 0) return fmt::format("{:>11} {:>9}", "", "");
    const std::string right = fmt::format("{} of {}", held_out.right, held_out.problems);
    return fmt::format("{:>11} {:>9}", right, held_out.Median());
  }
};

class JsonLines final : public LearnReport {
 public:
  void Before(const measure::HeldOut& held_out, double seconds) override {
    Print({{"cycle", 0}, {"held_out", Of(held_out)}, {"seconds", seconds}});
  }

  void Cycle(const learning::CycleReport& cycle, const measure::HeldOut& held_out,
             const learning::LearntDomain& language, double seconds) override {
    Json line = {{"cycle", cycle.cycle},
                 {"tasks", cycle.tasks},
                 {"solved", cycle.solved},
                 {"newly_solved", cycle.newly},
                 {"median_evaluated", cycle.median_evaluated},
                 {"held_out", Of(held_out)},
                 {"bits", cycle.bits},
                 {"proposed", cycle.proposed},
                 {"learnt", Json::array()},
                 {"library", language.functions().size()},
                 {"seconds", seconds}};
    for (const learning::LearntFunction& function : language.functions()) {
      const auto& names = cycle.learnt;
      if (std::find(names.begin(), names.end(), function.name) == names.end()) continue;
      line["learnt"].push_back({{"name", function.name},
                                {"type", TypeOf(function, language)},
                                {"definition", function.definition()}});
    }
    Print(line);
  }

  void Gain(const measure::HeldOut& before, const measure::HeldOut& after) override {
    const measure::Gain gain = measure::Between(before, after);
    Print({{"right_before", before.right},
           {"right_after", after.right},
           {"right_in_both", gain.both},
           {"median_before", gain.median_before},
           {"median_after", gain.median_after},
           {"cpu_seconds_before", before.cpu_seconds},
           {"cpu_seconds_after", after.cpu_seconds}});
  }

  // Each cycle's line has what it learnt.
  void Library(const learning::LearntDomain& /*language*/) override {}

  void Dreams(size_t written) override { Print({{"dreams", written}}); }

 private:
  static Json Of(const measure::HeldOut& held_out) {
    if (held_out.problems == 0) return nullptr;
    return {{"tasks", held_out.problems},
            {"right", held_out.right},
            {"median_evaluated", held_out.Median()},
            {"cpu_seconds", held_out.cpu_seconds}};
  }
  static void Print(const Json& line) {
    fmt::print("{}\n", line.dump(-1, ' ', false, Json::error_handler_t::replace));
    std::fflush(stdout);
  }
};

}  // namespace

std::unique_ptr<LearnReport> MakeLearnReport(bool json) {
  if (json) return std::make_unique<JsonLines>();
  return std::make_unique<Table>();
}

}  // namespace hunch::cli
