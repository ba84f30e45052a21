#include "core/grammar.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/error.h"
#include "core/small_language_for_test.h"

namespace hunch::core {
namespace {

TEST(Grammar, VariablesRangeOverTheGroundTypes) {
  const SmallLanguage language;
  const Type ground[] = {Type::Base(1), Type::Base(2)};
  const Grammar grammar = Grammar::FromLanguage(language, ground);
  EXPECT_EQ(grammar.productions.size(), 2u + 4u);
  for (const Production& production : grammar.productions) {
    EXPECT_FALSE(production.result.has_variables());
  }
}

TEST(Grammar, WhatWasSavedLoadsEqual) {
  const SmallLanguage language;
  const Type ground[] = {Type::Base(1)};
  Grammar grammar = Grammar::FromLanguage(language, ground);
  grammar.productions[1].bits = 3.75;
  grammar.productions[0].body_bits = 1.25;
  grammar.leaves.capture = 2.5;
  std::stringstream text;
  grammar.Save(language, text);
  const Grammar loaded = Grammar::Load(language, text, "memory");
  ASSERT_EQ(loaded.productions.size(), grammar.productions.size());
  for (size_t i = 0; i < loaded.productions.size(); ++i) {
    EXPECT_EQ(loaded.productions[i].primitive, grammar.productions[i].primitive);
    EXPECT_EQ(loaded.productions[i].arguments, grammar.productions[i].arguments);
    EXPECT_EQ(loaded.productions[i].result, grammar.productions[i].result);
    EXPECT_EQ(loaded.productions[i].bits, grammar.productions[i].bits);
    EXPECT_EQ(loaded.productions[i].body_bits, grammar.productions[i].body_bits);
  }
  EXPECT_EQ(loaded.leaves.capture, 2.5);
}

std::string ErrorOf(const std::string& text) {
  const SmallLanguage language;
  std::istringstream in(text);
  try {
    Grammar::Load(language, in, "costs.txt");
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "none";
}

TEST(Grammar, ErrorsNameTheLine) {
  EXPECT_EQ(ErrorOf("# all fine\n\n2 add : int -> int -> int # yes\n"), "none");
  EXPECT_EQ(ErrorOf("\n2 plus : int -> int\n"), "costs.txt:2: no primitive 'plus'");
  EXPECT_EQ(ErrorOf("x add : int"), "costs.txt:1: expected 'BITS NAME : TYPE'");
  EXPECT_EQ(ErrorOf("2 0 add : int -> int -> int"), "costs.txt:1: expected 'BITS NAME : TYPE'");
  EXPECT_EQ(ErrorOf("-1 add : int -> int -> int"), "costs.txt:1: expected 'BITS NAME : TYPE'");
  EXPECT_EQ(ErrorOf("leaf cup 3"), "costs.txt:1: not a leaf cost");
  EXPECT_NE(ErrorOf("2 map : (a -> b) -> list a -> list b"), "none");
}

}  // namespace
}  // namespace hunch::core
