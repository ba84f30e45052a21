// Poses that something in the picture tells: along which axis it lies, to which side or corner, and
// how the picture is turned or mirrored so that this lies across, at the top or at the top left.
//
// Which of them a task is about, the inputs do not say; that what changes then lies in one place
// does (ChooseTurn).
#pragma once

#include <optional>
#include <vector>

#include "core/task.h"
#include "domains/grid/views.h"

namespace hunch::grid {

// A way to lay a picture. All of them call the ground black as well (see views.h).
struct Turn {
  const char* wrapper;  // the primitive that runs a function on pictures so laid
  const char* doc;
  ReadChange read;
};

namespace turns {

// Along which axis something lies, to which side or to which corner; empty where it is undecided.
enum class Axis { kAcross, kDown };
enum class Side { kTop, kBottom, kLeft, kRight };
enum class Corner { kTopLeft, kTopRight, kBottomLeft, kBottomRight };
using ReadAxis = std::optional<Axis> (*)(GridRef grid);
using ReadSide = std::optional<Side> (*)(GridRef grid);
using ReadCorner = std::optional<Corner> (*)(GridRef grid);

// The longer side of the picture, of the box of all paint, of the rarest colour's cells and of the
// largest object's; the way of stripes.
std::optional<Axis> OfPicture(GridRef grid);
std::optional<Axis> OfPaint(GridRef grid);
std::optional<Axis> OfRarest(GridRef grid);
std::optional<Axis> OfLargest(GridRef grid);
std::optional<Axis> OfStripes(GridRef grid);

// Where the wall is; where, seen from the middle of the picture, most paint is or the rarest colour
// is; where the rarest colour is, seen from the middle of all paint.
std::optional<Side> WallSide(GridRef grid);
std::optional<Side> PaintSide(GridRef grid);
std::optional<Side> RarestSide(GridRef grid);
std::optional<Side> RarestSideOfPaint(GridRef grid);
std::optional<Corner> PaintCorner(GridRef grid);
std::optional<Corner> RarestCornerOfPaint(GridRef grid);

// How what is upright is laid down, or what is elsewhere brought to the top or to the top left.
enum class How { kMirrored, kTurned, kTurnedBack };

std::optional<ViewChange> Laid(GridRef grid, std::optional<Axis> axis, How how);
std::optional<ViewChange> Brought(GridRef grid, std::optional<Side> side, How how);
std::optional<ViewChange> Brought(GridRef grid, std::optional<Corner> corner, How how);

template <ReadAxis kRead, How kHow>
std::optional<ViewChange> Laid(GridRef grid) {
  return Laid(grid, kRead(grid), kHow);
}
template <auto kRead, How kHow>
std::optional<ViewChange> Brought(GridRef grid) {
  return Brought(grid, kRead(grid), kHow);
}

}  // namespace turns

// Those that views.h has not.
inline constexpr Turn kTurns[] = {
    {"with_long_side_turned", "what a function gives when tall pictures are turned clockwise",
     &turns::Laid<&turns::OfPicture, turns::How::kTurned>},
    {"with_long_side_turned_back",
     "what a function gives when tall pictures are turned anticlockwise",
     &turns::Laid<&turns::OfPicture, turns::How::kTurnedBack>},
    {"with_stripes_turned", "what a function gives when upright stripes are turned clockwise",
     &turns::Laid<&turns::OfStripes, turns::How::kTurned>},
    {"with_stripes_turned_back",
     "what a function gives when upright stripes are turned anticlockwise",
     &turns::Laid<&turns::OfStripes, turns::How::kTurnedBack>},
    {"with_paint_across", "what a function gives when all paint, if tall, is transposed",
     &turns::Laid<&turns::OfPaint, turns::How::kMirrored>},
    {"with_paint_turned", "what a function gives when all paint, if tall, is turned clockwise",
     &turns::Laid<&turns::OfPaint, turns::How::kTurned>},
    {"with_paint_turned_back",
     "what a function gives when all paint, if tall, is turned anticlockwise",
     &turns::Laid<&turns::OfPaint, turns::How::kTurnedBack>},
    {"with_rarest_across", "what a function gives when the rarest colour, if tall, is transposed",
     &turns::Laid<&turns::OfRarest, turns::How::kMirrored>},
    {"with_rarest_turned",
     "what a function gives when the rarest colour, if tall, is turned clockwise",
     &turns::Laid<&turns::OfRarest, turns::How::kTurned>},
    {"with_rarest_turned_back",
     "what a function gives when the rarest colour, if tall, is turned anticlockwise",
     &turns::Laid<&turns::OfRarest, turns::How::kTurnedBack>},
    {"with_largest_across", "what a function gives when the largest object, if tall, is transposed",
     &turns::Laid<&turns::OfLargest, turns::How::kMirrored>},
    {"with_largest_turned",
     "what a function gives when the largest object, if tall, is turned clockwise",
     &turns::Laid<&turns::OfLargest, turns::How::kTurned>},
    {"with_largest_turned_back",
     "what a function gives when the largest object, if tall, is turned anticlockwise",
     &turns::Laid<&turns::OfLargest, turns::How::kTurnedBack>},
    {"with_wall_mirrored_up",
     "what a function gives when the side of one colour is mirrored to the top",
     &turns::Brought<&turns::WallSide, turns::How::kMirrored>},
    {"with_paint_turned_up", "what a function gives when the side of most paint is the top",
     &turns::Brought<&turns::PaintSide, turns::How::kTurned>},
    {"with_paint_mirrored_up",
     "what a function gives when the side of most paint is mirrored to the top",
     &turns::Brought<&turns::PaintSide, turns::How::kMirrored>},
    {"with_rarest_turned_up", "what a function gives when the rarest colour's side is the top",
     &turns::Brought<&turns::RarestSide, turns::How::kTurned>},
    {"with_rarest_mirrored_up",
     "what a function gives when the rarest colour's side is mirrored to the top",
     &turns::Brought<&turns::RarestSide, turns::How::kMirrored>},
    {"with_mark_turned_up",
     "what a function gives when the rarest colour is on top of all other paint",
     &turns::Brought<&turns::RarestSideOfPaint, turns::How::kTurned>},
    {"with_mark_mirrored_up",
     "what a function gives when the rarest colour is mirrored to the top of all other paint",
     &turns::Brought<&turns::RarestSideOfPaint, turns::How::kMirrored>},
    {"with_paint_in_first_corner",
     "what a function gives when the corner of most paint is mirrored to the top left",
     &turns::Brought<&turns::PaintCorner, turns::How::kMirrored>},
    {"with_paint_turned_to_corner",
     "what a function gives when the corner of most paint is turned to the top left",
     &turns::Brought<&turns::PaintCorner, turns::How::kTurned>},
    {"with_mark_in_first_corner",
     "what a function gives when the rarest colour is mirrored to the top left of all paint",
     &turns::Brought<&turns::RarestCornerOfPaint, turns::How::kMirrored>},
    {"with_mark_turned_to_corner",
     "what a function gives when the rarest colour is turned to the top left of all paint",
     &turns::Brought<&turns::RarestCornerOfPaint, turns::How::kTurned>},
};

// The turn that brings what changes in the pairs to one place, where it lies in different places as
// the pictures are, or as `laid` otherwise lays them: the changes of all rows, for each of some
// views. Null where there is none, and where outputs have other sizes than inputs.
const Turn* ChooseTurn(const core::Task& task, const std::vector<std::vector<ViewChange>>& laid);

}  // namespace hunch::grid
