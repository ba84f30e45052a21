// Lists as values: a Blob whose payload is its elements.
#pragma once

#include <span>

#include "core/value.h"

namespace hunch::core {

// The longest list a primitive may make; longer ones are undefined.
inline constexpr uint32_t kLongestList = 1024;

inline std::span<const Value> Elements(Value list) {
  return {list.blob()->payload<Value>(), list.blob()->size};
}

// Fills a new list in place:  ListBuilder out(arena, n); out.Add(v) ...; return out.Finish(boxed);
// At most `capacity` elements may be added.
class ListBuilder {
 public:
  ListBuilder(base::Arena& arena, size_t capacity)
      : blob_(NewBlob(arena, static_cast<uint32_t>(capacity * sizeof(Value)), 0)) {}

  void Add(Value value) { blob_->payload<Value>()[blob_->size++] = value; }

  // `boxed`: whether the elements are (Type::boxed of the element type).
  Value Finish(bool boxed);

 private:
  Blob* blob_;
};

Value MakeList(base::Arena& arena, std::span<const Value> elements, bool boxed);

// Seals a list blob whose elements and size are already in place.
Value SealList(Blob* blob, bool boxed);

}  // namespace hunch::core
