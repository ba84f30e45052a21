// What strips can be made of and into (strip_domain_for_test.h).
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "core/native.h"

namespace hunch::search {

using Strip = core::ListOf<int64_t>;

// A place of a strip: its index.
inline const core::Type kPlace = core::Type::Base(3);
inline const core::Type kStrip = core::Type::List(core::Type::Int());

// A strip made cell by cell.
template <typename CellAt>
core::Value MakeStrip(base::Arena& arena, size_t size, const CellAt& cell_at) {
  core::ListBuilder out(arena, size);
  for (size_t i = 0; i < size; ++i) out.Add(core::Value::OfNumber(cell_at(i)));
  return out.Finish(false);
}

namespace strip {

inline core::Value Shift(base::Arena& arena, Strip a) {
  return MakeStrip(arena, a.size(), [&](size_t i) { return i == 0 ? 0 : a[i - 1]; });
}
inline core::Value Reverse(base::Arena& arena, Strip a) {
  return MakeStrip(arena, a.size(), [&](size_t i) { return a[a.size() - 1 - i]; });
}
inline core::Value Negate(base::Arena& arena, Strip a) {
  return MakeStrip(arena, a.size(), [&](size_t i) { return -a[i]; });
}
inline core::Value Sum(base::Arena& arena, Strip a, Strip b) {
  if (a.size() != b.size()) return core::kUndefined;
  return MakeStrip(arena, a.size(), [&](size_t i) { return (a[i] + b[i]) % 100; });
}
inline core::Value Keep(base::Arena& arena, int64_t colour, Strip a) {
  return MakeStrip(arena, a.size(), [&](size_t i) { return a[i] == colour ? colour : 0; });
}
inline core::Value Rest(base::Arena& arena, Strip a) {
  if (a.empty()) return core::kUndefined;
  return MakeStrip(arena, a.size() - 1, [&](size_t i) { return a[i + 1]; });
}
inline core::Value Over(base::Arena& arena, Strip a, Strip b) {
  if (a.size() != b.size()) return core::kUndefined;
  return MakeStrip(arena, a.size(), [&](size_t i) { return a[i] != 0 ? a[i] : b[i]; });
}
inline core::Value Fit(base::Arena& arena, Strip a, Strip frame) {
  return MakeStrip(arena, frame.size(), [&](size_t i) { return i < a.size() ? a[i] : 0; });
}
inline std::optional<int64_t> ValueAt(Strip a, int64_t place) {
  const bool inside = place >= 0 && static_cast<size_t>(place) < a.size();
  return inside ? std::optional(a[static_cast<size_t>(place)]) : std::nullopt;
}
inline std::optional<int64_t> Ahead(Strip a, int64_t place) { return ValueAt(a, place + 1); }
inline std::optional<int64_t> First(Strip a) { return ValueAt(a, 0); }
inline int64_t Index(int64_t place) { return place; }
inline bool Equal(int64_t a, int64_t b) { return a == b; }
inline bool Less(int64_t a, int64_t b) { return a < b; }
inline bool Not(bool a) { return !a; }

// bool -> int -> int -> int
inline void If(const core::Call& call) {
  for (uint32_t row = 0; row < call.rows; ++row) {
    const core::Value test = call.args[0][row];
    call.out[row] = call.args[test.defined() && test.number() != 0 ? 1 : 2][row];
  }
}

// (place -> int) -> list int -> list int: painted places get the function's colour.
inline void Recolour(const core::Call& call) {
  std::vector<uint32_t> row_of;
  std::vector<core::Value> places;
  for (uint32_t row = 0; row < call.rows; ++row) {
    const size_t size = call.args[1][row].defined() ? Strip(call.args[1][row]).size() : 0;
    for (size_t i = 0; i < size; ++i) {
      row_of.push_back(row);
      places.push_back(core::Value::OfNumber(static_cast<int64_t>(i)));
    }
  }
  std::vector<core::Value> colours(places.size());
  const core::Value* const args[] = {places.data()};
  call.functions[0]->Apply(call.arena, static_cast<uint32_t>(places.size()), row_of.data(), args,
                           colours.data());
  size_t at = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    if (!call.args[1][row].defined()) continue;
    const Strip strip(call.args[1][row]);
    call.out[row] = MakeStrip(call.arena, strip.size(), [&](size_t i) {
      const core::Value colour = colours[at + i];
      return strip[i] == 0 || !colour.defined() ? 0 : colour.number();
    });
    at += strip.size();
  }
}

// (list int -> list int) -> list int -> list int: the function on another view of the strip.
template <core::Value (*kView)(base::Arena&, Strip)>
void Viewed(const core::Call& call) {
  std::vector<core::Value> viewed(call.rows), answers(call.rows);
  std::vector<uint32_t> row_of(call.rows);
  for (uint32_t row = 0; row < call.rows; ++row) {
    const core::Value strip = call.args[1][row];
    viewed[row] = strip.defined() ? kView(call.arena, Strip(strip)) : core::kUndefined;
    row_of[row] = row;
  }
  const core::Value* const args[] = {viewed.data()};
  call.functions[0]->Apply(call.arena, call.rows, row_of.data(), args, answers.data());
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] =
        answers[row].defined() ? kView(call.arena, Strip(answers[row])) : core::kUndefined;
  }
}
inline core::Value ReverseNegate(base::Arena& arena, Strip a) {
  return Reverse(arena, Strip(Negate(arena, a)));
}

}  // namespace strip

}  // namespace hunch::search
