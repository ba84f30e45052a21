#include "domains/list/properties/pair_view.h"

#include "core/list.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

using core::Type;
using core::Value;

NumberList NumbersOf(Value list) {
  NumberList numbers;
  for (const Value element : core::Elements(list)) numbers.push_back(element.number());
  return numbers;
}

void AddInput(Type type, Value value, PairView& view) {
  if (type == IntType()) {
    (view.number ? view.further : view.number) = value.number();
  } else if (type == Type::List(IntType())) {
    (view.main ? view.second : view.main) = NumbersOf(value);
  }
}

void SetOutput(Type type, Value value, PairView& view) {
  if (type == IntType()) view.value = value.number();
  if (type == BoolType()) view.truth = value.number() != 0;
  if (type == Type::List(IntType())) view.list = NumbersOf(value);
  if (type == Type::List(BoolType())) {
    view.truths.emplace();
    for (const Value element : core::Elements(value)) {
      view.truths->push_back(element.number() != 0);
    }
  }
  if (type == Type::List(Type::List(IntType()))) {
    view.lengths.emplace();
    view.flat.emplace();
    for (const Value part : core::Elements(value)) {
      const NumberList numbers = NumbersOf(part);
      view.lengths->push_back(static_cast<int64_t>(numbers.size()));
      view.flat->insert(view.flat->end(), numbers.begin(), numbers.end());
    }
  }
}

}  // namespace

PairView ViewOf(const core::Interface& interface, const core::Example& pair) {
  PairView view;
  for (size_t k = 0; k < pair.inputs.size(); ++k) {
    AddInput(interface.input_types[k], pair.inputs[k], view);
  }
  SetOutput(interface.output_type, pair.output, view);
  return view;
}

}  // namespace hunch::list
