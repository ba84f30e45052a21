// libFuzzer entry: any bytes as the text of a program over one grid. Half of the mutations put in
// programs drawn from the grammar, so that most of what runs has the right types.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/program_trial_for_test.h"
#include "core/random_program_for_test.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/random_value_for_test.h"

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t max_size);

namespace hunch::grid {
namespace {

// The output type is left open: a program may give anything.
const core::Interface& OneGrid() {
  static const core::Interface interface {
    {"input"}, {OfBase(kGrid)}, {}
  };
  return interface;
}

std::string RandomText(uint64_t seed) {
  base::Random random(seed);
  core::RandomPrograms programs(TheGridDomain(), OneGrid(), random, [&](core::Type type) {
    base::Arena arena;
    return PrintGridLiteral(type, RandomValue(type, random, arena));
  });
  const core::Type types[] = {OfBase(kGrid), OfBase(kMask), OfBase(kInt), OfBase(kColour),
                              core::Type::List(OfBase(kGrid))};
  return programs.OfType(types[random.Below(std::size(types))], 1 + static_cast<int>(seed % 5));
}

void Try(std::string_view text) {
  base::Arena arena;
  const core::Value input =
      ParseGridLiteral("grid[0000000/0330500/0310550/0000000/2020202/7777777]", arena)->value;
  core::TryProgram(text, TheGridDomain(), OneGrid(), {&input, 1});
}

}  // namespace
}  // namespace hunch::grid

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t max_size,
                                          unsigned int seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, max_size);
  const std::string text = hunch::grid::RandomText(seed);
  const size_t count = std::min(text.size(), max_size);
  std::copy_n(text.data(), count, data);
  return count;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  hunch::grid::Try({reinterpret_cast<const char*>(data), size});
  return 0;
}
