#include "search/rules/node_parts.h"

namespace hunch::search {
namespace {

// Mostly a few words, which a call to compare memory would take longer for.
bool Equal(const uint64_t* a, const uint64_t* b, size_t words) {
  for (size_t w = 0; w < words; ++w) {
    if (a[w] != b[w]) return false;
  }
  return true;
}

template <size_t kWords>
void CountFew(const uint64_t* sets, size_t count, const uint64_t* part, uint32_t* counts) {
  for (size_t k = 0; k < count; ++k) counts[k] = CountAnd(sets + k * kWords, part, kWords);
}

}  // namespace

void CountAndEach(const uint64_t* sets, size_t count, const uint64_t* part, size_t words,
                  uint32_t* counts) {
  switch (words) {
    case 1:
      return CountFew<1>(sets, count, part, counts);
    case 2:
      return CountFew<2>(sets, count, part, counts);
    case 3:
      return CountFew<3>(sets, count, part, counts);
    case 4:
      return CountFew<4>(sets, count, part, counts);
    default:
      for (size_t k = 0; k < count; ++k) counts[k] = CountAnd(sets + k * words, part, words);
  }
}

void KnownParts::Restart(size_t words, size_t most) {
  words_ = words;
  count_ = 0;
  parts_.clear();
  table_.assign(std::bit_ceil(2 * most + 1), 0);  // never more than half full
}

uint32_t KnownParts::NumberOf(const uint64_t* part) {
  const size_t mask = table_.size() - 1;
  size_t place = Hash(part) & mask;
  for (; table_[place] != 0; place = (place + 1) & mask) {
    const uint32_t known = table_[place] - 1;
    if (Equal(part, parts_.data() + size_t{known} * words_, words_)) return known;
  }
  parts_.insert(parts_.end(), part, part + words_);
  table_[place] = ++count_;
  return count_ - 1;
}

uint64_t KnownParts::Hash(const uint64_t* part) const {
  uint64_t hash = 0;
  for (size_t w = 0; w < words_; ++w) {
    hash = (hash ^ part[w]) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 32;
  }
  return hash;
}

}  // namespace hunch::search
