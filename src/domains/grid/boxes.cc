#include "domains/grid/boxes.h"

#include <algorithm>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/parting.h"

namespace hunch::grid {
namespace {

constexpr int kMostBoxes = 256;

// Box `i` of `count` is box(i).
template <typename BoxAt>
std::optional<Boxes> Listed(GridRef picture, int count, const BoxAt& box) {
  if (count < 1 || count > kMostBoxes) return std::nullopt;
  Boxes boxes;
  boxes.change = GroundBlack(picture);
  boxes.boxes.reserve(static_cast<size_t>(count));
  for (int i = 0; i < count; ++i) boxes.boxes.push_back(box(i));
  return boxes;
}

std::optional<Boxes> OfComponents(GridRef picture, ComponentRule rule, Adjacency adjacency,
                                  int margin) {
  const ViewChange change = GroundBlack(picture);
  Components found;
  // The ground and black have changed places.
  FindComponents(picture, rule, adjacency, found, {change.colours[0]});
  return Listed(picture, found.count, [&](int i) {
    const Component& part = found.parts[i];
    const int top = std::max(0, part.top - margin), left = std::max(0, part.left - margin);
    const int bottom = std::min(picture.height(), part.bottom + margin);
    const int right = std::min(picture.width(), part.right + margin);
    return Box{top, left, bottom - top, right - left};
  });
}

}  // namespace

std::optional<Boxes> RowBoxes(GridRef picture) {
  return Listed(picture, picture.height(), [&](int i) { return Box{i, 0, 1, picture.width()}; });
}

std::optional<Boxes> ColumnBoxes(GridRef picture) {
  return Listed(picture, picture.width(), [&](int i) { return Box{0, i, picture.height(), 1}; });
}

std::optional<Boxes> PartBoxes(GridRef picture) {
  Parting parting;
  if (!FindParting(picture, parting)) return std::nullopt;
  const int across = parting.columns.count;
  return Listed(picture, parting.parts(),
                [&](int i) { return parting.PartAt(i / across, i % across); });
}

std::optional<Boxes> ShapeBoxes(GridRef picture) {
  return OfComponents(picture, ComponentRule::kAnyColour, Adjacency::kEight, 0);
}
std::optional<Boxes> ObjectBoxes(GridRef picture) {
  return OfComponents(picture, ComponentRule::kSameColour, Adjacency::kEight, 0);
}
std::optional<Boxes> AroundShapes(GridRef picture) {
  return OfComponents(picture, ComponentRule::kAnyColour, Adjacency::kEight, 1);
}
std::optional<Boxes> AroundObjects(GridRef picture) {
  return OfComponents(picture, ComponentRule::kSameColour, Adjacency::kEight, 1);
}
std::optional<Boxes> AroundClusters(GridRef picture) {
  return OfComponents(picture, ComponentRule::kAnyColour, Adjacency::kGap, 1);
}

GridRef SeeBox(base::Arena& arena, const ViewChange& change, Box box, GridRef picture) {
  return MakeGrid(arena, {0, 0, box.height, box.width}, [&](int row, int column) {
    return change.colours[picture.at(box.top + row, box.left + column)];
  });
}

GridRef LayAnswers(base::Arena& arena, const Boxes& boxes, GridRef picture,
                   std::span<const GridRef> answers) {
  Canvas out(arena, BoxOf(picture));
  out.Paste(picture);
  for (size_t i = 0; i < answers.size(); ++i) {
    const Box box = boxes.boxes[i];
    const GridRef answer = SeeBack(arena, boxes.change, answers[i]);
    const int top = picture.top() + box.top, left = picture.left() + box.left;
    if (answer.height() != box.height || answer.width() != box.width) {
      out.Paste(answer, top, left);
      continue;
    }
    for (int row = 0; row < box.height; ++row) {
      for (int column = 0; column < box.width; ++column) {
        const uint8_t colour = answer.at(row, column);
        if (colour == picture.at(box.top + row, box.left + column)) continue;
        out.Fill({top + row, left + column, 1, 1}, colour);
      }
    }
  }
  return out.Finish();
}

}  // namespace hunch::grid
