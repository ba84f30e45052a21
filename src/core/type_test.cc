#include "core/type.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/random.h"

namespace hunch::core {
namespace {

const TypeNames& Names() {
  static const TypeNames names{{1, "int"}, {2, "bool"}, {7, "grid"}};
  return names;
}

TEST(Type, PartsOfAFunction) {
  const Type map = Names().Parse("(a -> b) -> list a -> list b");
  ASSERT_TRUE(map.is_function());
  EXPECT_EQ(Names().Print(map.argument()), "a -> b");
  EXPECT_EQ(Names().Print(map.result()), "list a -> list b");
  EXPECT_EQ(map.Arguments().size(), 2u);
  EXPECT_EQ(Names().Print(map.FinalResult()), "list b");
  EXPECT_TRUE(map.has_variables());
  EXPECT_FALSE(Names().Parse("int -> list bool").has_variables());
}

TEST(Type, BoxedAreListsAndLargeBases) {
  EXPECT_FALSE(Type::Base(1).boxed());
  EXPECT_TRUE(Type::Base(7).boxed());
  EXPECT_TRUE(Type::List(Type::Base(1)).boxed());
}

TEST(Type, SubstituteReplacesEveryOccurrence) {
  const Type binding[2] = {Type::Base(1), Type::List(Type::Base(2))};
  const auto type = Names().Parse("(a -> b) -> list a -> b").Substitute(binding);
  ASSERT_TRUE(type.has_value());
  EXPECT_EQ(Names().Print(*type), "(int -> list bool) -> list int -> list bool");
}

TEST(Type, SubstituteSaysWhenTheResultIsTooLarge) {
  const Type deep = Names().Parse("list list list list list int");
  const Type binding[2] = {deep, deep};
  EXPECT_FALSE(Names().Parse("(a -> b) -> list a -> list b").Substitute(binding).has_value());
}

Type RandomType(base::Random& random, int depth) {
  const uint64_t choice = random.Below(depth == 0 ? 3 : 5);
  if (choice == 3) return Type::List(RandomType(random, depth - 1));
  if (choice == 4) {
    const Type argument = RandomType(random, depth - 1);
    return Type::Function(argument, RandomType(random, depth - 1));
  }
  if (choice == 2) return Type::Variable(static_cast<int>(random.Below(2)));
  return Type::Base(choice == 0 ? 1 : 7);
}

TEST(Type, PrintAndParseAreInverse) {
  base::Random random(7);
  for (int i = 0; i < 2000; ++i) {
    const Type type = RandomType(random, 3);
    EXPECT_EQ(Names().Parse(Names().Print(type)), type) << Names().Print(type);
  }
}

TEST(Type, BadTextIsAnInputError) {
  for (const char* text : {"", "in", "int ->", "(int", "list", "int int", "-> int",
                           "list list list list list list list list list list list list list list "
                           "list list list int",
                           "((((((((((((((((((((((((((((((((((((((((int"}) {
    EXPECT_THROW(Names().Parse(text), base::InputError) << text;
  }
}

}  // namespace
}  // namespace hunch::core
