#include "search/tape.h"

#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"

namespace hunch::search {
namespace {

class TapeTest : public testing::Test {
 protected:
  TapeTest()
      : searched_(domain_, domain_.MakeTask({{"[3, 1]", "[9]"}, {"[5]", "[]"}, {"[7, 8]", "[]"}}),
                  40000) {}
  const Scope& body() { return *searched_.work().scopes.all[1]; }
  const Scope& closed() { return searched_.work().scopes.closed(); }
  std::vector<core::Value> Run(ValueId id, const std::vector<core::Value>& parameter,
                               const std::vector<uint32_t>& example) {
    const core::Value* const args[] = {parameter.data()};
    std::vector<core::Value> out(parameter.size());
    Tape(body(), closed(), id)
        .Run(arena_, static_cast<uint32_t>(out.size()), example.data(), args, out.data());
    return out;
  }
  SmallDomain domain_;
  SearchedTask searched_;
  base::Arena arena_;
};

TEST_F(TapeTest, GivesOnTheProbesWhatTheBankHas) {
  const Bank& bank = body().bank;
  ASSERT_GT(bank.size(), 50u);
  int captures = 0, applications = 0;
  for (ValueId id = 0; id < bank.size(); ++id) {
    captures += bank[id].origin == Origin::kCapture;
    applications += bank[id].origin == Origin::kApply;
    const auto out = Run(id, body().leaves[0].column, body().example_of);
    for (uint32_t row = 0; row < bank.rows(); ++row) {
      EXPECT_TRUE(core::SameValue(bank.type(id), out[row], bank[id].column[row])) << id;
    }
  }
  EXPECT_GT(captures, 5);
  EXPECT_GT(applications, 5);
}

TEST_F(TapeTest, RunsOnOtherArgumentsThanTheProbes) {
  const Bank& bank = body().bank;
  // add(x, x) is 2x, add(x, 1) is x + 1, both told from what they give for 3 and for 1.
  int doubles = 0, successors = 0;
  for (ValueId id = 0; id < bank.size(); ++id) {
    if (bank.type(id) != core::Type::Int()) continue;
    const core::Value* at = bank[id].column;  // rows: 0 3 1 | 0 5 | 0 7 8
    const auto out = Run(id, {core::Value::OfNumber(100)}, {1});
    if (at[1].number() == 6 && at[2].number() == 2 && at[4].number() == 10) {
      doubles += out[0].number() == 200;
    }
    if (at[1].number() == 4 && at[2].number() == 2 && at[4].number() == 6) {
      successors += out[0].number() == 101;
    }
  }
  EXPECT_EQ(doubles, 1);
  EXPECT_EQ(successors, 1);
}

TEST_F(TapeTest, ClosuresReadCapturesAtTheExampleOfTheirRow) {
  // A body that is head(xs) for every argument.
  const Bank& bank = body().bank;
  ValueId head = kNoValue;
  for (ValueId id = 0; id < bank.size(); ++id) {
    if (bank[id].origin == Origin::kCapture &&
        searched_.Text(searched_.work().ProgramOf(bank[id].source)) == "head(xs)") {
      head = id;
    }
  }
  ASSERT_NE(head, kNoValue);
  const Tape tape(body(), closed(), head);
  const TapeClosure closure(tape, 3);
  // Two candidates in one batch, three examples each; applications of rows 4, 0, 2 and 5.
  const uint32_t row_of[] = {4, 0, 2, 5};
  const std::vector<core::Value> any(4, core::Value::OfNumber(0));
  const core::Value* const args[] = {any.data()};
  core::Value out[4];
  closure.Apply(arena_, 4, row_of, args, out);
  EXPECT_EQ(out[0].number(), 5);
  EXPECT_EQ(out[1].number(), 3);
  EXPECT_EQ(out[2].number(), 7);
  EXPECT_EQ(out[3].number(), 7);
}

}  // namespace
}  // namespace hunch::search
