// What holds of all schemas over members.
#include "domains/grid/schemas/member_schema.h"

#include "domains/grid/schemas/member_schema_for_test.h"
#include "domains/grid/schemas/member_schemas.h"

namespace hunch::grid {
namespace {

using core::Type;
using core::Value;

std::vector<const core::Schema*> Schemas() {
  const auto all = TheGridDomain().schemas();
  std::vector<const core::Schema*> about_members;
  std::copy_if(all.begin(), all.end(), std::back_inserter(about_members),
               [](const core::Schema* schema) { return schema->element() == OfBase(kGrid); });
  return about_members;
}

TEST(MemberSchemaTest, RenderTakesAFunctionOfTheElementAndAList) {
  ASSERT_FALSE(Schemas().empty());
  for (const core::Schema* schema : Schemas()) {
    const Type type = TheGridDomain().TypeOf(*schema->render());
    EXPECT_EQ(type.argument(), Type::Function(schema->element(), schema->slot()));
    EXPECT_EQ(type.result().argument(), Type::List(OfBase(kGrid))) << schema->name();
    EXPECT_FALSE(schema->slot().boxed()) << schema->name();
  }
}

TEST(MemberSchemaTest, FeaturesEndInAnElement) {
  for (const core::Schema* schema : Schemas()) {
    for (const core::Feature& feature : schema->features()) {
      ASSERT_NE(feature.primitive, nullptr) << schema->name();
      const Type type = TheGridDomain().TypeOf(*feature.primitive);
      EXPECT_EQ(type.Arguments().back(), schema->element()) << feature.primitive->name;
      EXPECT_FALSE(type.FinalResult().boxed()) << feature.primitive->name;
    }
  }
}

TEST(MemberSchemaTest, TheEnumeratorDoesNotKnowThem) {
  const Primitives words = MemberPrimitives();
  for (const core::Production& production : TheGridDomain().grammar().productions) {
    for (const core::Primitive& word : words) EXPECT_NE(production.primitive->name, word.name);
  }
}

TEST(MemberSchemaTest, ElementsAreTheMembersUnlessThereAreTooMany) {
  base::Arena arena;
  const core::Schema& schema = SchemaCalled("recolour_each");
  const Value canvas = Literal("grid[123]", arena);
  for (const size_t count : {0, 3, 128, 129}) {
    const std::vector<Value> members(count, canvas);
    const Value frame[] = {core::MakeList(arena, members, true), canvas};
    std::vector<Value> elements;
    schema.Elements(frame, arena, elements);
    EXPECT_EQ(elements.size(), count > 128 ? 0 : count);
    EXPECT_EQ(schema.Admits(0, frame[0], canvas), count <= 128);
    std::vector<Value> slots(elements.size());
    EXPECT_EQ(schema.Deduce(frame, elements, canvas, slots), count == 0);
  }
}

TEST(MemberSchemaTest, ListAndCanvasFitWhenTheyAreTheFrames) {
  base::Arena arena;
  const core::Schema& schema = SchemaCalled("recolour_each");
  const Type list = Type::List(OfBase(kGrid));
  const Value frame[] = {Literal("[grid[1]]", arena), Literal("grid[12]", arena)};
  EXPECT_TRUE(schema.Fits(frame, list, Literal("[grid[1]]", arena)));
  EXPECT_FALSE(schema.Fits(frame, list, Literal("[grid[1]@(0,1)]", arena)));
  EXPECT_TRUE(schema.Fits(frame, OfBase(kGrid), Literal("grid[12]", arena)));
  EXPECT_FALSE(schema.Fits(frame, OfBase(kGrid), Literal("grid[21]", arena)));
  EXPECT_TRUE(schema.Fits(frame, OfBase(kInt), Literal("4", arena)));
}

TEST(MemberSchemaTest, AdmitsACanvasOfTheTargetsSize) {
  base::Arena arena;
  const core::Schema& schema = SchemaCalled("recolour_each");
  const Value target = Literal("grid[12]", arena);
  EXPECT_TRUE(schema.Admits(1, Literal("grid[00]", arena), target));
  EXPECT_FALSE(schema.Admits(1, Literal("grid[0/0]", arena), target));
  EXPECT_FALSE(schema.Admits(1, core::kUndefined, target));
  EXPECT_TRUE(schema.Admits(1, Literal("grid[0]", arena), core::kUndefined)) << "a test row";
}

}  // namespace
}  // namespace hunch::grid
