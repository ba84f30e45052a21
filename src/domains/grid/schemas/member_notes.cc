#include "domains/grid/schemas/member_notes.h"

#include <algorithm>

#include "core/list.h"
#include "domains/grid/block.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/patch.h"
#include "domains/grid/schemas/members.h"

namespace hunch::grid {

MemberNotes::MemberNotes(GridRef target) : target_(target) {
  for (int cell = 0; cell < target.area(); ++cell) of_colour_[target.cells()[cell]].Add(cell);
}

const CanvasNote& MemberNotes::OfCanvas(GridRef canvas) {
  const auto [at, is_new] = canvases_.try_emplace(canvas.blob()->hash);
  CanvasNote& note = at->second;
  if (!is_new) return note;
  const ColourCounts counts = CountByColour(canvas);
  const auto ground = std::max_element(counts.begin(), counts.end()) - counts.begin();
  for (int cell = 0; cell < canvas.area(); ++cell) {
    const uint8_t before = canvas.cells()[cell], after = target_.cells()[cell];
    if (before == 0) note.black.Add(cell);
    if (after != ground) note.not_ground.Add(cell);
    if (before == after) continue;
    note.changed.Add(cell);
    note.to |= 1u << after;
  }
  note.changes = note.changed.count();
  return note;
}

MembersNote& MemberNotes::OfMembers(core::Value list, GridRef canvas) {
  const Key key{list.blob()->hash, canvas.top(), canvas.left()};
  const auto at = members_.find(key);
  return at != members_.end() ? at->second
                              : members_.emplace(key, Note(list, canvas)).first->second;
}

MembersNote MemberNotes::Note(core::Value list, GridRef canvas) const {
  MembersNote note;
  note.list = list;
  note.canvas = canvas;
  for (const core::Value member : core::Elements(list)) NoteMember(GridRef(member.blob()), note);
  return note;
}

void MemberNotes::NoteMember(GridRef member, MembersNote& note) const {
  const int top = member.top() - note.canvas.top();
  const int left = member.left() - note.canvas.left();
  const int height = target_.height(), width = target_.width();
  const uint8_t* colour = member.cells();
  int shown = -1;
  for (int row = top; row < top + member.height(); ++row) {
    for (int column = left; column < left + member.width(); ++column, ++colour) {
      const bool inside = row >= 0 && row < height && column >= 0 && column < width;
      const int cell = row * width + column;
      note.boxes_inside &= inside;
      if (inside) note.boxes.Add(cell);
      if (*colour == 0) continue;
      ++note.painted;
      note.inside &= inside;
      if (!inside) continue;
      note.apart &= !note.covered.Has(cell);
      note.covered.Add(cell);
      if (shown < 0) shown = target_.cells()[cell];
      note.one_colour_each &= shown == target_.cells()[cell];
    }
  }
}

const Reach& MemberNotes::Anywhere(MembersNote& members) const {
  if (members.anywhere) return *members.anywhere;
  members.anywhere = std::make_unique<Reach>();
  for (const core::Value member : core::Elements(members.list)) {
    AddAnywhere(GridRef(member.blob()), *members.anywhere);
  }
  return *members.anywhere;
}

void MemberNotes::AddAnywhere(GridRef member, Reach& reach) const {
  const std::optional<Box> paint = BoxOfPaint(member);
  if (!paint) return;
  const Cells cells(member);
  const int width = target_.width();
  CellSet places;  // of the first cell of the paint's box
  for (int row = 0; row + paint->height <= target_.height(); ++row) {
    for (int column = 0; column + paint->width <= width; ++column) places.Add(row * width + column);
  }
  const auto for_each = [&](const auto& use) {
    for (int row = 0; row < paint->height; ++row) {
      for (int column = 0; column < paint->width; ++column) {
        const uint8_t colour = cells.at(paint->top + row, paint->left + column);
        if (colour != 0 && !use(row * width + column, colour)) return;
      }
    }
  };
  for_each([&](int by, uint8_t colour) {
    places.KeepBefore(of_colour_[colour], by);
    return !places.empty();
  });
  reach.all &= !places.empty();
  if (places.empty()) return;
  for_each([&](int by, uint8_t) {
    reach.cells.AddMoved(places, by);
    return true;
  });
}

std::span<const Reach> MemberNotes::Along(MembersNote& members) const {
  if (!members.along.empty()) return members.along;
  for (const Vector direction : kDirections) {
    Reach& reach = members.along.emplace_back();
    for (const core::Value member : core::Elements(members.list)) {
      AddAlong(GridRef(member.blob()), members, direction, reach);
    }
  }
  return members.along;
}

void MemberNotes::AddAlong(GridRef member, const MembersNote& note, Vector direction,
                           Reach& reach) const {
  bool any = false;
  for (int steps = 0; steps < std::max(target_.height(), target_.width()); ++steps) {
    const Vector by{direction.rows * steps, direction.columns * steps};
    const bool shown = ForEachShown<true>(
        member, by, note.canvas,
        [this](int cell, uint8_t colour) { return target_.cells()[cell] == colour; });
    if (!shown) continue;
    any = true;
    ForEachShown<true>(member, by, note.canvas, [&reach](int cell, uint8_t) {
      reach.cells.Add(cell);
      return true;
    });
  }
  reach.all &= any;
}

}  // namespace hunch::grid
