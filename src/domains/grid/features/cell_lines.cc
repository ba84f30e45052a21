// What holds of the row and of the column that a cell is in.
#include <algorithm>
#include <bit>
#include <iterator>
#include <string>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"

namespace hunch::grid {
namespace {

// The rows of a grid, or its columns.
struct Lines {
  Lines(GridRef grid, bool rows)
      : cells(grid.cells()),
        count(rows ? grid.height() : grid.width()),
        length(rows ? grid.width() : grid.height()),
        next(rows ? grid.width() : 1),
        step(rows ? 1 : grid.width()) {}

  uint8_t at(int line, int i) const { return cells[line * next + i * step]; }
  bool Equal(int a, int b) const {
    for (int i = 0; i < length; ++i) {
      if (at(a, i) != at(b, i)) return false;
    }
    return true;
  }

  const uint8_t* cells;
  int count, length;
  int next, step;  // from one line to the next, from one cell of a line to the next
};

// Fills in one number for each line.
using MeasureLines = void (*)(const Lines&, int16_t* by_line);

template <bool kRows, MeasureLines kMeasure>
void PerLine(GridRef grid, int16_t* map) {
  int16_t by_line[kLongestSide];
  kMeasure(Lines(grid, kRows), by_line);
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      *map++ = by_line[kRows ? row : column];
    }
  }
}

// by_line[i] = of(counts, the number of a line's cells by colour)
template <typename Of>
void FromCounts(const Lines& lines, int16_t* by_line, const Of& of) {
  for (int line = 0; line < lines.count; ++line) {
    int16_t counts[kColours] = {};
    for (int i = 0; i < lines.length; ++i) ++counts[lines.at(line, i)];
    by_line[line] = static_cast<int16_t>(of(counts));
  }
}

void Painted(const Lines& lines, int16_t* by_line) {
  FromCounts(lines, by_line, [&lines](const int16_t* counts) { return lines.length - counts[0]; });
}
void IsFull(const Lines& lines, int16_t* by_line) {
  FromCounts(lines, by_line, [](const int16_t* counts) { return counts[0] == 0; });
}
void Colours(const Lines& lines, int16_t* by_line) {
  FromCounts(lines, by_line, [](const int16_t* counts) {
    return std::count_if(counts + 1, counts + kColours, [](int16_t n) { return n > 0; });
  });
}
void IsUniform(const Lines& lines, int16_t* by_line) {
  FromCounts(lines, by_line, [&lines](const int16_t* counts) {
    return *std::max_element(counts, counts + kColours) == lines.length;
  });
}

// Black where there is none or several.
void OnlyColour(const Lines& lines, int16_t* by_line) {
  FromCounts(lines, by_line, [](const int16_t* counts) {
    int only = 0;
    for (int c = 1; c < kColours; ++c) {
      if (counts[c] == 0) continue;
      if (only != 0) return 0;
      only = c;
    }
    return only;
  });
}

// The lowest of several equally common ones.
void MainColour(const Lines& lines, int16_t* by_line) {
  FromCounts(lines, by_line, [](const int16_t* counts) {
    const int16_t* const most = std::max_element(counts + 1, counts + kColours);
    return *most == 0 ? 0 : static_cast<int>(most - counts);
  });
}

// The only colour but black that the line has fewer cells of than another one.
void Lacks(const Lines& lines, int16_t* by_line) {
  int16_t most[kColours] = {};
  FromCounts(lines, by_line, [&most](const int16_t* counts) {
    for (int c = 0; c < kColours; ++c) most[c] = std::max(most[c], counts[c]);
    return 0;
  });
  FromCounts(lines, by_line, [&most](const int16_t* counts) {
    unsigned lacking = 0;
    for (int c = 1; c < kColours; ++c) {
      if (counts[c] < most[c]) lacking |= 1u << c;
    }
    return std::has_single_bit(lacking) ? std::countr_zero(lacking) : 0;
  });
}

// Whether the lines have the most (fewest) cells that are not black.
void IsFullest(const Lines& lines, int16_t* by_line) {
  Painted(lines, by_line);
  const int16_t most = *std::max_element(by_line, by_line + lines.count);
  std::transform(by_line, by_line + lines.count, by_line, [most](int16_t n) { return n == most; });
}
void IsEmptiest(const Lines& lines, int16_t* by_line) {
  Painted(lines, by_line);
  const int16_t fewest = *std::min_element(by_line, by_line + lines.count);
  std::transform(by_line, by_line + lines.count, by_line,
                 [fewest](int16_t n) { return n == fewest; });
}

