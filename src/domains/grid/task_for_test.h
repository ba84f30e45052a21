// Tasks over grids written as literals, for tests.
#pragma once

#include <initializer_list>
#include <string_view>

#include "core/task.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {

struct PairText {
  std::string_view input, output;
};

inline core::Task MakeTask(std::initializer_list<PairText> train,
                           std::initializer_list<std::string_view> test = {}) {
  core::Task task;
  task.interface = {{"input"}, {OfBase(kGrid)}, OfBase(kGrid)};
  const auto read = [&task](std::string_view text) {
    return ParseGridLiteral(text, *task.storage).value().value;
  };
  for (const PairText& pair : train) task.train.push_back({{read(pair.input)}, read(pair.output)});
  for (const std::string_view input : test) task.test.push_back({{read(input)}, {}});
  return task;
}

}  // namespace hunch::grid
