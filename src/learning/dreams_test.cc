#include "learning/dreams.h"

#include <gtest/gtest.h>

#include <set>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/list/list_domain.h"
#include "domains/list/random_inputs.h"

namespace hunch::learning {
namespace {

void DreamOf(const core::Task& inputs, uint64_t seed, const DreamListener& listener) {
  base::Random random(seed);
  DreamOptions options;
  options.work = 3000;
  Dream(list::TheListDomain(), list::TheListDomain().grammar(), inputs, options, random, listener);
}

core::Task AnyInputs(uint64_t seed) {
  base::Random random(seed);
  return list::RandomInputs(8, random);
}

TEST(Dreams, ProgramsSolveTheirTasks) {
  size_t count = 0;
  for (uint64_t seed = 1; seed <= 10; ++seed) {
    DreamOf(AnyInputs(seed), seed, [&](const core::Task& task, const core::Program& program) {
      ++count;
      base::Arena arena;
      for (const core::Example& pair : task.train) {
        const core::Value value = core::EvaluateOne(program, pair.inputs, arena);
        EXPECT_TRUE(core::SameValue(task.interface.output_type, value, pair.output))
            << core::PrintProgram(program, task.interface);
      }
    });
  }
  EXPECT_GT(count, 100u);
}

TEST(Dreams, DullOnesAreLeftOut) {
  for (uint64_t seed = 1; seed <= 10; ++seed) {
    DreamOf(AnyInputs(seed), seed, [](const core::Task& task, const core::Program& program) {
      EXPECT_EQ(program->kind, core::Node::Kind::kApply) << "an input or a constant";
      EXPECT_GE(task.train.size(), 3u);
      for (const core::Example& pair : task.train) EXPECT_TRUE(pair.output.defined());
    });
  }
}

TEST(Dreams, HangOnTheSeedAlone) {
  const core::Task inputs = AnyInputs(4);
  const auto texts = [&](uint64_t seed) {
    std::multiset<std::string> programs;
    DreamOf(inputs, seed, [&](const core::Task& task, const core::Program& program) {
      programs.insert(core::PrintProgram(program, task.interface));
    });
    return programs;
  };
  EXPECT_EQ(texts(1), texts(1));
  EXPECT_NE(texts(1), texts(2));
}

TEST(RandomInputs, AreOfManyInterfaces) {
  std::set<std::string> seen;
  for (uint64_t seed = 0; seed < 200; ++seed) {
    const core::Task task = AnyInputs(seed);
    EXPECT_EQ(task.train.size(), 8u);
    std::string shape;
    for (const core::Type type : task.interface.input_types) {
      shape += list::TheListDomain().types().Print(type) + ",";
    }
    seen.insert(shape + list::TheListDomain().types().Print(task.interface.output_type));
  }
  EXPECT_GE(seen.size(), 8u);
}

}  // namespace
}  // namespace hunch::learning
