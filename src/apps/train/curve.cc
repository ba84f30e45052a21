// hunch-train --curve: where intuition ends.
#include <fmt/format.h>

#include <fstream>

#include "apps/train/dreaming.h"
#include "base/error.h"
#include "intuition/net_guide.h"
#include "intuition/novelty.h"
#include "measure/intuition_curve.h"

namespace hunch::train {
namespace {

constexpr uint64_t kOtherSeed = 1'000'000;  // added: dreams that no training has drawn
constexpr uint64_t kFurther = 10;           // times the work: longer programs than were learnt from

std::vector<double> NoveltyOf(const std::vector<measure::DreamtProblem>& problems,
                              const core::Domain& domain, const Options& options,
                              const intuition::Net& net) {
  const intuition::LessonBook book = DreamLessons(domain, options, net);
  const std::span<const intuition::Lesson> all = book.lessons();
  intuition::Novelty novelty(book.inputs());
  for (const intuition::Lesson& lesson :
       all.subspan(std::min<size_t>(options.held_out, all.size()))) {
    novelty.Add(lesson);
  }
  std::vector<double> distances;
  distances.reserve(problems.size());
  for (const measure::DreamtProblem& each : problems) {
    distances.push_back(novelty.Of(domain.Properties(each.problem.task)));
  }
  return distances;
}

}  // namespace

void DrawCurve(const Options& options) {
  const core::Domain& domain = DomainNamed(options.domain);
  const intuition::Net net = intuition::ReadNet(options.out);
  const Inputs inputs(domain, options);
  const std::vector<RealTask> real = RealTasks(domain, options);
  std::ofstream picture(options.curve);
  if (!picture) throw base::InputError(options.curve.native() + ": cannot be written");
  measure::DreamtOptions dreamt;
  dreamt.seed = options.seed + kOtherSeed;
  dreamt.work = kFurther * options.work;
  const std::vector<measure::DreamtProblem> problems = measure::DreamProblems(
      domain, [&](int pairs, base::Random& random) { return inputs.Next(pairs, random); }, dreamt);
  if (problems.empty()) throw base::InputError("--curve: no dream has eight pairs");
  const std::vector<double> novelty = NoveltyOf(problems, domain, options, net);
  intuition::NetGuide guide;
  guide.Add(net, options.out.native());
  const measure::CurveOptions curve_options;
  const auto outcomes = measure::MeasureCurve(problems, novelty, guide, curve_options);
  const measure::Curve curve = measure::CurveOf(problems, outcomes, net);
  fmt::print("{}", measure::CurveTable(curve));
  if (!real.empty()) {
    const intuition::Recall recall = RecallOnReal(real, domain, net);
    fmt::print("\n{} real tasks: {:.3f} bits a choice, {:.1f} % among the first five\n",
               real.size(), recall.bits, 100 * recall.recall);
  }
  picture << measure::CurveSvg(curve, curve_options);
  picture.flush();
  if (!picture) throw base::InputError(options.curve.native() + ": cannot be written");
}

}  // namespace hunch::train
