#include "domains/grid/grid_constants.h"

#include <algorithm>
#include <cstdlib>

#include "domains/grid/arrangement.h"
#include "domains/grid/block.h"
#include "domains/grid/chart.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using core::Constant;
using core::Native;
using core::Value;

// A picture that the outputs agree on is seldom the rule: what is computed from the input and as
// short comes first.
constexpr double kPictureBits = 8;
constexpr double kFullestBits = 4;
constexpr double kBarsBits = 2;
constexpr double kLargeCanvasBits = 2;
// A layout that all pairs bear out is hardly ever chance.
constexpr double kLayoutBits = 2;
constexpr double kShiftBits = 4;
constexpr double kTimesBits = 2;

// Colour c is bit c.
unsigned ColoursOf(GridRef grid) {
  unsigned colours = 0;
  for (int i = 0; i < grid.area(); ++i) colours |= 1u << grid.cells()[i];
  return colours;
}

std::vector<GridRef> TrainOutputs(const core::Task& task) {
  std::vector<GridRef> outputs;
  if (task.interface.output_type != OfBase(kGrid)) return outputs;
  for (const core::Example& example : task.train) {
    outputs.push_back(Native<GridRef>::From(example.output));
  }
  return outputs;
}

unsigned InputColours(const core::Task& task) {
  unsigned colours = 0;
  for (size_t k = 0; k < task.interface.input_types.size(); ++k) {
    if (task.interface.input_types[k] != OfBase(kGrid)) continue;
    for (const Value input : task.InputColumn(k)) {
      colours |= ColoursOf(Native<GridRef>::From(input));
    }
  }
  return colours;
}

void AddColours(const core::Task& task, std::span<const GridRef> outputs,
                std::vector<Constant>& constants) {
  const unsigned inputs = InputColours(task);
  unsigned some = 0;
  unsigned every = outputs.empty() ? 0 : ~0u;
  for (const GridRef output : outputs) {
    some |= ColoursOf(output);
    every &= ColoursOf(output);
  }
  for (int c = 0; c < kColours; ++c) {
    const unsigned bit = 1u << c;
    if (c != 0 && ((inputs | some) & bit) == 0) continue;
    const double bits = (every & bit) ? 2.5 : (some & bit) ? 3.0 : 4.0;
    constants.push_back({OfBase(kColour), Value::OfNumber(c), c == 0 ? bits + 1 : bits});
  }
}

// How many times `less` goes into `more` along one side; 0 where it does not.
int TimesInto(int more, int less) { return less > 0 && more % less == 0 ? more / less : 0; }

// By how much inputs are longer than outputs, or outputs than inputs, along a side; the same for
// all pairs, else 0.
template <int (GridRef::*kSide)() const, bool kInputLonger>
int TimesLonger(const core::Task& task) {
  if (task.interface.input_types != std::vector{OfBase(kGrid)}) return 0;
  int times = 0;
  for (const core::Example& example : task.train) {
    const int input = (Native<GridRef>::From(example.inputs[0]).*kSide)();
    const int output = (Native<GridRef>::From(example.output).*kSide)();
    const int here = kInputLonger ? TimesInto(input, output) : TimesInto(output, input);
    if (here == 0 || (times != 0 && here != times)) return 0;
    times = here;
  }
  return times;
}

void AddNumbers(const core::Task& task, std::span<const GridRef> outputs,
                std::vector<Constant>& constants) {
  const auto add = [&constants](int64_t n, double bits) {
    const auto known = [n](const Constant& c) {
      return c.type == OfBase(kInt) && c.value.number() == n;
    };
    if (std::any_of(constants.begin(), constants.end(), known)) return;
    constants.push_back({OfBase(kInt), Value::OfNumber(n), bits});
  };
  add(1, 2.5);
  add(2, 2.5);
  add(3, 3);
  add(0, 4.5);
  if (outputs.empty()) return;
  const auto all = [&outputs](auto&& measure) {
    return std::all_of(outputs.begin(), outputs.end(), [&](const GridRef& output) {
      return measure(output) == measure(outputs[0]);
    });
  };
  if (all([](const GridRef& g) { return g.height(); })) add(outputs[0].height(), 4);
  if (all([](const GridRef& g) { return g.width(); })) add(outputs[0].width(), 4);
  for (const int times :
       {TimesLonger<&GridRef::height, true>(task), TimesLonger<&GridRef::width, true>(task),
        TimesLonger<&GridRef::height, false>(task), TimesLonger<&GridRef::width, false>(task)}) {
    if (times > 3) add(times, kTimesBits);
  }
}

