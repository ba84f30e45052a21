#include "domains/list/each_element.h"

namespace hunch::list {

EachElement::EachElement(const core::Call& call, size_t lists, Places places)
    : call_(call), lists_(lists) {
  base::Arena& arena = call.arena;
  uint32_t* start = arena.AllocateArray<uint32_t>(call.rows);
  uint32_t total = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    bool all_defined = true;
    for (size_t k = 1; k <= lists; ++k) all_defined = all_defined && call.args[k][row].defined();
    start[row] = all_defined ? total : kNoList;
    if (all_defined) total += Size(row);
  }
  start_ = start;

  const size_t arity = lists + (places == Places::kFirstArgument ? 1 : 0);
  uint32_t* row_of = arena.AllocateArray<uint32_t>(total);
  Value* arguments = arena.AllocateArray<Value>(arity * total);
  for (uint32_t row = 0; row < call.rows; ++row) {
    if (!defined(row)) continue;
    const uint32_t size = Size(row);
    std::fill_n(row_of + start[row], size, row);
    Value* to = arguments + start[row];
    if (places == Places::kFirstArgument) {
      for (uint32_t i = 0; i < size; ++i) to[i] = Value::OfNumber(i);
      to += total;
    }
    for (size_t k = 1; k <= lists; ++k, to += total) {
      std::copy_n(core::Elements(call.args[k][row]).data(), size, to);
    }
  }

  const Value* columns[3];
  for (size_t k = 0; k < arity; ++k) columns[k] = arguments + k * total;
  Value* results = arena.AllocateArray<Value>(total);
  if (total > 0) call.functions[0]->Apply(arena, total, row_of, columns, results);
  results_ = results;
}

uint32_t EachElement::Size(uint32_t row) const {
  uint32_t size = UINT32_MAX;
  for (size_t k = 1; k <= lists_; ++k) {
    size = std::min(size, call_.args[k][row].blob()->size);
  }
  return size;
}

}  // namespace hunch::list
