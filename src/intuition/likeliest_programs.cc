#include "intuition/likeliest_programs.h"

#include <algorithm>
#include <cmath>

#include "core/program_text.h"

namespace hunch::intuition {
namespace {

using core::Program;

constexpr size_t kMostOpen = 4'000'000;  // partial programs

bool Uses(const Program& program) {
  return program->kind == core::Node::Kind::kVariable ||
         std::any_of(program->children.begin(), program->children.end(), Uses);
}

bool LambdasUseVariables(const Program& program) {
  if (program->kind == core::Node::Kind::kLambda && !Uses(program->children[0])) return false;
  return std::all_of(program->children.begin(), program->children.end(), LambdasUseVariables);
}

}  // namespace

// Either a leaf, or a production whose arguments are places, or a closed expression in a lambda.
struct LikeliestPrograms::Option {
  double bits = 0;
  Program leaf;                                  // null: no leaf
  const core::Production* production = nullptr;  // null: the closed expression of `places`
  std::vector<size_t> places;                    // kinds, from the left
};

struct LikeliestPrograms::Kind {
  Hole hole;
  std::vector<Option> options;
  double least = INFINITY;  // bits of the cheapest expression
};

struct LikeliestPrograms::Partial {
  std::shared_ptr<const Partial> before;  // null: nothing was put in yet
  const Option* option = nullptr;         // what was put into the leftmost place then
  std::vector<size_t> open;               // kinds, the leftmost last
  double spent = 0;
  double estimate = 0;  // spent, and the least that the open places cost
};

LikeliestPrograms::LikeliestPrograms(const core::Interface& interface, const core::Domain& domain,
                                     const core::Grammar& grammar,
                                     std::span<const core::Constant> constants,
                                     const core::Costs& costs)
    : interface_(interface),
      domain_(domain),
      grammar_(grammar),
      constants_(constants),
      costs_(costs) {
  KindOf({interface.output_type, {}});
  for (size_t kind = 0; kind < kinds_.size(); ++kind) AddOptions(kind);
  FindLeast();
  Partial start;
  start.open = {0};
  start.estimate = kinds_[0].least;
  if (std::isfinite(start.estimate)) queue_.push_back(std::make_shared<Partial>(start));
}

LikeliestPrograms::~LikeliestPrograms() = default;

size_t LikeliestPrograms::KindOf(const Hole& hole) {
  for (size_t kind = 0; kind < kinds_.size(); ++kind) {
    if (kinds_[kind].hole == hole) return kind;
  }
  kinds_.push_back({hole, {}, INFINITY});
  return kinds_.size() - 1;
}

void LikeliestPrograms::AddLeaves(const Hole& hole, std::vector<Option>& options) {
  const size_t count = hole.variables.size();
  for (size_t i = 0; i < count; ++i) {
    if (hole.variables[i] != hole.type) continue;
    const auto index = static_cast<uint32_t>(count - 1 - i);
    options.push_back({costs_.leaves.variable, core::MakeVariable(index, hole.type), nullptr, {}});
  }
  if (count > 0) {
    options.push_back({costs_.leaves.capture, nullptr, nullptr, {KindOf({hole.type, {}})}});
    return;
  }
  for (uint32_t i = 0; i < interface_.input_types.size(); ++i) {
    if (interface_.input_types[i] != hole.type) continue;
    options.push_back({costs_.leaves.input, core::MakeInput(i, hole.type), nullptr, {}});
  }
  for (size_t i = 0; i < constants_.size(); ++i) {
    if (constants_[i].type != hole.type) continue;
    const std::string text = domain_.PrintLiteral(hole.type, constants_[i].value);
    options.push_back({costs_.constants[i],
                       core::MakeConstant(hole.type, text, constants_[i].value),
                       nullptr,
                       {}});
  }
}

void LikeliestPrograms::AddOptions(size_t kind) {
  const Hole hole = kinds_[kind].hole;
  const bool in_lambda = !hole.variables.empty();
  std::vector<Option> options;
  AddLeaves(hole, options);
  for (size_t p = 0; p < grammar_.productions.size(); ++p) {
    const core::Production& production = grammar_.productions[p];
    if (production.result != hole.type) continue;
    Option option{
        in_lambda ? costs_.in_bodies[p] : costs_.productions[p], nullptr, &production, {}};
    bool fits = true;
    for (const core::Type type : production.arguments) {
      fits = fits && !(in_lambda && type.is_function());
      if (!fits) break;
      option.places.push_back(type.is_function() ? KindOf({type.FinalResult(), type.Arguments()})
                                                 : KindOf({type, hole.variables}));
    }
    if (fits) options.push_back(std::move(option));
  }
  kinds_[kind].options = std::move(options);
}

// The least fixed point, from above.
void LikeliestPrograms::FindLeast() {
  for (bool changed = true; changed;) {
    changed = false;
    for (Kind& kind : kinds_) {
      for (const Option& option : kind.options) {
        double bits = option.bits;
        for (const size_t place : option.places) bits += kinds_[place].least;
        if (bits >= kind.least) continue;
        kind.least = bits;
        changed = true;
      }
    }
  }
}

void LikeliestPrograms::Push(std::shared_ptr<const Partial> partial) {
  if (!std::isfinite(partial->estimate) || queue_.size() >= kMostOpen) return;
  queue_.push_back(std::move(partial));
  std::push_heap(queue_.begin(), queue_.end(),
                 [](const auto& a, const auto& b) { return a->estimate > b->estimate; });
}

void LikeliestPrograms::Expand(const std::shared_ptr<const Partial>& partial) {
  const Kind& kind = kinds_[partial->open.back()];
  for (const Option& option : kind.options) {
    auto next = std::make_shared<Partial>();
    next->before = partial;
    next->option = &option;
    next->open.assign(partial->open.begin(), partial->open.end() - 1);
    next->open.insert(next->open.end(), option.places.rbegin(), option.places.rend());
    next->spent = partial->spent + option.bits;
    next->estimate = partial->estimate - kind.least + option.bits;
    for (const size_t place : option.places) next->estimate += kinds_[place].least;
    Push(std::move(next));
  }
}

Program LikeliestPrograms::Next() {
  const auto dearer = [](const auto& a, const auto& b) { return a->estimate > b->estimate; };
  while (!queue_.empty() && queue_.size() < kMostOpen) {
    std::pop_heap(queue_.begin(), queue_.end(), dearer);
    const std::shared_ptr<const Partial> partial = std::move(queue_.back());
    queue_.pop_back();
    if (!partial->open.empty()) {
      Expand(partial);
      continue;
    }
    std::vector<const Option*> options;
    for (const Partial* at = partial.get(); at->option != nullptr; at = at->before.get()) {
      options.push_back(at->option);
    }
    std::reverse(options.begin(), options.end());
    size_t next = 0;
    Program program = Build(options, next);
    if (!LambdasUseVariables(program)) continue;
    if (!given_.insert(core::PrintProgram(program, interface_)).second) continue;
    bits_ = partial->spent;
    return program;
  }
  return nullptr;
}

Program LikeliestPrograms::Build(const std::vector<const Option*>& options, size_t& next) const {
  const Option& option = *options[next++];
  if (option.leaf != nullptr) return option.leaf;
  if (option.production == nullptr) return Build(options, next);
  std::vector<Program> children;
  for (const core::Type type : option.production->arguments) {
    Program child = Build(options, next);
    if (type.is_function()) {
      child = core::MakeLambda(static_cast<uint32_t>(type.Arguments().size()), type, child);
    }
    children.push_back(std::move(child));
  }
  return core::MakeApply(option.production->primitive, option.production->result,
                         std::move(children));
}

}  // namespace hunch::intuition