void AddDirections(std::vector<Constant>& constants) {
  for (int rows = -1; rows <= 1; ++rows) {
    for (int columns = -1; columns <= 1; ++columns) {
      if (rows == 0 && columns == 0) continue;
      const double bits = rows == 0 || columns == 0 ? 4.0 : 5.0;
      constants.push_back({OfBase(kVector), Native<Vector>::To({rows, columns}), bits});
    }
  }
}

uint8_t GroundOf(GridRef grid) {
  const ColourCounts counts = CountByColour(grid);
  return static_cast<uint8_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

// A pair of one size, as cells that are painted, and what is new.
struct Repainted {
  GridRef input, output;
  uint8_t ground;

  bool Inside(int row, int column) const {
    return row >= 0 && column >= 0 && row < input.height() && column < input.width();
  }
  bool IsNew(int row, int column) const {
    const uint8_t colour = output.at(row, column);
    return colour != ground && colour != input.at(row, column);
  }
};

// The colours, as bits, of what is in the input where new paint comes from by a vector; none where
// some comes from nowhere, or there is none.
unsigned SourcesBy(const Repainted& pair, Vector by) {
  unsigned sources = 0;
  for (int row = 0; row < pair.input.height(); ++row) {
    for (int column = 0; column < pair.input.width(); ++column) {
      if (!pair.IsNew(row, column)) continue;
      const int r = row - by.rows, c = column - by.columns;
      if (!pair.Inside(r, c) || pair.input.at(r, c) == pair.ground) return 0;
      sources |= 1u << pair.input.at(r, c);
    }
  }
  return sources;
}

// Whether all new paint is a vector away from paint of some colours, and all of these come there.
bool IsShift(const std::vector<Repainted>& pairs, Vector by) {
  return std::all_of(pairs.begin(), pairs.end(), [&](const Repainted& pair) {
    const unsigned sources = SourcesBy(pair, by);
    for (int row = 0; row < pair.input.height() && sources != 0; ++row) {
      for (int column = 0; column < pair.input.width(); ++column) {
        if ((sources >> pair.input.at(row, column) & 1) == 0) continue;
        const int r = row + by.rows, c = column + by.columns;
        if (pair.Inside(r, c) && pair.output.at(r, c) == pair.ground) return false;
      }
    }
    return sources != 0;
  });
}

// The shortest vector, longer than a step, by which paint comes to its places in all pairs.
void AddShift(const core::Task& task, std::vector<Constant>& constants) {
  if (task.interface.input_types != std::vector{OfBase(kGrid)}) return;
  if (task.interface.output_type != OfBase(kGrid) || task.train.size() < 2) return;
  std::vector<Repainted> pairs;
  for (const core::Example& example : task.train) {
    const GridRef input = Native<GridRef>::From(example.inputs[0]);
    pairs.push_back({input, Native<GridRef>::From(example.output), GroundOf(input)});
    if (!input.SameSize(pairs.back().output)) return;
  }
  const Repainted& first = pairs[0];
  const int area = first.input.area(), width = first.input.width();
  int at = 0;
  while (at < area && !first.IsNew(at / width, at % width)) ++at;
  Vector best;
  const auto length = [](Vector v) { return std::abs(v.rows) + std::abs(v.columns); };
  for (int from = 0; from < area && at < area; ++from) {
    const Vector by{at / width - from / width, at % width - from % width};
    if (std::max(std::abs(by.rows), std::abs(by.columns)) < 2) continue;
    if (best != Vector{} && length(by) >= length(best)) continue;
    if (IsShift(pairs, by)) best = by;
  }
  if (best == Vector{}) return;
  constants.push_back({OfBase(kVector), Native<Vector>::To(best), kShiftBits});
}

// Each picture that several outputs are, but not all: that it comes again says that it is known as
// a whole.
void AddRepeatedPictures(std::span<const GridRef> outputs, std::vector<Constant>& constants) {
  std::vector<GridRef> seen;
  for (const GridRef& output : outputs) {
    const auto same = [&output](const GridRef& other) { return other.SameCells(output); };
    if (std::any_of(seen.begin(), seen.end(), same)) continue;
    const auto times = std::count_if(outputs.begin(), outputs.end(), same);
    if (times < 2 || static_cast<size_t>(times) == outputs.size()) continue;
    seen.push_back(output);
    constants.push_back({OfBase(kGrid), Native<GridRef>::To(output), kPictureBits});
  }
}

// Whether only the first cells in reading order are painted.
bool PaintsFirstCells(const GridRef& grid) {
  const uint8_t *begin = grid.cells(), *end = begin + grid.area();
  return std::all_of(std::find(begin, end, 0), end, [](uint8_t cell) { return cell == 0; });
}

// What comes of a count: each output is part of the next larger one, in its colours or in one of
// its own. The largest; the whole frame where only its first cells are painted, as a larger count
// may come.
void AddFullest(std::span<const GridRef> outputs, base::Arena& arena,
                std::vector<Constant>& constants) {
  std::vector<GridRef> by_size(outputs.begin(), outputs.end());
  const auto painted = [](const GridRef& g) {
    return g.area() - std::count(g.cells(), g.cells() + g.area(), 0);
  };
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&](const GridRef& a, const GridRef& b) { return painted(a) < painted(b); });
  const bool of_one_colour = std::all_of(by_size.begin(), by_size.end(), &IsOneColour);
  for (size_t k = 0; k + 1 < by_size.size(); ++k) {
    const uint8_t *less = by_size[k].cells(), *more = by_size[k + 1].cells();
    for (int i = 0; i < by_size[k].area(); ++i) {
      if (less[i] != 0 && (of_one_colour ? more[i] == 0 : less[i] != more[i])) return;
    }
  }
  const auto fewest = painted(by_size.front());
  if (fewest == 0 || fewest == painted(by_size.back())) return;
  GridRef fullest = by_size.back();
  if (of_one_colour && PaintsFirstCells(fullest)) {
    GridBuilder whole(arena, fullest.height(), fullest.width());
    std::fill_n(whole.cells(), fullest.area(), fullest.cells()[0]);
    fullest = whole.Finish();
  }
  constants.push_back({OfBase(kGrid), Native<GridRef>::To(fullest), kFullestBits});
}

