#include "apps/train/train.h"

#include <fmt/format.h>

#include "base/clock.h"
#include "base/error.h"
#include "domains/grid/grid_domain.h"
#include "domains/list/list_domain.h"
#include "domains/list/random_inputs.h"
#include "intuition/lesson_book.h"
#include "intuition/torch/trainer.h"
#include "learning/dreams.h"
#include "measure/problems.h"

namespace hunch::train {
namespace {

constexpr int kMostPairs = 10;  // of a dream

// Where dreams begin: the inputs of real tasks, or drawn ones.
class Inputs {
 public:
  Inputs(const core::Domain& domain, const Options& options) {
    for (measure::Problem& problem : measure::LoadProblems(options.inputs)) {
      if (problem.domain == &domain) tasks_.push_back(std::move(problem.task));
    }
    if (tasks_.empty() && &domain != &list::TheListDomain()) {
      throw base::InputError("--inputs: no task of the domain " + std::string(domain.name()));
    }
  }
  core::Task Next(base::Random& random) const {
    return tasks_.empty() ? list::RandomInputs(kMostPairs, random)
                          : tasks_[random.Below(tasks_.size())];
  }

 private:
  std::vector<core::Task> tasks_;
};

const core::Domain& DomainNamed(const std::string& name) {
  for (const core::Domain* domain : {&list::TheListDomain(), &grid::TheGridDomain()}) {
    if (name == domain->name()) return *domain;
  }
  throw base::InputError("no domain '" + name + "'; there are list, grid");
}

intuition::LessonBook DreamLessons(const core::Domain& domain, const Options& options,
                                   const intuition::Net& known) {
  const Inputs inputs(domain, options);
  intuition::LessonBook book(domain, domain.grammar(), known);
  base::Random random(options.seed);
  learning::DreamOptions dreams;
  dreams.work = options.work;
  const uint64_t wanted = options.dreams + options.held_out;
  size_t told = 0;
  while (book.lessons().size() < wanted) {
    learning::Dream(
        domain, domain.grammar(), inputs.Next(random), dreams, random,
        [&book](const core::Task& task, const core::Program& program) { book.Add(task, program); });
    if (book.lessons().size() < told + wanted / 10) continue;
    told = book.lessons().size();
    fmt::print(stderr, "dreams {:>8} of {}  {:6.0f} CPU-s\n", told, wanted,
               base::ProcessCpuSeconds());
  }
  return book;
}

}  // namespace

void Train(const Options& options) {
  const core::Domain& domain = DomainNamed(options.domain);
  const intuition::Net known = options.resume ? intuition::ReadNet(options.out) : intuition::Net();
  const intuition::LessonBook book = DreamLessons(domain, options, known);
  const std::span<const intuition::Lesson> all = book.lessons();
  const auto held_out = all.first(std::min<size_t>(options.held_out, all.size() / 2));
  intuition::TrainingOptions training;
  training.epochs = options.epochs;
  training.seconds = options.seconds;
  training.seed = options.seed;
  intuition::Net net = book.Blank();
  net.layers = known.layers;
  intuition::Train(net, book.inputs(), all.subspan(held_out.size()), training,
                   [&](const intuition::TrainingState& state, const intuition::Net& trained) {
                     intuition::WriteNet(options.out, trained);
                     const intuition::Recall recall = RecallOf(trained, held_out);
                     fmt::print(stderr,
                                "epoch {:>3}  loss {:.3f} bits  held-out dreams: {:.3f} bits a "
                                "choice, {:.1f} % among the first five  {:6.0f} CPU-s\n",
                                state.epoch, state.loss / 0.693147, recall.bits,
                                100 * recall.recall, state.seconds);
                   });
}

}  // namespace hunch::train
