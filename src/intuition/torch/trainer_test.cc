#include "intuition/torch/trainer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/error.h"
#include "intuition/backend.h"

namespace hunch::intuition {
namespace {

Net Blank() { return {"small", {"a", "b", "c"}, {"int", "int", "list"}, {}}; }

// The first property stands for the first choice, the second for the second.
std::vector<Lesson> Lessons() {
  std::vector<Lesson> lessons;
  for (int i = 0; i < 400; ++i) {
    const auto kind = static_cast<uint16_t>(i % 2);
    lessons.push_back({{kind, static_cast<uint16_t>(2 + i % 5)}, {{kind, 1}, {2, 1}}});
  }
  return lessons;
}

TrainingOptions Quick() {
  TrainingOptions options;
  options.hidden = {16};
  options.batch = 20;
  options.epochs = 5;
  options.learning_rate = 0.02;
  return options;
}

TEST(Trainer, LearnsWhatTheLessonsShow) {
  const std::vector<Lesson> lessons = Lessons();
  double last = 0;
  const Net net = Train(Blank(), 7, lessons, Quick(),
                        [&](const TrainingState& state, const Net&) { last = state.loss; });
  EXPECT_LT(last, 0.2);
  EXPECT_LT(RecallOf(net, lessons).bits, 0.1);
  const std::vector<float> first =
      Logits(*OpenBackend(kDefaultBackend, net), net, std::vector<float>{1, 0, 0, 0, 0, 0, 0});
  EXPECT_GT(first[0], first[1] + 1);
}

TEST(Trainer, TheSameSeedGivesTheSameNet) {
  const Net once = Train(Blank(), 7, Lessons(), Quick(), nullptr);
  const Net again = Train(Blank(), 7, Lessons(), Quick(), nullptr);
  EXPECT_EQ(once.layers[0].weights, again.layers[0].weights);
  TrainingOptions other = Quick();
  other.seed = 2;
  EXPECT_NE(Train(Blank(), 7, Lessons(), other, nullptr).layers[0].weights, once.layers[0].weights);
}

// One epoch, and one more from what the first left, with what Adam remembers and without.
TEST(Trainer, MomentsAreKept) {
  TrainingOptions one = Quick();
  one.epochs = 1;
  Moments moments;
  const Net once = Train(Blank(), 7, Lessons(), one, nullptr, &moments);
  EXPECT_EQ(moments.steps, 20u);
  ASSERT_EQ(moments.first.size(), 2u);
  EXPECT_EQ(moments.second[0].weights.size(), 7u * 16);

  const auto file = std::filesystem::temp_directory_path() /
                    ("hunch-moments-" + std::to_string(getpid()) + ".safetensors");
  WriteMoments(file, moments);
  Moments read = ReadMoments(file, once);
  EXPECT_EQ(read.steps, moments.steps);
  EXPECT_EQ(read.first[1].weights, moments.first[1].weights);
  EXPECT_EQ(read.second[0].biases, moments.second[0].biases);
  EXPECT_THROW(ReadMoments(file, Train(Blank(), 8, {}, one, nullptr)), base::InputError);
  std::filesystem::remove(file);
  EXPECT_THROW(ReadMoments(file, once), base::InputError);

  const Net with = Train(once, 7, Lessons(), one, nullptr, &read);
  EXPECT_EQ(read.steps, 40u);
  EXPECT_EQ(Train(once, 7, Lessons(), one, nullptr, &moments).layers[0].weights,
            with.layers[0].weights);
  EXPECT_NE(Train(once, 7, Lessons(), one, nullptr).layers[0].weights, with.layers[0].weights);
}

TEST(Trainer, GoesOnFromTheLayersThatItIsGiven) {
  const std::vector<Lesson> lessons = Lessons();
  const Net trained = Train(Blank(), 7, lessons, Quick(), nullptr);
  TrainingOptions little = Quick();
  little.epochs = 1;
  little.learning_rate = 1e-4;
  const Net further = Train(trained, 7, lessons, little, nullptr);
  EXPECT_LT(RecallOf(further, lessons).bits, 0.1);
}

}  // namespace
}  // namespace hunch::intuition
