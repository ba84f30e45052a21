// hunch learn: its table, going on from a memory, what it has learnt in other commands, bad input.
#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "cli/program_under_test.h"

namespace hunch::cli_test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class LearnTest : public testing::Test {
 protected:
  LearnTest() {
    for (int k = 1; k <= 6; ++k) {
      Write("above" + std::to_string(k), [k](int x) { return x * x > k; });
      Write("at" + std::to_string(k), [k](int x) { return x * x == k * k; });
    }
  }
  template <typename Function>
  void Write(const std::string& name, const Function& function) {
    nlohmann::json task = {{"name", name}, {"inputs", {"xs"}}};
    for (const char* part : {"train", "test"}) {
      for (const auto& xs : {std::vector{4, 1, 3, 2, 9}, std::vector{5, 6, 3, 0}}) {
        std::vector<bool> output;
        for (const int x : xs) output.push_back(function(x));
        task[part].push_back({{"inputs", {xs}}, {"output", output}});
      }
    }
    tasks_.push_back(folder_.Write(name + ".json", task.dump()));
  }
  Finished Learn(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"learn"};
    arguments.insert(arguments.end(), tasks_.begin(), tasks_.end());
    arguments.insert(arguments.end(),
                     {"--memory", file_, "--work", "8000", "--cycles", "1", "--grammar", grammar_});
    arguments.insert(arguments.end(), more.begin(), more.end());
    return folder_.Hunch(arguments);
  }
  void Import(const char* name, const char* type, const char* definition) {
    const nlohmann::json line = {{"primitive", name},
                                 {"domain", "list"},
                                 {"type", type},
                                 {"definition", definition},
                                 {"uses", 1}};
    const std::string file = folder_.Write("m.jsonl", line.dump());
    ASSERT_EQ(folder_.Hunch({"memory", "import", file, "--memory", file_}).exit_code, 0);
  }
  static size_t CountDefinitions(const std::string& text) {
    size_t count = 0;
    for (size_t at = 0; (at = text.find("\n  = \\", at)) != text.npos; ++at) ++count;
    return count;
  }

  const Folder folder_;
  const std::string file_ = folder_ / "m.db";
  const std::string grammar_ = HUNCH_SOURCE_DIR "/examples/grammars/list_base.txt";
  std::vector<std::string> tasks_;
};

TEST_F(LearnTest, LearnsPrimitivesThatOtherCommandsKnow) {
  const std::string out = folder_ / "grammar.txt";
  const Finished learnt = Learn({"--held-out", "0.25", "--out", out});
  ASSERT_EQ(learnt.exit_code, 0) << learnt.err;
  EXPECT_THAT(learnt.out, AllOf(HasSubstr("of 9"), HasSubstr("of 3"), HasSubstr("times fewer")));
  ASSERT_GE(CountDefinitions(learnt.out), 1) << learnt.out;
  // "name : type" stands above "  = definition".
  const std::vector<std::string> lines = learnt.Lines();
  const auto definition = std::find_if(lines.begin(), lines.end(), [](const std::string& line) {
    return line.starts_with("  = \\");
  });
  const std::string name = (definition - 1)->substr(0, (definition - 1)->find(' '));

  const Finished listed = folder_.Hunch({"primitives", "--domain", "list", "--memory", file_});
  EXPECT_THAT(listed.out, HasSubstr(name));
  const Finished plain = folder_.Hunch({"primitives", "--domain", "list"});
  EXPECT_THAT(plain.out, Not(HasSubstr(name + " ")));
  EXPECT_THAT(folder_.Read("grammar.txt"), HasSubstr(name + " : "));
  EXPECT_THAT(folder_.Hunch({"memory", "export", "--memory", file_}).out, HasSubstr(name));

  const Finished solved =
      folder_.Hunch({"eval", tasks_[0], "--memory", file_, "--modes", "reasoning", "--grammar", out,
                     "--work", "8000", "--quiet"});
  EXPECT_EQ(solved.exit_code, 0) << solved.err;
  EXPECT_THAT(solved.out, HasSubstr("1 of 1"));
}

TEST_F(LearnTest, GoesOnFromItsMemory) {
  const Finished first = Learn();
  ASSERT_EQ(first.exit_code, 0) << first.err;
  const Finished second = Learn();
  ASSERT_EQ(second.exit_code, 0) << second.err;
  EXPECT_GE(CountDefinitions(second.out), CountDefinitions(first.out));
  EXPECT_THAT(folder_.Hunch({"memory", "list", "--memory", file_}).out, HasSubstr("at3"));
}

TEST_F(LearnTest, EachCycleIsAJsonObject) {
  const Finished learnt = Learn({"--held-out", "0.25", "--json"});
  ASSERT_EQ(learnt.exit_code, 0) << learnt.err;
  std::vector<nlohmann::json> lines;
  for (const std::string& line : learnt.Lines()) lines.push_back(nlohmann::json::parse(line));
  ASSERT_EQ(lines.size(), 3) << learnt.out;  // before, the cycle, what came of it
  EXPECT_EQ(lines[0]["held_out"]["tasks"], 3);
  EXPECT_EQ(lines[1]["cycle"], 1);
  EXPECT_EQ(lines[1]["solved"], lines[1]["newly_solved"].size());
  ASSERT_GE(lines[1]["learnt"].size(), 1);
  EXPECT_THAT(lines[1]["learnt"][0]["definition"], StartsWith("\\"));
  EXPECT_EQ(lines[2]["right_after"], lines[1]["held_out"]["right"]);
}

