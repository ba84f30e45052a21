#include "intuition/lesson.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "intuition/backend.h"

namespace hunch::intuition {
namespace {

constexpr int kLikeliest = 5;

}  // namespace

Recall RecallOf(const Net& net, std::span<const Lesson> lessons) {
  std::map<std::string, std::vector<size_t>> groups;
  for (size_t i = 0; i < net.groups.size(); ++i) groups[net.groups[i]].push_back(i);
  const std::unique_ptr<const Backend> backend = OpenBackend(kDefaultBackend, net);
  Recall recall;
  double uses = 0;
  for (const Lesson& lesson : lessons) {
    std::vector<float> properties(net.inputs(), 0);
    for (const uint16_t place : lesson.holding) properties[place] = 1;
    const std::vector<float> logits = Logits(*backend, net, properties);
    for (const auto& [choice, times] : lesson.uses) {
      double sum = 0;
      int likelier = 0;
      for (const size_t other : groups[net.groups[choice]]) {
        sum += std::exp(static_cast<double>(logits[other] - logits[choice]));
        likelier += logits[other] > logits[choice];
      }
      recall.bits += times * std::log2(sum);
      recall.recall += likelier < kLikeliest ? times : 0;
      uses += times;
    }
  }
  recall.bits /= std::max(uses, 1.0);
  recall.recall /= std::max(uses, 1.0);
  return recall;
}

}  // namespace hunch::intuition
