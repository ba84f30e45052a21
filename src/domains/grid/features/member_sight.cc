// What a member meets on the canvas when it looks, or goes, straight in one direction: cells that
// are neither black nor its own.
#include <algorithm>
#include <bit>

#include "domains/grid/features/member_features.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

// From all of a member's cells taken together.
struct Sight {
  static constexpr int kNothing = 1000;

  int to_colour = kNothing;  // black cells between it and what it meets first
  unsigned colours = 0;      // of what it meets there
  int to_border = kNothing;  // cells between it and the border

  // How far it can go.
  int way() const { return std::min(to_colour, to_border); }
};

// Goes on from one cell of the member to what it meets.
Sight LookFrom(GridRef canvas, GridRef member, int row, int column, Vector step) {
  Sight sight;
  for (int distance = 0;; ++distance) {
    row += step.rows;
    column += step.columns;
    const bool inside = row >= canvas.top() && row < canvas.bottom() && column >= canvas.left() &&
                        column < canvas.right();
    if (!inside) {
      sight.to_border = distance;
      return sight;
    }
    if (member.AtPlace(row, column) != 0) return sight;
    const uint8_t colour = canvas.AtPlace(row, column);
    if (colour == 0) continue;
    sight.to_colour = distance;
    sight.colours = 1u << colour;
    return sight;
  }
}

Sight Look(GridRef canvas, GridRef member, Vector step) {
  Sight sight;
  for (int row = member.top(); row < member.bottom(); ++row) {
    for (int column = member.left(); column < member.right(); ++column) {
      if (member.AtPlace(row, column) == 0) continue;
      const Sight one = LookFrom(canvas, member, row, column, step);
      sight.to_border = std::min(sight.to_border, one.to_border);
      if (one.to_colour > sight.to_colour) continue;
      sight.colours = (one.to_colour < sight.to_colour ? 0 : sight.colours) | one.colours;
      sight.to_colour = one.to_colour;
    }
  }
  return sight;
}

Vector Times(Vector step, int count) {
  if (count == Sight::kNothing) return {};
  return {step.rows * count, step.columns * count};
}

template <int kDown, int kRight>
Colour ColourSeen(GridRef canvas, GridRef member) {
  const unsigned colours = Look(canvas, member, {kDown, kRight}).colours;
  return {std::has_single_bit(colours) ? std::countr_zero(colours) : 0};
}

template <int kDown, int kRight>
Vector Way(GridRef canvas, GridRef member) {
  return Times({kDown, kRight}, Look(canvas, member, {kDown, kRight}).way());
}

template <int kDown, int kRight>
Vector WayToBorder(GridRef canvas, GridRef member) {
  return Times({kDown, kRight}, Look(canvas, member, {kDown, kRight}).to_border);
}

