#include "core/value.h"

namespace hunch::core {
namespace {

constexpr size_t kOnStack = 64;

}  // namespace

base::Hash128 HashValue(Type type, Value value) {
  if (type.boxed() && value.defined()) return value.blob()->hash;
  return base::HashBytes(&value, sizeof(value), 1);
}

base::Hash128 HashColumn(Type type, std::span<const Value> column) {
  if (!type.boxed()) return base::HashBytes(column.data(), column.size_bytes(), type.code());
  base::Hash128 stack[kOnStack];
  if (column.size() <= kOnStack) {
    for (size_t i = 0; i < column.size(); ++i) {
      stack[i] = column[i].defined() ? column[i].blob()->hash : base::Hash128{};
    }
    return base::HashBytes(stack, column.size() * sizeof(base::Hash128), type.code());
  }
  base::Hash128 hash{type.code(), column.size()};
  for (Value v : column) hash = Combine(hash, v.defined() ? v.blob()->hash : base::Hash128{});
  return hash;
}

Blob* NewBlob(base::Arena& arena, uint32_t bytes, uint32_t size) {
  Blob* blob = static_cast<Blob*>(arena.Allocate(sizeof(Blob) + bytes));
  blob->bytes = bytes;
  blob->size = size;
  return blob;
}

namespace {

// Copies what `wanted` (a predicate on Blobs) asks for.
template <typename Wanted>
Value Copy(Type type, Value value, const Wanted& wanted, base::Arena& to) {
  if (!type.boxed() || !value.defined() || !wanted(value.blob())) return value;
  const Blob* blob = value.blob();
  Blob* copy = static_cast<Blob*>(to.Allocate(sizeof(Blob) + blob->bytes));
  std::memcpy(static_cast<void*>(copy), blob, sizeof(Blob) + blob->bytes);
  if (type.is_list() && type.element().boxed()) {
    Value* elements = copy->payload<Value>();
    for (uint32_t i = 0; i < blob->size; ++i) {
      elements[i] = Copy(type.element(), elements[i], wanted, to);
    }
  }
  return Value::OfBlob(copy);
}

}  // namespace

Value CopyDeep(Type type, Value value, base::Arena& to) {
  return Copy(
      type, value, [](const Blob*) { return true; }, to);
}

Value CopyOut(Type type, Value value, const base::Arena& from, base::Arena& to) {
  return Copy(
      type, value, [&from](const Blob* blob) { return from.Owns(blob); }, to);
}

}  // namespace hunch::core
