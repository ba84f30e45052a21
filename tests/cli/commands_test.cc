// The commands around solving: check, run, show, explain, primitives, bench.
#include <gmock/gmock.h>

#include "cli/program_under_test.h"

namespace hunch::cli_test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;
using Json = nlohmann::json;

constexpr const char* kPng = "\x89PNG\r\n\x1a\n";
constexpr const char* kExamples = HUNCH_SOURCE_DIR "/examples";

TEST(Check, ReportedProgramsOnFreshPairs) {
  const Folder folder;
  folder.Write("t/rule.json", IdentityTask());
  folder.Write("t/luck.json", IdentityTask());
  ASSERT_EQ(folder.Hunch({"solve", folder / "t", "--work", "100", "--report", folder / "report"})
                .exit_code,
            0);
  Json same = Json::array(), other = Json::array();
  for (int i = 0; i < 12; ++i) {
    same.push_back({{"input", {{i % 10, 1}}}, {"output", {{i % 10, 1}}}});
    other.push_back({{"input", {{i % 10, 1}}}, {"output", {{5, 5, 5}}}});
  }
  folder.Write("fresh/rule.json", same.dump());
  folder.Write("fresh/luck.json", other.dump());
  const Finished finished =
      folder.Hunch({"check", folder / "report", "--fresh", folder / "fresh", "--json"});
  EXPECT_EQ(finished.exit_code, 0);
  const Json figures = finished.LastJson();
  EXPECT_EQ(figures["reproduced"], 2);
  EXPECT_EQ(figures["reproduced_hold"], 1);
  EXPECT_EQ(figures["right"], 2);
  EXPECT_EQ(figures["right_hold"], 1);
  const Finished text = folder.Hunch({"check", folder / "report", "--fresh", folder / "fresh"});
  EXPECT_THAT(text.out, AllOf(HasSubstr("rule"), HasSubstr("12 of 12"), HasSubstr(" 0 of 12"),
                              HasSubstr("50.00 %")));
}

TEST(Run, OnATaskAGridAndNamedInputs) {
  const Folder folder;
  const std::string task = folder.Write("task.json", IdentityTask());
  const Finished on_task = folder.Hunch({"run", "input", "--input", task});
  EXPECT_EQ(on_task.exit_code, 0);
  EXPECT_THAT(on_task.out,
              AllOf(HasSubstr("demonstration 1"), HasSubstr("test 1"), HasSubstr("output, right")));

  const std::string grid = folder.Write("grid.json", "[[1, 2], [3, 4]]");
  EXPECT_EQ(folder.Hunch({"run", "input", "--input", grid, "--json"}).LastJson(),
            Json::parse(R"({"type": "grid", "outputs": [[[1, 2], [3, 4]]]})"));

  const std::string inputs = folder.Write("inputs.json", R"({"xs": [1, 2], "k": 3})");
  const std::string program = folder.Write("program", "map(\\x -> add(x, k), xs)\n");
  EXPECT_EQ(folder.Hunch({"run", program, "--input", inputs, "--json"}).LastJson(),
            Json::parse(R"({"type": "list int", "outputs": [[4, 5]]})"));
  EXPECT_THAT(folder.Hunch({"run", program, "--input", inputs}).out, HasSubstr("[4, 5]"));
}

TEST(Show, OnTheTerminalAndAsPictures) {
  const Folder folder;
  const std::string task = folder.Write("task.json", IdentityTask());
  EXPECT_THAT(folder.Hunch({"show", task}).out,
              AllOf(HasSubstr("demonstration 2"), HasSubstr("110"), HasSubstr("201")));
  EXPECT_EQ(
      folder.Hunch({"show", task, "--png", folder / "t.png", "--svg", folder / "t.svg"}).exit_code,
      0);
  EXPECT_THAT(folder.Read("t.png"), StartsWith(kPng));
  EXPECT_THAT(folder.Read("t.svg"), HasSubstr("<svg"));
}

