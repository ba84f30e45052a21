// Writes primitives as ordinary C++ functions: Lift<&F>() wraps a function over C++ types into a
// batched PrimitiveFunction. F takes Native types (an Arena& first when it allocates) and gives a
// Native type or a Value. Native<T> says how T is held in a Value; domains add their own types.
#pragma once

#include <array>
#include <concepts>
#include <optional>
#include <tuple>
#include <utility>

#include "core/list.h"
#include "core/primitive.h"

namespace hunch::core {

template <typename T>
struct Native;  // static T From(Value); static Value To(T);

template <>
struct Native<int64_t> {
  static int64_t From(Value v) { return v.number(); }
  // Numbers stay within 32 bits: what grows further is undefined, so nothing ever overflows.
  static Value To(int64_t n) {
    return n > INT32_MAX || n < INT32_MIN ? kUndefined : Value::OfNumber(n);
  }
};

template <>
struct Native<bool> {
  static bool From(Value v) { return v.number() != 0; }
  static Value To(bool b) { return Value::OfNumber(b ? 1 : 0); }
};

template <>
struct Native<Value> {
  static Value From(Value v) { return v; }
  static Value To(Value v) { return v; }
};

template <typename T>
struct Native<std::optional<T>> {
  static Value To(const std::optional<T>& t) { return t ? Native<T>::To(*t) : kUndefined; }
};

// A list argument, read as native elements.
template <typename T>
class ListOf {
 public:
  explicit ListOf(Value list) : list_(list) {}
  uint32_t size() const { return list_.blob()->size; }
  bool empty() const { return size() == 0; }
  T operator[](size_t i) const { return Native<T>::From(Elements(list_)[i]); }
  Value value() const { return list_; }
  std::span<const Value> elements() const { return Elements(list_); }

 private:
  Value list_;
};

template <typename T>
struct Native<ListOf<T>> {
  static ListOf<T> From(Value v) { return ListOf<T>(v); }
  static Value To(const ListOf<T>& l) { return l.value(); }
};

namespace internal {

template <auto F, typename R, bool kArena, typename... Args>
struct Lifted {
  static void Run(const Call& call) { RunWith(call, std::index_sequence_for<Args...>{}); }

 private:
  template <size_t... I>
  static void RunWith(const Call& call, std::index_sequence<I...>) {
    for (uint32_t row = 0; row < call.rows; ++row) {
      if (!(true && ... && call.args[I][row].defined())) {
        call.out[row] = kUndefined;
        continue;
      }
      if constexpr (kArena) {
        call.out[row] = Native<R>::To(F(call.arena, Native<Args>::From(call.args[I][row])...));
      } else {
        call.out[row] = Native<R>::To(F(Native<Args>::From(call.args[I][row])...));
      }
    }
  }
};

template <auto F, typename R, typename... Args>
constexpr PrimitiveFunction LiftFunction(R (*)(Args...)) {
  return &Lifted<F, R, false, std::remove_cvref_t<Args>...>::Run;
}

template <auto F, typename R, typename... Args>
constexpr PrimitiveFunction LiftFunction(R (*)(base::Arena&, Args...)) {
  return &Lifted<F, R, true, std::remove_cvref_t<Args>...>::Run;
}

}  // namespace internal

template <auto F>
constexpr PrimitiveFunction Lift() {
  return internal::LiftFunction<F>(F);
}

}  // namespace hunch::core
