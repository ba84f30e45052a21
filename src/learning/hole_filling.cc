#include "learning/hole_filling.h"

#include <algorithm>

namespace hunch::learning {
namespace {

using Column = MatchTable::Column;

bool IsConstant(const Column& column, uint32_t rows) {
  return std::all_of(column.values, column.values + rows,
                     [first = column.values[0]](uint32_t value) { return value == first; });
}

int32_t CostOfHead(uint32_t head) {
  if (head == CorpusSnapshot::kApply) return kApplyCost;
  return head == CorpusSnapshot::kLambda ? kLambdaCost : kLeafCost;
}

// The rows that pass, without a branch on each.
template <typename Passes>
void KeepIf(uint32_t rows, std::vector<uint32_t>& kept, const Passes& passes) {
  kept.resize(rows);
  size_t count = 0;
  for (uint32_t row = 0; row < rows; ++row) {
    kept[count] = row;
    count += passes(row) ? 1 : 0;
  }
  kept.resize(count);
}

// The rows of next.kept, without the last hole; leaves room for two more columns.
void CopyRows(const MatchTable& table, Level& next) {
  const auto rows = static_cast<uint32_t>(next.kept.size());
  const size_t columns = 4 + table.holes.size() + table.arguments.size();
  if (next.memory.size() < columns * rows) next.memory.resize(columns * rows);
  uint32_t* end = next.memory.data();
  const auto copy = [&](const uint32_t* from) {
    uint32_t* const to = end;
    for (const uint32_t row : next.kept) *end++ = from[row];
    return to;
  };
  MatchTable& out = next.table;
  out.rows = rows;
  out.body_cost = table.body_cost;
  out.locations = copy(table.locations);
  out.gains = reinterpret_cast<int32_t*>(copy(reinterpret_cast<const uint32_t*>(table.gains)));
  out.arguments.clear();
  for (const Column& c : table.arguments) {
    out.arguments.push_back({c.depth, c.slot, copy(c.values)});
  }
  out.holes.clear();
  for (size_t i = 0; i + 1 < table.holes.size(); ++i) {
    const Column& c = table.holes[i];
    out.holes.push_back({c.depth, c.slot, copy(c.values)});
  }
}

// A new column of next.table: `value` of each kept row of the hole.
template <typename Value>
uint32_t* AddColumn(const Column& hole, Level& next, const Value& value) {
  const MatchTable& table = next.table;
  const size_t columns = 2 + table.holes.size() + table.arguments.size();
  uint32_t* const column = next.memory.data() + columns * table.rows;
  for (uint32_t i = 0; i < table.rows; ++i) column[i] = value(hole.values[next.kept[i]]);
  return column;
}

}  // namespace

void HoleFiller::List(const MatchTable& table, int64_t threshold, std::vector<Filling>& out) {
  out.clear();
  ListHeads(table, threshold, out);
  for (uint32_t j = 0; j < table.arguments.size(); ++j) ListSameArgument(table, j, threshold, out);
  if (table.arguments.size() < max_arity_) ListNewArgument(table, threshold, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const Filling& a, const Filling& b) { return a.bound > b.bound; });
}

void HoleFiller::ListHeads(const MatchTable& table, int64_t threshold, std::vector<Filling>& out) {
  const Column& hole = table.holes.back();
  heads_met_.clear();
  for (uint32_t row = 0; row < table.rows; ++row) {
    const uint32_t head = corpus_.heads[hole.values[row]];
    if (gain_of_head_[head] == 0) heads_met_.push_back(head);
    gain_of_head_[head] += Gain(table, row);
  }
  std::sort(heads_met_.begin(), heads_met_.end());
  for (const uint32_t head : heads_met_) {
    const int64_t bound = gain_of_head_[head] - table.body_cost - CostOfHead(head);
    gain_of_head_[head] = 0;
    const uint32_t variable = corpus_.VariableOf(head);
    if (variable != CorpusSnapshot::kNoVariable && variable >= hole.depth) continue;
    if (bound > threshold) out.push_back({bound, Filling::Kind::kHead, head});
  }
}

void HoleFiller::ListSameArgument(const MatchTable& table, uint32_t which, int64_t threshold,
                                  std::vector<Filling>& out) const {
  int64_t bound = -table.body_cost;
  for (uint32_t row = 0; row < table.rows; ++row) {
    if (Same(table.arguments[which], table.holes.back(), row)) bound += Gain(table, row);
  }
  if (bound > threshold) out.push_back({bound, Filling::Kind::kSameArgument, which});
}

void HoleFiller::ListNewArgument(const MatchTable& table, int64_t threshold,
                                 std::vector<Filling>& out) const {
  int64_t bound = -table.body_cost;
  for (uint32_t row = 0; row < table.rows; ++row) {
    if (!MayBeArgument(table.holes.back(), row)) continue;
    const int32_t gain = GainWithArgument(table, row);
    if (gain > 0) bound += int64_t{corpus_.occurrences[table.locations[row]]} * gain;
  }
  if (bound > threshold) out.push_back({bound, Filling::Kind::kNewArgument, 0});
}

