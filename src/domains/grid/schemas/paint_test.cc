#include "domains/grid/schemas/paint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/grid/answer_for_test.h"
#include "domains/grid/features/cell_map_for_test.h"
#include "domains/grid/random_value_for_test.h"

namespace hunch::grid {
namespace {

using core::Value;

const core::Interface kInterface{{"input"}, {OfBase(kGrid)}, OfBase(kGrid)};

// What a program gives for each of some grids, run on all of them at once.
std::vector<std::string> Painted(std::string_view text, const std::vector<std::string>& grids) {
  const core::Program program = core::ParseProgram(text, TheGridDomain(), kInterface);
  base::Arena arena;
  std::vector<Value> inputs;
  for (const std::string& grid : grids) {
    const auto read = ParseGridLiteral(grid, arena);
    inputs.push_back(read ? read->value : core::kUndefined);
  }
  const Value* const columns[] = {inputs.data()};
  std::vector<std::string> out;
  const auto rows = static_cast<uint32_t>(inputs.size());
  for (const Value value : core::Evaluate(program, columns, rows, arena)) {
    out.push_back(PrintGridLiteral(OfBase(kGrid), value));
  }
  return out;
}

const core::Schema& Schema() { return *TheGridDomain().schemas()[0]; }

// The schema's program for a row whose slots are known: what the function says of each cell.
class KnownSlots final : public core::Closure {
 public:
  explicit KnownSlots(const std::vector<Value>& slots) : slots_(slots) {}
  void Apply(base::Arena&, uint32_t rows, const uint32_t*, const Value* const*,
             Value* out) const override {
    ASSERT_EQ(rows, slots_.size());
    std::copy(slots_.begin(), slots_.end(), out);
  }

