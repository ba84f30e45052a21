#include "learning/function_name.h"

#include <gtest/gtest.h>

#include "learning/learnt_for_test.h"

namespace hunch::learning {
namespace {

std::string NameOf(const std::string& text, const std::set<std::string>& taken = {}) {
  return FunctionName(ParseOver(list::TheListDomain(), text), list::TheListDomain(), taken);
}

TEST(FunctionName, SaysWhatTheBodyDoes) {
  EXPECT_EQ(NameOf("fold(\\x y -> if(less(x, y), y, x), 0, tail(xs))"), "fold_if_less");
  EXPECT_EQ(NameOf("add(add(k, k), subtract(k, 1))"), "add_subtract");
}

TEST(FunctionName, IsFree) {
  EXPECT_EQ(NameOf("add(k, k)"), "add_2");  // the language has add
  EXPECT_EQ(NameOf("add(k, k)", {"add_2", "add_3"}), "add_4");
  EXPECT_EQ(NameOf("k"), "learnt");
}

}  // namespace
}  // namespace hunch::learning