// Charts of bars, each of one colour in all outputs, of different lengths: all of them laid over
// each other.
void AddBars(std::span<const GridRef> outputs, base::Arena& arena,
             std::vector<Constant>& constants) {
  GridBuilder all(arena, outputs[0].height(), outputs[0].width());
  for (const GridRef& output : outputs) {
    for (int i = 0; i < output.area(); ++i) {
      uint8_t& cell = all.cells()[i];
      const uint8_t colour = output.cells()[i];
      if (cell != 0 && colour != 0 && cell != colour) return;
      cell = std::max(cell, colour);
    }
  }
  const GridRef bars = all.Finish();
  if (!Chart(bars).found()) return;
  const auto same = [&bars](const Constant& c) {
    return c.type == OfBase(kGrid) && Native<GridRef>::From(c.value).SameCells(bars);
  };
  if (std::any_of(constants.begin(), constants.end(), same)) return;
  constants.push_back({OfBase(kGrid), Native<GridRef>::To(bars), kBarsBits});
}

// Whether no input reaches out of a canvas that is larger than each.
bool HoldsInputs(GridRef canvas, const core::Task& task) {
  for (size_t k = 0; k < task.interface.input_types.size(); ++k) {
    if (task.interface.input_types[k] != OfBase(kGrid)) continue;
    for (const Value value : task.InputColumn(k)) {
      const GridRef input = Native<GridRef>::From(value);
      if (input.height() > canvas.height() || input.width() > canvas.width()) return false;
      if (input.SameSize(canvas)) return false;
    }
  }
  return true;
}

