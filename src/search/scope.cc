#include "search/scope.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/error.h"

namespace hunch::search {
namespace {

using core::Type;

constexpr size_t kMostProbes = 48;  // rows of a body scope for one example

std::vector<Type> FlatArguments(const core::Production& production) {
  std::vector<Type> flat;
  for (Type argument : production.arguments) {
    if (!argument.is_function()) {
      flat.push_back(argument);
      continue;
    }
    for (Type parameter : argument.Arguments()) flat.push_back(parameter);
    flat.push_back(argument.FinalResult());
  }
  return flat;
}

// Types from which the output can be made, and types that can be made at all from the leaves.
class Usefulness {
 public:
  Usefulness(const core::Task& task, const core::Grammar& grammar,
             const std::vector<core::Constant>& constants) {
    for (Type type : task.interface.input_types) made_.insert(type);
    for (const core::Constant& constant : constants) made_.insert(constant.type);
    wanted_.insert(task.interface.output_type);
    for (bool changed = true; changed;) {
      const size_t before = made_.size() + wanted_.size();
      for (const core::Production& production : grammar.productions) Grow(production);
      changed = made_.size() + wanted_.size() > before;
    }
  }
  bool Of(const core::Production& production) const {
    return CanBeMade(production) && wanted_.contains(production.result);
  }
  bool Of(Type type) const { return made_.contains(type) && wanted_.contains(type); }
  std::vector<Type> Types() const {
    std::vector<Type> types;
    std::set_intersection(made_.begin(), made_.end(), wanted_.begin(), wanted_.end(),
                          std::back_inserter(types));
    return types;
  }

 private:
  // A lambda's parameters are at hand inside it, so only its other needs count.
  bool CanBeMade(const core::Production& production) const {
    return std::all_of(production.arguments.begin(), production.arguments.end(),
                       [&](Type type) { return type.is_function() || made_.contains(type); });
  }
  void Grow(const core::Production& production) {
    if (!CanBeMade(production)) return;
    made_.insert(production.result);
    for (Type argument : production.arguments) {
      if (!argument.is_function()) continue;
      for (Type parameter : argument.Arguments()) made_.insert(parameter);
    }
    if (!wanted_.contains(production.result)) return;
    for (Type type : FlatArguments(production)) wanted_.insert(type);
  }

