// hunch learn: the wake-sleep loop over folders of tasks.
#include <charconv>
#include <fstream>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "apps/cli/grammar_file.h"
#include "apps/cli/interrupt.h"
#include "apps/cli/learn_report.h"
#include "apps/cli/output_files.h"
#include "base/clock.h"
#include "base/error.h"
#include "core/program_text.h"
#include "learning/dreams.h"
#include "learning/wake_sleep.h"
#include "measure/dream_line.h"
#include "measure/held_out.h"
#include "memory/sqlite_store.h"

namespace hunch::cli {
namespace {

constexpr double kDefaultSeconds = 2;

using Problems = std::vector<measure::Problem>;

// The tasks to learn from, and those that are only measured on.
struct Parts {
  Problems seen, held_out;
};

Parts LoadParts(const LearnOptions& options) {
  Parts parts;
  parts.seen = measure::OnlyIds(measure::LoadProblems(options.tasks.paths), options.tasks.ids);
  const std::string& text = options.held_out;
  if (text.empty()) return parts;
  double share = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), share);
  if (error == std::errc() && end == text.data() + text.size()) {
    if (share <= 0 || share >= 1) {
      throw base::InputError("--held-out: '" + text + "' is no share between 0 and 1");
    }
    std::tie(parts.held_out, parts.seen) =
        measure::SplitOff(std::move(parts.seen), share, options.seed);
  } else {
    parts.held_out = measure::LoadProblems({text});
  }
  measure::RequireTruth(parts.held_out);
  if (parts.seen.empty()) throw base::InputError("--held-out: no task is left to learn from");
  return parts;
}

search::Options SearchOf(const LearnOptions& options, const OpenedGuide& guide,
                         const InterruptFlag& interrupt) {
  search::Options search;
  search.seconds = options.seconds.value_or(options.work > 0 ? 0 : kDefaultSeconds);
  search.work = options.work;
  search.memory_bytes = options.memory_bytes;
  search.seed = options.seed;
  guide.Steer(search);
  search.stop = &interrupt.flag();
  return search;
}

class Session {
 public:
  Session(const LearnOptions& options, const Parts& parts, const core::Grammar& grammar,
          const OpenedGuide& guide, core::Store& store)
      : options_(options),
        parts_(parts),
        domain_(*parts.seen.front().domain),
        grammar_(grammar),
        search_(SearchOf(options, guide, interrupt_)),
        learner_(domain_, grammar, Tasks(), &store, LearningOptionsOf()) {}

  int Run() {
    const measure::HeldOut before = parts_.held_out.empty() ? measure::HeldOut() : RunBefore();
    measure::HeldOut after = before;
    for (int i = 0; i < options_.cycles && !interrupt_.raised(); ++i) after = RunCycle();
    if (!interrupt_.raised() && before.problems > 0) report_->Gain(before, after);
    report_->Library(learner_.language());
    if (!options_.out.empty()) WriteGrammar();
    if (!options_.dreams.empty() && !interrupt_.raised()) WriteDreams();
    return interrupt_.raised() ? kExitInterrupted : kExitOk;
  }

 private:
  std::vector<const core::Task*> Tasks() const {
    std::vector<const core::Task*> tasks;
    for (const measure::Problem& problem : parts_.seen) tasks.push_back(&problem.task);
    return tasks;
  }

  learning::LearningOptions LearningOptionsOf() const {
    learning::LearningOptions learning;
    learning.search = search_;
    learning.threads = options_.threads;
    learning.max_arity = options_.max_arity;
    learning.proposals = options_.proposals;
    return learning;
  }

  measure::HeldOut RunBefore() {
    const double start = base::WallSeconds();
    measure::HeldOut before = Measure(domain_, BeforeLearning());
    report_->Before(before, base::WallSeconds() - start);
    return before;
  }

  measure::HeldOut RunCycle() {
    const double start = base::WallSeconds();
    const learning::CycleReport cycle = learner_.Cycle();
    const measure::HeldOut held_out = Measure(learner_.language(), learner_.search());
    report_->Cycle(cycle, held_out, learner_.language(), base::WallSeconds() - start);
    return held_out;
  }

  search::Options BeforeLearning() const {
    search::Options search = search_;
    search.grammar = &grammar_;
    return search;
  }

  // Of no problems where it was interrupted.
  measure::HeldOut Measure(const core::Domain& domain, const search::Options& search) const {
    measure::RunOptions run;
    run.search = search;
    run.threads = options_.threads;
    measure::HeldOut measured = measure::MeasureHeldOut(parts_.held_out, domain, run);
    return interrupt_.raised() ? measure::HeldOut() : measured;
  }

  void WriteGrammar() const {
    std::ofstream out(options_.out);
    learner_.grammar().Save(learner_.language(), out);
    out.flush();
    if (!out) throw base::InputError(options_.out.native() + ": cannot be written");
  }

  // In the language that was learnt, over the inputs of the tasks that it was learnt from.
  void WriteDreams() {
    std::ofstream out(options_.dreams);
    base::Random random(options_.seed);
    size_t count = 0;
    for (const measure::Problem& problem : parts_.seen) {
      if (interrupt_.raised()) break;
      const auto write = [&](core::Task dream, const core::Program& program) {
        dream.id = problem.task.id;
        out << measure::DreamLine(learner_.language(), dream, program) << '\n';
        ++count;
      };
      learning::Dream(learner_.language(), learner_.grammar(), problem.task, {}, random, write);
    }
    out.flush();
    if (!out) throw base::InputError(options_.dreams.native() + ": cannot be written");
    report_->Dreams(count);
  }

  const LearnOptions& options_;
  const Parts& parts_;
  const core::Domain& domain_;
  const core::Grammar& grammar_;
  InterruptFlag interrupt_;
  const search::Options search_;
  learning::WakeSleep learner_;
  const std::unique_ptr<LearnReport> report_ = MakeLearnReport(options_.json);
};

}  // namespace

int Learn(const LearnOptions& options) {
  const Parts parts = LoadParts(options);
  const core::Domain& domain = OnlyDomain(parts.seen, "learn: a language");
  if (!parts.held_out.empty() && &OnlyDomain(parts.held_out, "learn: a language") != &domain) {
    throw base::InputError("--held-out: other kinds of tasks than those to learn from");
  }
  const std::optional<core::Grammar> grammar = ReadGrammar(options.grammar, parts.seen);
  if (!options.out.empty()) RequireWritable(options.out);
  if (!options.dreams.empty()) RequireWritable(options.dreams);
  memory::SqliteStore store(options.memory);
  GuideChoice choice = options.guide;
  choice.memory = options.memory;
  const OpenedGuide guide = OpenGuide(choice, parts.seen);
  Session session(options, parts, grammar ? *grammar : domain.grammar(), guide, store);
  return session.Run();
}

}  // namespace hunch::cli
