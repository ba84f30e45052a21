// Pictures with complete objects of several colours, the exemplars, and parts of further copies of
// them, which are completed:
//
//   fragments  objects whose cells are some of an exemplar's; where a copy covers most, in one way
//              only
//   marks      cells, joined or not, of an exemplar's accents: its cells of other colours than its
//              main one. All accents have to be there; a copy may be enlarged. Where there is no
//              copy, accents outside of the box of the main colour are taken for something else.
//
// And pictures of objects of one colour each, the one of most cells being the exemplar of the
// others' shape.
#include <algorithm>
#include <numeric>
#include <vector>

#include "domains/grid/families.h"
#include "domains/grid/primitives/exemplar_scene.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

// An object, or one cell of it.
struct Fragment {
  int first, cells;
  bool Has(const Scene& scene, int index) const {
    return cells == 1 ? index == first : scene.ObjectAt(index) == scene.ObjectAt(first);
  }
};

// How many painted cells lie below the shape there, if it has all cells of the fragment, and lies
// on black, on like cells of further ones or beyond the border with the rest; else 0.
int Covered(const Scene& scene, const Shape& shape, Offset offset, const Fragment& fragment) {
  int of_fragment = 0, covered = 0;
  for (const Shape::Ink& ink : shape) {
    const int row = ink.row + offset.rows, column = ink.column + offset.columns;
    if (!scene.Inside(row, column)) continue;
    const int index = scene.Index(row, column);
    if (scene.Colour(index) == 0) continue;
    if (scene.Colour(index) != ink.colour) return 0;
    ++covered;
    of_fragment += fragment.Has(scene, index);
  }
  return of_fragment == fragment.cells ? covered : 0;
}

// The place where a shape covers a fragment and most else; `covered` is 0 without one.
struct Cover {
  Offset place{0, 0};
  int covered = 0;
  bool tie = false;
};

Cover BestCover(const Scene& scene, const Shape& shape, const Fragment& fragment) {
  Cover best;
  for (const Shape::Ink& ink : shape) {
    if (ink.colour != scene.Colour(fragment.first)) continue;
    const Offset offset = scene.Between(ink, fragment.first);
    const int covered = Covered(scene, shape, offset, fragment);
    if (covered == 0 || covered < best.covered) continue;
    best = {offset, covered, covered == best.covered};
  }
  return best;
}

// Of the exemplars that are larger, the turned one that covers most is painted, of several the
// first. Whether there is one.
template <int kPosesTried>
bool CompleteFragment(const Scene& scene, const Fragment& fragment, uint8_t* out) {
  Cover best;
  Shape copy;
  for (int i = 0; i < scene.exemplars(); ++i) {
    const int exemplar = scene.Exemplar(i);
    if (scene.Part(exemplar).cells <= fragment.cells) break;
    const Shape shape = scene.ShapeOf(exemplar);
    for (int pose = 0; pose < kPosesTried; ++pose) {
      const Shape posed = shape.Posed(static_cast<Pose>(pose), 1);
      const Cover cover = BestCover(scene, posed, fragment);
      if (cover.tie || cover.covered <= best.covered) continue;
      best = cover;
      copy = posed;
    }
  }
  if (best.covered > 0) scene.Paint(copy, best.place, out);
  return best.covered > 0;
}

// Whether an object consists of cells of one colour that touch by corners alone.
bool IsLoose(const Scene& scene, int object) {
  const int first = scene.Part(object).first, width = scene.Index(1, 0);
  for (int index = first; index < scene.area(); ++index) {
    if (scene.ObjectAt(index) != object) continue;
    if (scene.Colour(index) != scene.Colour(first)) return false;
    if ((index + 1) % width != 0 && scene.ObjectAt(index + 1) == object) return false;
    if (index + width < scene.area() && scene.ObjectAt(index + width) == object) return false;
  }
  return true;
}

