// Primitives that apply a function again and again, making numbers and lists out of a start. The
// rounds are few (kMostRounds), since a search tries such functions by the thousand.
#include <algorithm>

#include "domains/list/families.h"
#include "domains/list/in_step.h"

namespace hunch::list {
namespace {

using core::Call;
using core::kUndefined;

constexpr int64_t kMostRounds = 100;

// The rounds asked for; none, and the start undefined, where they are too many or below 0.
struct Rounds {
  int64_t most = 0;
  int64_t* of_row;
};

Rounds ReadRounds(const Call& call, const Value* counts, Value* state) {
  Rounds rounds{0, call.arena.AllocateArray<int64_t>(call.rows)};
  for (uint32_t row = 0; row < call.rows; ++row) {
    const int64_t count = counts[row].defined() ? counts[row].number() : -1;
    rounds.of_row[row] = count;
    if (count < 0 || count > kMostRounds) {
      state[row] = kUndefined;
    } else {
      rounds.most = std::max(rounds.most, count);
    }
  }
  return rounds;
}

// state[row] = f(state[row]), for each row as many rounds as it has; `visit(row, state)` sees every
// result and may exchange it.
template <typename Visit>
void Repeat(const Call& call, const Rounds& rounds, Value* state, const Visit& visit) {
  InStep step(call, 0, 1);
  for (int64_t round = 0; round < rounds.most; ++round) {
    step.Begin();
    for (uint32_t row = 0; row < call.rows; ++row) {
      if (state[row].defined() && round < rounds.of_row[row]) step.Add(row, state[row]);
    }
    step.Apply();
    for (uint32_t i = 0; i < step.size(); ++i) {
      const uint32_t row = step.row(i);
      state[row] = step.result(i).defined() ? visit(row, step.result(i)) : kUndefined;
    }
  }
}

void Iterate(const Call& call) {
  std::copy_n(call.args[2], call.rows, call.out);
  const Rounds rounds = ReadRounds(call, call.args[1], call.out);
  Repeat(call, rounds, call.out, [](uint32_t, Value v) { return v; });
}

// f(x), f(f(x)), ... come after x, `count` elements in all.
void Unfold(const Call& call) {
  Value* state = call.arena.AllocateArray<Value>(call.rows);
  std::copy_n(call.args[2], call.rows, state);
  Rounds rounds = ReadRounds(call, call.args[1], state);
  const ListMaker make(call.arena, call.result);
  core::ListBuilder* lists = call.arena.AllocateArray<core::ListBuilder>(call.rows);
  for (uint32_t row = 0; row < call.rows; ++row) {
    if (!state[row].defined()) continue;
    new (&lists[row]) core::ListBuilder(make.Start(static_cast<size_t>(rounds.of_row[row])));
    if (rounds.of_row[row]-- > 0) lists[row].Add(state[row]);
  }
  Repeat(call, rounds, state, [lists](uint32_t row, Value v) {
    lists[row].Add(v);
    return v;
  });
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = state[row].defined() ? make.Finish(lists[row]) : kUndefined;
  }
}

void Grow(const Call& call) {
  std::copy_n(call.args[2], call.rows, call.out);
  const Rounds rounds = ReadRounds(call, call.args[1], call.out);
  const ListMaker make(call.arena, call.result);
  Repeat(call, rounds, call.out, [&](uint32_t row, Value next) {
    const auto sofar = core::Elements(call.out[row]);
    if (sofar.size() >= core::kLongestList) return kUndefined;
    core::ListBuilder longer = make.Start(sofar.size() + 1);
    for (const Value item : sofar) longer.Add(item);
    longer.Add(next);
    return make.Finish(longer);
  });
}

}  // namespace

Primitives UnfoldingPrimitives() {
  return {
      {"iterate", "(a -> a) -> int -> a -> a",
       "the function applied that often (at most 100 times), each time to its own result", 6.0,
       Iterate},
      {"unfold", "(a -> a) -> int -> a -> list a",
       "the start, the function of it, the function of that, ...: that many (at most 100)", 6.0,
       Unfold},
      {"grow", "(list a -> a) -> int -> list a -> list a",
       "that often (at most 100 times), what the function gives for the list so far is put after "
       "it",
       6.5, Grow},
  };
}

}  // namespace hunch::list