TEST(Show, APictureIsOfOneTask) {
  const Folder folder;
  folder.Write("t/a.json", IdentityTask());
  folder.Write("t/b.json", MirrorTask());
  const Finished two = folder.Hunch({"show", folder / "t", "--png", folder / "t.png"});
  EXPECT_EQ(two.exit_code, 2);
  EXPECT_THAT(two.err, HasSubstr("--id"));
  EXPECT_EQ(folder.Hunch({"show", folder / "t", "--id", "b", "--png", folder / "t.png"}).exit_code,
            0);
  EXPECT_TRUE(folder.Has("t.png"));
}

TEST(Explain, StepsWithTheirValues) {
  const Folder folder;
  const std::string list = folder.Write(
      "l.json", R"({"inputs": ["xs"], "train": [{"inputs": [[1, 2, 3]], "output": 7}]})");
  EXPECT_THAT(folder.Hunch({"explain", list, "add(sum(xs), 1)"}).out,
              AllOf(HasSubstr("1. sum(xs)"), HasSubstr("6"), HasSubstr("2. add(#1, 1)"),
                    HasSubstr("right")));
  const std::string task = folder.Write("task.json", IdentityTask());
  EXPECT_EQ(folder.Hunch({"explain", task, "input", "--png", folder / "e.png"}).exit_code, 0);
  EXPECT_THAT(folder.Read("e.png"), StartsWith(kPng));
}

TEST(Primitives, AsATableAsJsonAndAsAGrammar) {
  const Folder folder;
  EXPECT_THAT(folder.Hunch({"primitives"}).out,
              AllOf(HasSubstr("grid: "), HasSubstr("list: "), HasSubstr("map")));
  const Json json = folder.Hunch({"primitives", "--domain", "list", "--json"}).LastJson();
  const auto add = std::find_if(json.begin(), json.end(),
                                [](const Json& primitive) { return primitive["name"] == "add"; });
  ASSERT_NE(add, json.end());
  EXPECT_EQ((*add)["signature"], "int -> int -> int");
  EXPECT_GT((*add)["bits"], 0);
  EXPECT_NE((*add)["doc"], "");

  // The grammar that is printed is one that --grammar reads.
  const std::string grammar =
      folder.Write("grammar", folder.Hunch({"primitives", "--domain", "grid", "--grammar"}).out);
  const std::string task = folder.Write("task.json", IdentityTask());
  EXPECT_EQ(folder.Hunch({"solve", task, "--work", "100", "--grammar", grammar}).exit_code, 0);
}

TEST(Bench, TheSignatureIsTheSameTwice) {
  const Folder folder;
  const std::vector<std::string> arguments = {"bench",      "--signature", "--work", "1000",
                                              "--examples", kExamples,     "--json"};
  const Json one = folder.Hunch(arguments).LastJson();
  const Json two = folder.Hunch(arguments).LastJson();
  EXPECT_EQ(one["signature"].get<std::string>().size(), 16u);
  EXPECT_EQ(one["signature"], two["signature"]);
  EXPECT_GT(one["tasks"], 40);
}

TEST(Bench, SpeedsOfGivenTasks) {
  const Folder folder;
  const std::string task = folder.Write("task.json", RandomTask(1));
  const Json json = folder
                        .Hunch({"bench", task, "--seconds", "0.05", "--work", "10", "--examples",
                                kExamples, "--json"})
                        .LastJson();
  EXPECT_GT(json["speeds"]["grid"]["programs_per_second"], 0);
  EXPECT_GT(json["speeds"]["grid"]["nodes_per_second"],
            json["speeds"]["grid"]["programs_per_second"]);
  EXPECT_FALSE(json["speeds"].contains("list"));
}

TEST(Help, HasExamplesAndExitCodes) {
  const Folder folder;
  const Finished help = folder.Hunch({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_THAT(help.out, AllOf(HasSubstr("Examples:"), HasSubstr("Exit codes:"), HasSubstr("130")));
  EXPECT_EQ(folder.Hunch({"solve", "--help"}).exit_code, 0);
  EXPECT_THAT(folder.Hunch({"--version"}).out, StartsWith("hunch "));
}

}  // namespace
}  // namespace hunch::cli_test
