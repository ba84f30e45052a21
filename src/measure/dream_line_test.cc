#include "measure/dream_line.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/program_text.h"
#include "domains/list/list_domain.h"

namespace hunch::measure {
namespace {

TEST(DreamLine, HasPairsAndProgram) {
  const core::Domain& lists = list::TheListDomain();
  core::Task dream;
  dream.id = "a \"dream\"";
  const core::Type numbers = core::Type::List(core::Type::Int());
  dream.interface = {{"xs", "k"}, {numbers, core::Type::Int()}, numbers};
  const auto list = [&](const char* text) {
    return lists.ParseLiteral(text, *dream.storage)->value;
  };
  dream.train = {{{list("[4, -1]"), core::Value::OfNumber(2)}, list("[-1]")},
                 {{list("[]"), core::Value::OfNumber(5)}, list("[]")}};
  const std::string text = "filter(\\x -> less(x, k), xs)";
  const std::string line =
      DreamLine(lists, dream, core::ParseProgram(text, lists, dream.interface));
  EXPECT_EQ(line.find('\n'), line.npos);
  const nlohmann::json json = nlohmann::json::parse(line);
  EXPECT_EQ(json["task"], dream.id);
  EXPECT_EQ(json["domain"], "list");
  EXPECT_EQ(json["program"], text);
  EXPECT_EQ(json["inputs"].dump(), R"(["xs","k"])");
  EXPECT_EQ(json["train"].dump(),
            R"([{"inputs":[[4,-1],2],"output":[-1]},{"inputs":[[],5],"output":[]}])");
}

}  // namespace
}  // namespace hunch::measure
