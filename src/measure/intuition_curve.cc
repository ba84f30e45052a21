#include "measure/intuition_curve.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "base/error.h"
#include "core/evaluate.h"
#include "intuition/lesson_book.h"
#include "intuition/likeliest_programs.h"
#include "measure/run.h"

namespace hunch::measure {
namespace {

bool Gives(const Problem& problem, const core::Program& program, const core::Example& example,
           core::Value wanted) {
  base::Arena arena;
  const core::Value value = core::EvaluateOne(program, example.inputs, arena);
  return value.defined() &&
         problem.domain->SameAnswer(problem.task.interface.output_type, value, wanted);
}

bool Reproduces(const Problem& problem, const core::Program& program) {
  return std::all_of(
      problem.task.train.begin(), problem.task.train.end(),
      [&](const core::Example& pair) { return Gives(problem, program, pair, pair.output); });
}

bool IsRight(const Problem& problem, const core::Program& program) {
  for (size_t i = 0; i < problem.task.test.size(); ++i) {
    if (!Gives(problem, program, problem.task.test[i], problem.truth[i])) return false;
  }
  return true;
}

int RightAlone(const Problem& problem, const core::Guide& guide, int likeliest) {
  const core::Domain& domain = *problem.domain;
  base::Arena arena;
  const std::vector<core::Constant> constants = domain.Constants(problem.task, arena);
  core::Costs costs = core::OwnCosts(domain.grammar(), constants);
  guide.Weigh(domain, problem.task, domain.grammar(), constants, costs);
  intuition::LikeliestPrograms programs(problem.task.interface, domain, domain.grammar(), constants,
                                        costs);
  for (int i = 1; i <= likeliest; ++i) {
    const core::Program program = programs.Next();
    if (program == nullptr) return 0;
    if (Reproduces(problem, program)) return IsRight(problem, program) ? i : 0;
  }
  return 0;
}

std::vector<bool> RightBySearch(const std::vector<DreamtProblem>& dreamt, const core::Guide* guide,
                                const CurveOptions& options) {
  std::vector<Problem> problems;
  problems.reserve(dreamt.size());
  for (const DreamtProblem& each : dreamt) problems.push_back(each.problem);
  RunOptions run;
  run.search.seconds = 0;
  run.search.work = options.work;
  run.search.attempts = 1;
  run.search.guide = guide;
  run.threads = options.threads;
  std::vector<bool> right;
  for (const Outcome& outcome : RunProblems(problems, run, nullptr)) {
    right.push_back(outcome.record.AllRight());
  }
  return right;
}

// Of the problems whose places are given.
CurvePoint PointOf(std::string bin, const std::vector<size_t>& places,
                   const std::vector<DreamtProblem>& problems,
                   std::span<const CurveOutcome> outcomes, const intuition::Net& net) {
  const core::Domain& domain = *problems.front().problem.domain;
  intuition::LessonBook book(domain, domain.grammar(), net, false);
  CurvePoint point{std::move(bin), places.size()};
  const double share = 1.0 / static_cast<double>(places.size());
  for (const size_t i : places) {
    const CurveOutcome& outcome = outcomes[i];
    const auto within = [&](int count) {
      return outcome.alone > 0 && outcome.alone <= count ? share : 0;
    };
    point.one += within(1);
    point.ten += within(10);
    point.hundred += within(100);
    point.guided += outcome.guided ? share : 0;
    point.plain += outcome.plain ? share : 0;
    book.Add(problems[i].problem.task, problems[i].program);
  }
  point.recall = intuition::RecallOf(net, book.lessons()).recall;
  return point;
}

void AddRows(std::string& text, const char* title, const std::vector<CurvePoint>& points) {
  text += fmt::format("{:<14} {:>5} {:>8} {:>9} {:>5} {:>5} {:>16} {:>7}\n", title, "tasks",
                      "recall", "net: 1", "10", "100", "search with net", "without");
  for (const CurvePoint& point : points) {
    text +=
        fmt::format("{:<14} {:>5} {:>7.0f}% {:>8.0f}% {:>4.0f}% {:>4.0f}% {:>15.0f}% {:>6.0f}%\n",
                    point.bin, point.tasks, 100 * point.recall, 100 * point.one, 100 * point.ten,
                    100 * point.hundred, 100 * point.guided, 100 * point.plain);
  }
}

}  // namespace

std::vector<CurveOutcome> MeasureCurve(const std::vector<DreamtProblem>& problems,
                                       std::span<const double> novelty, const core::Guide& guide,
                                       const CurveOptions& options) {
  HUNCH_CHECK(problems.size() == novelty.size());
  const std::vector<bool> guided = RightBySearch(problems, &guide, options);
  const std::vector<bool> plain = RightBySearch(problems, nullptr, options);
  std::vector<CurveOutcome> outcomes;
  for (size_t i = 0; i < problems.size(); ++i) {
    outcomes.push_back({problems[i].length, novelty[i],
                        RightAlone(problems[i].problem, guide, options.likeliest), guided[i],
                        plain[i]});
  }
  return outcomes;
}

Curve CurveOf(const std::vector<DreamtProblem>& problems, std::span<const CurveOutcome> outcomes,
              const intuition::Net& net) {
  Curve curve;
  std::map<int, std::vector<size_t>> of_length;
  std::vector<size_t> order(outcomes.size());
  std::iota(order.begin(), order.end(), size_t{0});
  for (const size_t i : order) of_length[outcomes[i].length].push_back(i);
  for (const auto& [length, places] : of_length) {
    curve.by_length.push_back(PointOf(std::to_string(length), places, problems, outcomes, net));
  }
  std::erase_if(
      order, [&](size_t i) { return outcomes[i].length < kShort || outcomes[i].length > kLong; });
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return outcomes[a].novelty < outcomes[b].novelty; });
  constexpr size_t kParts = 5;
  for (size_t part = 0; part < kParts; ++part) {
    const std::vector<size_t> places(
        order.begin() + static_cast<long>(order.size() * part / kParts),
        order.begin() + static_cast<long>(order.size() * (part + 1) / kParts));
    if (places.empty()) continue;
    const std::string bin = fmt::format("{:.2f} - {:.2f}", outcomes[places.front()].novelty,
                                        outcomes[places.back()].novelty);
    curve.by_novelty.push_back(PointOf(bin, places, problems, outcomes, net));
  }
  return curve;
}

std::string CurveTable(const Curve& curve) {
  std::string text;
  AddRows(text, "length", curve.by_length);
  text += '\n';
  AddRows(text, "novelty", curve.by_novelty);
  return text;
}

}  // namespace hunch::measure
