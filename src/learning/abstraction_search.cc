#include "learning/abstraction_search.h"

#include <algorithm>
#include <memory>

#include "learning/hole_filling.h"
#include "learning/rewriting.h"

namespace hunch::learning {
namespace {

class Search {
 public:
  Search(const CorpusSnapshot& corpus, const SearchOptions& options)
      : corpus_(corpus),
        options_(options),
        rewriting_(corpus),
        filler_(corpus, options.max_arity, options.values_only),
        cost_before_(corpus.TotalCost(corpus.costs)),
        body_(1) {}

  std::vector<Proposal> Run() {
    ProposeConstants();
    if (Begin()) Explore(0);
    return std::move(proposals_);
  }

 private:
  // Closed expressions as abstractions without arguments.
  void ProposeConstants() {
    for (uint32_t k = 0; k < corpus_.size(); ++k) {
      const int32_t gain = corpus_.costs[k] - kLeafCost;
      const int64_t bound = int64_t{corpus_.occurrences[k]} * gain - corpus_.costs[k];
      if (corpus_.free[k] != 0 || bound <= threshold_ || !MayMatch(k)) continue;
      Proposal proposal;
      proposal.body = {{BodyNode::Kind::kExpression, corpus_.ids[k]}};
      proposal.locations = {k};
      const int64_t utility = Utility(proposal.Matches(), corpus_.costs[k]);
      Offer(std::move(proposal), utility);
    }
  }

  bool MayMatch(uint32_t expression) const {
    return !options_.values_only || !corpus_.is_function[expression];
  }

  int64_t Utility(const MatchTable& table, int32_t body_cost) {
    return cost_before_ - rewriting_.LeastCost(table) - body_cost;
  }

  void Offer(Proposal proposal, int64_t utility) {
    if (utility <= threshold_) return;
    proposal.utility = utility;
    const auto place = std::find_if(proposals_.begin(), proposals_.end(),
                                    [=](const Proposal& p) { return p.utility < utility; });
    proposals_.insert(place, std::move(proposal));
    if (proposals_.size() > options_.most) proposals_.pop_back();
    if (proposals_.size() == options_.most) threshold_ = proposals_.back().utility;
  }

  // The hole that matches whatever is larger than a name. False when nothing is.
  bool Begin() {
    Level& level = LevelAt(0);
    const uint32_t size = corpus_.size();
    level.memory.resize(size_t{3} * size);
    MatchTable& table = level.table;
    table.locations = level.memory.data();
    table.gains = reinterpret_cast<int32_t*>(table.locations + size);
    uint32_t* column = table.locations + size_t{2} * size;
    for (uint32_t k = 0; k < size; ++k) {
      if (corpus_.costs[k] <= kLeafCost || !MayMatch(k)) continue;
      table.locations[table.rows] = column[table.rows] = k;
      table.gains[table.rows++] = corpus_.costs[k] - kLeafCost;
    }
    table.holes = {{0, 0, column}};
    return table.rows > 0;
  }

  // All that comes of the table at `depth`, which has a hole.
  void Explore(size_t depth) {
    Level& level = LevelAt(depth);
    filler_.List(level.table, threshold_, level.fillings);
    const size_t body_size = body_.size();
    for (const Filling& filling : level.fillings) {
      if (filling.bound <= threshold_ || Stopped()) break;
      Level& next = LevelAt(depth + 1);
      if (filler_.Fill(level.table, filling, body_, next)) {
        if (next.table.holes.empty()) {
          Finish(next.table);
        } else {
          Explore(depth + 1);
        }
      }
      for (const uint32_t slot : next.closed) body_[slot] = {};
      body_[level.table.holes.back().slot] = {};
      body_.resize(body_size);
    }
  }

  bool Stopped() {
    if (!stopped_ && ++asked_ % 256 == 0) stopped_ = options_.stop();
    return stopped_;
  }

  void Finish(const MatchTable& table) {
    if (table.arguments.empty()) return;  // proposed at the start
    int64_t bound = -table.body_cost;
    for (uint32_t row = 0; row < table.rows; ++row) bound += filler_.Gain(table, row);
    if (bound <= threshold_) return;
    const int64_t utility = Utility(table, table.body_cost);
    if (utility <= threshold_) return;
    Proposal proposal;
    proposal.body = body_;
    proposal.locations.assign(table.locations, table.locations + table.rows);
    const std::vector<uint32_t> order = ArgumentsInOrder(body_);
    for (const uint32_t j : order) {
      const MatchTable::Column& column = table.arguments[j];
      proposal.arguments.push_back({column.depth, {column.values, column.values + table.rows}});
    }
    RenumberArguments(proposal.body, order);
    Offer(std::move(proposal), utility);
  }

  Level& LevelAt(size_t depth) {
    while (levels_.size() <= depth) levels_.push_back(std::make_unique<Level>());
    return *levels_[depth];
  }

  const CorpusSnapshot& corpus_;
  const SearchOptions& options_;
  Rewriting rewriting_;
  HoleFiller filler_;
  int64_t cost_before_;
  int64_t threshold_ = 0;  // what has no more utility than this is of no interest
  std::vector<Proposal> proposals_;
  std::vector<std::unique_ptr<Level>> levels_;
  Body body_;
  uint32_t asked_ = 0;
  bool stopped_ = false;
};

}  // namespace

MatchTable Proposal::Matches() {
  MatchTable table;
  table.rows = static_cast<uint32_t>(locations.size());
  table.locations = locations.data();
  for (Column& column : arguments) {
    table.arguments.push_back({column.depth, 0, column.values.data()});
  }
  return table;
}

std::vector<Proposal> FindAbstractions(const CorpusSnapshot& corpus, const SearchOptions& options) {
  return Search(corpus, options).Run();
}

}  // namespace hunch::learning
