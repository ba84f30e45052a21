#include "domains/list/random_inputs.h"

#include <algorithm>
#include <iterator>

#include "core/list.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

using core::Type;

// What a task takes and gives: l a list of numbers, n a number, b a truth value, m a list of truth
// values, p a list of lists.
struct Shape {
  const char* inputs;
  char output;
  int weight;
};

constexpr Shape kShapes[] = {{"l", 'l', 36},  {"l", 'n', 14}, {"l", 'b', 7},   {"l", 'm', 6},
                             {"ln", 'l', 9},  {"ln", 'n', 4}, {"ll", 'l', 9},  {"ll", 'n', 6},
                             {"n", 'l', 2},   {"n", 'n', 2},  {"lnn", 'l', 3}, {"nn", 'n', 1},
                             {"lll", 'l', 2}, {"l", 'p', 2}};

Type TypeOf(char letter) {
  switch (letter) {
    case 'n':
      return IntType();
    case 'b':
      return BoolType();
    case 'm':
      return Type::List(BoolType());
    case 'p':
      return Type::List(Type::List(IntType()));
    default:
      return Type::List(IntType());
  }
}

const Shape& AnyShape(base::Random& random) {
  int all = 0;
  for (const Shape& shape : kShapes) all += shape.weight;
  auto left = static_cast<int>(random.Below(static_cast<uint64_t>(all)));
  for (const Shape& shape : kShapes) {
    left -= shape.weight;
    if (left < 0) return shape;
  }
  return kShapes[0];
}

struct Style {
  int64_t least, most;  // of the numbers in lists
  int64_t shortest, longest;
  bool sorted;
};

constexpr int64_t kRanges[][2] = {{0, 4},  {0, 5},  {0, 9},    {0, 9}, {0, 16},
                                  {1, 20}, {-9, 9}, {-20, 60}, {0, 99}};

Style AnyStyle(base::Random& random) {
  const auto& range = kRanges[random.Below(std::size(kRanges))];
  const int64_t shortest = random.Unit() < 0.5 ? 0 : random.Between(1, 5);
  return {range[0], range[1], shortest, shortest + random.Between(3, 7), random.Unit() < 0.05};
}

core::Value AnyList(const Style& style, base::Arena& arena, base::Random& random) {
  std::vector<core::Value> elements;
  const int64_t length = random.Between(style.shortest, style.longest);
  for (int64_t i = 0; i < length; ++i) {
    const bool again = i > 0 && random.Unit() < 0.12;
    elements.push_back(again ? elements[random.Below(elements.size())]
                             : core::Value::OfNumber(random.Between(style.least, style.most)));
  }
  if (style.sorted) {
    std::sort(elements.begin(), elements.end(),
              [](core::Value a, core::Value b) { return a.number() < b.number(); });
  }
  return core::MakeList(arena, elements, false);
}

}  // namespace

core::Task RandomInputs(int pairs, base::Random& random) {
  const Shape& shape = AnyShape(random);
  const Style style = AnyStyle(random);
  const int64_t most = random.Unit() < 0.7 ? 6 : style.most;  // of numbers by themselves
  core::Task task;
  task.interface.output_type = TypeOf(shape.output);
  for (const char* letter = shape.inputs; *letter != 0; ++letter) {
    task.interface.input_types.push_back(TypeOf(*letter));
    task.interface.input_names.push_back(
        std::string(1, static_cast<char>('a' + (letter - shape.inputs))));
  }
  for (int i = 0; i < pairs; ++i) {
    core::Example& pair = task.train.emplace_back();
    for (const Type type : task.interface.input_types) {
      pair.inputs.push_back(type == IntType() ? core::Value::OfNumber(random.Between(0, most))
                                              : AnyList(style, *task.storage, random));
    }
  }
  return task;
}

}  // namespace hunch::list
