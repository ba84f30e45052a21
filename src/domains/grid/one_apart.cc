#include "domains/grid/one_apart.h"

#include <algorithm>
#include <array>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

constexpr int kMostFigures = 40;
constexpr double kMostAbout = 0.85;  // of the figures, that all changes may be about
constexpr size_t kMostWays = 2;

void Find(GridRef seen, ones::Of of, Components& found) {
  const auto rule =
      of == ones::Of::kFigures ? ComponentRule::kAnyColour : ComponentRule::kSameColour;
  FindComponents(seen, rule, Adjacency::kEight, found);
}

bool IsSpeckColour(GridRef seen, const Components& found, int64_t colour) {
  return std::any_of(found.parts, found.parts + found.count, [&](const Component& part) {
    return part.cells == 1 && seen.cells()[part.first] == colour;
  });
}

// Whether the one is that of the greatest value.
bool IsExtreme(ones::Mark mark) {
  using ones::Mark;
  return mark == Mark::kMostCells || mark == Mark::kFewestCells || mark >= Mark::kTallest;
}

int64_t MeasureOf(base::Arena& arena, GridRef seen, const Components& found, int i,
                  ones::Mark mark) {
  using ones::Mark;
  if (mark == Mark::kMostCells) return found.parts[i].cells;
  if (mark == Mark::kFewestCells) return -found.parts[i].cells;
  if (mark == Mark::kAtBorder) return found.parts[i].touches_border ? 1 : 0;
  if (mark == Mark::kTallest) return found.parts[i].height();
  if (mark == Mark::kWidest) return found.parts[i].width();
  if (mark == Mark::kTop) return -found.parts[i].top;
  if (mark == Mark::kBottom) return found.parts[i].bottom;
  if (mark == Mark::kLeft) return -found.parts[i].left;
  if (mark == Mark::kRight) return found.parts[i].right;
  const GridRef figure = CutComponent(arena, seen, found, i);
  switch (mark) {
    case Mark::kColour:
      return MainColour(figure);
    case Mark::kSpeckColour:
      return IsSpeckColour(seen, found, MainColour(figure)) ? 1 : 0;
    case Mark::kForm:
      return FormKey(figure);
    case Mark::kColours:
      return ColourCount(figure);
    case Mark::kHoles:
      return HasHole(figure) ? 1 : 0;
    default:
      return IsSymmetric(figure) ? 1 : 0;
  }
}

bool Spans(const Component& part, GridRef grid) {
  return part.height() == grid.height() || part.width() == grid.width();
}

// The only one with the greatest value; or the only one with a value that no other has, where there
// are others; -1 without one.
int OneOf(base::Arena& arena, GridRef seen, const Components& found, ones::Mark mark) {
  std::array<int, kMostFigures> figures;
  std::array<int64_t, kMostFigures> values;
  int count = 0;
  for (int i = 0; i < found.count; ++i) {
    if (found.parts[i].cells == 1 && mark != ones::Mark::kFewestCells) continue;
    if (count == kMostFigures) return -1;
    figures[static_cast<size_t>(count)] = i;
    values[static_cast<size_t>(count++)] = MeasureOf(arena, seen, found, i, mark);
  }
  if (count < 2) return -1;
  const auto begin = values.begin(), end = begin + count;
  if (IsExtreme(mark)) {
    const auto most = std::max_element(begin, end);
    return std::count(begin, end, *most) == 1 ? figures[static_cast<size_t>(most - begin)] : -1;
  }
  if (count < 3 && mark != ones::Mark::kSpeckColour) return -1;
  int one = -1;
  for (int i = 0; i < count; ++i) {
    if (std::count(begin, end, values[static_cast<size_t>(i)]) > 1) continue;
    if (mark == ones::Mark::kSpeckColour && values[static_cast<size_t>(i)] == 0) continue;
    if (one >= 0) return -1;
    one = figures[static_cast<size_t>(i)];
  }
  return one;
}

GridRef Picture(core::Value value) { return core::Native<GridRef>::From(value); }

