#include "domains/list/list_task.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ListTaskFile : public ::testing::Test {
 protected:
  ListTaskFile()
      : folder_(std::filesystem::temp_directory_path() /
                ("hunch-list-test-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~ListTaskFile() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path Write(const std::string& text) const {
    std::ofstream(folder_ / "my-task.json") << text;
    return folder_ / "my-task.json";
  }
  ListProblem Load(const std::string& text) const { return LoadListTask(Write(text)); }

  // The error's text after the file's name.
  std::string Fault(const std::string& text) const {
    const std::string path = Write(text).string();
    try {
      LoadListTask(path);
    } catch (const base::InputError& error) {
      const std::string message = error.what();
      EXPECT_EQ(message.find('\n'), std::string::npos);
      EXPECT_TRUE(message.starts_with(path + ": ")) << message;
      return message.substr(std::min(message.size(), path.size() + 2));
    }
    return "no error";
  }

  std::filesystem::path folder_;
};

std::string Text(core::Type type, core::Value value) {
  return TheListDomain().PrintLiteral(type, value);
}

std::vector<std::string> Types(const core::Task& task) {
  const core::TypeNames& names = TheListDomain().types();
  std::vector<std::string> types;
  for (const core::Type type : task.interface.input_types) types.push_back(names.Print(type));
  types.push_back(names.Print(task.interface.output_type));
  return types;
}

TEST_F(ListTaskFile, IsReadWithItsTestOutputsApart) {
  const ListProblem problem = Load(R"({"name": "x", "description": "above", "inputs": ["xs", "k"],
      "train": [{"inputs": [[3, -1], 2], "output": [true, false]},
                {"inputs": [[], 2], "output": []}],
      "test": [{"inputs": [[4], 3], "output": [true]}, {"inputs": [[4], 5]},
               {"inputs": [[4], 5], "output": null}]})");
  const core::Task& task = problem.task;
  EXPECT_EQ(task.id, "my-task");
  EXPECT_THAT(task.interface.input_names, ElementsAre("xs", "k"));
  EXPECT_THAT(Types(task), ElementsAre("list int", "int", "list bool"));
  ASSERT_EQ(task.train.size(), 2U);
  EXPECT_EQ(Text(task.interface.input_types[0], task.train[0].inputs[0]), "[3, -1]");
  EXPECT_EQ(task.train[0].inputs[1].number(), 2);
  EXPECT_EQ(Text(task.interface.output_type, task.train[0].output), "[true, false]");
  ASSERT_EQ(task.test.size(), 3U);
  EXPECT_FALSE(task.test[0].output.defined());
  ASSERT_EQ(problem.expected.size(), 3U);
  EXPECT_EQ(Text(task.interface.output_type, problem.expected[0]), "[true]");
  EXPECT_FALSE(problem.expected[1].defined());
  EXPECT_FALSE(problem.expected[2].defined());
}

TEST_F(ListTaskFile, TypesAreWhatFitsAllExamples) {
  EXPECT_THAT(Types(Load(R"({"inputs": ["a", "b", "c"], "train": [
                  {"inputs": [[], [[]], [[], []]], "output": []},
                  {"inputs": [[[1]], [[true]], []], "output": []}]})")
                        .task),
              ElementsAre("list list int", "list list bool", "list list int", "list int"));
  // Test examples have a say, too.
  EXPECT_THAT(Types(Load(R"({"inputs": ["a"], "train": [{"inputs": [[]], "output": 1}],
                  "test": [{"inputs": [[false]]}]})")
                        .task),
              ElementsAre("list bool", "int"));
}

