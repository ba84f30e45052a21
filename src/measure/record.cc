#include "measure/record.h"

#include <algorithm>

namespace hunch::measure {
namespace {

template <typename Condition>
const AttemptRecord* First(const std::vector<AttemptRecord>& attempts, Condition condition) {
  const auto found = std::find_if(attempts.begin(), attempts.end(), condition);
  return found == attempts.end() ? nullptr : &*found;
}

}  // namespace

const AttemptRecord* TaskRecord::Reproduced() const {
  return First(attempts, [](const AttemptRecord& attempt) { return !attempt.guess; });
}

bool TaskRecord::Doubted() const {
  return Reproduced() != nullptr && First(attempts, [](const AttemptRecord& attempt) {
                                      return !attempt.guess && attempt.confidence >= kClaimed;
                                    }) == nullptr;
}

const AttemptRecord* TaskRecord::Right() const {
  return First(attempts, [](const AttemptRecord& attempt) { return attempt.right == true; });
}

}  // namespace hunch::measure
