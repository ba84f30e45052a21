#include "domains/grid/grid_embedding.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "domains/grid/components.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

// The numbers are of about one size each: shares, and logarithms brought to about 0..1.
using Numbers = std::vector<float>;

void Put(Numbers& numbers, double number) { numbers.push_back(static_cast<float>(number)); }

double Share(int part, int whole) { return static_cast<double>(part) / whole; }

int CountOfComponents(GridRef grid, Adjacency adjacency) {
  Components found;
  FindComponents(grid, ComponentRule::kEveryColour, adjacency, found);
  return found.count;
}

bool OneColour(GridRef grid, int from, int step, int cells) {
  for (int i = 1; i < cells; ++i) {
    if (grid.cells()[from + i * step] != grid.cells()[from]) return false;
  }
  return true;
}

// Rows and columns of one colour.
int CountPlainLines(GridRef grid) {
  int lines = 0;
  for (int row = 0; row < grid.height(); ++row) {
    lines += OneColour(grid, row * grid.width(), 1, grid.width());
  }
  for (int column = 0; column < grid.width(); ++column) {
    lines += OneColour(grid, column, grid.width(), grid.height());
  }
  return lines;
}

void PutPicture(GridRef grid, Numbers& numbers) {
  ColourCounts counts = CountByColour(grid);
  std::sort(counts.begin(), counts.end(), std::greater<>());
  const int lines = grid.height() + grid.width();
  Put(numbers, std::log2(grid.area()) / 10);
  Put(numbers, std::abs(std::log2(Share(grid.height(), grid.width()))) / 2);
  Put(numbers, Share(counts[0], grid.area()));
  Put(numbers, Share(counts[1], grid.area()));
  Put(numbers, std::popcount(ColourSet(grid)) / 5.0);
  Put(numbers, std::log2(CountOfComponents(grid, Adjacency::kFour)) / 8);
  Put(numbers, std::log2(CountOfComponents(grid, Adjacency::kEight)) / 8);
  Put(numbers, static_cast<double>(SymmetryCount(grid)) / 7);
  Put(numbers, Share(CountPlainLines(grid), lines));
}

// Whether `part` lies somewhere in `whole`.
bool LiesIn(GridRef part, GridRef whole) {
  for (int top = 0; top + part.height() <= whole.height(); ++top) {
    for (int left = 0; left + part.width() <= whole.width(); ++left) {
      bool same = true;
      for (int row = 0; row < part.height() && same; ++row) {
        same =
            std::equal(part.cells() + row * part.width(), part.cells() + (row + 1) * part.width(),
                       whole.cells() + (top + row) * whole.width() + left);
      }
      if (same) return true;
    }
  }
  return false;
}

bool Divides(int a, int b) { return b % a == 0; }

// What changes cell by cell, where the sizes agree.
void PutChanges(GridRef input, GridRef output, Numbers& numbers) {
  if (!input.SameSize(output)) {
    numbers.insert(numbers.end(), 3, 0.0f);
    return;
  }
  const ColourCounts counts = CountByColour(input);
  const int most = *std::max_element(counts.begin(), counts.end());
  int changed = 0, from_most = 0;
  unsigned becomes[kColours] = {};
  for (int i = 0; i < input.area(); ++i) {
    const uint8_t before = input.cells()[i], after = output.cells()[i];
    becomes[before] |= 1u << after;
    changed += before != after;
    from_most += before != after && counts[before] == most;
  }
  const bool renamed = std::all_of(std::begin(becomes), std::end(becomes),
                                   [](unsigned set) { return std::popcount(set) <= 1; });
  Put(numbers, std::sqrt(Share(changed, input.area())));
  Put(numbers, changed == 0 ? 0 : Share(from_most, changed));
  Put(numbers, renamed);
}

void PutRelation(GridRef input, GridRef output, Numbers& numbers) {
  const unsigned before = ColourSet(input), after = ColourSet(output);
  const bool within = output.height() <= input.height() && output.width() <= input.width();
  Put(numbers, input.SameSize(output));
  Put(numbers, std::log2(Share(output.area(), input.area())) / 6);
  Put(numbers, Divides(input.height(), output.height()) && Divides(input.width(), output.width()));
  Put(numbers, Divides(output.height(), input.height()) && Divides(output.width(), input.width()));
  Put(numbers, within ? LiesIn(output, input) : LiesIn(input, output));
  Put(numbers, std::popcount(before & ~after) / 4.0);
  Put(numbers, std::popcount(after & ~before) / 2.0);
  PutChanges(input, output, numbers);
}

}  // namespace

std::vector<float> EmbeddingOf(const core::Task& task) {
  Numbers mean;
  bool one_size = true, one_palette = true;
  const GridRef first = core::Native<GridRef>::From(task.train[0].output);
  for (const core::Example& pair : task.train) {
    const GridRef input = core::Native<GridRef>::From(pair.inputs[0]);
    const GridRef output = core::Native<GridRef>::From(pair.output);
    one_size = one_size && output.SameSize(first);
    one_palette = one_palette && ColourSet(output) == ColourSet(first);
    Numbers numbers;
    PutPicture(input, numbers);
    PutPicture(output, numbers);
    PutRelation(input, output, numbers);
    mean.resize(numbers.size());
    for (size_t i = 0; i < numbers.size(); ++i) mean[i] += numbers[i];
  }
  for (float& number : mean) number /= static_cast<float>(task.train.size());
  Put(mean, one_size);
  Put(mean, one_palette);
  return mean;
}

}  // namespace hunch::grid
