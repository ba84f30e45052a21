#include "search/rules/node_words.h"

namespace hunch::search {
namespace {

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

}  // namespace hunch::search