  std::set<Type> made_, wanted_;
};

// Rows of a body scope: for every example, its probes (for several parameters, a spread of their
// combinations, so that no parameter is constant).
std::vector<std::vector<core::Value>> ProbeRows(const core::Domain& domain, const core::Task& task,
                                                size_t example, const std::vector<Type>& parameters,
                                                base::Arena& arena) {
  std::vector<std::vector<core::Value>> probes;
  size_t combinations = 1;
  for (Type parameter : parameters) {
    probes.push_back(domain.Probes(task, example, parameter, arena));
    combinations *= probes.back().size();
  }
  const size_t count = std::min(combinations, kMostProbes);
  std::vector<std::vector<core::Value>> rows;
  for (size_t i = 0; i < count; ++i) {
    size_t code = combinations <= kMostProbes ? i : i * 7919 % combinations;
    std::vector<core::Value> row;
    for (const auto& values : probes) {
      row.push_back(values[code % values.size()]);
      code /= values.size();
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

class Builder {
 public:
  Builder(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
          const core::Costs& costs)
      : domain_(domain), task_(task), grammar_(grammar), costs_(costs) {}

  Scopes Build() {
    scopes_.constants = domain_.Constants(task_, *scopes_.storage);
    HUNCH_CHECK(costs_.constants.size() == scopes_.constants.size());
    scopes_.capture_cost = CostOf(costs_.leaves.capture);
    scopes_.own_capture_cost = CostOf(grammar_.leaves.capture);
    const Usefulness useful(task_, grammar_, scopes_.constants);
    types_ = useful.Types();
    if (std::find(types_.begin(), types_.end(), task_.interface.output_type) == types_.end()) {
      types_.push_back(task_.interface.output_type);
    }
    AddScope({});
    for (uint32_t i = 0; i < grammar_.productions.size(); ++i) {
      if (useful.Of(grammar_.productions[i])) AddProduction(i);
    }
    CheapestFirst(scopes_.closed());
    AddLeaves();
    FindLags();
    return std::move(scopes_);
  }

 private:
  int AddScope(std::vector<Type> parameters) {
    std::vector<uint32_t> example_of;
    std::vector<std::vector<core::Value>> columns(parameters.size());
    for (size_t example = 0; example < task_.rows(); ++example) {
      if (parameters.empty()) {
        example_of.push_back(static_cast<uint32_t>(example));
        continue;
      }
      for (const auto& row : ProbeRows(domain_, task_, example, parameters, *scopes_.storage)) {
        example_of.push_back(static_cast<uint32_t>(example));
        for (size_t k = 0; k < row.size(); ++k) columns[k].push_back(row[k]);
      }
    }
    if (example_of.empty()) return -1;
    auto scope = std::make_unique<Scope>(static_cast<uint32_t>(example_of.size()), types_);
    for (uint32_t k = 0; k < parameters.size(); ++k) {
      scope->leaves.push_back({parameters[k], columns[k], CostOf(costs_.leaves.variable),
                               CostOf(grammar_.leaves.variable), Origin::kVariable, k});
    }
    scope->parameters = std::move(parameters);
    scope->example_of = std::move(example_of);
    scopes_.all.push_back(std::move(scope));
    return static_cast<int>(scopes_.all.size()) - 1;
  }

  int ScopeFor(const std::vector<Type>& parameters) {
    for (size_t i = 1; i < scopes_.all.size(); ++i) {
      if (scopes_.all[i]->parameters == parameters) return static_cast<int>(i);
    }
    return AddScope(parameters);
  }

  void AddProduction(uint32_t index) {
    const core::Production& production = grammar_.productions[index];
    ScopedProduction scoped{&production,
                            index,
                            CostOf(costs_.productions[index]),
                            CostOf(production.bits),
                            Slot(production.result),
                            {}};
    for (Type argument : production.arguments) {
      if (!argument.is_function()) {
        scoped.arguments.push_back({Slot(argument), -1});
      } else {
        scoped.has_function = true;
        scoped.arguments.push_back({Slot(argument.FinalResult()), ScopeFor(argument.Arguments())});
        if (scoped.arguments.back().body_scope < 0) return;
      }
      if (scoped.arguments.back().type_slot < 0) return;
    }
    scopes_.closed().productions.push_back(std::move(scoped));
  }

  int Slot(Type type) const { return scopes_.all[0]->bank.SlotOf(type); }

  void AddLeaves() {
    Scope& closed = scopes_.closed();
    for (uint32_t k = 0; k < task_.interface.input_types.size(); ++k) {
      closed.leaves.push_back({task_.interface.input_types[k], task_.InputColumn(k),
                               CostOf(costs_.leaves.input), CostOf(grammar_.leaves.input),
                               Origin::kInput, k});
    }
    for (uint32_t i = 0; i < scopes_.constants.size(); ++i) {
      const core::Constant& constant = scopes_.constants[i];
      closed.leaves.push_back(
          {constant.type, std::vector<core::Value>(task_.rows(), constant.value),
           CostOf(costs_.constants[i]), CostOf(constant.bits), Origin::kConstant, i});
    }
    for (size_t i = 1; i < scopes_.all.size(); ++i) {
      for (ScopedProduction production : closed.productions) {
        if (production.has_function) continue;
        production.cost = CostOf(costs_.in_bodies[production.index]);
        production.own_cost = CostOf(production.production->body_bits);
        scopes_.all[i]->productions.push_back(std::move(production));
      }
      CheapestFirst(*scopes_.all[i]);
    }
  }

  // Of equal values that productions of one cost make, the one that is shorter by the grammar is
  // kept. All else stays in the order of the grammar.
  static void CheapestFirst(Scope& scope) {
    std::vector<ScopedProduction>& all = scope.productions;
    std::map<Cost, std::vector<size_t>> by_cost;
    for (size_t i = 0; i < all.size(); ++i) by_cost[all[i].cost].push_back(i);
    for (const auto& [cost, places] : by_cost) {
      std::vector<ScopedProduction> sorted;
      for (size_t i : places) sorted.push_back(std::move(all[i]));
      std::stable_sort(sorted.begin(), sorted.end(),
                       [](const auto& a, const auto& b) { return a.own_cost < b.own_cost; });
      for (size_t k = 0; k < places.size(); ++k) all[places[k]] = std::move(sorted[k]);
    }
  }

  void FindLags() {
    const Cost leaf = 1;
    scopes_.lag.assign(scopes_.all.size(), 0);
    for (size_t i = 1; i < scopes_.all.size(); ++i) {
      Cost lag = 1 << 20;
      for (const ScopedProduction& production : scopes_.closed().productions) {
        const auto& arguments = production.arguments;
        const bool uses = std::any_of(arguments.begin(), arguments.end(), [i](const auto& a) {
          return a.body_scope == static_cast<int>(i);
        });
        if (!uses) continue;
        lag = std::min(lag, production.cost + leaf * static_cast<Cost>(arguments.size() - 1));
      }
      scopes_.lag[i] = lag;
    }
  }

  const core::Domain& domain_;
  const core::Task& task_;
  const core::Grammar& grammar_;
  const core::Costs& costs_;
  std::vector<Type> types_;
  Scopes scopes_;
};

}  // namespace

Scopes MakeScopes(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
                  const core::Costs& costs) {
  return Builder(domain, task, grammar, costs).Build();
}

}  // namespace hunch::search