TEST_F(ListTaskFile, TypesMayBeDeclared) {
  EXPECT_THAT(Types(Load(R"({"inputs": ["a", "b"],
                  "types": ["list-of-bool", "list-of-list-of-int", "list list bool"],
                  "train": [{"inputs": [[], []], "output": []}]})")
                        .task),
              ElementsAre("list bool", "list list int", "list list bool"));
  EXPECT_EQ(Fault(R"({"inputs": ["a"], "types": ["list-of-bool", "int"],
                "train": [{"inputs": [[]], "output": 1}, {"inputs": [[3]], "output": 1}]})"),
            "train example 2, input a: list int where list bool is due");
  EXPECT_EQ(Fault(R"({"inputs": ["a"], "types": ["int"], "train": []})"),
            "\"types\" is no list of 2 types");
  EXPECT_EQ(Fault(R"({"inputs": ["a"], "types": ["int", "string"], "train": []})"),
            "type 2 is not known");
}

TEST_F(ListTaskFile, FaultsAreNamed) {
  EXPECT_THAT(Fault(""), HasSubstr("not JSON"));
  EXPECT_EQ(Fault(R"({"inputs": ["a"], "train")"), "not JSON, from byte 26 on");
  EXPECT_EQ(Fault("[1, 2]"), "no list of \"inputs\"");
  EXPECT_EQ(Fault(R"({"train": []})"), "no list of \"inputs\"");
  EXPECT_EQ(Fault(R"({"inputs": [], "train": []})"), "no inputs");
  EXPECT_EQ(Fault(R"({"inputs": ["a", "b c"], "train": []})"), "the name of input 2 is no word");
  EXPECT_EQ(Fault(R"({"inputs": [1], "train": []})"), "the name of input 1 is no word");
  EXPECT_EQ(Fault(R"({"inputs": ["a", "a"], "train": []})"), "two inputs have the name a");
  EXPECT_EQ(Fault(R"({"inputs": ["a"]})"), "no train examples");
  EXPECT_EQ(Fault(R"({"inputs": ["a"], "train": []})"), "no train examples");
  EXPECT_EQ(Fault(R"({"inputs": ["a"], "train": 5})"), "train examples: not a list");
  EXPECT_EQ(Fault(R"({"inputs": ["a"], "train": [7]})"), "train example 1: not an object");
}

TEST_F(ListTaskFile, AKeyGivenTwiceIsNamed) {
  const std::string pairs = R"([{"inputs": [1], "output": 1}])";
  EXPECT_EQ(Fault("{\"inputs\": [\"a\"], \"train\": " + pairs + ", \"train\": " + pairs + "}"),
            "\"train\" is given twice");
  EXPECT_EQ(Fault(R"({"inputs": ["a"], "train": [{"inputs": [1], "output": 1, "output": 2}]})"),
            "\"output\" is given twice");
  EXPECT_EQ(Fault(R"({"a\nb": 1, "a\nb": 2})"), R"("a\nb" is given twice)");
  // The same key in objects side by side, or one inside the other, is none.
  EXPECT_EQ(Load(R"({"x": {"x": 1}, "y": {"x": 2}, "inputs": ["a"],
                     "train": [{"inputs": [1], "output": 1}, {"inputs": [2], "output": 2}]})")
                .task.train.size(),
            2u);
}

TEST_F(ListTaskFile, NumbersAndNestingBeyondBoundsAreNamed) {
  EXPECT_EQ(Fault(R"({"inputs": ["a"], "train": [{"inputs": [1e999], "output": 1}]})"),
            "a number beyond all bounds");
  EXPECT_EQ(Fault(std::string(100000, '[')), "nested more than 64 deep");
}

// The fault of a task whose second train example is this one.
std::string With(const std::string& example) {
  return R"({"inputs": ["a"], "train": [{"inputs": [[1]], "output": 1}, )" + example + "]}";
}

