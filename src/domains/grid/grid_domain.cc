#include "domains/grid/grid_domain.h"

#include <algorithm>
#include <initializer_list>

#include "domains/grid/expectations.h"
#include "domains/grid/families.h"
#include "domains/grid/generality.h"
#include "domains/grid/grid_assembly.h"
#include "domains/grid/grid_constants.h"
#include "domains/grid/grid_grammar.h"
#include "domains/grid/grid_lanes.h"
#include "domains/grid/grid_likeness.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_probes.h"
#include "domains/grid/grid_properties.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/inverses.h"
#include "domains/grid/schemas/member_schemas.h"
#include "domains/grid/schemas/paint.h"
#include "domains/grid/schemas/sweep.h"

namespace hunch::grid {
namespace {

using core::Type;
using core::Value;

constexpr double kColourMindedBits = 2;
constexpr double kPoseMindedBits = 0.5;

Primitives AllFamilies() {
  const std::initializer_list<Primitives (*)()> families = {
      &AssemblePrimitives,  &BoxPrimitives,     &CanvasPrimitives,    &CellPrimitives,
      &ColourKeyPrimitives, &ColourPrimitives,  &ConnectPrimitives,   &ContinuationPrimitives,
      &CopyPrimitives,      &CountPrimitives,   &CropPrimitives,      &CrossingPrimitives,
      &DropPrimitives,      &EachBoxPrimitives, &EachPrimitives,      &ExemplarPrimitives,
      &FillPrimitives,      &GravityPrimitives, &HingePrimitives,     &JoinPrimitives,
      &LayerPrimitives,     &LeakPrimitives,    &LinePrimitives,      &ListPrimitives,
      &LogicPrimitives,     &MarginPrimitives,  &MarkPrimitives,      &MaskPrimitives,
      &MemberPrimitives,    &MendPrimitives,    &NumberPrimitives,    &ObjectPrimitives,
      &ObjectRayPrimitives, &OutlinePrimitives, &PartPrimitives,      &PathPrimitives,
      &PeriodPrimitives,    &PilePrimitives,    &PlacePrimitives,     &PlugPrimitives,
      &PointPrimitives,     &RayPrimitives,     &RectanglePrimitives, &RepairPrimitives,
      &RepeatPrimitives,    &RigidPrimitives,   &RingPrimitives,      &ScalePrimitives,
      &SelectPrimitives,    &SlidePrimitives,   &SplitPrimitives,     &SpreadPrimitives,
      &StampPrimitives,     &StretchPrimitives, &StripPrimitives,     &SweepPrimitives,
      &SymmetryPrimitives,  &TexturePrimitives, &TilePrimitives,      &TurnPrimitives,
      &ViewPrimitives,      &WalkPrimitives,
  };
  Primitives all;
  for (Primitives (*family)() : families) {
    for (core::Primitive& primitive : family()) all.push_back(std::move(primitive));
  }
  return all;
}

class GridDomain final : public core::Domain {
 public:
  GridDomain()
      : Domain(GridTypeNames(), AllFamilies()),
        grammar_(DefaultGridGrammar(*this)),
        inverses_(GridInverses(*this)),
        member_schemas_(MemberSchemas(*this)),
        sweep_schemas_(SweepSchemas(*this)) {
    schemas_.push_back(&paint_);
    for (const auto& schema : member_schemas_) schemas_.push_back(schema.get());
    for (const auto& schema : sweep_schemas_) schemas_.push_back(schema.get());
  }

  const char* name() const override { return "grid"; }
  const core::Grammar& grammar() const override { return grammar_; }

  std::string PrintLiteral(Type type, Value value) const override {
    return PrintGridLiteral(type, value);
  }
  std::optional<core::TypedValue> ParseLiteral(std::string_view text,
                                               base::Arena& arena) const override {
    return ParseGridLiteral(text, arena);
  }

  std::vector<core::Constant> Constants(const core::Task& task, base::Arena& arena) const override {
    return ReadConstants(task, arena);
  }
  std::vector<Value> Probes(const core::Task& task, size_t row, Type type,
                            base::Arena& arena) const override {
    return GridProbes(task, row, type, arena);
  }

  // A picture is right when its cells are; where it was cut from does not matter.
  bool SameAnswer(Type type, Value value, Value target) const override {
    if (type != OfBase(kGrid) || !value.defined() || !target.defined()) {
      return core::SameValue(type, value, target);
    }
    return core::Native<GridRef>::From(value).SameCells(core::Native<GridRef>::From(target));
  }

  // Pieces that only some rows have say nothing about the others.
  bool keeps_partial() const override { return false; }

  const core::Assembly* assembly() const override { return &assembly_; }
  std::span<const core::Schema* const> schemas() const override { return schemas_; }
  core::RuleWords rule_words() const override {
    return {Find("if"), Find("equal"), Find("less"), Find("not")};
  }
  std::span<const core::Inverse> inverses() const override { return inverses_; }
  std::vector<core::Lane> Lanes(const core::Task& task) const override {
    return GridLanes(*this, task);
  }
  std::unique_ptr<const core::Expectations> Expect(const core::Task& task) const override {
    return ExpectLikePairs(task);
  }
  core::Program Generalised(const core::Program& program, const core::Task& task) const override {
    return GeneralisedProgram(*this, program, task);
  }
  double Narrowness(const core::Program& program, const core::Task& task,
                    double most) const override {
    const int most_colours = static_cast<int>(std::min(most / kColourMindedBits, 9.0)) + 1;
    const double bits = kColourMindedBits * ColoursMinded(program, task, most_colours);
    return bits >= most ? bits : bits + kPoseMindedBits * PosesMinded(program, task);
  }
  const core::Likeness& likeness() const override { return likeness_; }
  std::vector<float> Properties(const core::Task& task) const override {
    return GridProperties(task);
  }

 private:
  GridAssembly assembly_;
  GridLikeness likeness_{*this};
  core::Grammar grammar_;
  std::vector<core::Inverse> inverses_;
  PaintSchema paint_{*this};
  std::vector<std::unique_ptr<const core::Schema>> member_schemas_, sweep_schemas_;
  std::vector<const core::Schema*> schemas_;
};

}  // namespace

const core::Domain& TheGridDomain() {
  static const GridDomain domain;
  return domain;
}

}  // namespace hunch::grid
