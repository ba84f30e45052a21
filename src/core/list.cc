#include "core/list.h"

#include <algorithm>

namespace hunch::core {
namespace {

constexpr uint64_t kListSeed = 0x6C697374;  // keeps lists apart from other blobs of equal bytes

base::Hash128 HashBoxed(std::span<const Value> elements) {
  base::Hash128 stack[32];
  if (elements.size() <= 32) {
    for (size_t i = 0; i < elements.size(); ++i) stack[i] = elements[i].blob()->hash;
    return base::HashBytes(stack, elements.size() * sizeof(base::Hash128), kListSeed);
  }
  base::Hash128 hash{kListSeed, elements.size()};
  for (Value v : elements) hash = Combine(hash, v.blob()->hash);
  return hash;
}

}  // namespace

Value SealList(Blob* blob, bool boxed) {
  blob->bytes = static_cast<uint32_t>(blob->size * sizeof(Value));
  const std::span<const Value> elements(blob->payload<Value>(), blob->size);
  blob->hash = boxed ? HashBoxed(elements)
                     : base::HashBytes(elements.data(), elements.size_bytes(), kListSeed);
  return Value::OfBlob(blob);
}

Value ListBuilder::Finish(bool boxed) { return SealList(blob_, boxed); }

Value MakeList(base::Arena& arena, std::span<const Value> elements, bool boxed) {
  Blob* blob = NewBlob(arena, static_cast<uint32_t>(elements.size_bytes()),
                       static_cast<uint32_t>(elements.size()));
  std::copy(elements.begin(), elements.end(), blob->payload<Value>());
  return SealList(blob, boxed);
}

}  // namespace hunch::core
