// What a member of a list has to do with others: those in its box, around it, in its rows and
// columns, of its shape, next to it.
#include <algorithm>
#include <bit>

#include "domains/grid/features/member_features.h"
#include "domains/grid/features/member_map.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

// What relations look at, gathered once.
struct Facts {
  explicit Facts(const Members& of) : members(of), count(of.count()) {
    for (int i = 0; i < count; ++i) colour[i] = MainColour(members.member(i));
  }
  const Component& box(int i) const { return members.found.parts[i]; }

  const Members& members;
  int count;
  int64_t colour[core::kLongestList];
};

using Relation = bool (*)(const Facts&, int, int);

bool Holds(const Facts& facts, int a, int b) {
  const Component &out = facts.box(a), &in = facts.box(b);
  return out.top <= in.top && out.left <= in.left && out.bottom >= in.bottom &&
         out.right >= in.right && (out.height() > in.height() || out.width() > in.width());
}
bool LiesIn(const Facts& facts, int a, int b) { return Holds(facts, b, a); }
bool SharesRows(const Facts& facts, int a, int b) {
  return facts.box(a).top < facts.box(b).bottom && facts.box(b).top < facts.box(a).bottom;
}
bool SharesColumns(const Facts& facts, int a, int b) {
  return facts.box(a).left < facts.box(b).right && facts.box(b).left < facts.box(a).right;
}

// Rows and columns between two boxes, the larger of both; 0 when they meet by side or corner.
int Gap(const Facts& facts, int a, int b) {
  const Component &one = facts.box(a), &other = facts.box(b);
  return std::max({one.top - other.bottom, other.top - one.bottom, one.left - other.right,
                   other.left - one.right, -1});
}
bool BoxTouches(const Facts& facts, int a, int b) { return Gap(facts, a, b) <= 0; }

template <Relation kRelation>
void CountRelated(const Members& members, int16_t* by_member) {
  const Facts facts(members);
  for (int i = 0; i < facts.count; ++i) {
    by_member[i] = 0;
    for (int j = 0; j < facts.count; ++j) by_member[i] += j != i && kRelation(facts, i, j);
  }
}

template <Relation kRelation>
void HasRelated(const Members& members, int16_t* by_member) {
  CountRelated<kRelation>(members, by_member);
  std::transform(by_member, by_member + members.count(), by_member,
                 [](int16_t n) { return n > 0; });
}

int16_t OnlyColourIn(unsigned set) {
  return static_cast<int16_t>(std::has_single_bit(set) ? std::countr_zero(set) : 0);
}

// The only main colour of those in the relation, its own aside; black when there is no such one.
template <Relation kRelation>
void ColourOfRelated(const Members& members, int16_t* by_member) {
  const Facts facts(members);
  for (int i = 0; i < facts.count; ++i) {
    unsigned set = 0;
    for (int j = 0; j < facts.count; ++j) {
      if (j == i || facts.colour[j] < 0 || facts.colour[j] == facts.colour[i]) continue;
      if (kRelation(facts, i, j)) set |= 1u << facts.colour[j];
    }
    by_member[i] = OnlyColourIn(set);
  }
}

// The same among those with an equal key.
template <auto kKey>
void ColourOfAlike(const Members& members, int16_t* by_member) {
  const Facts facts(members);
  int64_t keys[core::kLongestList];
  for (int i = 0; i < facts.count; ++i) keys[i] = kKey(members.member(i));
  for (int i = 0; i < facts.count; ++i) {
    unsigned set = 0;
    for (int j = 0; j < facts.count; ++j) {
      const bool other = facts.colour[j] >= 0 && facts.colour[j] != facts.colour[i];
      if (other && keys[j] == keys[i]) set |= 1u << facts.colour[j];
    }
    by_member[i] = OnlyColourIn(set);
  }
}

// The main colour of the nearest others, by the gap between boxes, that have another one.
void ColourOfNearest(const Members& members, int16_t* by_member) {
  const Facts facts(members);
  for (int i = 0; i < facts.count; ++i) {
    unsigned set = 0;
    int nearest = kLongestSide;
    for (int j = 0; j < facts.count; ++j) {
      if (facts.colour[j] < 0 || facts.colour[j] == facts.colour[i]) continue;
      const int gap = Gap(facts, i, j);
      if (gap > nearest) continue;
      set = (gap < nearest ? 0 : set) | 1u << facts.colour[j];
      nearest = gap;
    }
    by_member[i] = OnlyColourIn(set);
  }
}

}  // namespace

Primitives MemberRelationFeatures() {
  const char* const number = "list grid -> grid -> int";
  const char* const truth = "list grid -> grid -> bool";
  const char* const colour = "list grid -> grid -> colour";
  return {
      {"count_held", number, "how many of the list lie in its box", 4.5,
       MemberFeature<&CountRelated<&Holds>>()},
      {"is_held", truth, "whether it lies in the box of another of the list", 4.5,
       MemberFeature<&HasRelated<&LiesIn>>()},
      {"count_in_its_rows", number, "how many others of the list share rows with it", 5.0,
       MemberFeature<&CountRelated<&SharesRows>>()},
      {"count_in_its_columns", number, "how many others of the list share columns with it", 5.0,
       MemberFeature<&CountRelated<&SharesColumns>>()},
      {"count_touching", number, "how many boxes of others of the list meet its box", 4.5,
       MemberFeature<&CountRelated<&BoxTouches>>()},
      {"is_touching", truth, "whether the box of another of the list meets its box", 4.5,
       MemberFeature<&HasRelated<&BoxTouches>>()},
      {"colour_held", colour, "the only other main colour of those of the list in its box", 4.0,
       MemberFeature<&ColourOfRelated<&Holds>>()},
      {"colour_holding", colour, "the only other main colour of those of the list that hold it",
       4.5, MemberFeature<&ColourOfRelated<&LiesIn>>()},
      {"colour_in_its_rows", colour, "the only other main colour of those that share rows with it",
       4.0, MemberFeature<&ColourOfRelated<&SharesRows>>()},
      {"colour_in_its_columns", colour,
       "the only other main colour of those that share columns with it", 4.0,
       MemberFeature<&ColourOfRelated<&SharesColumns>>()},
      {"colour_touching", colour, "the only other main colour of those whose box meets its box",
       4.5, MemberFeature<&ColourOfRelated<&BoxTouches>>()},
      {"colour_of_its_shape", colour, "the only other main colour of those of its shape", 4.0,
       MemberFeature<&ColourOfAlike<&ShapeKey>>()},
      {"colour_of_its_form", colour,
       "the only other main colour of those of its shape, rotated and reflected ones too", 4.5,
       MemberFeature<&ColourOfAlike<&FormKey>>()},
      {"colour_of_its_size", colour, "the only other main colour of those of its height and width",
       5.0, MemberFeature<&ColourOfAlike<&SizeKey>>()},
      {"colour_of_its_count", colour, "the only other main colour of those with as many cells", 5.0,
       MemberFeature<&ColourOfAlike<&CellCount>>()},
      {"colour_of_nearest", colour, "the main colour of the nearest others that have another one",
       4.0, MemberFeature<&ColourOfNearest>()},
  };
}

}  // namespace hunch::grid