int32_t HoleFiller::GainWithArgument(const MatchTable& table, uint32_t row) const {
  return table.gains[row] - kApplyCost - corpus_.costs[table.holes.back().values[row]];
}

// Makes `next` the table with the last hole filled. False when it is no use.
bool HoleFiller::Fill(const MatchTable& table, const Filling& filling, Body& body,
                      Level& next) const {
  KeepRows(table, filling, next.kept);
  next.closed.clear();
  CopyRows(table, next);
  const Column& hole = table.holes.back();
  switch (filling.kind) {
    case Filling::Kind::kHead:
      FillWithHead(hole, filling.which, body, next);
      break;
    case Filling::Kind::kSameArgument:
      body[hole.slot] = {BodyNode::Kind::kArgument, filling.which};
      break;
    case Filling::Kind::kNewArgument:
      FillWithNewArgument(hole, body, next);
      break;
  }
  if (HasNeedlessArgument(next.table)) return false;
  CloseHoles(body, next);
  return true;
}

void HoleFiller::KeepRows(const MatchTable& table, const Filling& filling,
                          std::vector<uint32_t>& kept) const {
  const Column& hole = table.holes.back();
  switch (filling.kind) {
    case Filling::Kind::kHead:
      return KeepIf(table.rows, kept,
                    [&](uint32_t row) { return corpus_.heads[hole.values[row]] == filling.which; });
    case Filling::Kind::kSameArgument:
      return KeepIf(table.rows, kept,
                    [&](uint32_t row) { return Same(table.arguments[filling.which], hole, row); });
    case Filling::Kind::kNewArgument:
      return KeepIf(table.rows, kept, [&](uint32_t row) {
        return MayBeArgument(hole, row) && GainWithArgument(table, row) > 0;
      });
  }
}

void HoleFiller::FillWithHead(const Column& hole, uint32_t head, Body& body, Level& next) const {
  MatchTable& table = next.table;
  table.body_cost += CostOfHead(head);
  if (head >= CorpusSnapshot::kFirstLeaf) {
    body[hole.slot] = {BodyNode::Kind::kExpression, corpus_.LeafOf(head)};
    return;
  }
  const bool apply = head == CorpusSnapshot::kApply;
  const auto slot = static_cast<uint32_t>(body.size());
  body.resize(body.size() + (apply ? 2 : 1));
  body[hole.slot] = {apply ? BodyNode::Kind::kApply : BodyNode::Kind::kLambda, slot, slot + 1};
  uint32_t* const left = AddColumn(hole, next, [&](uint32_t v) { return corpus_.left[v]; });
  table.holes.push_back({hole.depth + (apply ? 0 : 1), slot, left});
  if (!apply) return;
  uint32_t* const right = AddColumn(hole, next, [&](uint32_t v) { return corpus_.right[v]; });
  table.holes.push_back({hole.depth, slot + 1, right});
}

void HoleFiller::FillWithNewArgument(const Column& hole, Body& body, Level& next) const {
  MatchTable& table = next.table;
  body[hole.slot] = {BodyNode::Kind::kArgument, static_cast<uint32_t>(table.arguments.size())};
  uint32_t* const values = AddColumn(hole, next, [](uint32_t v) { return v; });
  for (uint32_t i = 0; i < table.rows; ++i) {
    table.gains[i] -= kApplyCost + corpus_.costs[values[i]];
  }
  table.arguments.push_back({hole.depth, hole.slot, values});
}

bool HoleFiller::HasNeedlessArgument(const MatchTable& table) const {
  for (size_t j = 0; j < table.arguments.size(); ++j) {
    const Column& argument = table.arguments[j];
    if (corpus_.free[argument.values[0]] == 0 && IsConstant(argument, table.rows)) return true;
    for (size_t i = 0; i < j; ++i) {
      if (AreEqual(table.arguments[i], argument, table.rows)) return true;
    }
  }
  return false;
}

bool HoleFiller::AreEqual(const Column& a, const Column& b, uint32_t rows) const {
  for (uint32_t row = 0; row < rows; ++row) {
    if (!Same(a, b, row)) return false;
  }
  return true;
}

// Fills the holes in which the same stands in all rows, where that may stand in a body.
void HoleFiller::CloseHoles(Body& body, Level& level) const {
  MatchTable& table = level.table;
  const auto closes = [&](const Column& hole) {
    const uint32_t value = hole.values[0];
    if ((corpus_.free[value] & ~Bound(hole.depth)) != 0) return false;
    if (!IsConstant(hole, table.rows)) return false;
    table.body_cost += corpus_.costs[value];
    body[hole.slot] = {BodyNode::Kind::kExpression, corpus_.ids[value]};
    level.closed.push_back(hole.slot);
    return true;
  };
  table.holes.erase(std::remove_if(table.holes.begin(), table.holes.end(), closes),
                    table.holes.end());
}

}  // namespace hunch::learning