template <int kPosesTried>
GridRef CompleteFragments(Arena& arena, GridRef grid) {
  const Scene scene(grid);
  if (scene.exemplars() == 0) return {};
  GridBuilder out = CopyOf(arena, grid);
  for (int object = 0; object < scene.objects(); ++object) {
    const auto& part = scene.Part(object);
    if (CompleteFragment<kPosesTried>(scene, {part.first, part.cells}, out.cells())) continue;
    if (!IsLoose(scene, object)) continue;
    for (int index = part.first; index < scene.area(); ++index) {
      if (scene.ObjectAt(index) != object) continue;
      CompleteFragment<kPosesTried>(scene, {index, 1}, out.cells());
    }
  }
  return out.Finish();
}

// Finds marks and completes them; a mark is used once.
class Marks {
 public:
  Marks(const Scene& scene, uint8_t* out) : scene_(scene), out_(out) {}

  // All copies of the exemplar in one pose and scale; how many there are.
  int Complete(int exemplar, const Shape& shape, uint8_t main_colour) {
    int copies = 0;
    const auto* accent = std::find_if(shape.begin(), shape.end(), [&](const Shape::Ink& ink) {
      return ink.colour != main_colour;
    });
    for (int index = 0; index < scene_.area(); ++index) {
      if (scene_.Colour(index) != accent->colour || !IsMark(index, exemplar)) continue;
      const Offset offset = scene_.Between(*accent, index);
      if (!Fits(exemplar, shape, main_colour, offset)) continue;
      scene_.Paint(shape, offset, out_);
      UseUp(shape, main_colour, offset);
      ++copies;
    }
    return copies;
  }

 private:
  bool IsMark(int index, int exemplar) const {
    return !used_[index] && scene_.ObjectAt(index) != exemplar;
  }

  // All accents lie on marks of their colour, all the rest on black, on the exemplar itself or
  // beyond the border.
  bool Fits(int exemplar, const Shape& shape, uint8_t main_colour, Offset offset) const {
    return std::all_of(shape.begin(), shape.end(), [&](const Shape::Ink& ink) {
      const int row = ink.row + offset.rows, column = ink.column + offset.columns;
      if (!scene_.Inside(row, column)) return ink.colour == main_colour;
      const int index = scene_.Index(row, column);
      if (ink.colour != main_colour) {
        return scene_.Colour(index) == ink.colour && IsMark(index, exemplar);
      }
      return scene_.Colour(index) == 0 || scene_.ObjectAt(index) == exemplar;
    });
  }

  void UseUp(const Shape& shape, uint8_t main_colour, Offset offset) {
    for (const Shape::Ink& ink : shape) {
      if (ink.colour == main_colour) continue;
      used_[scene_.Index(ink.row + offset.rows, ink.column + offset.columns)] = true;
    }
  }

  const Scene& scene_;
  uint8_t* out_;
  bool used_[kLargestArea] = {};
};

// All copies of an exemplar's shape, the most enlarged first; how many there are.
template <int kPosesTried>
int CompleteAll(Marks& marks, int exemplar, const Shape& shape, uint8_t main_colour,
                int largest_scale) {
  const bool has_accent = std::any_of(
      shape.begin(), shape.end(), [&](const Shape::Ink& ink) { return ink.colour != main_colour; });
  int copies = 0;
  for (int scale = largest_scale; scale >= 1 && has_accent; --scale) {
    if (shape.count * scale * scale > kMostInk) continue;
    for (int pose = 0; pose < kPosesTried; ++pose) {
      copies += marks.Complete(exemplar, shape.Posed(static_cast<Pose>(pose), scale), main_colour);
    }
  }
  return copies;
}

