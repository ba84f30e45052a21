#include "domains/grid/grid_pose.h"

#include <algorithm>

namespace hunch::grid {
namespace {

constexpr int kTurns = 8;
constexpr int kRounds = 3;
constexpr size_t kMostChanges = 48;
constexpr std::string_view kTurnLetters = "rct";

ViewChange Turn(int index) {
  return {.flip_rows = (index & 1) != 0,
          .flip_columns = (index & 2) != 0,
          .transpose = (index & 4) != 0};
}

uint64_t Mix(uint64_t a, uint64_t b) {
  const uint64_t both[2] = {a, b};
  return base::HashBytes(both, sizeof(both)).low;
}

using ByColour = std::array<uint64_t, kColours>;

// Adds to each colour what tells where its cells lie.
void AddCells(GridRef grid, const ViewChange& turn, uint64_t salt, ByColour& colours) {
  const int height = grid.height(), width = grid.width();
  for (int row = 0; row < height; ++row) {
    const int to_row = turn.flip_rows ? height - 1 - row : row;
    for (int column = 0; column < width; ++column) {
      const int to_column = turn.flip_columns ? width - 1 - column : column;
      const auto place = static_cast<uint64_t>(turn.transpose ? to_column * 256 + to_row
                                                              : to_row * 256 + to_column);
      colours[grid.at(row, column)] += Mix(place, salt);
    }
  }
}

uint64_t FrameOf(GridRef grid, const ViewChange& turn) {
  const int height = grid.height(), width = grid.width();
  return static_cast<uint64_t>(turn.transpose ? width * 256 + height : height * 256 + width);
}

// A pair as what its colours are known by.
ByColour ColoursOf(const core::Example& pair, const ViewChange& turn) {
  const GridRef input = core::Native<GridRef>::From(pair.inputs[0]);
  const GridRef output = core::Native<GridRef>::From(pair.output);
  const uint64_t frames = Mix(FrameOf(input, turn), FrameOf(output, turn));
  ByColour colours{};
  AddCells(input, turn, 1, colours);
  AddCells(output, turn, 2, colours);
  for (uint64_t& colour : colours) colour = Mix(colour, frames);
  return colours;
}

struct Seen {
  base::Hash128 signature;
  ByColour colours;
};

Seen SeenAs(const core::Task& task, const ViewChange& turn) {
  std::vector<ByColour> pairs;
  for (const core::Example& pair : task.train) pairs.push_back(ColoursOf(pair, turn));
  ByColour colours{};
  uint64_t all = 0;
  for (int round = 0; round < kRounds; ++round) {
    ByColour next{};
    all = pairs.size();
    for (const ByColour& pair : pairs) {
      uint64_t sum = 0;
      for (int c = 0; c < kColours; ++c) sum += Mix(colours[c], pair[c]);
      for (int c = 0; c < kColours; ++c) next[c] += Mix(sum, pair[c]);
      all += Mix(sum, 3);
    }
    colours = next;
  }
  ByColour sorted = colours;
  std::sort(sorted.begin(), sorted.end());
  return {base::HashBytes(sorted.data(), sizeof(sorted), all), colours};
}

Pose PoseOf(const ViewChange& turn, const ByColour& colours) {
  ByColour distinct = colours;
  std::sort(distinct.begin(), distinct.end());
  const auto end = std::unique(distinct.begin(), distinct.end());
  Pose pose{turn, {}};
  for (int c = 0; c < kColours; ++c) {
    const auto at = std::lower_bound(distinct.begin(), end, colours[c]);
    pose.classes[c] = static_cast<uint8_t>(at - distinct.begin());
  }
  return pose;
}

// The turn that is the first turn followed by the second one undone.
ViewChange TurnBetween(const ViewChange& first, const ViewChange& second) {
  base::Arena arena(1024);
  GridBuilder builder(arena, 2, 2);
  for (int i = 0; i < 4; ++i) builder.cells()[i] = static_cast<uint8_t>(i);
  const GridRef corners = builder.Finish();
  const GridRef turned = SeeBack(arena, second, See(arena, first, corners));
  int index = 0;
  while (!See(arena, Turn(index), corners).SameCells(turned)) ++index;
  return Turn(index);
}

// The renamings that take each class of `to` to the same class of `from`: of the colours of a class
// those that both have stay as they are, the others go in their order; then all other orders.
std::vector<ColourMap> Renamings(const Pose& to, const Pose& from) {
  ColourMap first{};
  std::vector<std::vector<int>> loose;  // by class: colours of `to` with several places to go
  for (int k = 0; k < kColours; ++k) {
    std::vector<int> sources, targets;
    for (int c = 0; c < kColours; ++c) {
      if (to.classes[c] == k && from.classes[c] == k) first[c] = static_cast<uint8_t>(c);
      if (to.classes[c] == k && from.classes[c] != k) sources.push_back(c);
      if (from.classes[c] == k && to.classes[c] != k) targets.push_back(c);
    }
    if (sources.size() != targets.size()) return {};
    for (size_t i = 0; i < sources.size(); ++i) {
      first[sources[i]] = static_cast<uint8_t>(targets[i]);
    }
    std::vector<int>& members = loose.emplace_back();
    for (int c = 0; c < kColours; ++c) {
      if (to.classes[c] == k) members.push_back(c);
    }
  }
  std::vector<ColourMap> maps = {first};
  for (const std::vector<int>& members : loose) {
    if (members.size() != 2) continue;  // larger classes are colours that do not occur
    for (size_t i = maps.size(); i-- > 0;) {
      maps.push_back(maps[i]);
      std::swap(maps.back()[members[0]], maps.back()[members[1]]);
    }
  }
  return maps;
}

int Size(const ViewChange& change) {
  int size = change.flip_rows + change.flip_columns + change.transpose;
  for (int c = 0; c < kColours; ++c) size += change.colours[c] != c;
  return size;
}

}  // namespace

std::string PrintPose(const Pose& pose) {
  const bool flags[] = {pose.turn.flip_rows, pose.turn.flip_columns, pose.turn.transpose};
  std::string text;
  for (size_t i = 0; i < kTurnLetters.size(); ++i) {
    if (flags[i]) text += kTurnLetters[i];
  }
  text += ':';
  for (const uint8_t c : pose.classes) text += static_cast<char>('0' + c);
  return text;
}

std::optional<Pose> ParsePose(std::string_view text) {
  bool flags[3] = {};
  for (size_t i = 0; i < kTurnLetters.size(); ++i) {
    flags[i] = text.starts_with(kTurnLetters[i]);
    if (flags[i]) text.remove_prefix(1);
  }
  if (text.size() != 1 + kColours || text[0] != ':') return std::nullopt;
  Pose pose{{.flip_rows = flags[0], .flip_columns = flags[1], .transpose = flags[2]}, {}};
  for (int c = 0; c < kColours; ++c) {
    const char digit = text[static_cast<size_t>(c) + 1];
    if (digit < '0' || digit > '9') return std::nullopt;
    pose.classes[c] = static_cast<uint8_t>(digit - '0');
  }
  return pose;
}

Stance StanceOf(const core::Task& task) {
  Stance stance;
  for (int i = 0; i < kTurns; ++i) {
    const Seen seen = SeenAs(task, Turn(i));
    if (i > 0 && seen.signature > stance.signature) continue;
    if (i == 0 || seen.signature < stance.signature) {
      stance.signature = seen.signature;
      stance.poses.clear();
    }
    stance.poses.push_back(PoseOf(Turn(i), seen.colours));
  }
  return stance;
}

std::vector<ViewChange> ChangesBetween(const std::vector<Pose>& to, const Pose& from) {
  std::vector<ViewChange> changes;
  for (const Pose& pose : to) {
    ViewChange change = TurnBetween(pose.turn, from.turn);
    for (const ColourMap& map : Renamings(pose, from)) {
      change.colours = map;
      changes.push_back(change);
    }
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const ViewChange& a, const ViewChange& b) { return Size(a) < Size(b); });
  changes.resize(std::min(changes.size(), kMostChanges));
  return changes;
}

}  // namespace hunch::grid
