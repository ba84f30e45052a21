// Training a net with libtorch: the likelihood of the choices that the lessons' programs make, each
// within its group, by Adam (Kingma & Ba, ICLR 2015) with a learning rate that falls to zero along
// a cosine.
#pragma once

#include <functional>
#include <string>

#include "intuition/lesson.h"

namespace hunch::intuition {

struct TrainingState {
  double epoch = 0;
  double loss = 0;  // nats a choice, of the batches since the last report
  double seconds = 0;
};
using TrainingListener = std::function<void(const TrainingState& state, const Net& net)>;

// `net` says domain, choices and groups; its layers are what training starts from, fresh ones where
// there are none. `inputs` is the number of properties. Calls `listener` after each epoch.
Net Train(Net net, size_t inputs, std::span<const Lesson> lessons, const TrainingOptions& options,
          const TrainingListener& listener);

}  // namespace hunch::intuition
