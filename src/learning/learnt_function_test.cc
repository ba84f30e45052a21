#include "learning/learnt_function.h"

#include <gmock/gmock.h>

#include "base/error.h"
#include "learning/learnt_for_test.h"

namespace hunch::learning {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(LearntFunction, IsWrittenAsItIsRead) {
  const core::LearntPrimitive record{"list", "keep_below", "\\a b -> filter(\\x -> less(x, a), b)",
                                     "int -> list int -> list int", 7};
  EXPECT_EQ(WriteLearnt(ReadLearnt(record, list::TheListDomain()), "list", list::TheListDomain()),
            record);
}

TEST(LearntFunction, RunsItsBodyOnEveryRow) {
  base::Arena arena;
  const auto list = [&](const char* text) {
    return list::TheListDomain().ParseLiteral(text, arena)->value;
  };
  const core::Value limits[] = {core::Value::OfNumber(3), core::Value::OfNumber(0),
                                core::kUndefined};
  const core::Value lists[] = {list("[1, 5, 2]"), list("[4]"), list("[4]")};
  const core::Value* const arguments[] = {limits, lists};
  core::Value out[3];
  const LearntFunction function = KeepBelow();
  const core::Primitive primitive = AsPrimitive(function, 3, list::TheListDomain().types());
  primitive.function({arena, 3, arguments, nullptr, function.interface.output_type, out});
  const auto text = [&](core::Value value) {
    return list::TheListDomain().PrintLiteral(function.interface.output_type, value);
  };
  EXPECT_EQ(text(out[0]), "[1, 2]");
  EXPECT_EQ(text(out[1]), "[]");
  EXPECT_EQ(text(out[2]), "[]");  // as the body: a limit that is undefined is a no
}

TEST(LearntFunction, WithAFunctionAsArgumentIsWrittenAsItIsRead) {
  const core::LearntPrimitive record{"list", "keep_reversed",
                                     "\\f a -> fold(\\x y -> if(f(y), prepend(y, x), x), [], a)",
                                     "(int -> bool) -> list int -> list int", 0};
  EXPECT_EQ(WriteLearnt(ReadLearnt(record, list::TheListDomain()), "list", list::TheListDomain()),
            record);
}

std::string FaultOf(const std::string& type, const std::string& definition) {
  try {
    MadeFunction("f", type, definition);
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "no error";
}

TEST(LearntFunction, FaultsNameThePrimitive) {
  EXPECT_EQ(FaultOf("int -> int", "\\a -> add(a, 1)"), "no error");
  EXPECT_THAT(FaultOf("int -> int", "add(1, 1)"), AllOf(HasSubstr("'f'"), HasSubstr("\\a ->")));
  EXPECT_THAT(FaultOf("int -> int", "\\a b -> add(a, b)"), HasSubstr("differ"));
  EXPECT_THAT(FaultOf("int", "\\ -> 1"), HasSubstr("'f'"));
  EXPECT_THAT(FaultOf("list a -> a", "\\a -> head(a)"), HasSubstr("type variables"));
  EXPECT_THAT(FaultOf("int -> bool", "\\a -> add(a, 1)"), HasSubstr("not bool"));
  EXPECT_THAT(FaultOf("int -> int", "\\a -> nothing(a)"), HasSubstr("'f'"));
  EXPECT_THAT(FaultOf("(int -> int) -> int", "\\g -> g(1)"), HasSubstr("no error"));
  EXPECT_THAT(FaultOf("(int -> int) -> int", "\\head -> head(1)"), HasSubstr("'head' is taken"));
  EXPECT_THAT(FaultOf("(int -> int) -> int", "\\2 -> 1"), HasSubstr("'2' is taken, or is none"));
  EXPECT_THAT(FaultOf("(int -> int) -> list int", "\\g -> map(g, [1])"), HasSubstr("lambda of 1"));
  EXPECT_THAT(FaultOf("((int -> int) -> int) -> int", "\\g -> 1"),
              HasSubstr("functions of values"));
}

}  // namespace
}  // namespace hunch::learning
