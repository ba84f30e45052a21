// hunch compress, on the programs in examples/programs and on bad input.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "cli/program_under_test.h"

namespace hunch::cli_test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;
using Json = nlohmann::json;

constexpr const char* kPrograms = HUNCH_SOURCE_DIR "/examples/programs/";

// The words of an s-expression, parentheses among them.
std::vector<std::string> Words(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ' || c == '(' || c == ')') {
      if (!words.back().empty()) words.emplace_back();
      if (c == ' ') continue;
      words.back() = c;
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// 100 for each leaf; 1 for each application and lambda: a list of n parts is n - 1 applications,
// and (lam body) is as much as if it had two.
int64_t Cost(const std::string& text) {
  int64_t cost = 0;
  int depth = 0;
  for (const std::string& word : Words(text)) {
    if (word == ")") {
      --depth;
      continue;
    }
    const bool leaf = word != "(" && word != "lam";
    cost += (leaf ? 100 : 0) + (depth > 0 ? 1 : 0);  // one part of the list around it
    if (word == "(") {
      cost -= 1;
      ++depth;
    }
  }
  return cost;
}

class CompressExamplesTest : public testing::TestWithParam<const char*> {};

TEST_P(CompressExamplesTest, TheFiguresAreThoseOfTheRewrittenPrograms) {
  const Folder folder;
  const Finished finished = folder.Hunch({"compress", std::string(kPrograms) + GetParam(),
                                          "--max-arity", "3", "--out", folder / "out.json"});
  ASSERT_EQ(finished.exit_code, 0) << finished.err;
  EXPECT_THAT(finished.out, AllOf(HasSubstr("fn_0"), HasSubstr("times shorter")));
  const Json json = Json::parse(folder.Read("out.json"));
  int64_t before = 0, after = 0;
  for (const Json& text : json["original"]) before += Cost(text);
  for (const Json& text : json["rewritten"]) after += Cost(text);
  EXPECT_EQ(json["original_cost"], before);
  EXPECT_EQ(json["final_cost"], after);
  EXPECT_EQ(json["num_abstractions"], json["abstractions"].size());
  EXPECT_LT(2 * after, before);
}

TEST_P(CompressExamplesTest, TwoThreadsGiveTheSame) {
  const Folder folder;
  const std::string file = std::string(kPrograms) + GetParam();
  folder.Hunch({"compress", file, "--out", folder / "one.json"});
  folder.Hunch({"compress", file, "--threads", "2", "--out", folder / "two.json"});
  EXPECT_EQ(folder.Read("one.json"), folder.Read("two.json"));
  EXPECT_NE(folder.Read("one.json"), "");
}

INSTANTIATE_TEST_SUITE_P(Compress, CompressExamplesTest,
                         testing::Values("fences.json", "lists.json"), [](const auto& file) {
                           const std::string name = file.param;
                           return name.substr(0, name.find('.'));
                         });

TEST(Compress, ReadsItsOwnRewrittenPrograms) {
  const Folder folder;
  folder.Hunch({"compress", std::string(kPrograms) + "fences.json", "--iterations", "1", "--out",
                folder / "one.json"});
  const Json one = Json::parse(folder.Read("one.json"));
  const std::string again = folder.Write("again.json", one["rewritten"].dump());
  folder.Hunch({"compress", again, "--iterations", "1", "--out", folder / "two.json"});
  const Json two = Json::parse(folder.Read("two.json"));
  EXPECT_EQ(two["original_cost"], one["final_cost"]);
  EXPECT_EQ(two["abstractions"][0]["name"], "fn_1");  // fn_0 is a word of the programs now
}

TEST(Compress, ATimeLimitGivesTheBestSoFar) {
  const Folder folder;
  const Finished finished = folder.Hunch({"compress", std::string(kPrograms) + "fences.json",
                                          "--seconds", "0.000001", "--out", folder / "out.json"});
  EXPECT_EQ(finished.exit_code, 0);
  const Json json = Json::parse(folder.Read("out.json"));
  EXPECT_LE(json["final_cost"], json["original_cost"]);
  EXPECT_EQ(json["rewritten"].size(), json["original"].size());
}

TEST(Compress, BadInputIsOneLine) {
  const Folder folder;
  const std::string good = folder.Write("good.json", "[\"(f a)\"]");
  const std::map<std::string, std::vector<std::string>> faults = {
      {"none.json: cannot be read", {"compress", folder / "none.json"}},
      {"bad.json: program 1: character 1: a parenthesis that is not closed",
       {"compress", folder.Write("bad.json", "[\"(f\"]")}},
      {"--max-arity", {"compress", good, "--max-arity", "many"}},
      {"no/such/file: ", {"compress", good, "--out", folder / "no/such/file"}}};
  for (const auto& [fault, arguments] : faults) {
    const Finished finished = folder.Hunch(arguments);
    EXPECT_EQ(finished.exit_code, 2);
    EXPECT_EQ(finished.out, "");
    EXPECT_THAT(finished.err, AllOf(StartsWith("hunch: "), HasSubstr(fault)));
    EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1);
  }
}

}  // namespace
}  // namespace hunch::cli_test
