#include "domains/grid/schemas/member_schema.h"

#include "core/list.h"
#include "domains/grid/features/member_features.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

using core::Type;
using core::Value;

constexpr size_t kMostMembers = 128;

}  // namespace

MemberSchema::MemberSchema(const core::Language& language, const char* name)
    : render_(language.Find(name)), slot_(language.TypeOf(*render_).argument().result()) {
  for (const char* feature : FeaturesOfGrids()) features_.push_back({language.Find(feature)});
  for (const MemberFamily& family : MemberFamilies()) {
    for (const core::Primitive& feature : family.primitives()) {
      features_.push_back({language.Find(feature.name), family.most_choices, true});
    }
  }
}

Type MemberSchema::element() const { return OfBase(kGrid); }

bool MemberSchema::Admits(size_t argument, Value value, Value target) const {
  if (!value.defined()) return false;
  if (argument == 0) return core::Elements(value).size() <= kMostMembers;
  return !target.defined() || GridRef(value.blob()).SameSize(GridRef(target.blob()));
}

void MemberSchema::Elements(std::span<const Value> frame, base::Arena& /*arena*/,
                            std::vector<Value>& elements) const {
  if (!frame[0].defined()) return;
  const std::span<const Value> members = core::Elements(frame[0]);
  if (members.size() > kMostMembers) return;
  elements.insert(elements.end(), members.begin(), members.end());
}

bool MemberSchema::Deduce(std::span<const Value> frame, std::span<const Value> elements,
                          Value target, std::span<Value> slots) const {
  for (const Value value : frame) {
    if (!value.defined()) return false;
  }
  if (!target.defined() || elements.size() != core::Elements(frame[0]).size()) return false;
  return DeduceWithGrids(elements, frame.subspan(1), GridRef(target.blob()), slots);
}

bool MemberSchema::RulesOut(std::span<const Value> frame, Value target,
                            std::unique_ptr<core::FrameNotes>& notes) const {
  if (frame.size() < 2 || !target.defined()) return false;
  const GridRef canvas(frame.back().blob()), wanted(target.blob());
  if (!canvas.SameSize(wanted)) return true;
  if (!notes) notes = std::make_unique<MemberNotes>(wanted);
  return !Possible(frame, static_cast<MemberNotes&>(*notes));
}

bool MemberSchema::Possible(std::span<const Value> /*frame*/, MemberNotes& /*notes*/) const {
  return true;
}

bool MemberSchema::DeduceWithGrids(std::span<const Value> members, std::span<const Value> grids,
                                   GridRef target, std::span<Value> slots) const {
  const GridRef canvas = grids.empty() ? GridRef() : GridRef(grids.back().blob());
  return DeduceMembers(members, canvas, target, slots);
}

bool MemberSchema::Fits(std::span<const Value> frame, Type type, Value value) const {
  if (type.is_list()) return core::SameValue(type, frame[0], value);
  return type != OfBase(kGrid) || frame.size() < 2 || core::SameValue(type, frame.back(), value);
}

}  // namespace hunch::grid
