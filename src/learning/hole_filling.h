// The one step of the search: fills the last hole of a partial abstraction in each way that occurs.
#pragma once

#include <cstdint>
#include <vector>

#include "learning/abstraction_body.h"
#include "learning/corpus_snapshot.h"
#include "learning/match_table.h"

namespace hunch::learning {

// One way of filling a hole. `bound`: no abstraction that comes of it has more utility.
struct Filling {
  enum class Kind : uint8_t { kHead, kSameArgument, kNewArgument };
  int64_t bound;
  Kind kind;
  uint32_t which;  // kHead: the head (see CorpusSnapshot), kSameArgument: the argument
};

// A partial abstraction on the way from the first hole to the current one.
struct Level {
  MatchTable table;
  std::vector<uint32_t> memory;  // that the table points into
  std::vector<uint32_t> kept;    // rows of the level above that are left here
  std::vector<Filling> fillings;
  std::vector<uint32_t> closed;  // slots of holes that were filled because all rows agreed
};

class HoleFiller {
 public:
  // See SearchOptions.
  HoleFiller(const CorpusSnapshot& corpus, uint32_t max_arity, bool values_only)
      : corpus_(corpus),
        max_arity_(max_arity),
        values_only_(values_only),
        gain_of_head_(corpus.HeadCount()) {}

  // The ways of filling the last hole whose bound is over `threshold`, the most promising first.
  void List(const MatchTable& table, int64_t threshold, std::vector<Filling>& out);

  // Makes `next` the table with the last hole filled so, and fills the holes that it leaves no
  // choice for; `body` grows accordingly. False when another abstraction is at least as good as
  // all that could come of it.
  bool Fill(const MatchTable& table, const Filling& filling, Body& body, Level& next) const;

  // What a row saves over all its occurrences.
  int64_t Gain(const MatchTable& table, uint32_t row) const {
    return int64_t{corpus_.occurrences[table.locations[row]]} * table.gains[row];
  }

 private:
  using Column = MatchTable::Column;

  // Bits of the variables of `depth` lambdas.
  static uint64_t Bound(uint32_t depth) {
    return depth >= 64 ? ~uint64_t{0} : (uint64_t{1} << depth) - 1;
  }

  void ListHeads(const MatchTable& table, int64_t threshold, std::vector<Filling>& out);
  void ListSameArgument(const MatchTable& table, uint32_t which, int64_t threshold,
                        std::vector<Filling>& out) const;
  void ListNewArgument(const MatchTable& table, int64_t threshold, std::vector<Filling>& out) const;
  // Whether what stands there mentions no variable of the body's own lambdas, and is a value if it
  // has to be one.
  bool MayBeArgument(const Column& column, uint32_t row) const {
    const uint32_t value = column.values[row];
    if (values_only_ && corpus_.is_function[value]) return false;
    return (corpus_.free[value] & Bound(column.depth)) == 0;
  }
  int32_t GainWithArgument(const MatchTable& table, uint32_t row) const;
  // Whether the two columns hold the same in this row, read outside the body's lambdas.
  bool Same(const Column& argument, const Column& other, uint32_t row) const {
    const uint32_t a = argument.values[row];
    const uint32_t b = other.values[row];
    if (argument.depth == other.depth) return a == b;
    return MayBeArgument(other, row) &&
           corpus_.Outside(a, argument.depth) == corpus_.Outside(b, other.depth);
  }
  bool AreEqual(const Column& a, const Column& b, uint32_t rows) const;

  void KeepRows(const MatchTable& table, const Filling& filling, std::vector<uint32_t>& kept) const;
  void FillWithHead(const Column& hole, uint32_t head, Body& body, Level& next) const;
  void FillWithNewArgument(const Column& hole, Body& body, Level& next) const;
  bool HasNeedlessArgument(const MatchTable& table) const;
  void CloseHoles(Body& body, Level& level) const;

  const CorpusSnapshot& corpus_;
  uint32_t max_arity_;
  bool values_only_;
  std::vector<int64_t> gain_of_head_;  // all zero between calls
  std::vector<uint32_t> heads_met_;
};

}  // namespace hunch::learning
