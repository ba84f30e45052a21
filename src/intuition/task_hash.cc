#include "intuition/task_hash.h"

#include <vector>

namespace hunch::intuition {

base::Hash128 HashTask(const core::Task& task) {
  const core::Interface& interface = task.interface;
  std::vector<uint64_t> numbers = {task.train.size(), task.test.size(),
                                   interface.output_type.code()};
  for (const core::Type type : interface.input_types) numbers.push_back(type.code());
  const auto add = [&numbers](core::Type type, core::Value value) {
    const base::Hash128 hash = core::HashValue(type, value);
    numbers.insert(numbers.end(), {hash.low, hash.high});
  };
  for (size_t row = 0; row < task.rows(); ++row) {
    const core::Example& example = task.example(row);
    for (size_t i = 0; i < example.inputs.size(); ++i) {
      add(interface.input_types[i], example.inputs[i]);
    }
    if (row < task.train.size()) add(interface.output_type, example.output);
  }
  return base::HashBytes(numbers.data(), numbers.size() * sizeof(uint64_t));
}

}  // namespace hunch::intuition
