#include "search/workspace.h"

namespace hunch::search {

Workspace::Workspace(const core::Domain& domain_in, const core::Task& task_in,
                     const core::Grammar& grammar_in, const core::Costs& costs, Budget& budget_in)
    : domain(domain_in),
      task(task_in),
      grammar(grammar_in),
      scopes(MakeScopes(domain, task, grammar, costs)),
      candidates(domain, task),
      budget(budget_in) {}

core::Program Workspace::ProgramOf(ValueId id) const { return Expand(*scopes.all[0], id); }

core::Program Workspace::Expand(const Scope& scope, ValueId id) const {
  const Bank::Entry& entry = scope.bank[id];
  const core::Type type = scope.bank.type(id);
  switch (entry.origin) {
    case Origin::kInput:
      return core::MakeInput(entry.source, type);
    case Origin::kConstant: {
      const core::Value value = scopes.constants[entry.source].value;
      return core::MakeConstant(type, domain.PrintLiteral(type, value), value);
    }
    case Origin::kVariable: {
      const auto parameters = static_cast<uint32_t>(scope.parameters.size());
      return core::MakeVariable(parameters - 1 - entry.source, type);
    }
    case Origin::kCapture:
      return Expand(*scopes.all[0], entry.source);
    case Origin::kApply:
      break;
  }
  const ScopedProduction& production = scope.productions[entry.source];
  std::vector<core::Program> children;
  for (size_t k = 0; k < production.arguments.size(); ++k) {
    const uint32_t child = scope.bank.children(id)[k];
    const int body_scope = production.arguments[k].body_scope;
    if (body_scope < 0) {
      children.push_back(Expand(scope, child));
      continue;
    }
    const Scope& inner = *scopes.all[body_scope];
    children.push_back(core::MakeLambda(static_cast<uint32_t>(inner.parameters.size()),
                                        production.production->arguments[k], Expand(inner, child)));
  }
  return core::MakeApply(production.production->primitive, type, std::move(children));
}

uint64_t Workspace::Reproduces(const core::Value* column) const {
  uint64_t pairs = 0;
  for (size_t i = 0; i < task.train.size(); ++i) {
    const bool same = column[i].defined() && domain.SameAnswer(task.interface.output_type,
                                                               column[i], task.train[i].output);
    pairs |= static_cast<uint64_t>(same) << i;
  }
  return pairs;
}

size_t Workspace::bytes() const {
  size_t sum = strategy_bytes;
  for (const auto& scope : scopes.all) sum += scope->bank.bytes();
  return sum;
}

void Workspace::WatchMemory() {
  memory_full = memory_full || (budget.bytes() > 0 && bytes() > budget.bytes());
}

}  // namespace hunch::search
