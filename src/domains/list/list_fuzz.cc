// libFuzzer entry: any bytes as a list task, as further pairs, and as the text of a program over a
// list and a number. Half of the mutations put in programs drawn from the grammar.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/program_trial_for_test.h"
#include "core/random_program_for_test.h"
#include "domains/list/list_domain.h"
#include "domains/list/list_task.h"

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t max_size);

namespace hunch::list {
namespace {

// The output type is left open: a program may give anything.
const core::Interface& ListAndNumber() {
  static const core::Interface interface {
    {"xs", "n"}, {core::Type::List(IntType()), IntType()}, core::Type()
  };
  return interface;
}

std::string RandomConstant(core::Type type, base::Random& random) {
  if (type == BoolType()) return random.Below(2) == 0 ? "true" : "false";
  if (!type.is_list()) {
    return std::to_string(random.Below(9) == 0 ? random.Between(INT32_MIN, INT32_MAX)
                                               : random.Between(-3, 9));
  }
  std::string text = "[";
  for (uint64_t left = 1 + random.Below(4); left > 0; --left) {
    text += RandomConstant(type.element(), random) + (left > 1 ? "," : "");
  }
  return text + "]";
}

std::string RandomText(uint64_t seed) {
  base::Random random(seed);
  core::RandomPrograms programs(TheListDomain(), ListAndNumber(), random,
                                [&](core::Type type) { return RandomConstant(type, random); });
  const core::Type types[] = {IntType(), BoolType(), core::Type::List(IntType()),
                              core::Type::List(core::Type::List(IntType()))};
  return programs.OfType(types[random.Below(std::size(types))], 1 + static_cast<int>(seed % 5));
}

void TryTask(std::string_view text) {
  try {
    const ListProblem problem = ReadListTask(text, "fuzz", "fuzz");
    HUNCH_CHECK(!problem.task.train.empty());
    HUNCH_CHECK(problem.expected.size() == problem.task.test.size());
  } catch (const base::InputError& error) {
    HUNCH_CHECK(core::IsOneLine(error.what()));
  }
}

void Try(std::string_view text) {
  TryTask(text);
  base::Arena arena;
  const core::Value inputs[] = {TheListDomain().ParseLiteral("[3, 1, -4, 1, 5]", arena)->value,
                                core::Value::OfNumber(2)};
  core::TryProgram(text, TheListDomain(), ListAndNumber(), inputs);
}

}  // namespace
}  // namespace hunch::list

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t max_size,
                                          unsigned int seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, max_size);
  const std::string text = hunch::list::RandomText(seed);
  const size_t count = std::min(text.size(), max_size);
  std::copy_n(text.data(), count, data);
  return count;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  hunch::list::Try({reinterpret_cast<const char*>(data), size});
  return 0;
}
