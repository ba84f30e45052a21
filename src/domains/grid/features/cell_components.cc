// What holds of the part of the grid that a cell belongs to.
#include <string>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/part_measures.h"
#include "domains/grid/features/part_relations.h"

namespace hunch::grid {
namespace {

// Declares features of one kind of part. Their names begin with what it is called, which also
// stands for the % in their doc lines.
template <PartKind kKind>
class Declare {
 public:
  Declare(std::string part, double bits, Primitives& out)
      : part_(std::move(part)), bits_(bits), out_(out) {}

  template <MeasureParts kMeasure>
  void Number(const char* name, std::string doc, double bits) const {
    Add(name, "grid -> cell -> int", doc, bits, CellFeature<&PerPart<kKind, kMeasure>>());
  }
  template <MeasureParts kMeasure>  // -1 where there is no part
  void Rank(const char* name, std::string doc, double bits) const {
    Add(name, "grid -> cell -> int", doc, bits, CellFeature<&PerPart<kKind, kMeasure, -1>>());
  }
  template <MeasureParts kMeasure>
  void Truth(const char* name, std::string doc, double bits) const {
    Add(name, "grid -> cell -> bool", doc, bits, CellFeature<&PerPart<kKind, kMeasure>>());
  }
  template <MeasureParts kMeasure>
  void Hue(const char* name, std::string doc, double bits) const {
    Add(name, "grid -> cell -> colour", doc, bits, CellFeature<&PerPart<kKind, kMeasure>>());
  }

 private:
  void Add(const char* name, const char* type, std::string doc, double bits,
           core::PrimitiveFunction function) const {
    const size_t place = doc.find('%');
    doc.replace(place, 1, part_);
    out_.push_back({part_ + "_" + name, type, std::move(doc), bits + bits_, function});
  }

