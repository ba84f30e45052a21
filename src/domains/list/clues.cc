#include "domains/list/clues.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "core/list.h"
#include "core/native.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

using core::Type;
using core::Value;

constexpr size_t kMostReadOff = 6;
constexpr size_t kMostProbes = 8;  // numbers of the row itself

// Adds the numbers in `value`, in order, with repeats.
void CollectNumbers(Type type, Value value, std::vector<int64_t>& numbers) {
  if (!value.defined()) return;
  if (type == IntType()) numbers.push_back(value.number());
  if (!type.is_list()) return;
  for (const Value element : core::Elements(value)) {
    CollectNumbers(type.element(), element, numbers);
  }
}

std::vector<int64_t> InputNumbers(const core::Task& task, const core::Example& example) {
  std::vector<int64_t> numbers;
  for (size_t k = 0; k < example.inputs.size(); ++k) {
    CollectNumbers(task.interface.input_types[k], example.inputs[k], numbers);
  }
  return numbers;
}

bool Contains(const std::vector<int64_t>& numbers, int64_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

// Numbers that outputs have without having them from their inputs, or that all outputs have: first
// those of most outputs, of these the smallest.
std::vector<int64_t> GivenAway(const core::Task& task) {
  struct Seen {
    size_t in_outputs = 0;
    size_t not_in_inputs = 0;
  };
  std::map<int64_t, Seen> seen;
  for (const core::Example& example : task.train) {
    const std::vector<int64_t> inputs = InputNumbers(task, example);
    std::vector<int64_t> output;
    CollectNumbers(task.interface.output_type, example.output, output);
    for (const int64_t number : std::set<int64_t>(output.begin(), output.end())) {
      ++seen[number].in_outputs;
      seen[number].not_in_inputs += !Contains(inputs, number);
    }
  }
  std::vector<std::tuple<size_t, int64_t, int64_t>> ranked;
  for (const auto& [number, where] : seen) {
    const bool always = where.in_outputs == task.train.size();
    if (!always && where.not_in_inputs < 2) continue;
    ranked.emplace_back(task.train.size() - where.in_outputs, std::abs(number), number);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<int64_t> numbers;
  for (const auto& entry : ranked) numbers.push_back(std::get<2>(entry));
  return numbers;
}

}  // namespace

std::vector<core::Constant> ConstantsOf(const core::Task& task, base::Arena& arena) {
  std::vector<core::Constant> constants;
  const auto add = [&constants](int64_t number, double bits) {
    constants.push_back({IntType(), Value::OfNumber(number), bits});
  };
  for (const int64_t number : {0, 1}) add(number, 2.5);
  add(2, 3);
  for (const int64_t number : {3, 4, 5}) add(number, 3.5);
  add(-1, 4);
  size_t read_off = 0;
  for (const int64_t number : GivenAway(task)) {
    if (number >= -1 && number <= 5) continue;
    if (++read_off > kMostReadOff) break;
    add(number, 5);
  }
  for (const bool truth : {false, true}) {
    constants.push_back({BoolType(), core::Native<bool>::To(truth), 4});
  }
  constants.push_back({Type::List(IntType()), core::MakeList(arena, {}, false), 4});
  return constants;
}

namespace {

class ProbeList {
 public:
  explicit ProbeList(Type type) : type_(type) {}

  void Add(Value value) {
    if (!value.defined()) return;
    for (const Value other : values_) {
      if (core::SameValue(type_, value, other)) return;
    }
    values_.push_back(value);
  }
  size_t size() const { return values_.size(); }
  std::vector<Value> Take() { return std::move(values_); }

 private:
  Type type_;
  std::vector<Value> values_;
};

Value ListOfNumbers(base::Arena& arena, std::span<const int64_t> numbers) {
  std::vector<Value> elements;
  for (const int64_t number : numbers) elements.push_back(Value::OfNumber(number));
  return core::MakeList(arena, elements, false);
}

void AddNumbers(const core::Task& task, size_t row, ProbeList& probes) {
  const core::Example& example = task.example(row);
  std::vector<int64_t> numbers = InputNumbers(task, example);
  if (row < task.train.size()) {
    CollectNumbers(task.interface.output_type, example.output, numbers);
  }
  for (const int64_t number : numbers) {
    if (probes.size() == kMostProbes) break;
    probes.Add(Value::OfNumber(number));
  }
  for (const int64_t number : {0, 1, -1}) probes.Add(Value::OfNumber(number));
}

// The row's lists of numbers and what is left of them without their first element.
void AddLists(Type type, Value value, base::Arena& arena, ProbeList& probes) {
  if (!value.defined() || !type.is_list()) return;
  if (type.element() != IntType()) {
    for (const Value element : core::Elements(value)) {
      if (probes.size() < kMostProbes) AddLists(type.element(), element, arena, probes);
    }
    return;
  }
  probes.Add(value);
  const auto elements = core::Elements(value);
  if (!elements.empty()) probes.Add(core::MakeList(arena, elements.subspan(1), false));
}

}  // namespace

std::vector<Value> ProbesOf(const core::Task& task, size_t row, Type type, base::Arena& arena) {
  ProbeList probes(type);
  const core::Example& example = task.example(row);
  const auto& types = task.interface.input_types;
  if (type == IntType()) AddNumbers(task, row, probes);
  if (type == BoolType()) {
    for (const bool truth : {false, true}) probes.Add(core::Native<bool>::To(truth));
  }
  for (size_t k = 0; k < types.size(); ++k) {
    if (type == Type::List(IntType())) AddLists(types[k], example.inputs[k], arena, probes);
    if (type == types[k] && type != IntType()) probes.Add(example.inputs[k]);
  }
  constexpr int64_t kSome[] = {3, 1, 2};
  if (type == Type::List(IntType()) && probes.size() < 2) {
    probes.Add(ListOfNumbers(arena, kSome));
    probes.Add(ListOfNumbers(arena, std::span(kSome).first(1)));
  }
  if (type == Type::List(Type::List(IntType())) && probes.size() == 0) {
    const Value lists[] = {ListOfNumbers(arena, kSome), ListOfNumbers(arena, {})};
    probes.Add(core::MakeList(arena, lists, true));
  }
  return probes.Take();
}

}  // namespace hunch::list
