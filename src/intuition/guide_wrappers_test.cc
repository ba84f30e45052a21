// Guides and backends around others: caching, recording and replaying, looking ahead, checking.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "base/error.h"
#include "intuition/caching_guide.h"
#include "intuition/checking_backend.h"
#include "intuition/net_guide.h"
#include "intuition/recording_guide.h"
#include "intuition/small_domain_for_test.h"
#include "intuition/task_hash.h"

namespace hunch::intuition {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// Says how often it was asked, as the cost of everything.
class CountingGuide final : public core::Guide {
 public:
  explicit CountingGuide(int& times) : times_(times) {}
  const char* name() const override { return "counting"; }
  void Weigh(const core::Domain&, const core::Task&, const core::Grammar&,
             std::span<const core::Constant>, core::Costs& costs) const override {
    ++times_;
    for (double& bits : costs.productions) bits = times_;
  }
  void CandidateBits(const core::Task&, std::span<const core::Candidate>,
                     std::span<double> bits) const override {
    for (double& each : bits) each = 5;
  }

 private:
  int& times_;
};

// Rows are their sums, plus an error.
class SumBackend final : public Backend {
 public:
  explicit SumBackend(float error, std::vector<size_t>* batches = nullptr)
      : error_(error), batches_(batches) {}
  const char* name() const override { return error_ == 0 ? "sum" : "wrong"; }
  void Run(std::span<const float> properties, size_t rows, std::span<float> logits) const override {
    if (batches_ != nullptr) batches_->push_back(rows);
    const size_t outputs = logits.size() / rows, inputs = properties.size() / rows;
    for (size_t i = 0; i < logits.size(); ++i) {
      const size_t row = i / outputs;
      logits[i] = error_ + properties[row * inputs] + 2 * properties[row * inputs + 1] +
                  static_cast<float>(i % outputs);
    }
  }

 private:
  const float error_;
  std::vector<size_t>* const batches_;
};

std::string FaultOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "none";
}

TEST(HashTask, TellsTasksApart) {
  const SmallDomain domain;
  EXPECT_EQ(HashTask(domain.MakeTask(2)), HashTask(domain.MakeTask(2)));
  EXPECT_NE(HashTask(domain.MakeTask(2)), HashTask(domain.MakeTask(3)));
  core::Task other = domain.MakeTask(2);
  other.train[1].output = Value::OfNumber(2);
  EXPECT_NE(HashTask(other), HashTask(domain.MakeTask(2)));
  other = domain.MakeTask(2);
  other.test.push_back(other.train.back());
  other.train.pop_back();
  EXPECT_NE(HashTask(other), HashTask(domain.MakeTask(2)));
}

TEST(CachingGuide, AsksOnceForEachTask) {
  const SmallDomain domain;
  int times = 0;
  const CachingGuide guide(std::make_unique<CountingGuide>(times));
  EXPECT_STREQ(guide.name(), "counting");
  const auto first = domain.Weighed(guide, 1);
  EXPECT_EQ(domain.Weighed(guide, 1), first);
  EXPECT_EQ(times, 1);
  EXPECT_EQ(domain.Weighed(guide, 2).at("add"), 2);
  EXPECT_EQ(domain.Weighed(guide, 1), first);
  EXPECT_EQ(times, 2);
  std::vector<double> bits = {1};
  guide.CandidateBits(domain.MakeTask(1), {}, bits);
  EXPECT_EQ(bits[0], 5);
}

TEST(CachingGuide, CostsOfAnotherGrammarAreAnotherQuestion) {
  const SmallDomain domain;
  int times = 0;
  const CachingGuide guide(std::make_unique<CountingGuide>(times));
  domain.Weighed(guide, 1);
  core::Grammar dearer = domain.grammar();
  dearer.productions[0].bits += 1;
  core::Costs costs = core::OwnCosts(dearer, {});
  guide.Weigh(domain, domain.MakeTask(1), dearer, {}, costs);
  EXPECT_EQ(times, 2);
}

TEST(CachingGuide, ForgetsTheOldest) {
  const SmallDomain domain;
  int times = 0;
  const CachingGuide guide(std::make_unique<CountingGuide>(times), 2);
  for (const size_t pairs : {1, 2, 3}) domain.Weighed(guide, pairs);
  domain.Weighed(guide, 3);
  EXPECT_EQ(times, 3);
  domain.Weighed(guide, 1);
  EXPECT_EQ(times, 4);
}

class RecordFile : public testing::Test {
 protected:
  ~RecordFile() override { fs::remove(file_); }
  void Write(const std::string& text) const { std::ofstream(file_) << text; }
  std::string ReplayFault() const {
    return FaultOf([this] { const ReplayGuide guide(file_); });
  }
  const fs::path file_ =
      fs::temp_directory_path() / ("hunch-guide-record-" + std::to_string(getpid()));
};