// Straight to the nearest colour in any direction. None when two directions are equal.
Vector WayToColour(GridRef canvas, GridRef member) {
  Vector way;
  int nearest = Sight::kNothing;
  for (const Vector step : {Vector{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
    const int distance = Look(canvas, member, step).to_colour;
    if (distance > nearest) continue;
    way = distance < nearest ? Times(step, distance) : Vector{};
    nearest = distance;
  }
  return way;
}

// To the only direction in which there is a colour at all.
Vector WayToOnlyColour(GridRef canvas, GridRef member) {
  Vector way;
  int seen = 0;
  for (const Vector step : {Vector{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
    const int distance = Look(canvas, member, step).to_colour;
    if (distance == Sight::kNothing) continue;
    way = ++seen == 1 ? Times(step, distance) : Vector{};
  }
  return way;
}

// To the border, away from the only direction in which there is a colour at all.
Vector WayFromOnlyColour(GridRef canvas, GridRef member) {
  Vector way;
  int seen = 0;
  for (const Vector step : {Vector{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
    if (Look(canvas, member, step).to_colour == Sight::kNothing) continue;
    const Vector away{-step.rows, -step.columns};
    way = ++seen == 1 ? Times(away, Look(canvas, member, away).to_border) : Vector{};
  }
  return way;
}

// Straight to the nearest border. None when two are equally near.
Vector WayToNearestBorder(GridRef canvas, GridRef member) {
  Vector way;
  int nearest = Sight::kNothing;
  for (const Vector step : {Vector{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
    const int distance = Look(canvas, member, step).to_border;
    if (distance > nearest) continue;
    way = distance < nearest ? Times(step, distance) : Vector{};
    nearest = distance;
  }
  return way;
}

// Along a row or column, from one colour towards another, to where both are as far as can be alike.
// None where there is no colour on one side.
Vector ToMiddle(GridRef canvas, GridRef member, Vector step) {
  const Sight ahead = Look(canvas, member, step);
  const Sight behind = Look(canvas, member, {-step.rows, -step.columns});
  if (ahead.to_colour == Sight::kNothing || behind.to_colour == Sight::kNothing) return {};
  return Times(step, (ahead.to_colour - behind.to_colour) / 2);
}

Vector WayToMiddle(GridRef canvas, GridRef member) {
  return {ToMiddle(canvas, member, {1, 0}).rows, ToMiddle(canvas, member, {0, 1}).columns};
}

// Straight away from a colour that it touches on one side only.
Vector WayFromColour(Colour colour, GridRef canvas, GridRef member) {
  Vector away;
  int touched = 0;
  for (const Vector step : {Vector{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
    const Sight sight = Look(canvas, member, step);
    if (sight.to_colour > 0 || (sight.colours >> colour.index & 1) == 0) continue;
    ++touched;
    away = {-step.rows, -step.columns};
  }
  return touched == 1 ? Times(away, Look(canvas, member, away).way()) : Vector{};
}

}  // namespace

Vector WayAlong(GridRef canvas, GridRef member, Vector step) {
  if (step.rows == 0 && step.columns == 0) return {};
  return Times(step, Look(canvas, member, step).way());
}

Primitives MemberSightFeatures() {
  using core::Lift;
  const char* const colour = "grid -> grid -> colour";
  const char* const vector = "grid -> grid -> vector";
  return {
      {"colour_below", colour, "the first grid's colour that the second meets first downwards", 4.5,
       Lift<&ColourSeen<1, 0>>()},
      {"colour_above", colour, "the first grid's colour that the second meets first upwards", 4.5,
       Lift<&ColourSeen<-1, 0>>()},
      {"colour_on_right", colour, "the first grid's colour that the second meets first rightwards",
       4.5, Lift<&ColourSeen<0, 1>>()},
      {"colour_on_left", colour, "the first grid's colour that the second meets first leftwards",
       4.5, Lift<&ColourSeen<0, -1>>()},
      {"way_down", vector, "how far the second grid can go down in the first one's black", 3.5,
       Lift<&Way<1, 0>>()},
      {"way_up", vector, "how far the second grid can go up in the first one's black", 4.0,
       Lift<&Way<-1, 0>>()},
      {"way_right", vector, "how far the second grid can go right in the first one's black", 4.0,
       Lift<&Way<0, 1>>()},
      {"way_left", vector, "how far the second grid can go left in the first one's black", 4.0,
       Lift<&Way<0, -1>>()},
      {"way_to_bottom", vector, "the way of the second grid down to the first one's border", 4.5,
       Lift<&WayToBorder<1, 0>>()},
      {"way_to_top", vector, "the way of the second grid up to the first one's border", 4.5,
       Lift<&WayToBorder<-1, 0>>()},
      {"way_to_right", vector, "the way of the second grid right to the first one's border", 4.5,
       Lift<&WayToBorder<0, 1>>()},
      {"way_to_left", vector, "the way of the second grid left to the first one's border", 4.5,
       Lift<&WayToBorder<0, -1>>()},
      {"way_to_colour", vector, "the straight way of the second grid to the first one's nearest",
       4.0, Lift<&WayToColour>()},
      {"way_to_only_colour", vector,
       "the way of the second grid in the only direction where the first one has something", 4.0,
       Lift<&WayToOnlyColour>()},
      {"way_from_only_colour", vector,
       "the way to the border, away from the only direction where the first one has something", 4.5,
       Lift<&WayFromOnlyColour>()},
      {"way_to_border", vector, "the straight way of the second grid to the first one's border",
       4.0, Lift<&WayToNearestBorder>()},
      {"way_to_middle", vector,
       "the way of the second grid to midway between the first one's colours on both sides", 4.5,
       Lift<&WayToMiddle>()},
  };
}

Primitives MemberColourSightFeatures() {
  return {{"way_away_from", "colour -> grid -> grid -> vector",
           "how far the second grid can go away from a colour that it touches on one side", 4.5,
           core::Lift<&WayFromColour>()}};
}

}  // namespace hunch::grid
