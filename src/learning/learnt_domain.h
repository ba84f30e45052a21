// A domain with learnt primitives beside its own: programs with them are searched, read, printed
// and run like all others.
//
//   LearntDomain domain(list::TheListDomain(), functions);
//   core::ParseProgram("keep_below(xs, 3)", domain, interface);
//
// Nothing else of the domain changes, nor does its grammar: Extended() has the productions.
// Programs point at its primitives, so it outlives them.
#pragma once

#include <memory>
#include <vector>

#include "core/domain.h"
#include "learning/learnt_function.h"

namespace hunch::learning {

class LearntDomain final : public core::Domain {
 public:
  // `domain` stays alive. Names that the domain has already, and names that are no names, are
  // refused: base::InputError.
  LearntDomain(const core::Domain& domain, std::vector<LearntFunction> functions);

  const core::Domain& base() const { return base_; }
  const std::vector<LearntFunction>& functions() const { return functions_; }

  // `grammar` is of the base domain: the same in the primitives of this one, with a production for
  // each learnt function.
  core::Grammar Extended(const core::Grammar& grammar) const;

  const char* name() const override { return base_.name(); }
  const core::Grammar& grammar() const override { return grammar_; }
  std::vector<core::Constant> Constants(const core::Task& task, base::Arena& arena) const override {
    return base_.Constants(task, arena);
  }
  std::vector<core::Value> Probes(const core::Task& task, size_t row, core::Type type,
                                  base::Arena& arena) const override {
    return base_.Probes(task, row, type, arena);
  }
  bool SameAnswer(core::Type type, core::Value value, core::Value target) const override {
    return base_.SameAnswer(type, value, target);
  }
  bool keeps_partial() const override { return base_.keeps_partial(); }
  const core::Assembly* assembly() const override { return base_.assembly(); }
  std::span<const core::Schema* const> schemas() const override { return base_.schemas(); }
  core::RuleWords rule_words() const override { return base_.rule_words(); }
  std::vector<core::Lane> Lanes(const core::Task& task) const override { return base_.Lanes(task); }
  std::unique_ptr<const core::Expectations> Expect(const core::Task& task) const override {
    return base_.Expect(task);
  }
  core::Program Generalised(const core::Program& program, const core::Task& task) const override {
    return base_.Generalised(program, task);
  }
  core::Program InOwnWords(const core::Program& program) const override;
  double Narrowness(const core::Program& program, const core::Task& task,
                    double most) const override {
    return base_.Narrowness(program, task, most);
  }
  const core::Likeness& likeness() const override { return base_.likeness(); }
  std::vector<float> Properties(const core::Task& task) const override {
    return base_.Properties(task);
  }
  std::string PrintLiteral(core::Type type, core::Value value) const override {
    return base_.PrintLiteral(type, value);
  }
  std::optional<core::TypedValue> ParseLiteral(std::string_view text,
                                               base::Arena& arena) const override {
    return base_.ParseLiteral(text, arena);
  }

  // What a learnt function costs where no programs say how often it is used.
  static constexpr double kBits = 3;

 private:
  const core::Domain& base_;
  const std::vector<LearntFunction> functions_;
  core::Grammar grammar_;
};

}  // namespace hunch::learning
