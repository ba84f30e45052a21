// Training a net with libtorch: the likelihood of the choices that the lessons' programs make, each
// within its group, by Adam (Kingma & Ba, ICLR 2015) with a learning rate that falls to zero along
// a cosine.
#pragma once

#include <functional>
#include <string>

#include "intuition/lesson.h"
#include "intuition/torch/moments.h"

namespace hunch::intuition {

struct TrainingState {
  double epoch = 0;
  double loss = 0;  // nats a choice, of the batches since the last report
  double seconds = 0;
};
using TrainingListener = std::function<void(const TrainingState& state, const Net& net)>;

// `net` says domain, choices and groups; its layers are what training starts from, fresh ones where
// there are none. `inputs` is the number of properties. Calls `listener` after each epoch. Where
// `moments` is given, training goes on from what they say, unless they are empty, and they are up
// to date whenever `listener` is called and at the end.
Net Train(Net net, size_t inputs, std::span<const Lesson> lessons, const TrainingOptions& options,
          const TrainingListener& listener, Moments* moments = nullptr);

}  // namespace hunch::intuition
