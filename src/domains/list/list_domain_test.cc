#include "domains/list/list_domain.h"

#include <gtest/gtest.h>

#include "core/evaluate.h"
#include "core/program_text.h"

namespace hunch::list {
namespace {

// The worked usage of list_domain.h.
TEST(ListDomain, RunsAProgramFromItsText) {
  const core::Domain& lists = TheListDomain();
  const core::Interface interface { {"xs"}, {core::Type::List(IntType())}, IntType() };
  const core::Program program =
      core::ParseProgram("sum(map(\\x -> square(x), xs))", lists, interface);
  base::Arena arena;
  const core::Value xs = lists.ParseLiteral("[1, 2, 3]", arena)->value;
  const core::Value answer = core::EvaluateOne(program, {&xs, 1}, arena);
  EXPECT_EQ(lists.PrintLiteral(IntType(), answer), "14");
}

TEST(ListDomain, SaysWhatEachPrimitiveIs) {
  EXPECT_STREQ(TheListDomain().name(), "list");
  for (const core::Primitive& primitive : TheListDomain().primitives()) {
    EXPECT_FALSE(primitive.doc.empty()) << primitive.name;
    EXPECT_EQ(primitive.doc.find('\n'), std::string::npos) << primitive.name;
  }
}

}  // namespace
}  // namespace hunch::list
