// Primitives that go through a list from the left and carry a result along. All rows go in step,
// one element a round. Where the function is undefined on the way, so is the whole.
#include <algorithm>

#include "domains/list/families.h"
#include "domains/list/in_step.h"

namespace hunch::list {
namespace {

using core::Call;
using core::Elements;
using core::kUndefined;

// Carries sofar[row] = f(sofar[row], element) through the elements of lists[row] from place `first`
// on; `visit(row, sofar[row])` sees every result. Rows with undefined sofar are left alone.
template <typename Visit>
void Carry(const Call& call, const Value* lists, uint32_t first, Value* sofar, const Visit& visit) {
  InStep step(call, 0, 2);
  for (uint32_t place = first;; ++place) {
    step.Begin();
    for (uint32_t row = 0; row < call.rows; ++row) {
      if (!sofar[row].defined() || place >= lists[row].blob()->size) continue;
      step.Add(row, sofar[row], Elements(lists[row])[place]);
    }
    if (step.size() == 0) return;
    step.Apply();
    for (uint32_t i = 0; i < step.size(); ++i) {
      sofar[step.row(i)] = step.result(i);
      visit(step.row(i), step.result(i));
    }
  }
}

// Where the lists are walked from their second element on, the first is the start.
void StartWithHeads(const Call& call, const Value* lists, Value* sofar) {
  for (uint32_t row = 0; row < call.rows; ++row) {
    const bool some = lists[row].defined() && lists[row].blob()->size > 0;
    sofar[row] = some ? Elements(lists[row])[0] : kUndefined;
  }
}

// Where the start is given, in the second argument.
void StartAsGiven(const Call& call, const Value* lists, Value* sofar) {
  for (uint32_t row = 0; row < call.rows; ++row) {
    sofar[row] = lists[row].defined() ? call.args[1][row] : kUndefined;
  }
}

void Fold(const Call& call) {
  StartAsGiven(call, call.args[2], call.out);
  Carry(call, call.args[2], 0, call.out, [](uint32_t, Value) {});
}

void Reduce(const Call& call) {
  StartWithHeads(call, call.args[1], call.out);
  Carry(call, call.args[1], 1, call.out, [](uint32_t, Value) {});
}

// Fills call.out with the lists of all results that are met; the first `first` elements of each are
// there from the start, as sofar.
void CollectResults(const Call& call, const Value* lists, uint32_t first, Value* sofar) {
  const ListMaker make(call.arena, call.result);
  core::ListBuilder* results = call.arena.AllocateArray<core::ListBuilder>(call.rows);
  for (uint32_t row = 0; row < call.rows; ++row) {
    if (!sofar[row].defined()) continue;
    new (&results[row]) core::ListBuilder(make.Start(lists[row].blob()->size));
    if (first > 0) results[row].Add(sofar[row]);
  }
  Carry(call, lists, first, sofar, [results](uint32_t row, Value v) { results[row].Add(v); });
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = sofar[row].defined() ? make.Finish(results[row]) : kUndefined;
  }
}

void Scan(const Call& call) {
  Value* sofar = call.arena.AllocateArray<Value>(call.rows);
  StartAsGiven(call, call.args[2], sofar);
  CollectResults(call, call.args[2], 0, sofar);
}

void Running(const Call& call) {
  const Value* lists = call.args[1];
  Value* sofar = call.arena.AllocateArray<Value>(call.rows);
  StartWithHeads(call, lists, sofar);
  CollectResults(call, lists, 1, sofar);
  for (uint32_t row = 0; row < call.rows; ++row) {
    if (lists[row].defined() && lists[row].blob()->size == 0) call.out[row] = lists[row];
  }
}

}  // namespace

Primitives FoldingPrimitives() {
  return {
      {"fold", "(b -> a -> b) -> b -> list a -> b",
       "from the start on, the function of the result so far and each element in turn", 4.5, Fold},
      {"reduce", "(a -> a -> a) -> list a -> a",
       "fold that starts with the first element; not for an empty list", 5.5, Reduce},
      {"scan", "(b -> a -> b) -> b -> list a -> list b", "fold's result after each of the elements",
       5.5, Scan},
      {"running", "(a -> a -> a) -> list a -> list a",
       "the first element, then reduce's result after each further one", 5.0, Running},
  };
}

}  // namespace hunch::list
