#include "apps/train/train.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/clock.h"
#include "base/error.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/list/list_domain.h"
#include "domains/list/random_inputs.h"
#include "intuition/lesson_book.h"
#include "intuition/torch/trainer.h"
#include "learning/dreams.h"
#include "measure/problems.h"
#include "measure/report.h"

namespace hunch::train {
namespace {

constexpr int kMostPairs = 10;    // of a dream
constexpr int kSolvedTimes = 40;  // that a solved task is told, for each time that a dream is

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
  const core::Task* Find(const std::string& id) const {
    const auto found = std::find_if(tasks_.begin(), tasks_.end(),
                                    [&id](const core::Task& task) { return task.id == id; });
    return found == tasks_.end() ? nullptr : &*found;
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

// Tasks that were right, each with some of its pairs.
void AddSolved(const core::Domain& domain, const Options& options, const Inputs& inputs,
               base::Random& random, intuition::LessonBook& book) {
  if (options.solved.empty()) return;
  for (const measure::TaskRecord& record : measure::ReadReport(options.solved)) {
    const core::Task* task = inputs.Find(record.id);
    if (task == nullptr || record.Right() == nullptr) continue;
    const core::Program program =
        core::ParseProgram(record.Right()->program, domain, task->interface);
    for (int i = 0; i < kSolvedTimes; ++i) {
      core::Task part = *task;
      const auto pairs = static_cast<int64_t>(part.train.size());
      for (int64_t keep = random.Between(std::min<int64_t>(2, pairs), pairs);
           static_cast<int64_t>(part.train.size()) > keep;) {
        part.train.erase(part.train.begin() + static_cast<long>(random.Below(part.train.size())));
      }
      book.Add(part, program);
    }
  }
}

intuition::LessonBook DreamLessons(const core::Domain& domain, const Options& options,
                                   const intuition::Net& known) {
  const Inputs inputs(domain, options);
  // Colours and sizes are others in each grid task; small numbers are the same in all list tasks.
  const bool constants = &domain == &list::TheListDomain();
  intuition::LessonBook book(domain, domain.grammar(), known, constants);
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
  AddSolved(domain, options, inputs, random, book);
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
