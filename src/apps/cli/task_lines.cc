#include "apps/cli/task_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "arc/text_lines.h"
#include "measure/value_text.h"

namespace hunch::cli {
namespace {

constexpr const char* kGreen = "\x1b[32m";
constexpr const char* kRed = "\x1b[31m";
constexpr const char* kYellow = "\x1b[33m";
constexpr const char* kBold = "\x1b[1m";
constexpr const char* kDim = "\x1b[2m";
constexpr int kWidestRule = 100;

std::string Painted(const std::string& text, const char* colour, arc::ColourMode mode) {
  return mode == arc::ColourMode::kPlain ? text : colour + text + "\x1b[0m";
}

// What keeps one task from the next.
std::string Rule(arc::ColourMode mode, int columns) {
  const int width = std::min(columns, kWidestRule);
  if (mode == arc::ColourMode::kPlain) return std::string(static_cast<size_t>(width), '-') + '\n';
  std::string line;
  for (int i = 0; i < width; ++i) line += "─";
  return Painted(line, kDim, mode) + '\n';
}

struct Verdict {
  const char* word;
  const char* colour;
};

// "guess" where no program reproduces all pairs, and "doubted" where those that do are not claimed
// to be the rule, unless it is known that the answer is right.
Verdict VerdictOf(const measure::TaskRecord& record) {
  if (record.attempts.empty()) return {"nothing", kRed};
  if (record.AllRight()) return {"right", kGreen};
  if (record.Doubted()) return {"doubted", kYellow};
  if (record.SolvedButWrong()) return {"wrong", kRed};
  if (record.Reproduced() != nullptr) return {"solved", kGreen};
  return {"guess", kYellow};
}

// The attempt to show: the one that is right, or the best one.
const measure::AttemptRecord* Shown(const measure::TaskRecord& record) {
  if (record.attempts.empty()) return nullptr;
  return record.Right() != nullptr ? record.Right() : &record.attempts.front();
}

std::string ExampleText(const measure::Problem& problem, const core::Example& example) {
  const core::Interface& interface = problem.task.interface;
  std::string text;
  for (size_t k = 0; k < example.inputs.size(); ++k) {
    text += fmt::format(
        "{}{} = {}", k == 0 ? "" : ", ", interface.input_names[k],
        measure::ValueText(*problem.domain, interface.input_types[k], example.inputs[k]));
  }
  return text;
}

// A task that is no picture, one line for each example.
std::string ExampleLines(const measure::Problem& problem, const measure::Outcome* outcome,
                         arc::ColourMode mode) {
  const core::Task& task = problem.task;
  const core::Type type = task.interface.output_type;
  std::string text = Painted(arc::CleanText(task.id), kBold, mode) + '\n';
  if (!problem.description.empty()) text += arc::CleanText(problem.description) + '\n';
  for (const core::Example& pair : task.train) {
    text += fmt::format("  {}  ->  {}\n", ExampleText(problem, pair),
                        measure::ValueText(*problem.domain, type, pair.output));
  }
  const measure::AttemptRecord* shown = outcome ? Shown(outcome->record) : nullptr;
  for (size_t i = 0; i < task.test.size(); ++i) {
    const std::string truth = problem.truth[i].defined()
                                  ? measure::ValueText(*problem.domain, type, problem.truth[i])
                                  : "?";
    text += fmt::format("  test: {}  ->  {}", ExampleText(problem, task.test[i]), truth);
    if (shown != nullptr) {
      const std::string& output = shown->outputs[i];
      const std::string known = measure::ValueJson(*problem.domain, type, problem.truth[i]);
      const bool right = output == known;
      text += "   predicted " +
              (problem.truth[i].defined() ? Painted(output, right ? kGreen : kRed, mode) : output);
    }
    text += '\n';
  }
  return text;
}

std::string ProgramLines(const measure::TaskRecord& record, arc::ColourMode mode) {
  const measure::AttemptRecord* shown = Shown(record);
  const Verdict verdict = VerdictOf(record);
  std::string text = Painted(verdict.word, verdict.colour, mode);
  if (shown != nullptr) {
    text +=
        fmt::format(": {}\n{} of {} pairs reproduced, {:.1f} bits, {:.0f} % sure, found by {}",
                    Painted(arc::CleanText(shown->program), kBold, mode), shown->pairs_reproduced,
                    record.pairs, shown->bits, 100 * shown->confidence, shown->strategy);
  }
  return text + fmt::format("\n{:.2f} CPU-seconds, {} programs evaluated\n", record.cpu_seconds,
                            record.evaluated);
}

}  // namespace

std::string TaskLine(const measure::TaskRecord& record, arc::ColourMode mode) {
  const Verdict verdict = VerdictOf(record);
  std::string text = fmt::format("{:<28} {}", arc::CleanText(record.id),
                                 Painted(fmt::format("{:<7}", verdict.word), verdict.colour, mode));
  const measure::AttemptRecord* shown = Shown(record);
  text += shown != nullptr ? fmt::format(" {:>6.1f} bits", shown->bits) : fmt::format("{:12}", "");
  text += fmt::format(" {:>7.2f} s", record.cpu_seconds);
  if (shown != nullptr) text += "  " + arc::CleanText(shown->program);
  return text + '\n';
}

std::string TaskPicture(const measure::Problem& problem, const measure::Outcome* outcome,
                        arc::ColourMode mode, int columns) {
  std::string text = Rule(mode, columns);
  if (problem.arc) {
    static const std::vector<arc::Attempts> kNone;
    text += arc::TerminalText(arc::TaskSheet(*problem.arc, outcome ? outcome->grids : kNone), mode,
                              columns);
  } else {
    text += ExampleLines(problem, outcome, mode);
  }
  if (outcome != nullptr) text += ProgramLines(outcome->record, mode);
  return text;
}

}  // namespace hunch::cli
