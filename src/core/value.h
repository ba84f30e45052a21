// Values. A Value is 64 bits: a number (inline types) or a pointer to an immutable Blob (boxed
// types, see Type::boxed). Which of the two is known from its Type; the Value itself does not say.
// "No value here" (head of an empty list, a crop of nothing) is a value too: Undefined.
//
// A Blob carries the hash of its contents, computed once when it is made, so comparing two values
// never walks through them. Lists are Blobs whose payload is `size` Values; what any other boxed
// type stores is its domain's business. Blobs live in an Arena and die with it.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>

#include "base/arena.h"
#include "base/hash.h"
#include "core/type.h"

namespace hunch::core {

struct Blob {
  base::Hash128 hash;
  uint32_t size;   // elements of a list; payload bytes of other boxed types
  uint32_t bytes;  // of the payload
  template <typename T = char>
  const T* payload() const {
    return reinterpret_cast<const T*>(this + 1);
  }
  template <typename T = char>
  T* payload() {
    return reinterpret_cast<T*>(this + 1);
  }
};
static_assert(sizeof(Blob) == 24);

class Value {
 public:
  constexpr Value() = default;  // undefined
  static constexpr Value OfNumber(int64_t number) { return Value(number); }
  static Value OfBlob(const Blob* blob) { return Value(reinterpret_cast<int64_t>(blob)); }

  bool defined() const { return bits_ != kUndefinedBits; }
  int64_t number() const { return bits_; }
  const Blob* blob() const { return reinterpret_cast<const Blob*>(bits_); }

 private:
  static constexpr int64_t kUndefinedBits = INT64_MIN;
  explicit constexpr Value(int64_t bits) : bits_(bits) {}
  int64_t bits_ = kUndefinedBits;
};
static_assert(sizeof(Value) == 8);

inline constexpr Value kUndefined{};

// The hash of one value of type `type`, and of a column of them (one value per row).
base::Hash128 HashValue(Type type, Value value);
base::Hash128 HashColumn(Type type, std::span<const Value> column);

inline bool SameValue(Type type, Value a, Value b) {
  if (a.defined() != b.defined()) return false;
  if (!a.defined()) return true;
  return type.boxed() ? a.blob()->hash == b.blob()->hash : a.number() == b.number();
}

// A new Blob with room for `bytes` of payload; its hash is not set until Seal().
Blob* NewBlob(base::Arena& arena, uint32_t bytes, uint32_t size);
inline Value Seal(Blob* blob, uint64_t seed = 0) {
  blob->hash = base::HashBytes(blob->payload(), blob->bytes, seed);
  return Value::OfBlob(blob);
}

// Copies `value` into `to`: all of it, or leaving alone what `from` does not own.
Value CopyDeep(Type type, Value value, base::Arena& to);
Value CopyOut(Type type, Value value, const base::Arena& from, base::Arena& to);

}  // namespace hunch::core
