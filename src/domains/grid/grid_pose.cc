#include "domains/grid/grid_pose.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

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

// What its cells tell of each colour of a test input.
ByColour ColoursOfTest(const core::Example& test, const ViewChange& turn) {
  const GridRef input = core::Native<GridRef>::From(test.inputs[0]);
  ByColour colours{};
  AddCells(input, turn, 1, colours);
  for (uint64_t& colour : colours) colour = Mix(colour, FrameOf(input, turn));
  return colours;
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

struct SeenTests {
  uint64_t tests;
  ByColour colours;  // told apart by the tests as well
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

// How the test inputs look where the pairs look as `seen`, whatever their order.
SeenTests TestsSeenAs(const core::Task& task, const ViewChange& turn, const Seen& seen) {
  SeenTests result{task.test.size() + 1, seen.colours};
  for (const core::Example& test : task.test) {
    if (!test.inputs[0].defined()) continue;
    const ByColour colours = ColoursOfTest(test, turn);
    uint64_t sum = 0;
    for (int c = 0; c < kColours; ++c) sum += Mix(seen.colours[c], colours[c]);
    for (int c = 0; c < kColours; ++c) result.colours[c] += Mix(sum, colours[c]);
    result.tests += Mix(sum, 4);
  }
  return result;
}

ColourClasses ClassesOf(const ByColour& colours) {
  ByColour distinct = colours;
  std::sort(distinct.begin(), distinct.end());
  const auto end = std::unique(distinct.begin(), distinct.end());
  ColourClasses classes{};
  for (int c = 0; c < kColours; ++c) {
    const auto at = std::lower_bound(distinct.begin(), end, colours[c]);
    classes[c] = static_cast<uint8_t>(at - distinct.begin());
  }
  return classes;
}

TaskPose PoseOf(const core::Task& task, const ViewChange& turn, const Seen& seen) {
  const SeenTests tests = TestsSeenAs(task, turn, seen);
  return {turn, ClassesOf(seen.colours), ClassesOf(tests.colours),
          static_cast<uint32_t>(tests.tests | 1)};
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
std::vector<ColourMap> Renamings(const ColourClasses& to, const ColourClasses& from) {
  ColourMap first{};
  std::vector<std::vector<int>> loose;  // by class: colours of `to` with several places to go
  for (int k = 0; k < kColours; ++k) {
    std::vector<int> sources, targets;
    for (int c = 0; c < kColours; ++c) {
      if (to[c] == k && from[c] == k) first[c] = static_cast<uint8_t>(c);
      if (to[c] == k && from[c] != k) sources.push_back(c);
      if (from[c] == k && to[c] != k) targets.push_back(c);
    }
    if (sources.size() != targets.size()) return {};
    for (size_t i = 0; i < sources.size(); ++i) {
      first[sources[i]] = static_cast<uint8_t>(targets[i]);
    }
    std::vector<int>& members = loose.emplace_back();
    for (int c = 0; c < kColours; ++c) {
      if (to[c] == k) members.push_back(c);
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

// Reads `:0123456789` off the front of the text.
bool EatClasses(std::string_view& text, ColourClasses& classes) {
  if (text.size() < 1 + kColours || text[0] != ':') return false;
  for (size_t c = 0; c < kColours; ++c) {
    const char digit = text[c + 1];
    if (digit < '0' || digit > '9') return false;
    classes[c] = static_cast<uint8_t>(digit - '0');
  }
  text.remove_prefix(1 + kColours);
  return true;
}

int Size(const ViewChange& change) {
  int size = change.flip_rows + change.flip_columns + change.transpose;
  for (int c = 0; c < kColours; ++c) size += change.colours[c] != c;
  return size;
}

}  // namespace

std::string PrintPose(const TaskPose& pose) {
  const bool flags[] = {pose.turn.flip_rows, pose.turn.flip_columns, pose.turn.transpose};
  std::string text;
  for (size_t i = 0; i < kTurnLetters.size(); ++i) {
    if (flags[i]) text += kTurnLetters[i];
  }
  for (const ColourClasses& classes : {pose.classes, pose.classes_with_tests}) {
    text += ':';
    for (const uint8_t c : classes) text += static_cast<char>('0' + c);
  }
  char tests[16];
  std::snprintf(tests, sizeof(tests), ":%08x", pose.tests);
  return text + tests;
}

std::optional<TaskPose> ParsePose(std::string_view text) {
  TaskPose pose;
  bool* const flags[] = {&pose.turn.flip_rows, &pose.turn.flip_columns, &pose.turn.transpose};
  for (size_t i = 0; i < kTurnLetters.size(); ++i) {
    *flags[i] = text.starts_with(kTurnLetters[i]);
    if (*flags[i]) text.remove_prefix(1);
  }
  if (!EatClasses(text, pose.classes)) return std::nullopt;
  if (text.empty()) return pose;  // as written before the tests were a part of it
  if (!EatClasses(text, pose.classes_with_tests) || !text.starts_with(':')) return std::nullopt;
  const auto [end, error] =
      std::from_chars(text.data() + 1, text.data() + text.size(), pose.tests, 16);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
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
    stance.poses.push_back(PoseOf(task, Turn(i), seen));
  }
  return stance;
}

std::vector<ViewChange> ChangesBetween(const std::vector<TaskPose>& to, const TaskPose& from) {
  std::vector<ViewChange> alike, others;
  for (const TaskPose& pose : to) {
    ViewChange change = TurnBetween(pose.turn, from.turn);
    const bool same_tests = pose.tests == from.tests;
    for (const ColourMap& map : same_tests
                                    ? Renamings(pose.classes_with_tests, from.classes_with_tests)
                                    : Renamings(pose.classes, from.classes)) {
      change.colours = map;
      (same_tests ? alike : others).push_back(change);
    }
  }
  for (std::vector<ViewChange>* changes : {&alike, &others}) {
    std::stable_sort(changes->begin(), changes->end(),
                     [](const ViewChange& a, const ViewChange& b) { return Size(a) < Size(b); });
  }
  alike.insert(alike.end(), others.begin(), others.end());
  alike.resize(std::min(alike.size(), kMostChanges));
  return alike;
}

}  // namespace hunch::grid