TEST_F(LearnTest, AGuideIsAskedAboutEachTask) {
  const std::string said = folder_ / "said.jsonl";
  const Finished learnt = Learn({"--guide", "net", "--guide-record", said});
  ASSERT_EQ(learnt.exit_code, 0) << learnt.err;
  const std::string text = folder_.Read("said.jsonl");
  for (int k = 1; k <= 6; ++k) {
    EXPECT_THAT(text, HasSubstr("\"task\":\"at" + std::to_string(k) + "\""));
  }
  const Finished refused = Learn({"--guide", "luck"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("--guide: no guide 'luck'"));
}

TEST_F(LearnTest, DreamsAreTasksWithPrograms) {
  const std::string file = folder_ / "dreams.jsonl";
  const Finished learnt = Learn({"--dreams", file});
  ASSERT_EQ(learnt.exit_code, 0) << learnt.err;
  EXPECT_THAT(learnt.out, HasSubstr(" dreams written"));
  std::istringstream lines(folder_.Read("dreams.jsonl"));
  int count = 0;
  for (std::string line; std::getline(lines, line) && count < 5; ++count) {
    const nlohmann::json dream = nlohmann::json::parse(line);
    const nlohmann::json& pair = dream["train"][0];
    const std::string input =
        folder_.Write("input.json", nlohmann::json{{"xs", pair["inputs"][0]}}.dump());
    const Finished run =
        folder_.Hunch({"run", dream["program"], "--input", input, "--memory", file_, "--json"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.LastJson()["outputs"][0], pair["output"]) << line;
  }
  EXPECT_EQ(count, 5);
}

TEST_F(LearnTest, LearntPrimitivesThatTakeFunctionsRun) {
  Import("keep_reversed", "(int -> bool) -> list int -> list int",
         "\\f a -> fold(\\x y -> if(f(y), prepend(y, x), x), [], a)");
  const std::string input = folder_.Write("xs.json", R"({"xs": [1, 5, 2, 7], "k": 3})");
  const Finished run = folder_.Hunch({"run", "keep_reversed(\\x -> less(k, x), xs)", "--input",
                                      input, "--memory", file_, "--json"});
  EXPECT_THAT(run.out, HasSubstr("[7,5]")) << run.err;
  const std::string copy = folder_ / "copy.jsonl";
  EXPECT_EQ(folder_.Hunch({"memory", "export", copy, "--memory", file_}).exit_code, 0);
  const std::string other = folder_ / "other.db";
  EXPECT_EQ(folder_.Hunch({"memory", "import", copy, "--memory", other}).exit_code, 0);
  const Finished listed = folder_.Hunch({"primitives", "--domain", "list", "--memory", other});
  EXPECT_THAT(listed.out, HasSubstr("keep_reversed"));
  EXPECT_THAT(listed.out, HasSubstr("if(f(y), prepend(y, x), x)"));
}

TEST_F(LearnTest, LearntPrimitivesRun) {
  Import("double_all", "list int -> list int", "\\a -> map(\\x -> add(x, x), a)");
  const std::string input = folder_.Write("xs.json", R"({"xs": [1, 2]})");
  const Finished run =
      folder_.Hunch({"run", "double_all(xs)", "--input", input, "--memory", file_, "--json"});
  EXPECT_THAT(run.out, HasSubstr("[2,4]")) << run.err;
  EXPECT_EQ(folder_.Hunch({"run", "double_all(xs)", "--input", input}).exit_code, 2);
  const Finished explained = folder_.Hunch(
      {"explain", tasks_[0], "map(\\x -> less(9, x), double_all(xs))", "--memory", file_});
  EXPECT_EQ(explained.exit_code, 0) << explained.err;
  EXPECT_THAT(explained.out, HasSubstr("[8, 2, 6, 4, 18]"));
}

TEST_F(LearnTest, BadInputIsOneLine) {
  const auto expect_fault = [](const Finished& finished, const std::string& fault) {
    EXPECT_EQ(finished.exit_code, 2) << finished.out;
    EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
    EXPECT_THAT(finished.err, AllOf(StartsWith("hunch: "), HasSubstr(fault)));
  };
  expect_fault(Learn({"--held-out", "1.5"}), "--held-out");
  expect_fault(Learn({"--held-out", folder_ / "nowhere"}), "nowhere");
  expect_fault(Learn({"--cycles", "0"}), "--cycles");
  expect_fault(folder_.Hunch({"learn", tasks_[0]}), "--memory");
  tasks_.push_back(folder_.Write("mirror.json", MirrorTask()));
  expect_fault(Learn(), "both grids and lists");
  tasks_.pop_back();
  Import("f", "int -> int", "\\a -> nothing(a)");
  expect_fault(Learn(), "'f'");
}

}  // namespace
}  // namespace hunch::cli_test
