// Costs from a net's look at the task: for each choice the bits of the probability that the net
// gives it, and those of the grammar, in a weighted mean (a product of experts). Choices that the
// net does not know keep the grammar's bits.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "base/hash.h"
#include "core/guide.h"
#include "intuition/backend.h"
#include "intuition/choices.h"

namespace hunch::intuition {

class NetGuide final : public core::Guide {
 public:
  // `trust`: the weight of the net's bits, 0 to 1.
  explicit NetGuide(double trust = kTrust) : trust_(trust) {}
  // The net for the tasks of its domain, run by `backend` (null: the default one). `source` is
  // what errors name.
  void Add(Net net, std::string source, std::unique_ptr<const Backend> backend = nullptr);

  // Looks at tasks that it will be asked about, many at once. Not to be called beside Weigh.
  void LookAhead(const core::Domain& domain, std::span<const core::Task* const> tasks);
  const char* name() const override { return "net"; }

  // Tasks of domains without a net keep their costs, as do tasks that have no properties. Throws
  // base::InputError where the domain's properties are not those that the net was made for.
  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override;

  static constexpr double kTrust = 0.75;

 private:
  struct Known {
    Net net;  // without its layers, which the backend has
    std::string source;
    std::unique_ptr<const Backend> backend;
    size_t inputs = 0;
    std::unordered_map<std::string, size_t> output_of;  // by name of the choice
    std::unordered_map<base::Hash128, std::vector<float>, base::Hash128Hasher> looked_at;  // tasks
  };
  static std::vector<float> Properties(const Known& known, const core::Domain& domain,
                                       const core::Task& task);
  static std::vector<float> Look(const Known& known, const core::Domain& domain,
                                 const core::Task& task);
  static std::vector<double> Logits(const Known& known, const core::Domain& domain,
                                    const core::Task& task, std::span<const Choice> choices);

  double trust_;
  std::map<std::string, Known> nets_;  // by domain
};

}  // namespace hunch::intuition
