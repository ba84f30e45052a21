#include "learning/dreams.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/guide.h"
#include "search/portfolio.h"

namespace hunch::learning {
namespace {

constexpr double kDear = 6;  // bits on top, for what is left out

// About normal: the sum of twelve uniform numbers.
double Deviation(base::Random& random) {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += random.Unit();
  return sum;
}

core::Costs RandomCosts(const core::Grammar& grammar, std::span<const core::Constant> constants,
                        const DreamOptions& options, base::Random& random) {
  core::Costs costs = core::OwnCosts(grammar, constants);
  for (std::vector<double>* bits : {&costs.productions, &costs.in_bodies, &costs.constants}) {
    for (double& each : *bits) {
      each += options.spread * Deviation(random);
      if (random.Unit() < options.left_out) each += kDear;
      each = std::max(each, 1.0);
    }
  }
  return costs;
}

class Dreamer {
 public:
  Dreamer(const core::Task& inputs, const search::Workspace& work, const DreamOptions& options,
          base::Random& random)
      : inputs_(inputs), work_(work), options_(options), random_(random) {}

  void Dream(const DreamListener& listener) {
    const search::Bank& bank = work_.scopes.all[0]->bank;
    const int slot = bank.SlotOf(inputs_.interface.output_type);
    if (slot < 0) return;
    // As many of each level of cost, so that the few short programs are met as well.
    std::vector<std::vector<search::ValueId>> levels;
    for (const search::ValueId id : bank.OfType(slot)) {
      if (IsDull(bank[id])) continue;
      const auto level = static_cast<size_t>(bank[id].own_cost);
      if (levels.size() <= level) levels.resize(level + 1);
      levels[level].push_back(id);
    }
    std::erase_if(levels, [](const auto& level) { return level.empty(); });
    std::set<search::ValueId> taken;
    for (size_t tries = 0; !levels.empty() && tries < options_.most; ++tries) {
      const auto& level = levels[random_.Below(levels.size())];
      const search::ValueId id = level[random_.Below(level.size())];
      if (taken.insert(id).second) Tell(id, listener);
    }
  }

 private:
  bool IsDull(const search::Bank::Entry& entry) const {
    if (entry.origin != search::Origin::kApply) return true;
    const core::Type type = inputs_.interface.output_type;
    const size_t rows = inputs_.train.size();
    std::set<base::Hash128> distinct;
    for (size_t row = 0; row < rows; ++row) {
      if (!entry.column[row].defined()) return true;
      distinct.insert(core::HashValue(type, entry.column[row]));
    }
    const size_t wanted = type == core::Type::Bool() ? 2 : std::min<size_t>(3, rows);
    return distinct.size() < wanted;
  }

  void Tell(search::ValueId id, const DreamListener& listener) {
    const core::Value* column = work_.scopes.all[0]->bank[id].column;
    core::Task task;
    task.id = "dream";
    task.interface = inputs_.interface;
    task.storage = inputs_.storage;
    const auto all = static_cast<int64_t>(inputs_.train.size());
    const int64_t pairs = random_.Between(std::min<int64_t>(options_.fewest_pairs, all), all);
    for (int64_t row = 0; row < pairs; ++row) {
      task.train.push_back({inputs_.train[static_cast<size_t>(row)].inputs, column[row]});
    }
    listener(task, work_.ProgramOf(id));
  }

  const core::Task& inputs_;
  const search::Workspace& work_;
  const DreamOptions& options_;
  base::Random& random_;
};

}  // namespace

void Dream(const core::Domain& domain, const core::Grammar& grammar, const core::Task& inputs,
           const DreamOptions& options, base::Random& random, const DreamListener& listener) {
  base::Arena arena;
  const std::vector<core::Constant> constants = domain.Constants(inputs, arena);
  const core::Costs costs = RandomCosts(grammar, constants, options, random);
  const search::Budget budget(0, options.work, size_t{1} << 29, nullptr);
  search::Options search_options;
  search_options.strategies = {"enumerate"};
  search::Portfolio portfolio(domain, inputs, grammar, costs, budget, search_options);
  portfolio.Step(options.work);
  Dreamer(inputs, portfolio.workspace(), options, random).Dream(listener);
}

}  // namespace hunch::learning
