#include "search/tables/table.h"

#include "base/fill_bits.h"

namespace hunch::search {

Words Table::Mattering() const {
  Words elements(train_words(), 0);
  base::FillBits(
      train_size, [this](size_t i) { return targets[i] != kNoNumber; }, elements.data());
  return elements;
}

}  // namespace hunch::search