// How many larger counts of cells that are not black there are.
void Rank(const Lines& lines, int16_t* by_line) {
  bool met[kLongestSide + 1] = {};
  Painted(lines, by_line);
  for (int i = 0; i < lines.count; ++i) met[by_line[i]] = true;
  for (int i = 0; i < lines.count; ++i) {
    by_line[i] = static_cast<int16_t>(std::count(met + by_line[i] + 1, std::end(met), true));
  }
}

void EqualsBefore(const Lines& lines, int16_t* by_line) {
  by_line[0] = 0;
  for (int i = 1; i < lines.count; ++i) by_line[i] = lines.Equal(i, i - 1);
}
void EqualsAfter(const Lines& lines, int16_t* by_line) {
  by_line[lines.count - 1] = 0;
  for (int i = 0; i + 1 < lines.count; ++i) by_line[i] = lines.Equal(i, i + 1);
}
void Copies(const Lines& lines, int16_t* by_line) {
  std::fill_n(by_line, lines.count, int16_t{1});
  for (int i = 0; i < lines.count; ++i) {
    for (int j = 0; j < i; ++j) {
      if (!lines.Equal(i, j)) continue;
      ++by_line[i];
      ++by_line[j];
    }
  }
}
void IsPalindrome(const Lines& lines, int16_t* by_line) {
  for (int line = 0; line < lines.count; ++line) {
    int i = 0;
    const int last = lines.length - 1;
    while (2 * i < last && lines.at(line, i) == lines.at(line, last - i)) ++i;
    by_line[line] = 2 * i >= last;
  }
}

// How many cells of the line have the cell's colour.
template <bool kRows>
void Alike(GridRef grid, int16_t* map) {
  const Lines lines(grid, kRows);
  for (int line = 0; line < lines.count; ++line) {
    int16_t counts[kColours] = {};
    for (int i = 0; i < lines.length; ++i) ++counts[lines.at(line, i)];
    int16_t* to = map + line * lines.next;
    for (int i = 0; i < lines.length; ++i) to[i * lines.step] = counts[lines.at(line, i)];
  }
}

template <bool kRows>
void Declare(Primitives& all) {
  const std::string line = kRows ? "row" : "column";
  const auto add = [&](const char* name, const char* result, const std::string& doc, double bits,
                       core::PrimitiveFunction function) {
    all.push_back(
        {line + "_" + name, std::string("grid -> cell -> ") + result, doc, bits, function});
  };
  const auto feature = []<MeasureLines kMeasure>() {
    return CellFeature<&PerLine<kRows, kMeasure>>();
  };
  const std::string of = " of the cell's " + line, whether = "whether the cell's " + line;
  add("count", "int", "how many cells" + of + " are not black", 5.0,
      feature.template operator()<&Painted>());
  add("rank", "int", "how many such counts are above that" + of, 5.5,
      feature.template operator()<&Rank>());
  add("is_fullest", "bool", whether + " has the most cells that are not black", 4.5,
      feature.template operator()<&IsFullest>());
  add("is_emptiest", "bool", whether + " has the fewest cells that are not black", 5.0,
      feature.template operator()<&IsEmptiest>());
  add("is_full", "bool", whether + " has no black cell", 5.0,
      feature.template operator()<&IsFull>());
  add("is_uniform", "bool", whether + " has one colour only, black or not", 4.5,
      feature.template operator()<&IsUniform>());
  add("colours", "int", "how many colours but black are in the cell's " + line, 5.0,
      feature.template operator()<&Colours>());
  add("colour", "colour", "the only colour but black in the cell's " + line, 4.5,
      feature.template operator()<&OnlyColour>());
  add("main_colour", "colour", "the commonest colour but black in the cell's " + line, 4.5,
      feature.template operator()<&MainColour>());
  add("lacks", "colour",
      "the only colour that the cell's " + line + " has fewer cells of than another", 5.0,
      feature.template operator()<&Lacks>());
  add("like_before", "bool", whether + " equals the one before", 5.5,
      feature.template operator()<&EqualsBefore>());
  add("like_after", "bool", whether + " equals the one after", 5.5,
      feature.template operator()<&EqualsAfter>());
  add("copies", "int", "how many equal the cell's " + line + ", which counts", 5.5,
      feature.template operator()<&Copies>());
  add("is_palindrome", "bool", whether + " is the same backwards", 6.0,
      feature.template operator()<&IsPalindrome>());
  add("alike", "int", "how many cells" + of + " have the cell's colour", 5.0,
      CellFeature<&Alike<kRows>>());
}

}  // namespace

Primitives LineFeatures() {
  Primitives all;
  Declare<true>(all);
  Declare<false>(all);
  return all;
}

}  // namespace hunch::grid
