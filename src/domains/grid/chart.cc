#include "domains/grid/chart.h"

#include <algorithm>

namespace hunch::grid {

Chart::Chart(GridRef model) : height_(model.height()), width_(model.width()) {
  for (const bool across : {true, false}) {
    across_ = across;
    if (!ReadColours(model)) continue;
    for (const bool from_end : {!across, across}) {
      from_end_ = from_end;
      found_ = BeginAtOneSide(model);
      if (found_) return;
    }
  }
}

GridRef Chart::Draw(base::Arena& arena, GridRef model, const ColourCounts& counts) const {
  if (!found_) return {};
  GridBuilder out(arena, height_, width_, model.top(), model.left());
  for (int bar = 0; bar < bars(); ++bar) {
    const int length = colour_[bar] == 0 ? 0 : std::min(counts[colour_[bar]], depth());
    for (int i = 0; i < length; ++i) {
      const int at = from_end_ ? depth() - 1 - i : i;
      (across_ ? out.at(bar, at) : out.at(at, bar)) = colour_[bar];
    }
  }
  return out.Finish();
}

// One for each bar at most, several all together.
bool Chart::ReadColours(GridRef model) {
  unsigned colours = 0;
  for (int bar = 0; bar < bars(); ++bar) {
    colour_[bar] = 0;
    for (int i = 0; i < depth(); ++i) {
      const uint8_t colour = At(model, bar, i);
      if (colour == 0) continue;
      if (colour_[bar] != 0 && colour_[bar] != colour) return false;
      colour_[bar] = colour;
    }
    if (colour_[bar] != 0) colours |= 1u << colour_[bar];
  }
  return (colours & (colours - 1)) != 0;
}

// Without gaps.
bool Chart::BeginAtOneSide(GridRef model) const {
  for (int bar = 0; bar < bars(); ++bar) {
    bool black = false;
    for (int i = 0; i < depth(); ++i) {
      const bool painted = At(model, bar, from_end_ ? depth() - 1 - i : i) != 0;
      if (painted && black) return false;
      black = !painted;
    }
  }
  return true;
}

}  // namespace hunch::grid