 private:
  const std::vector<Value>& slots_;
};

TEST(PaintTest, RunsARuleOnEveryCell) {
  using testing::ElementsAre;
  EXPECT_THAT(Painted("paint(\\x -> if(equal(at(input, x), black), red, at(input, x)), input)",
                      {"grid[010/300]", "grid[1]", "grid[00/00/40]@(1,2)"}),
              ElementsAre("grid[212/322]", "grid[1]", "grid[22/22/42]@(1,2)"));
  EXPECT_THAT(Painted("paint(\\x -> if(equal(north(input, x), red), blue, at(input, x)), input)",
                      {"grid[020/000/300]", "grid[2/2]"}),
              ElementsAre("grid[020/010/300]", "grid[2/1]"));
}

TEST(PaintTest, ACellWithoutAValueLeavesTheRowWithoutOne) {
  EXPECT_THAT(Painted("paint(\\x -> at(flip_rows(crop(input, box[0 0 2 2])), x), input)",
                      {"grid[12/34]", "grid[123/456]"}),
              testing::ElementsAre(testing::Ne("undefined"), "undefined"));
  EXPECT_THAT(Painted("paint(\\x -> at(input, x), input)", {"grid[12]", "nothing", "grid[3]"}),
              testing::ElementsAre("grid[12]", "undefined", "grid[3]"));
}

TEST(PaintTest, OnlyTheChosenBranchNeedsAValue) {
  EXPECT_THAT(Painted("paint(\\x -> if(equal(at(input, x), red), at(grid[4], x), blue), input)",
                      {"grid[210]", "grid[012]"}),
              testing::ElementsAre("grid[411]", "undefined"));
}

TEST(PaintTest, DeducedSlotsRenderTheTarget) {
  base::Random random(3);
  base::Arena arena;
  for (int round = 0; round < 50; ++round) {
    const Value frame = RandomValue(OfBase(kGrid), random, arena);
    const GridRef grid(frame.blob());
    GridBuilder target(arena, grid.height(), grid.width(), grid.top(), grid.left());
    std::for_each_n(target.cells(), grid.area(),
                    [&](uint8_t& cell) { cell = static_cast<uint8_t>(random.Below(kColours)); });
    const Value wanted = core::Native<GridRef>::To(target.Finish());
    std::vector<Value> elements;
    Schema().Elements({&frame, 1}, arena, elements);
    std::vector<Value> slots(elements.size());
    ASSERT_TRUE(Schema().Deduce({&frame, 1}, elements, wanted, slots));
    const KnownSlots function(slots);
    const core::Closure* const functions[] = {&function, nullptr};
    const Value* const columns[] = {nullptr, &frame};
    Value painted;
    Schema().render()->function({arena, 1, columns, functions, OfBase(kGrid), &painted});
    EXPECT_TRUE(core::SameValue(OfBase(kGrid), painted, wanted));
  }
}

TEST(PaintTest, ElementsAreTheCellsInReadingOrder) {
  base::Arena arena;
  const Value frame = core::Native<GridRef>::To(GridOf("12 34", arena));
  std::vector<Value> elements;
  Schema().Elements({&frame, 1}, arena, elements);
  std::string text;
  for (const Value v : elements) text += PrintGridLiteral(OfBase(kCell), v);
  EXPECT_EQ(text, "cell[0 0]cell[0 1]cell[1 0]cell[1 1]");
}

TEST(PaintTest, FramesThatAreLookedAtAlikeHaveTheSameElements) {
  base::Arena arena;
  const Value frame = core::Native<GridRef>::To(GridOf("123 456", arena));
  const Value alike = core::Native<GridRef>::To(GridOf("777 010", arena));
  const Value turned = core::Native<GridRef>::To(GridOf("14 25 36", arena));
  size_t schemas = 0;
  for (const core::Schema* schema : TheGridDomain().schemas()) {
    if (schema->element() != OfBase(kCell)) continue;
    ++schemas;
    EXPECT_TRUE(schema->Looked({&frame, 1}).has_value());
    EXPECT_EQ(schema->Looked({&frame, 1}), schema->Looked({&alike, 1}));
    EXPECT_NE(schema->Looked({&frame, 1}), schema->Looked({&turned, 1}));
    std::vector<Value> elements, again;
    schema->Elements({&frame, 1}, arena, elements);
    schema->Elements({&alike, 1}, arena, again);
    ASSERT_EQ(elements.size(), again.size());
    for (size_t i = 0; i < elements.size(); ++i) {
      EXPECT_TRUE(core::SameValue(OfBase(kCell), elements[i], again[i]));
    }
  }
  EXPECT_GT(schemas, 1u);
}

TEST(PaintTest, WantsATargetOfTheFramesSize) {
  base::Arena arena;
  const Value frame = core::Native<GridRef>::To(GridOf("123", arena));
  const Value turned = core::Native<GridRef>::To(GridOf("1 2 3", arena));
  const Value alike = core::Native<GridRef>::To(GridOf("456", arena));
  std::vector<Value> elements;
  Schema().Elements({&frame, 1}, arena, elements);
  std::vector<Value> slots(elements.size());
  EXPECT_FALSE(Schema().Deduce({&frame, 1}, elements, turned, slots));
  EXPECT_FALSE(Schema().Deduce({&frame, 1}, elements, core::kUndefined, slots));
  EXPECT_TRUE(Schema().Fits({&frame, 1}, OfBase(kGrid), alike));
  EXPECT_FALSE(Schema().Fits({&frame, 1}, OfBase(kGrid), turned));
  EXPECT_TRUE(Schema().Fits({&frame, 1}, OfBase(kInt), Value::OfNumber(5)));
}

TEST(PaintTest, APartLooksAtWhatItWasCutFromByItsPlace) {
  using testing::ElementsAre;
  EXPECT_THAT(
      Painted("paint(\\x -> if(equal(at(input, x), black), row_start(input, x), north(input, "
              "x)), crop(input, inner_box(box_of(input))))",
              {"grid[0700/5020/6340/0000]", "grid[000/912/000]"}),
      ElementsAre("grid[50/02]@(1,1)", "grid[0]@(1,1)"));
}

TEST(PaintTest, APartFitsWhatCoversIt) {
  base::Arena arena;
  const auto fits = [&](const char* frame, const char* looked_at) {
    const Value value = ParseGridLiteral(frame, arena)->value;
    return Schema().Fits({&value, 1}, OfBase(kGrid), ParseGridLiteral(looked_at, arena)->value);
  };
  EXPECT_TRUE(fits("grid[12]@(1,0)", "grid[00/00]"));
  EXPECT_TRUE(fits("grid[12]", "grid[00/00]@(-1,0)"));
  EXPECT_TRUE(fits("grid[12]", "grid[120/000]"));
  EXPECT_FALSE(fits("grid[12]", "grid[210/000]"));
  EXPECT_FALSE(fits("grid[12]@(1,1)", "grid[00/00]"));
  EXPECT_FALSE(fits("grid[12]@(-1,0)", "grid[00/00]@(-1,0)"));
}

TEST(PaintTest, FeaturesEndInAnElement) {
  ASSERT_FALSE(Schema().features().empty());
  for (const core::Feature& feature : Schema().features()) {
    ASSERT_NE(feature.primitive, nullptr);
    const core::Type type = TheGridDomain().TypeOf(*feature.primitive);
    EXPECT_EQ(type.Arguments().back(), Schema().element()) << feature.primitive->name;
    EXPECT_FALSE(type.FinalResult().boxed()) << feature.primitive->name;
  }
}

TEST(PaintTest, TheEnumeratorKnowsNoCells) {
  for (const core::Production& production : TheGridDomain().grammar().productions) {
    EXPECT_NE(production.primitive, Schema().render());
    for (const core::Feature& feature : Schema().features()) {
      EXPECT_NE(production.primitive, feature.primitive);
    }
  }
}

TEST(PaintTest, TheWordsOfRules) {
  const core::RuleWords words = TheGridDomain().rule_words();
  const auto type = [](const core::Primitive* word) { return word ? word->signature : "none"; };
  EXPECT_EQ(type(words.choose), "bool -> a -> a -> a");
  EXPECT_EQ(type(words.equal), "a -> a -> bool");
  EXPECT_EQ(type(words.less), "int -> int -> bool");
  EXPECT_EQ(type(words.negate), "bool -> bool");
}

}  // namespace
}  // namespace hunch::grid
