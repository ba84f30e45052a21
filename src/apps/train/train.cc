#include "apps/train/train.h"

#include <fmt/format.h>

#include <algorithm>

#include "apps/train/dreaming.h"
#include "intuition/torch/trainer.h"

namespace hunch::train {
namespace {

void PrintEpoch(const intuition::TrainingState& state, const intuition::Recall& dreams,
                const intuition::Recall& real, size_t real_tasks) {
  fmt::print(stderr,
             "epoch {:>3}  loss {:.3f} bits  held-out dreams: {:.3f} bits a choice, {:.1f} % among "
             "the first five",
             state.epoch, state.loss / 0.693147, dreams.bits, 100 * dreams.recall);
  if (real_tasks > 0) {
    fmt::print(stderr, "  {} real tasks: {:.3f} bits, {:.1f} %", real_tasks, real.bits,
               100 * real.recall);
  }
  fmt::print(stderr, "  {:6.0f} CPU-s\n", state.seconds);
}

}  // namespace

void Train(const Options& options) {
  const core::Domain& domain = DomainNamed(options.domain);
  const intuition::Net known = options.resume ? intuition::ReadNet(options.out) : intuition::Net();
  std::filesystem::path kept = options.out;
  kept += ".adam";
  intuition::Moments moments;
  if (options.resume && std::filesystem::exists(kept)) {
    moments = intuition::ReadMoments(kept, known);
  }
  const std::vector<RealTask> real = RealTasks(domain, options);
  const intuition::LessonBook book = DreamLessons(domain, options, known);
  const std::span<const intuition::Lesson> all = book.lessons();
  const auto held_out = all.first(std::min<size_t>(options.held_out, all.size() / 2));
  intuition::TrainingOptions training;
  training.epochs = options.epochs;
  training.seconds = options.seconds;
  training.seed = options.seed;
  intuition::Net net = book.Blank();
  net.layers = known.layers;
  const auto listener = [&](const intuition::TrainingState& state, const intuition::Net& trained) {
    intuition::WriteNet(options.out, trained);
    intuition::WriteMoments(kept, moments);
    PrintEpoch(state, RecallOf(trained, held_out), RecallOnReal(real, domain, trained),
               real.size());
  };
  intuition::Train(net, book.inputs(), all.subspan(held_out.size()), training, listener, &moments);
}

}  // namespace hunch::train