// Where changes lie that are about a figure: in its box or beside it; or in rows or columns that it
// has or is next to.
enum class Around { kBox, kLines };

// Whether a pair changes in some cell, and nowhere but around `part`.
bool ChangesAbout(const Component& part, Around around, GridRef input, GridRef output) {
  bool changes = false;
  for (int row = 0; row < input.height(); ++row) {
    const bool in_rows = row >= part.top - 1 && row <= part.bottom;
    for (int column = 0; column < input.width(); ++column) {
      if (input.at(row, column) == output.at(row, column)) continue;
      const bool in_columns = column >= part.left - 1 && column <= part.right;
      changes = true;
      if (around == Around::kBox ? !in_rows || !in_columns : !in_rows && !in_columns) return false;
    }
  }
  return changes;
}

// Of a way, by row of the task, where the one begins; and what share of all figures changes in the
// pairs are about. Empty where they are not about the one.
struct Told {
  std::vector<int> firsts;
  double share = 0;
};

std::optional<Told> Tell(const core::Task& task, ones::Mark mark, ones::Of of, Around around) {
  Told told;
  for (size_t row = 0; row < task.rows(); ++row) {
    base::Arena arena;
    const GridRef input = Picture(task.example(row).inputs[0]);
    const GridRef seen = See(arena, GroundBlack(input), input);
    Components found;
    Find(seen, of, found);
    const int one = OneOf(arena, seen, found, mark);
    if (one < 0 || Spans(found.parts[one], seen)) return std::nullopt;
    told.firsts.push_back(found.parts[one].first);
    if (row >= task.train.size()) continue;
    const GridRef output = Picture(task.example(row).output);
    if (!ChangesAbout(found.parts[one], around, input, output)) return std::nullopt;
    const auto about = std::count_if(
        found.parts, found.parts + found.count,
        [&](const Component& part) { return ChangesAbout(part, around, input, output); });
    told.share += static_cast<double>(about) / found.count / static_cast<double>(task.train.size());
  }
  return told;
}

}  // namespace

std::optional<Pieces> ones::Take(base::Arena& arena, GridRef input, Mark mark, Of of) {
  const ViewChange change = GroundBlack(input);
  const GridRef seen = See(arena, change, input);
  Components found;
  Find(seen, of, found);
  const int one = OneOf(arena, seen, found, mark);
  if (one < 0) return std::nullopt;
  const Box frame{seen.top(), seen.left(), seen.height(), seen.width()};
  const auto taken = [&](bool alone) {
    return MakeGrid(arena, frame, [&](int row, int column) {
      const int cell = row * seen.width() + column;
      return (found.label[cell] == one) == alone ? seen.cells()[cell] : uint8_t{0};
    });
  };
  return Pieces{change, {taken(true), taken(false)}};
}

std::vector<const OneApart*> ChooseOnesApart(const core::Task& task) {
  const bool keeps_size =
      std::all_of(task.train.begin(), task.train.end(), [](const core::Example& pair) {
        return Picture(pair.inputs[0]).SameSize(Picture(pair.output));
      });
  if (task.train.size() < 2 || !keeps_size) return {};
  struct Choice {
    const OneApart* way;
    Told told;
  };
  std::vector<Choice> choices;
  for (const OneApart& way : kOnesApart) {
    auto told = Tell(task, way.mark, way.of, Around::kBox);
    if (!told) told = Tell(task, way.mark, way.of, Around::kLines);
    if (!told || told->share > kMostAbout) continue;
    const bool known = std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) {
      return choice.told.firsts == told->firsts;
    });
    if (!known) choices.push_back({&way, std::move(*told)});
  }
  std::stable_sort(choices.begin(), choices.end(),
                   [](const Choice& a, const Choice& b) { return a.told.share < b.told.share; });
  if (choices.size() > kMostWays) choices.resize(kMostWays);
  std::vector<const OneApart*> ways;
  for (const Choice& choice : choices) ways.push_back(choice.way);
  return ways;
}

}  // namespace hunch::grid