  std::string part_;
  double bits_;  // on top of those of the feature
  Primitives& out_;
};

template <PartKind kKind>
void Sizes(const Declare<kKind>& d) {
  d.template Number<&PartSize>("size", "how many cells the cell's % has", 4.0);
  d.template Rank<&RankFromLargest>("rank", "how many sizes of a % are above the cell's", 5.0);
  d.template Rank<&RankFromSmallest>("rank_up", "how many sizes of a % are below the cell's", 5.5);
  d.template Truth<&IsLargest>("is_largest", "whether no % is larger than the cell's", 4.0);
  d.template Truth<&IsSmallest>("is_smallest", "whether no % is smaller than the cell's", 4.5);
  d.template Number<&PartHeight>("height", "over how many rows the cell's % goes", 5.0);
  d.template Number<&PartWidth>("width", "over how many columns the cell's % goes", 5.0);
}

template <PartKind kKind>
void Forms(const Declare<kKind>& d) {
  d.template Truth<&TouchesBorder>("at_border", "whether the cell's % reaches the border", 4.0);
  d.template Number<&PartHoles>("holes", "how many holes the cell's % has", 4.5);
  d.template Truth<&FillsBox>("is_full", "whether the cell's % fills its box", 4.5);
  d.template Truth<&HasSquareBox>("is_square", "whether the cell's % is as high as wide", 5.0);
  d.template Truth<&IsTall>("is_tall", "whether the cell's % is higher than wide", 5.0);
  d.template Truth<&IsLine>("is_line", "whether the cell's % is a row or a column of cells", 5.0);
  d.template Truth<&EqualLeftAndRight>("mirrors", "whether the cell's % is equal left and right",
                                       5.5);
  d.template Truth<&EqualTopAndBottom>("flips", "whether the cell's % is equal top and bottom",
                                       5.5);
  d.template Truth<&EqualTransposed>("transposes", "whether the cell's % is equal transposed", 6.0);
  d.template Truth<&EqualTurned>("turns", "whether the cell's % is equal upside down", 6.0);
  d.template Number<&CountOfSize>("peers", "how many of the size of the cell's % there are", 5.0);
  d.template Number<&CountOfShape>("copies", "how many of the form of the cell's % there are", 4.5);
}

template <PartKind kKind>
void Places(const Declare<kKind>& d) {
  d.template Rank<&RankFromTop>("from_top", "how many tops of a % are above the cell's", 5.5);
  d.template Rank<&RankFromBottom>("from_bottom", "how many feet of a % are below the cell's", 5.5);
  d.template Rank<&RankFromLeft>("from_left", "how many left sides of a % are before the cell's",
                                 5.5);
  d.template Rank<&RankFromRight>("from_right", "how many right sides of a % are beyond the cell's",
                                  5.5);
}

// Of parts that the ground is none of.
template <PartKind kKind>
void Extents(const Declare<kKind>& d) {
  d.template Truth<&IsTallest>("is_tallest", "whether no % is higher than the cell's", 4.5);
  d.template Truth<&IsWidest>("is_widest", "whether no % is wider than the cell's", 4.5);
}

template <PartKind kKind>
void Reaches(const Declare<kKind>& d) {
  d.template Truth<&ReachesTop>("at_top", "whether the cell's % reaches the top", 5.0);
  d.template Truth<&ReachesBottom>("at_bottom", "whether the cell's % reaches the bottom", 5.0);
  d.template Truth<&ReachesLeft>("at_left", "whether the cell's % reaches the left side", 5.0);
  d.template Truth<&ReachesRight>("at_right", "whether the cell's % reaches the right side", 5.0);
}

void EnclosingColour(GridRef grid, int16_t* map) {
  EnclosingColours(Parts(grid, PartKind::kObject), map);
}

}  // namespace

Primitives PatchFeatures() {
  Primitives all;
  const Declare<PartKind::kPatch> patch("patch", 0, all);
  Sizes(patch);
  Forms(patch);
  Places(patch);
  Reaches(patch);
  patch.Number<&CountOfColour>("siblings", "how many of the colour of the cell's % there are", 5.0);
  patch.Truth<&IsLargestOfColour>("leads", "whether no % of its colour is larger than the cell's",
                                  5.0);
  patch.Hue<&TouchedColour>("touches", "the only other colour at the cell's %", 4.0);
  patch.Number<&TouchedColours>("neighbours", "how many other colours are at the cell's %", 5.0);
  patch.Hue<&EnclosedColour>("encloses", "the only other colour that the cell's % shuts off", 4.5);
  patch.Hue<&ColourOfForm>("form_colour", "the only other colour with the form of the cell's %",
                           5.0);
  patch.Hue<&ColourOfPose>("pose_colour",
                           "the only other colour with the form of the cell's %, in any pose", 5.0);
  patch.Hue<&ColourOfSize>("size_colour", "the only other colour with the size of the cell's %",
                           5.5);
  patch.Hue<&ColourOfHoles>("holes_colour",
                            "the only other colour with as many holes as the cell's %", 5.5);
  return all;
}

Primitives ObjectFeatures() {
  Primitives all;
  const Declare<PartKind::kObject> object("object", 0.5, all);
  Sizes(object);
  Extents(object);
  Forms(object);
  Places(object);
  all.push_back({"enclosing_colour", "grid -> cell -> colour",
                 "the colour of the smallest object that shuts the cell off", 4.0,
                 CellFeature<&EnclosingColour>()});
  object.Truth<&IsLargestOfColour>("leads", "whether no % of its colour is larger than the cell's",
                                   5.0);
  object.Truth<&IsFrame>("is_frame", "whether the cell's % is the edge of a box", 4.5);
  object.Hue<&TouchedColour>("touches", "the only other colour at the cell's %", 4.5);
  object.Hue<&HeldColour>("holds", "the only other colour in the box of the cell's %", 4.0);
  object.Number<&CountOfColour>("siblings", "how many of the colour of the cell's % there are",
                                5.0);
  return all;
}

Primitives ShapeFeatures() {
  Primitives all;
  const Declare<PartKind::kShape> shape("shape", 0.5, all);
  Sizes(shape);
  Extents(shape);
  Forms(shape);
  Places(shape);
  shape.Number<&ColoursIn>("colours", "how many colours the cell's % has", 4.5);
  shape.Hue<&MainColourOf>("main_colour", "the commonest colour in the cell's %", 4.0);
  shape.Hue<&RareColourOf>("rare_colour", "the rarest colour in the cell's %", 4.0);
  return all;
}

Primitives LayerFeatures() {
  Primitives all;
  const Declare<PartKind::kLayer> layer("layer", 0, all);
  Sizes(layer);
  layer.Truth<&TouchesBorder>("at_border", "whether the cell's % reaches the border", 5.0);
  layer.Truth<&FillsBox>("is_full", "whether the cell's % fills its box", 5.5);
  return all;
}

}  // namespace hunch::grid
