// Memory that is given out in order and taken back all at once. Chunks never move, so pointers into
// an arena stay good until Reset() or destruction. Not thread-safe: one arena belongs to one
// thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace hunch::base {

class Arena {
 public:
  explicit Arena(size_t chunk_bytes = size_t{1} << 16) : chunk_bytes_(chunk_bytes) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // `bytes` bytes, aligned to 8, uninitialised.
  void* Allocate(size_t bytes) {
    bytes = (bytes + 7) & ~size_t{7};
    if (bytes > static_cast<size_t>(end_ - next_)) Grow(bytes);
    char* result = next_;
    next_ += bytes;
    return result;
  }

  template <typename T>
  T* AllocateArray(size_t count) {
    static_assert(alignof(T) <= 8);
    return static_cast<T*>(Allocate(count * sizeof(T)));
  }

  // Forgets everything given out; keeps the chunks for use again.
  void Reset();

  // Gives the last `bytes` of the newest allocation, which started at `start`, back.
  void Shrink(void* start, size_t bytes_used) {
    next_ = static_cast<char*>(start) + ((bytes_used + 7) & ~size_t{7});
  }

  bool Owns(const void* pointer) const;

  // Bytes taken from the system.
  size_t reserved() const { return reserved_; }

 private:
  struct Chunk {
    std::unique_ptr<char[]> data;
    size_t bytes;
  };

  void Grow(size_t bytes);

  size_t chunk_bytes_;
  std::vector<Chunk> chunks_;
  size_t current_ = 0;  // index of the chunk that next_ lies in, when there is one
  char* next_ = nullptr;
  char* end_ = nullptr;
  size_t reserved_ = 0;
};

}  // namespace hunch::base
