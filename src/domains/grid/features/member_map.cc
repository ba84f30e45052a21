#include "domains/grid/features/member_map.h"

#include <algorithm>

#include "domains/grid/block.h"

namespace hunch::grid {
namespace {

using core::Value;

Box BoxAround(std::span<const Value> members) {
  Box box = BoxOf(GridRef(members[0].blob()));
  for (const Value member : members) box = Union(box, BoxOf(GridRef(member.blob())));
  return box;
}

// All members' paint; undefined when there are no members or they lie too far apart.
GridRef Picture(base::Arena& arena, std::span<const Value> members) {
  if (members.empty()) return {};
  const Box box = BoxAround(members);
  if (!SizeAllowed(box.height, box.width)) return {};
  Canvas canvas(arena, box);
  for (const Value member : members) canvas.Paint(GridRef(member.blob()));
  return canvas.Finish();
}

Component BoxIn(GridRef picture, GridRef member) {
  Component part{};
  part.top = static_cast<int16_t>(member.top() - picture.top());
  part.left = static_cast<int16_t>(member.left() - picture.left());
  part.bottom = static_cast<int16_t>(part.top + member.height());
  part.right = static_cast<int16_t>(part.left + member.width());
  part.first = static_cast<int16_t>(part.top * picture.width() + part.left);
  part.touches_border = part.top == 0 || part.left == 0 || part.bottom == picture.height() ||
                        part.right == picture.width();
  return part;
}

// Labels the painted cells of a member. False where one has a label already.
bool Label(GridRef picture, GridRef member, int index, Components& found) {
  Component& part = found.parts[index] = BoxIn(picture, member);
  const uint8_t* from = member.cells();
  for (int row = part.top; row < part.bottom; ++row) {
    for (int column = part.left; column < part.right; ++column) {
      if (*from++ == 0) continue;
      const int cell = row * picture.width() + column;
      if (found.label[cell] >= 0) return false;
      found.label[cell] = static_cast<int16_t>(index);
      if (part.cells++ == 0) part.first = static_cast<int16_t>(cell);
    }
  }
  return true;
}

}  // namespace

Members::Members(base::Arena& arena, Value of)
    : Members(arena, of, Picture(arena, core::Elements(of))) {}

Members::Members(base::Arena& arena, Value of, GridRef picture)
    : Parts(picture.defined() ? picture : GridBuilder(arena, 1, 1).Finish()),
      list(of),
      apart(picture.defined()) {
  found.count = static_cast<int>(list.size());
  std::fill_n(found.label, area(), int16_t{-1});
  for (int i = 0; apart && i < found.count; ++i) {
    apart = Label(grid, list[static_cast<size_t>(i)], i, found);
  }
}

namespace internal {

int FindMember(Value list, Value member, int guess) {
  const std::span<const Value> members = core::Elements(list);
  const auto is_it = [member](Value other) {
    return other.blob() == member.blob() || other.blob()->hash == member.blob()->hash;
  };
  if (guess < static_cast<int>(members.size()) && is_it(members[static_cast<size_t>(guess)])) {
    return guess;
  }
  const auto at = std::find_if(members.begin(), members.end(), is_it);
  return at == members.end() ? -1 : static_cast<int>(at - members.begin());
}

}  // namespace internal
}  // namespace hunch::grid
