#include "domains/grid/schemas/cell_each.h"

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Value;

// The distinct places of members along one side, in order.
class Line {
 public:
  void Add(int place) {
    int* const at = std::lower_bound(places_, places_ + count_, place);
    if (at != places_ + count_ && *at == place) return;
    std::copy_backward(at, places_ + count_, places_ + count_ + 1);
    *at = place;
    ++count_;
  }
  int count() const { return count_; }
  int IndexOf(int place) const {
    return static_cast<int>(std::lower_bound(places_, places_ + count_, place) - places_);
  }

 private:
  int count_ = 0;
  int places_[core::kLongestList];
};

// Where each member stands in its arrangement.
struct Arrangement {
  // False when the members do not fill rows and columns.
  bool Find(std::span<const Value> members) {
    for (const Value member : members) {
      rows.Add(GridRef(member.blob()).top());
      columns.Add(GridRef(member.blob()).left());
    }
    if (!SizeAllowed(rows.count(), columns.count())) return false;
    if (static_cast<size_t>(rows.count()) * columns.count() != members.size()) return false;
    bool taken[core::kLongestList] = {};
    for (size_t i = 0; i < members.size(); ++i) {
      const GridRef member(members[i].blob());
      cell[i] = rows.IndexOf(member.top()) * columns.count() + columns.IndexOf(member.left());
      if (std::exchange(taken[cell[i]], true)) return false;
    }
    return true;
  }

  Line rows, columns;
  int cell[core::kLongestList];  // by member
};

GridRef Cells(base::Arena& arena, const Said& said) {
  Arrangement found;
  if (!found.Find(said.members)) return {};
  GridBuilder out(arena, found.rows.count(), found.columns.count());
  for (size_t i = 0; i < said.size(); ++i) {
    out.cells()[found.cell[i]] = static_cast<uint8_t>(said.values[i].number());
  }
  return out.Finish();
}

void CellEach(const core::Call& call) {
  RenderMembers<0>(call, [&call](const Said& said, GridRef) { return Cells(call.arena, said); });
}

}  // namespace

Primitives CellEachPrimitives() {
  return {{"cell_each", "(grid -> colour) -> list grid -> grid",
           "a cell, in the colour that a function gives, for each of a list in rows and columns",
           4.5, &CellEach}};
}

bool CellEachSchema::DeduceMembers(std::span<const Value> members, GridRef /*canvas*/,
                                   GridRef target, std::span<Value> slots) const {
  if (members.size() < 2 || static_cast<int>(members.size()) != target.area()) return false;
  Arrangement found;
  if (!found.Find(members) || found.rows.count() != target.height()) return false;
  for (size_t i = 0; i < members.size(); ++i) {
    slots[i] = Value::OfNumber(target.cells()[found.cell[i]]);
  }
  return true;
}

}  // namespace hunch::grid
