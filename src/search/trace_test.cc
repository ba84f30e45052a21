#include "search/trace.h"

#include <gmock/gmock.h>

#include "core/program_text.h"
#include "search/small_domain_for_test.h"
#include "search/solver.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

using testing::ElementsAre;
using testing::Pair;

SchemaTrace Nearest(uint32_t elements, uint32_t untested, uint32_t missed) {
  SchemaTrace trace;
  trace.schema = "recolour";
  trace.frames = trace.searched = 1;
  trace.elements = elements;
  trace.untested = untested;
  trace.missed = missed;
  return trace;
}

TEST(SchemaTrace, TheLargerShareOfWhatTakesTestsIsNearer) {
  SchemaTrace best;
  best.TakeNearest(Nearest(100, 10, 5));
  EXPECT_EQ(best.Share(), 0.5);
  best.TakeNearest(Nearest(100, 4, 3));  // fewer are missed, but next to nothing is explained
  EXPECT_EQ(best.missed, 5u);
  best.TakeNearest(Nearest(100, 20, 8));
  EXPECT_EQ(best.missed, 8u);
  best.TakeNearest(SchemaTrace());  // without a frame
  EXPECT_EQ(best.missed, 8u);
}

TEST(Trace, JoinedSchemasAreCountedTogether) {
  Trace all, view;
  view.schemas = {Nearest(10, 4, 2)};
  all.Join(view);
  view.schemas = {Nearest(10, 4, 1), Nearest(10, 4, 4)};
  view.schemas[1].schema = "other";
  all.Join(view);
  ASSERT_EQ(all.schemas.size(), 2u);
  EXPECT_EQ(all.schemas[0].frames, 2u);
  EXPECT_EQ(all.schemas[0].missed, 1u);
  EXPECT_EQ(all.schemas[1].frames, 1u);
}

Options Work(uint64_t work, bool trace) {
  Options options;
  options.seconds = 0;
  options.work = work;
  options.trace = trace;
  return options;
}

class TraceTest : public testing::Test {
 protected:
  std::string Text(const core::Program& program) const {
    return core::PrintProgram(program, task_.interface);
  }
  StripDomain domain_;
  // The same strip with two answers: nothing explains that.
  core::Task task_ = domain_.MakeTask(
      {{"[1, 2, 3, 3]", "[1, 2, 3, 3]"}, {"[1, 2, 3, 3]", "[2, 1, 3, 3]"}, {"[4, 1]", "[]"}});
};

TEST_F(TraceTest, SaysHowFarTheSearchGot) {
  const Result result = Solve(domain_, task_, Work(200000, true));
  ASSERT_NE(result.trace, nullptr);
  const Trace& trace = *result.trace;
  EXPECT_TRUE(trace.has_frames);
  EXPECT_EQ(Text(trace.framed), "input");

  ASSERT_EQ(trace.schemas.size(), 1u);
  const SchemaTrace& recolour = trace.schemas[0];
  EXPECT_EQ(recolour.schema, std::string(domain_.schemas()[0]->name()));
  EXPECT_EQ(recolour.slot, "int");
  EXPECT_EQ(recolour.element, "place");
  EXPECT_GT(recolour.frames, 0u);
  EXPECT_GT(recolour.searched, 0u);
  EXPECT_EQ(recolour.rules, 0u);
  EXPECT_EQ(recolour.held, 0u);
  EXPECT_EQ(recolour.elements, 8u);
  EXPECT_EQ(recolour.missed, 2u);
  EXPECT_EQ(recolour.missed_by_pair.size(), 2u);

  ASSERT_TRUE(trace.nearest.has_value());
  EXPECT_THAT(trace.nearest->cells, ElementsAre(4, 4));
  EXPECT_EQ(trace.nearest->wrong[0] + trace.nearest->wrong[1], 2u);
  EXPECT_EQ(trace.nearest->WrongShare(), 0.25);
}

TEST_F(TraceTest, IsKeptOnlyWhereAskedForAndChangesNothing) {
  const Result with = Solve(domain_, task_, Work(20000, true));
  const Result without = Solve(domain_, task_, Work(20000, false));
  EXPECT_EQ(without.trace, nullptr);
  EXPECT_EQ(with.evaluated, without.evaluated);
  ASSERT_EQ(with.attempts.size(), without.attempts.size());
  for (size_t i = 0; i < with.attempts.size(); ++i) {
    EXPECT_EQ(Text(with.attempts[i].program), Text(without.attempts[i].program));
  }
}

TEST_F(TraceTest, AFrameThatNoValueHasIsUnknown) {
  task_ = domain_.MakeTask({{"[1, 2]", "[1, 2, 1, 2, 1, 2, 7, 9, 7, 9, 9]"},
                            {"[3]", "[5, 5, 5, 5, 7]"},
                            {"[4, 1]", "[]"}});
  const Result result = Solve(domain_, task_, Work(5000, true));
  EXPECT_EQ(result.trace->framed, nullptr);
  EXPECT_TRUE(result.trace->schemas.empty());
}

TEST(TraceOfNumbers, AnOutputIsOneCell) {
  const SmallDomain domain;
  const core::Task task = domain.MakeTask({{"[3, 1]", "3"}, {"[5, 2]", "-1000"}, {"[4, 4]", "0"}});
  const Result result = Solve(domain, task, Work(3000, true));
  EXPECT_FALSE(result.trace->has_frames);
  EXPECT_EQ(result.trace->framed, nullptr);
  ASSERT_TRUE(result.trace->nearest.has_value());
  EXPECT_THAT(result.trace->nearest->cells, ElementsAre(1, 1));
  EXPECT_THAT(result.trace->nearest->wrong, ElementsAre(0, 1));
}

}  // namespace
}  // namespace hunch::search