template <int kPosesTried, bool kErase>
GridRef CompleteMarks(Arena& arena, GridRef grid) {
  const Scene scene(grid);
  if (scene.exemplars() == 0) return {};
  GridBuilder out = CopyOf(arena, grid);
  if (kErase) {
    for (int i = 0; i < scene.exemplars(); ++i) {
      for (const Shape::Ink& ink : scene.ShapeOf(scene.Exemplar(i)))
        out.at(ink.row, ink.column) = 0;
    }
  }
  Marks marks(scene, out.cells());
  const unsigned own = scene.OwnColours();
  for (int i = 0; i < scene.exemplars(); ++i) {
    const int exemplar = scene.Exemplar(i);
    const Shape shape = scene.ShapeOf(exemplar);
    if (own != 0 && (shape.Colours() & own) == 0 && !kErase) continue;  // marks that touch
    const uint8_t main = shape.MainColourAmong(own);
    int copies = CompleteAll<kPosesTried>(marks, exemplar, shape, main, kErase ? 1 : kLargestScale);
    if (copies == 0 && !kErase) {
      const Shape trimmed = shape.Trimmed();
      if (trimmed.count < shape.count) {
        CompleteAll<kPosesTried>(marks, exemplar, trimmed, trimmed.MainColour(), kLargestScale);
      }
    }
    if (kErase && copies == 0) scene.Paint(shape, {0, 0}, out.cells());
  }
  return out.Finish();
}

// Whether the shape there, its main colour being another one, has all cells of the object and lies
// on black or beyond the border with the rest. Says what the main colour is.
bool CoversRecoloured(const Scene& scene, const Shape& shape, uint8_t main, Offset offset,
                      int object, uint8_t& colour) {
  int covered = 0, accents = 0;
  colour = 0;
  for (const Shape::Ink& ink : shape) {
    const int row = ink.row + offset.rows, column = ink.column + offset.columns;
    if (!scene.Inside(row, column)) continue;
    const int index = scene.Index(row, column);
    const uint8_t shown = scene.Colour(index);
    if (shown == 0) continue;
    if (scene.ObjectAt(index) != object) return false;
    if (ink.colour == main && colour == 0) colour = shown;
    if (shown != (ink.colour == main ? colour : ink.colour)) return false;
    accents += ink.colour != main;
    ++covered;
  }
  return covered == scene.Part(object).cells && accents > 0 && accents < covered;
}

// Where a shape makes an object whole, and in which main colour; scale 0: nowhere, or in several
// places.
struct Completion {
  int scale = 0;
  Offset place{0, 0};
  uint8_t colour = 0;
};

Completion FindRecoloured(const Scene& scene, const Shape& shape, int object) {
  const uint8_t main = shape.MainColour();
  for (int scale = 1; scale <= kLargestFragmentScale; ++scale) {
    const int cells = shape.count * scale * scale;
    if (cells <= scene.Part(object).cells || cells > kMostInk) continue;
    Completion found;
    int places = 0;
    const Shape enlarged = shape.Posed(Pose{}, scale);
    for (const Shape::Ink& ink : enlarged) {
      const Offset offset = scene.Between(ink, scene.Part(object).first);
      uint8_t colour = 0;
      if (!CoversRecoloured(scene, enlarged, main, offset, object, colour)) continue;
      found = {scale, offset, colour};
      ++places;
    }
    if (places == 1) return found;
  }
  return {};
}

void PaintRecoloured(const Scene& scene, const Shape& shape, const Completion& found,
                     uint8_t* out) {
  const uint8_t main = shape.MainColour();
  Shape copy = shape.Posed(Pose{}, found.scale);
  for (int i = 0; i < copy.count; ++i) {
    if (copy.ink[i].colour == main) copy.ink[i].colour = found.colour;
  }
  scene.Paint(copy, found.place, out);
}