// When all outputs have one size: what they agree on, an empty canvas of that size, pictures that
// come again, and charts.
void AddPictures(const core::Task& task, std::span<const GridRef> outputs, base::Arena& arena,
                 std::vector<Constant>& constants) {
  if (outputs.size() < 2) return;
  const GridRef first = outputs[0];
  for (const GridRef& output : outputs) {
    if (!output.SameSize(first)) return;
  }
  GridBuilder agreed(arena, first.height(), first.width());
  int painted = 0;
  for (int i = 0; i < first.area(); ++i) {
    const uint8_t colour = first.cells()[i];
    const bool agree = std::all_of(outputs.begin(), outputs.end(),
                                   [&](const GridRef& g) { return g.cells()[i] == colour; });
    agreed.cells()[i] = agree ? colour : 0;
    painted += agree && colour != 0;
  }
  const GridRef canvas = GridBuilder(arena, first.height(), first.width()).Finish();
  const double canvas_bits = HoldsInputs(canvas, task) ? kLargeCanvasBits : kPictureBits;
  constants.push_back({OfBase(kGrid), Native<GridRef>::To(canvas), canvas_bits});
  AddFullest(outputs, arena, constants);
  AddBars(outputs, arena, constants);
  AddRepeatedPictures(outputs, constants);
  if (painted == 0) return;
  // A picture told cell by cell is as long as what is in it.
  const double bits = kPictureBits + std::min(26.0, 0.5 * painted);
  constants.push_back({OfBase(kGrid), Native<GridRef>::To(agreed.Finish()), bits});
}

// The picture without black lines at its sides; the picture itself where all is black.
GridRef Trimmed(base::Arena& arena, GridRef grid) {
  int top = grid.height(), bottom = 0, left = grid.width(), right = 0;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      if (grid.at(row, column) == 0) continue;
      top = std::min(top, row);
      bottom = row + 1;
      left = std::min(left, column);
      right = std::max(right, column + 1);
    }
  }
  return bottom == 0 ? grid : CutBlock(arena, grid, {top, left, bottom - top, right - left});
}

// The layouts by which all outputs are copies of the inputs, or of what is painted there, side by
// side or with lines between them.
void AddLayouts(const core::Task& task, std::span<const GridRef> outputs, base::Arena& arena,
                std::vector<Constant>& constants) {
  if (outputs.empty() || task.interface.input_types != std::vector{OfBase(kGrid)}) return;
  std::vector<GridRef> whole, trimmed;
  for (const core::Example& example : task.train) {
    whole.push_back(Native<GridRef>::From(example.inputs[0]));
    trimmed.push_back(Trimmed(arena, whole.back()));
  }
  for (const std::vector<GridRef>* pictures : {&whole, &trimmed}) {
    GridRef layout = LayoutOf(arena, *pictures, outputs);
    if (!layout.defined()) layout = LayoutApartOf(arena, *pictures, outputs);
    if (!layout.defined()) continue;
    constants.push_back({OfBase(kGrid), Native<GridRef>::To(layout), kLayoutBits});
    return;
  }
}

}  // namespace

std::vector<Constant> ReadConstants(const core::Task& task, base::Arena& arena) {
  const std::vector<GridRef> outputs = TrainOutputs(task);
  std::vector<Constant> constants;
  AddColours(task, outputs, constants);
  AddNumbers(task, outputs, constants);
  AddPictures(task, outputs, arena, constants);
  AddLayouts(task, outputs, arena, constants);
  AddDirections(constants);
  AddShift(task, constants);
  std::stable_sort(constants.begin(), constants.end(),
                   [](const Constant& a, const Constant& b) { return a.bits < b.bits; });
  constants.resize(std::min(constants.size(), kMostConstants));
  return constants;
}

}  // namespace hunch::grid
