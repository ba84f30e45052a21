// hunch solve and hunch eval.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <thread>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "apps/cli/grammar_file.h"
#include "apps/cli/interrupt.h"
#include "apps/cli/learnt_languages.h"
#include "apps/cli/memory_file.h"
#include "apps/cli/output_files.h"
#include "apps/cli/progress.h"
#include "apps/cli/task_lines.h"
#include "base/clock.h"
#include "base/error.h"
#include "domains/grid/grid_domain.h"
#include "domains/list/list_domain.h"
#include "learning/remembering_solver.h"
#include "measure/eval.h"

namespace hunch::cli {
namespace {

constexpr double kDefaultSeconds = 2;

using Problems = std::vector<measure::Problem>;

// Prints what is to be said of each task, in the order of the tasks, as early as possible.
class TaskPrinter {
 public:
  TaskPrinter(const SolveOptions& options, const Problems& problems)
      : options_(options),
        problems_(problems),
        mode_(ColourModeOf(options.colour, stdout)),
        waiting_(problems.size()) {}

  bool silent() const { return options_.score && !options_.show; }

  void Add(size_t i, const measure::Outcome& outcome, Progress& progress) {
    if (silent()) return;
    waiting_[i] = TextOf(i, outcome);
    if (waiting_[next_].empty()) return;
    progress.Clear();
    for (; next_ < waiting_.size() && !waiting_[next_].empty(); ++next_) Print(waiting_[next_]);
    std::fflush(stdout);
  }

  // After an interrupted run: those behind a task that never ran.
  void PrintRest() {
    for (; next_ < waiting_.size(); ++next_) Print(waiting_[next_]);
    std::fflush(stdout);
  }

 private:
  std::string TextOf(size_t i, const measure::Outcome& outcome) const {
    if (options_.show) {
      return TaskPicture(problems_[i], &outcome, mode_, arc::TerminalColumns(stdout));
    }
    if (options_.json) return measure::RecordText(outcome.record) + '\n';
    return TaskLine(outcome.record, mode_);
  }

  static void Print(std::string& text) {
    std::fputs(text.c_str(), stdout);
    text.clear();
    text.shrink_to_fit();
  }

  const SolveOptions& options_;
  const Problems& problems_;
  const arc::ColourMode mode_;
  std::vector<std::string> waiting_;
  size_t next_ = 0;
};

void RequireStrategies(const std::vector<std::string>& names) {
  std::string known;
  for (const search::StrategyInfo& info : search::Strategies()) {
    known += (known.empty() ? "" : ", ") + info.name;
  }
  for (const std::string& name : names) {
    const auto strategies = search::Strategies();
    if (std::none_of(strategies.begin(), strategies.end(),
                     [&name](const search::StrategyInfo& info) { return info.name == name; })) {
      throw base::InputError("--strategies: no strategy '" + name + "'; there are " + known);
    }
  }
}

void RequireParts(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const bool known =
        search::IsPart(grid::TheGridDomain(), name) || search::IsPart(list::TheListDomain(), name);
    if (!known) {
      throw base::InputError("--without: no strategy, schema, view or primitive '" + name + "'");
    }
  }
}

int Threads(const SolveOptions& options, size_t problems) {
  if (options.threads > 0) return options.threads;
  const auto cores = std::max<size_t>(std::thread::hardware_concurrency(), 1);
  return static_cast<int>(std::min(cores, problems));
}

measure::RunOptions RunOptionsOf(const SolveOptions& options, const core::Grammar* grammar,
                                 const OpenedGuide& guide, const InterruptFlag& interrupt,
                                 size_t problems) {
  measure::RunOptions run;
  run.threads = Threads(options, problems);
  run.search.seconds = options.seconds.value_or(options.work > 0 ? 0 : kDefaultSeconds);
  run.search.work = options.work;
  run.search.memory_bytes = options.memory_bytes;
  run.search.attempts = options.attempts;
  run.search.seed = options.seed;
  run.search.strategies = options.strategies;
  run.search.without = options.without;
  run.search.grammar = grammar;
  guide.Steer(run.search);
  run.search.stop = &interrupt.flag();
  return run;
}

// One pass over the problems; `files` and `printer` may be null.
std::vector<measure::Outcome> RunPass(const Problems& problems, const measure::RunOptions& run,
                                      const measure::Solver& solver, Progress& progress,
                                      OutputFiles* files, TaskPrinter* printer) {
  size_t done = 0, good = 0;
  const bool known = std::all_of(problems.begin(), problems.end(),
                                 [](const measure::Problem& p) { return p.HasTruth(); });
  const auto listener = [&](size_t i, const measure::Outcome& outcome) {
    if (files != nullptr) files->Write(outcome);
    if (printer != nullptr) printer->Add(i, outcome, progress);
    good += known ? outcome.record.AllRight()
                  : outcome.record.Reproduced() != nullptr && !outcome.record.Doubted();
    progress.Update(++done, good, known ? "right" : "solved");
  };
  return measure::RunProblems(problems, run, listener, solver);
}

bool HasMode(const SolveOptions& options, search::Mode mode) {
  return options.modes.empty() || std::find(options.modes.begin(), options.modes.end(),
                                            search::ModeName(mode)) != options.modes.end();
}

void RequireModes(const SolveOptions& options) {
  using search::Mode;
  for (const std::string& mode : options.modes) {
    if (mode == search::ModeName(Mode::kRecitation) || mode == search::ModeName(Mode::kReasoning)) {
      continue;
    }
    throw base::InputError("--modes: no mode '" + mode + "'; there are recitation, reasoning");
  }
}

learning::Recollection RecollectionOf(const SolveOptions& options, core::Store* store) {
  return {store, HasMode(options, search::Mode::kRecitation),
          HasMode(options, search::Mode::kReasoning)};
}

// Runs once, or once for each budget; only the last pass is written to files.
class Session {
 public:
  Session(const SolveOptions& options, const Problems& problems, const core::Grammar* grammar,
          const OpenedGuide& guide, core::Store* store)
      : options_(options),
        problems_(problems),
        grammar_(grammar),
        guide_(guide),
        solver_(RecollectionOf(options, store)),
        files_(options, problems) {}

