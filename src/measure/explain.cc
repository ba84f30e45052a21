#include "measure/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/evaluate.h"
#include "core/list.h"
#include "core/program_text.h"
#include "measure/grid_values.h"
#include "measure/value_text.h"

namespace hunch::measure {
namespace {

using core::Node;
using core::Program;

constexpr size_t kPicturesOfList = 6;  // further elements are counted, not shown
constexpr size_t kLongestText = 200;

// Whether the expression uses no variable that is bound outside of it; `depth` counts the variables
// bound between it and the node.
bool IsClosed(const Node& node, uint32_t depth = 0) {
  if (node.kind == Node::Kind::kVariable) return node.index < depth;
  if (node.kind == Node::Kind::kLambda) depth += node.index;
  return std::all_of(node.children.begin(), node.children.end(),
                     [depth](const Program& child) { return IsClosed(*child, depth); });
}

class StepCollector {
 public:
  explicit StepCollector(const core::Interface& interface)
      : interface_(interface), numbered_(interface) {}

  // Adds the steps of `program` that are not there yet.
  void Add(const Program& program) { Replace(program); }

  // A program without any application is its own only step.
  std::vector<ProgramStep> Take(const Program& program) {
    if (steps_.empty()) steps_.push_back({program, core::PrintProgram(program, interface_)});
    return std::move(steps_);
  }

 private:
  // `program` with the steps inside it replaced by their numbers.
  Program Replace(const Program& program) {
    if (program->children.empty()) return program;
    Node node = *program;
    for (Program& child : node.children) child = Replace(child);
    auto replaced = std::make_shared<const Node>(std::move(node));
    const bool is_step = program->kind == Node::Kind::kApply && IsClosed(*program);
    return is_step ? NumberOf(program, replaced) : replaced;
  }

  Program NumberOf(const Program& program, const Program& replaced) {
    const std::string text = core::PrintProgram(replaced, numbered_);
    const auto [entry, is_new] = by_text_.emplace(text, numbered_.input_names.size());
    if (is_new) {
      steps_.push_back({program, text});
      numbered_.input_names.push_back(fmt::format("#{}", steps_.size()));
      numbered_.input_types.push_back(program->type);
    }
    return core::MakeInput(static_cast<uint32_t>(entry->second), program->type);
  }

  const core::Interface& interface_;
  core::Interface numbered_;  // the inputs, then the steps
  std::vector<ProgramStep> steps_;
  std::map<std::string, size_t> by_text_;  // position in numbered_
};

std::vector<arc::Panel> ListPanels(const core::Language& language, core::Type element,
                                   core::Value list, const std::string& caption) {
  const auto elements = core::Elements(list);
  if (elements.empty()) return {{caption, std::nullopt, "an empty list"}};
  std::vector<arc::Panel> panels;
  for (size_t i = 0; i < std::min(elements.size(), kPicturesOfList); ++i) {
    const std::string name = fmt::format("{}, {} of {}", caption, i + 1, elements.size());
    std::vector<arc::Panel> more = ValuePanels(language, element, elements[i], name);
    panels.insert(panels.end(), more.begin(), more.end());
  }
  if (elements.size() > kPicturesOfList) {
    panels.push_back(
        {caption, std::nullopt, fmt::format("and {} more", elements.size() - kPicturesOfList)});
  }
  return panels;
}

bool IsPicture(const std::string& type) { return type == "grid" || type == "mask"; }

arc::Step StepOf(const Problem& problem, const ProgramStep& step, base::Arena& arena) {
  arc::Step result{step.text, {}};
  for (size_t i = 0; i < problem.task.train.size(); ++i) {
    const core::Value value = core::EvaluateOne(step.program, problem.task.train[i].inputs, arena);
    std::vector<arc::Panel> panels =
        ValuePanels(*problem.domain, step.program->type, value, fmt::format("pair {}", i + 1));
    result.values.insert(result.values.end(), panels.begin(), panels.end());
  }
  return result;
}

// Marks the last step's values, where each pair has one panel.
void MarkAnswers(const Problem& problem, const Program& program, base::Arena& arena,
                 arc::Step& step) {
  if (step.values.size() != problem.task.train.size()) return;
  for (size_t i = 0; i < problem.task.train.size(); ++i) {
    const core::Example& pair = problem.task.train[i];
    const core::Value value = core::EvaluateOne(program, pair.inputs, arena);
    const bool right = problem.domain->SameAnswer(program->type, value, pair.output);
    step.values[i].mark = right ? arc::Mark::kRight : arc::Mark::kWrong;
    step.values[i].caption += right ? ", right" : ", wrong";
  }
}

arc::SheetRow InputRow(const Problem& problem) {
  const core::Interface& interface = problem.task.interface;
  arc::SheetRow row{"given", {}};
  for (size_t i = 0; i < problem.task.train.size(); ++i) {
    for (size_t k = 0; k < interface.input_names.size(); ++k) {
      const std::string caption = fmt::format("pair {}, {}", i + 1, interface.input_names[k]);
      std::vector<arc::Panel> panels = ValuePanels(*problem.domain, interface.input_types[k],
                                                   problem.task.train[i].inputs[k], caption);
      row.panels.insert(row.panels.end(), panels.begin(), panels.end());
    }
  }
  return row;
}

}  // namespace

std::vector<ProgramStep> StepsOf(const Program& program, const core::Interface& interface) {
  StepCollector collector(interface);
  collector.Add(program);
  return collector.Take(program);
}

std::vector<arc::Panel> ValuePanels(const core::Language& language, core::Type type,
                                    core::Value value, const std::string& caption) {
  const std::string name = language.types().Print(type);
  if (!value.defined()) return {{caption, std::nullopt, "nothing"}};
  if (name == "grid") return {arc::GridPanel(caption + ":", CellsOfGrid(value))};
  if (name == "mask") return {arc::GridPanel(caption + ":", CellsOfMask(value))};
  if (type.is_list() && IsPicture(language.types().Print(type.element()))) {
    return ListPanels(language, type.element(), value, caption);
  }
  std::string text = ValueText(language, type, value);
  if (text.size() > kLongestText) text = text.substr(0, kLongestText) + "...";
  return {{caption, std::nullopt, text}};
}

arc::Sheet ProgramBooklet(const Problem& problem, const Program& program) {
  base::Arena arena;
  std::vector<arc::Step> steps;
  for (const ProgramStep& step : StepsOf(program, problem.task.interface)) {
    steps.push_back(StepOf(problem, step, arena));
  }
  MarkAnswers(problem, program, arena, steps.back());
  const std::string text = core::PrintProgram(program, problem.task.interface);
  arc::Sheet sheet = arc::BookletSheet(problem.task.id + ": " + text, steps);
  sheet.rows.insert(sheet.rows.begin(), InputRow(problem));
  return sheet;
}

}  // namespace hunch::measure
