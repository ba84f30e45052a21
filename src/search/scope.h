// A scope is where expressions of one kind live: the closed ones (over the task's inputs), or the
// bodies of lambdas with given parameters. Each has rows and a bank of its own. The rows of the
// closed scope are the task's examples. A lambda's body is told apart from others by what it gives
// on *probes*: values of its parameters' types that occur in the task, several per example; so its
// rows are (example, probe) pairs, and closed expressions are known there too (captures).
#pragma once

#include <memory>
#include <vector>

#include "core/guide.h"
#include "search/bank.h"

namespace hunch::search {

// A production as the enumerator uses it: types as slots of a scope's bank, the cost in units.
struct ScopedProduction {
  struct Argument {
    int type_slot =
        -1;  // in this scope's bank, or, for a function, of its result in the body scope
    int body_scope = -1;  // index of the body scope; -1 for a plain value
  };
  const core::Production* production;
  uint32_t index;  // in the grammar
  Cost cost;
  Cost own_cost;  // by the grammar
  int result_slot;
  std::vector<Argument> arguments;
  bool has_function = false;
};

// A leaf of a scope: its column is known before the search starts.
struct Leaf {
  core::Type type;
  std::vector<core::Value> column;
  Cost cost;
  Cost own_cost;
  Origin origin;
  uint32_t source;
};

struct Scope {
  Scope(uint32_t rows, std::vector<core::Type> types) : bank(rows, std::move(types)) {}

  Bank bank;
  std::vector<core::Type> parameters;  // empty for the closed scope
  std::vector<uint32_t> example_of;    // by row
  std::vector<Leaf> leaves;
  std::vector<ScopedProduction> productions;
  Cost next_level = 1;  // all levels below are complete
};

// The closed scope (first) and one scope for each list of parameters that a function-typed argument
// of a useful production asks for.
struct Scopes {
  std::vector<std::unique_ptr<Scope>> all;
  std::vector<core::Constant> constants;
  std::unique_ptr<base::Arena> storage = std::make_unique<base::Arena>();  // of leaves' values
  std::vector<Cost> lag;  // by scope: what a use of its bodies costs at least, beside the body
  Cost capture_cost = 2;
  Cost own_capture_cost = 2;

  Scope& closed() { return *all[0]; }
};

// Sets them up for a task: which types and productions can help to make the output type, which
// leaves there are. `costs` must outlive the call only.
Scopes MakeScopes(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
                  const core::Costs& costs);

}  // namespace hunch::search