// The exemplar is the one that makes most objects whole, of several the one with least enlarging.
GridRef CompleteFragmentsRecoloured(Arena& arena, GridRef grid) {
  const Scene scene(grid);
  int best = -1, best_score = 0;
  Completion found[kMostExemplars], best_found[kMostExemplars];
  for (int k = 0; k < scene.exemplars(); ++k) {
    const Shape shape = scene.ShapeOf(scene.Exemplar(k));
    int score = 0;
    for (int i = 0; i < scene.exemplars(); ++i) {  // a fragment has two colours, too
      found[i] = i == k ? Completion{} : FindRecoloured(scene, shape, scene.Exemplar(i));
      if (found[i].scale > 0) score += 2 * kLargestFragmentScale - found[i].scale;
    }
    if (score <= best_score) continue;
    best = k;
    best_score = score;
    std::copy_n(found, scene.exemplars(), best_found);
  }
  if (best < 0) return {};
  GridBuilder out = CopyOf(arena, grid);
  const Shape shape = scene.ShapeOf(scene.Exemplar(best));
  for (int i = 0; i < scene.exemplars(); ++i) {
    if (best_found[i].scale > 0) PaintRecoloured(scene, shape, best_found[i], out.cells());
  }
  return out.Finish();
}

// What is left of copies of the largest object, as fragments of one colour each. The missing cells
// are where `unknown` is.
class BrokenCopies {
 public:
  BrokenCopies(GridRef whole, GridRef left, int unknown, Adjacency adjacency)
      : whole_(whole), left_(left), unknown_(unknown) {
    FindComponents(left, ComponentRule::kSameColour, adjacency, fragments_);
    const Component* const parts = fragments_.parts;
    const auto fewer = [](const Component& a, const Component& b) { return a.cells < b.cells; };
    model_ = static_cast<int>(std::max_element(parts, parts + fragments_.count, fewer) - parts);
  }

  bool HasModel() const {
    return fragments_.count > 1 && model().cells >= kLeastInk && model().cells <= kMostInk;
  }

  // How many are made whole, the largest fragments first.
  int Complete(uint8_t* out) {
    Shape shape;
    for (int i = model().first; i < left_.area(); ++i) {
      if (fragments_.label[i] != model_) continue;
      shape.Add(i / left_.width(), i % left_.width(), 0);
    }
    std::vector<int> order(static_cast<size_t>(fragments_.count));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
      return fragments_.parts[a].cells > fragments_.parts[b].cells;
    });
    std::vector<bool> done(order.size());
    int completed = 0;
    for (const int fragment : order) {
      if (done[static_cast<size_t>(fragment)]) continue;
      const Cover best = BestPlace(shape, fragment);
      if (best.covered == 0 || best.tie) continue;
      completed += best.covered < shape.count;
      for (const Shape::Ink& ink : shape) {
        const int cell = CellAt(ink, best.place);
        if (fragments_.label[cell] >= 0) done[static_cast<size_t>(fragments_.label[cell])] = true;
        out[cell] = ColourOf(fragment);
      }
    }
    return completed;
  }

 private:
  static constexpr int kLeastInk = 4;

  const Component& model() const { return fragments_.parts[model_]; }
  uint8_t ColourOf(int fragment) const { return left_.cells()[fragments_.parts[fragment].first]; }

  // -1 outside.
  int CellAt(const Shape::Ink& ink, Offset offset) const {
    const int row = ink.row + offset.rows, column = ink.column + offset.columns;
    if (row < 0 || column < 0 || row >= left_.height() || column >= left_.width()) return -1;
    return row * left_.width() + column;
  }

  Cover BestPlace(const Shape& shape, int fragment) const {
    const int first = fragments_.parts[fragment].first;
    Cover best;
    for (const Shape::Ink& ink : shape) {
      const Offset offset{first / left_.width() - ink.row, first % left_.width() - ink.column};
      const int covered = Covered(shape, offset, fragment);
      if (covered == 0 || covered < best.covered) continue;
      best = {offset, covered, covered == best.covered};
    }
    return best;
  }

  // How many cells of the fragment's colour the shape has there; 0 if it cannot be there, or would
  // leave some cell of a fragment uncovered.
  int Covered(const Shape& shape, Offset offset, int fragment) const {
    int covered = 0, of_fragments = 0;
    for (const Shape::Ink& ink : shape) {
      const int cell = CellAt(ink, offset);
      if (cell < 0) return 0;
      const int label = fragments_.label[cell];
      if (label < 0) {
        if (whole_.cells()[cell] != unknown_) return 0;
        continue;
      }
      if (left_.cells()[cell] != ColourOf(fragment)) return 0;
      ++covered;
      if (FirstUnder(shape, offset, label) == cell) of_fragments += fragments_.parts[label].cells;
    }
    return covered == of_fragments && HasEnough(covered, shape) ? covered : 0;
  }

  // The first cell of a fragment, in the shape's order, that the shape has.
  int FirstUnder(const Shape& shape, Offset offset, int label) const {
    for (const Shape::Ink& ink : shape) {
      const int cell = CellAt(ink, offset);
      if (cell >= 0 && fragments_.label[cell] == label) return cell;
    }
    return -1;
  }

  // Where any black cell may be a missing one, half of the shape has to be there.
  bool HasEnough(int covered, const Shape& shape) const {
    return unknown_ != 0 || 2 * covered >= shape.count;
  }

  GridRef whole_, left_;
  int unknown_;
  Components fragments_;
  int model_;
};

