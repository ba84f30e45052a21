#include "core/interface_text.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace hunch::core {
namespace {

const TypeNames kTypes{{1, "int"}, {2, "bool"}};

TEST(InterfaceTextTest, ReadsWhatItPrints) {
  const Interface interface {
    {"xs", "k"}, {Type::List(Type::List(Type::Int())), Type::Int()}, Type::List(Type::Bool())
  };
  const std::string text = PrintInterface(interface, kTypes);
  EXPECT_EQ(text, "xs: list list int, k: int -> list bool");
  const Interface read = ParseInterface(text, kTypes);
  EXPECT_EQ(read.input_names, interface.input_names);
  EXPECT_EQ(read.input_types, interface.input_types);
  EXPECT_EQ(read.output_type, interface.output_type);
}

TEST(InterfaceTextTest, RubbishIsBadInput) {
  for (const char* text : {"", "int", "xs int -> int", "xs: -> int", "xs: int -> ",
                           "xs: cat -> int", "xs: int, -> int"}) {
    EXPECT_THROW(ParseInterface(text, kTypes), base::InputError) << text;
  }
}

}  // namespace
}  // namespace hunch::core
