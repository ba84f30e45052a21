#include "intuition/torch/trainer.h"

#include <gtest/gtest.h>

#include "base/random.h"

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
  const std::vector<float> first = net.Logits(std::vector<float>{1, 0, 0, 0, 0, 0, 0});
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

TEST(Trainer, GoesOnFromTheLayersThatItIsGiven) {
  const std::vector<Lesson> lessons = Lessons();
  const Net trained = Train(Blank(), 7, lessons, Quick(), nullptr);
  TrainingOptions little = Quick();
  little.epochs = 1;
  little.learning_rate = 1e-4;
  const Net further = Train(trained, 7, lessons, little, nullptr);
  EXPECT_LT(RecallOf(further, lessons).bits, 0.1);
}

// The light backend and libtorch run one net alike.
TEST(Trainer, EigenAndTorchAgree) {
  base::Random random(3);
  Net net = Blank();
  const auto fill = [&](size_t count) {
    std::vector<float> numbers(count);
    for (float& number : numbers) number = static_cast<float>(random.Unit() - 0.5);
    return numbers;
  };
  net.layers = {{50, 40, fill(2000), fill(40)}, {40, 3, fill(120), fill(3)}};
  for (int i = 0; i < 20; ++i) {
    const std::vector<float> properties = fill(50);
    const std::vector<float> eigen = net.Logits(properties), torch = TorchLogits(net, properties);
    ASSERT_EQ(eigen.size(), torch.size());
    for (size_t k = 0; k < eigen.size(); ++k) EXPECT_NEAR(eigen[k], torch[k], 1e-4);
  }
}

}  // namespace
}  // namespace hunch::intuition