TEST_F(ListTaskFile, FaultsOfExamplesAreNamed) {
  EXPECT_EQ(Fault(With(R"({"output": 1})")), "train example 2: no list of inputs");
  EXPECT_EQ(Fault(With(R"({"inputs": [[], 1], "output": 1})")), "train example 2: 2 inputs, not 1");
  EXPECT_EQ(Fault(With(R"({"inputs": [[]]})")), "train example 2: no output");
  EXPECT_EQ(Fault(With(R"({"inputs": [[]], "output": null})")), "train example 2: no output");
  EXPECT_EQ(Fault(With(R"({"inputs": [[]], "output": true})")),
            "train example 2, output: bool where int is due");
  EXPECT_EQ(Fault(With(R"({"inputs": [3], "output": 1})")),
            "train example 2, input a: int where list int is due");
  EXPECT_EQ(Fault(With(R"({"inputs": [[[]]], "output": 1})")),
            "train example 2, input a: list list int where list int is due");
  EXPECT_EQ(Fault(With(R"({"inputs": [[1, true]], "output": 1})")),
            "train example 2, input a: a list whose elements have several types");
  EXPECT_EQ(Fault(With(R"({"inputs": [[]], "output": 2147483648})")),
            "train example 2, output: 2147483648 is no whole number within 32 bits");
  EXPECT_EQ(Fault(With(R"({"inputs": [[]], "output": -2147483649})")),
            "train example 2, output: -2147483649 is no whole number within 32 bits");
  EXPECT_EQ(Fault(With(R"({"inputs": [[]], "output": 1.5})")),
            "train example 2, output: 1.5 is no whole number within 32 bits");
  EXPECT_EQ(Fault(With(R"({"inputs": [[]], "output": "1"})")),
            "train example 2, output: neither number, truth value nor list, but string");
  EXPECT_EQ(Fault(With(R"({"inputs": [[[[[[1]]]]]], "output": 1})")),
            "train example 2, input a: lists nested too deeply");
  std::string zeros = "[0";
  for (int i = 0; i < 1024; ++i) zeros += ",0";
  EXPECT_EQ(Fault(With("{\"inputs\": [" + zeros + "]], \"output\": 1}")),
            "train example 2, input a: a list of more than 1024 elements");
}

TEST_F(ListTaskFile, FilesThatCannotBeRead) {
  EXPECT_THROW(LoadListTask(folder_ / "none.json"), base::InputError);
  EXPECT_THROW(LoadListTask(folder_), base::InputError);
}

TEST(ListPairs, HaveTheTypesOfTheInterface) {
  const core::Interface interface {
    {"xs"}, {core::Type::List(core::Type::List(IntType()))}, BoolType()
  };
  base::Arena arena;
  const auto pairs = ParseListPairs(nlohmann::json::parse(R"([{"inputs": [[]], "output": true},
                                {"inputs": [[[1], []]], "output": false}])"),
                                    interface, "pairs.json", arena);
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(Text(interface.input_types[0], pairs[1].inputs[0]), "[[1], []]");
  EXPECT_EQ(Text(BoolType(), pairs[0].output), "true");
  const auto wrong = nlohmann::json::parse(R"([{"inputs": [[1]], "output": true}])");
  EXPECT_THROW(ParseListPairs(wrong, interface, "pairs.json", arena), base::InputError);
  EXPECT_THROW(ParseListPairs({{"inputs", 1}}, interface, "pairs.json", arena), base::InputError);
}

TEST(ListTasks, NameTheirInputs) {
  EXPECT_TRUE(LooksLikeListTask({{"inputs", {"a"}}, {"train", {1}}}));
  EXPECT_FALSE(LooksLikeListTask({{"train", {1}}, {"test", {1}}}));
  EXPECT_FALSE(LooksLikeListTask(3));
}

// The examples that are shown to people are read without a fault.
TEST(ListTasks, OfTheExamplesFolderAreGood) {
  size_t count = 0;
  const std::filesystem::path folder = HUNCH_SOURCE_DIR "/examples/lists";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const ListProblem problem = LoadListTask(entry.path());
    EXPECT_GE(problem.task.train.size(), 2U) << entry.path();
    for (const core::Value value : problem.expected) EXPECT_TRUE(value.defined());
    ++count;
  }
  EXPECT_GT(count, 0U);
}

}  // namespace
}  // namespace hunch::list