// Objects whose cells are joined by sides only where none is made whole otherwise: copies may
// touch.
GridRef MadeWhole(Arena& arena, GridRef whole, GridRef left, int unknown) {
  for (const Adjacency adjacency : {Adjacency::kEight, Adjacency::kFour}) {
    BrokenCopies copies(whole, left, unknown, adjacency);
    if (!copies.HasModel()) continue;
    GridBuilder out = CopyOf(arena, left);
    if (copies.Complete(out.cells()) > 0) return out.Finish();
  }
  return {};
}

GridRef CompleteCopies(Arena& arena, GridRef grid) { return MadeWhole(arena, grid, grid, 0); }

GridRef UncoverCopies(Arena& arena, GridRef grid, Colour cover) {
  if (cover.index == 0) return {};
  GridBuilder left = CopyOf(arena, grid);
  std::replace(left.cells(), left.cells() + grid.area(), static_cast<uint8_t>(cover.index),
               uint8_t{0});
  return MadeWhole(arena, grid, left.Finish(), cover.index);
}

}  // namespace

Primitives ExemplarPrimitives() {
  constexpr const char* kType = "grid -> grid";
  return {
      {"complete_fragments", kType,
       "objects that are part of a larger one of several colours are made whole", 4.5,
       Lift<&CompleteFragments<1>>()},
      {"complete_fragments_turned", kType,
       "objects that are part of a larger one, also rotated or reflected, are made whole", 5.0,
       Lift<&CompleteFragments<kPoses>>()},
      {"complete_fragments_recoloured", kType,
       "objects that are part of another one, also enlarged, are made whole in their main colour",
       5.0, Lift<&CompleteFragmentsRecoloured>()},
      {"complete_marks", kType,
       "copies of an object, also enlarged, where cells of all but its main colour already are",
       5.0, Lift<&CompleteMarks<1, false>>()},
      {"complete_marks_turned", kType,
       "the same, copies rotated and reflected as the marks ask for", 5.0,
       Lift<&CompleteMarks<kPoses, false>>()},
      {"complete_copies", kType,
       "objects of one colour that lack cells are made whole, as the one with most cells", 5.0,
       Lift<&CompleteCopies>()},
      {"uncover_copies", "grid -> colour -> grid",
       "the same where a colour covers them, which is taken away", 5.0, Lift<&UncoverCopies>()},
      {"move_to_marks", kType,
       "objects with marks elsewhere, cells of all but their main colour, move there", 5.5,
       Lift<&CompleteMarks<kPoses, true>>()},
  };
}

}  // namespace hunch::grid
