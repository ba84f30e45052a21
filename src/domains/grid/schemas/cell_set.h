// Cells of one picture as bits, in reading order.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "domains/grid/raster.h"

namespace hunch::grid {

class CellSet {
 public:
  void Add(int cell) { words_[WordOf(cell)] |= BitOf(cell); }
  bool Has(int cell) const { return (words_[WordOf(cell)] & BitOf(cell)) != 0; }

  bool empty() const {
    uint64_t any = 0;
    for (const uint64_t word : words_) any |= word;
    return any == 0;
  }
  int count() const {
    int cells = 0;
    for (const uint64_t word : words_) cells += std::popcount(word);
    return cells;
  }
  bool IsWithin(const CellSet& other) const { return (*this - other).empty(); }

  friend CellSet operator|(CellSet a, const CellSet& b) {
    for (size_t i = 0; i < kWords; ++i) a.words_[i] |= b.words_[i];
    return a;
  }
  friend CellSet operator&(CellSet a, const CellSet& b) {
    for (size_t i = 0; i < kWords; ++i) a.words_[i] &= b.words_[i];
    return a;
  }
  friend CellSet operator-(CellSet a, const CellSet& b) {
    for (size_t i = 0; i < kWords; ++i) a.words_[i] &= ~b.words_[i];
    return a;
  }

  // Adds what `other` has, moved on by `by` cells. What would go beyond the last one is lost.
  void AddMoved(const CellSet& other, int by) {
    const size_t words = WordOf(by);
    const unsigned bits = static_cast<unsigned>(by) % 64;
    for (size_t i = kWords; i-- > words;) {
      words_[i] |= other.words_[i - words] << bits;
      if (bits != 0 && i > words) words_[i] |= other.words_[i - words - 1] >> (64 - bits);
    }
  }
  // Keeps the cells from which `by` cells further on one is in `other`.
  void KeepBefore(const CellSet& other, int by) {
    const size_t words = WordOf(by);
    const unsigned bits = static_cast<unsigned>(by) % 64;
    for (size_t i = 0; i < kWords; ++i) {
      const size_t at = i + words;
      uint64_t moved = at < kWords ? other.words_[at] >> bits : 0;
      if (bits != 0 && at + 1 < kWords) moved |= other.words_[at + 1] << (64 - bits);
      words_[i] &= moved;
    }
  }

 private:
  static constexpr size_t kWords = kLargestArea / 64;
  static size_t WordOf(int cell) { return static_cast<size_t>(cell) / 64; }
  static uint64_t BitOf(int cell) { return uint64_t{1} << (static_cast<unsigned>(cell) % 64); }

  std::array<uint64_t, kWords> words_{};
};

}  // namespace hunch::grid