TEST_F(RecordFile, IsReplayedAsItWasRecorded) {
  const SmallDomain domain;
  auto net = std::make_unique<NetGuide>();
  net->Add(TwoChoices(), "net");
  std::map<std::string, double> one, two;
  {
    const RecordingGuide guide(std::move(net), file_);
    EXPECT_STREQ(guide.name(), "net");
    one = domain.Weighed(guide, 1);
    two = domain.Weighed(guide, 2);
  }
  EXPECT_NE(one, two);
  const ReplayGuide replay(file_);
  EXPECT_EQ(domain.Weighed(replay, 1), one);
  EXPECT_EQ(domain.Weighed(replay, 2), two);
  EXPECT_EQ(domain.Weighed(replay, 3), domain.Weighed(core::UniformGuide(), 3))
      << "a task that was not recorded";
}

TEST_F(RecordFile, MayBeWrittenByHand) {
  const SmallDomain domain;
  Write(R"({"task": "", "domain": "small", "bits": {"add : int -> int -> int": 1.5}})"
        "\n"
        R"({"task": "another", "domain": "small", "bits": {"constant 7 : int": 1}})"
        "\n");
  const auto said = domain.Weighed(ReplayGuide(file_), 1);
  auto wanted = domain.Weighed(core::UniformGuide(), 1);
  wanted["add"] = 1.5;
  EXPECT_EQ(said, wanted);
}

TEST_F(RecordFile, FaultsNameTheLine) {
  EXPECT_THAT(ReplayFault(), HasSubstr("cannot be read"));
  const std::string good = R"({"task": "a", "domain": "small", "bits": {"x": 1}})";
  for (const char* bad : {"", "{", "[]", "3", R"({"task": "a", "bits": {}})",
                          R"({"task": "a", "domain": "small", "bits": {"x": "1"}})",
                          R"({"task": 1, "domain": "small", "bits": {}})"}) {
    Write(good + "\n" + bad + "\n");
    EXPECT_THAT(ReplayFault(), HasSubstr(":2: is no JSON object with")) << bad;
  }
  Write(R"({"task": "a", "domain": "small", "bits": {"x": -1}})");
  EXPECT_THAT(ReplayFault(), HasSubstr(":1: the bits of 'x' are not positive"));
  EXPECT_THAT(FaultOf([] {
                const RecordingGuide guide(std::make_unique<core::UniformGuide>(), "/nowhere/file");
              }),
              HasSubstr("/nowhere/file: cannot be written"));
}

TEST(LookAhead, LooksAtManyTasksTogether) {
  const SmallDomain domain;
  std::vector<size_t> batches;
  NetGuide ahead, plain;
  ahead.Add(TwoChoices(), "net", std::make_unique<SumBackend>(0, &batches));
  plain.Add(TwoChoices(), "net", std::make_unique<SumBackend>(0));
  std::vector<core::Task> tasks;
  for (size_t pairs = 0; pairs <= 70; ++pairs) tasks.push_back(domain.MakeTask(pairs));
  std::vector<const core::Task*> pointers;
  for (const core::Task& task : tasks) pointers.push_back(&task);
  ahead.LookAhead(domain, pointers);
  EXPECT_THAT(batches, testing::ElementsAre(63, 7)) << "without the task that has no properties";
  for (const size_t pairs : {1, 2, 70}) {
    EXPECT_EQ(domain.Weighed(ahead, pairs), domain.Weighed(plain, pairs));
  }
  EXPECT_EQ(batches.size(), 2u);
  domain.Weighed(ahead, 71);
  EXPECT_EQ(batches.size(), 3u) << "a task that was not looked at before";
}

TEST(CheckingBackend, SaysWhoDisagrees) {
  const std::vector<float> properties = {1, 0};
  std::vector<float> logits(2);
  const CheckingBackend same(std::make_unique<SumBackend>(0), std::make_unique<SumBackend>(5e-5F));
  same.Run(properties, 1, logits);
  EXPECT_EQ(logits, (std::vector<float>{1, 2}));
  const CheckingBackend other(std::make_unique<SumBackend>(0), std::make_unique<SumBackend>(0.5F));
  EXPECT_THAT(FaultOf([&] { other.Run(properties, 1, logits); }),
              HasSubstr("backends sum and wrong disagree on the net: by 0.5"));
  const CheckingBackend broken(std::make_unique<SumBackend>(0), std::make_unique<SumBackend>(NAN));
  EXPECT_THAT(FaultOf([&] { broken.Run(properties, 1, logits); }), HasSubstr("by inf"));
}

}  // namespace
}  // namespace hunch::intuition