  int Run() {
    const double start = base::WallSeconds();
    const size_t passes = std::max<size_t>(options_.budgets.size(), 1);
    for (size_t pass = 0; pass < passes && !interrupt_.raised(); ++pass) {
      RunBudget(pass, pass + 1 == passes);
    }
    const measure::RunCost cost{options_.price_per_core_hour, base::WallSeconds() - start,
                                base::PeakResidentBytes()};
    PrintSummary(cost);
    if (const std::string fault = solver_.fault(); !fault.empty()) {
      throw base::InputError(fault + "; what was solved since then is not remembered");
    }
    return interrupt_.raised() ? kExitInterrupted : kExitOk;
  }

 private:
  void RunBudget(size_t pass, bool last) {
    measure::RunOptions run =
        RunOptionsOf(options_, grammar_, guide_, interrupt_, problems_.size());
    std::string label;
    if (!options_.budgets.empty()) {
      run.search.seconds = options_.budgets[pass];
      label = fmt::format("{:g} s: ", options_.budgets[pass]);
    }
    run.search.trace = last && options_.failures;
    TaskPrinter printer(options_, problems_);
    Progress progress(label, problems_.size(), options_.quiet);
    std::vector<measure::Outcome> outcomes;
    try {
      outcomes = RunPass(problems_, run, std::ref(solver_), progress, last ? &files_ : nullptr,
                         last ? &printer : nullptr);
    } catch (...) {
      if (last) files_.Finish();
      throw;
    }
    progress.Clear();
    if (last) {
      printer.PrintRest();
      files_.Finish();
    }
    summary_ = measure::Summarise(outcomes);
    for (measure::Outcome& outcome : outcomes) {
      if (outcome.failure) failures_.push_back(std::move(*outcome.failure));
    }
    if (!last && interrupt_.raised()) WriteRan(outcomes);
    if (!options_.budgets.empty()) curve_.push_back({options_.budgets[pass], summary_});
  }

  // An earlier pass that was cut short is the last one after all.
  void WriteRan(const std::vector<measure::Outcome>& outcomes) {
    for (const measure::Outcome& outcome : outcomes) {
      if (outcome.ran) files_.Write(outcome);
    }
    files_.Finish();
  }

  void PrintSummary(const measure::RunCost& cost) const {
    if (options_.json) {
      const std::string figures = measure::SummaryJson(summary_, cost, curve_);
      fmt::print("{}\n", options_.failures ? measure::WithFailures(figures, failures_) : figures);
    } else {
      fmt::print("{}{}", options_.score && !options_.show ? "" : "\n",
                 measure::SummaryText(summary_, cost));
      if (!curve_.empty()) {
        fmt::print("\n{}", measure::CurveText(curve_, options_.price_per_core_hour));
      }
      if (options_.failures) fmt::print("\n{}", measure::FailuresText(failures_));
    }
    std::fflush(stdout);
  }

  const SolveOptions& options_;
  const Problems& problems_;
  const core::Grammar* grammar_;
  const OpenedGuide& guide_;
  learning::RememberingSolver solver_;
  OutputFiles files_;
  InterruptFlag interrupt_;
  measure::Summary summary_;
  std::vector<measure::BudgetPoint> curve_;
  std::vector<measure::FailureRecord> failures_;
};

}  // namespace

int Solve(const SolveOptions& options) {
  RequireStrategies(options.strategies);
  RequireParts(options.without);
  RequireModes(options);
  Problems problems =
      measure::OnlyIds(measure::LoadProblems(options.tasks.paths), options.tasks.ids);
  if (options.score) measure::RequireTruth(problems);
  const std::unique_ptr<core::Store> store = OpenMemory(options);
  LearntLanguages languages(store.get());
  languages.GiveTo(problems);
  const std::optional<core::Grammar> grammar = ReadGrammar(options.grammar, problems);
  GuideChoice choice = options.guide;
  choice.by_default = true;
  choice.memory = options.memory;
  const OpenedGuide guide = OpenGuide(choice, problems);
  Session session(options, problems, grammar ? &*grammar : nullptr, guide, store.get());
  return session.Run();
}

}  // namespace hunch::cli
