#include "base/arena.h"

#include <algorithm>
#include <functional>

namespace hunch::base {

void Arena::Grow(size_t bytes) {
  size_t next = next_ == nullptr ? 0 : current_ + 1;
  while (next < chunks_.size() && chunks_[next].bytes < bytes) ++next;
  if (next >= chunks_.size()) {
    const size_t size = std::max(bytes, chunk_bytes_);
    chunks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
    reserved_ += size;
    next = chunks_.size() - 1;
  }
  current_ = next;
  next_ = chunks_[next].data.get();
  end_ = next_ + chunks_[next].bytes;
}

void Arena::Reset() {
  if (chunks_.empty()) return;
  current_ = 0;
  next_ = chunks_[0].data.get();
  end_ = next_ + chunks_[0].bytes;
}

bool Arena::Owns(const void* pointer) const {
  const char* p = static_cast<const char*>(pointer);
  return std::any_of(chunks_.begin(), chunks_.end(), [p](const Chunk& chunk) {
    const std::less<const char*> before;
    return !before(p, chunk.data.get()) && before(p, chunk.data.get() + chunk.bytes);
  });
}

}  // namespace hunch::base
