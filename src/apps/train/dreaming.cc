#include "apps/train/dreaming.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/clock.h"
#include "base/error.h"
#include "core/likeness.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/list/list_domain.h"
#include "domains/list/random_inputs.h"
#include "learning/dreams.h"
#include "measure/problems.h"
#include "measure/report.h"
#include "memory/recite.h"
#include "memory/sqlite_store.h"

namespace hunch::train {
namespace {

constexpr int kMostPairs = 10;    // of a dream
constexpr int kSolvedTimes = 40;  // that a solved task is told, for each time that a dream is

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

}  // namespace

const core::Domain& DomainNamed(const std::string& name) {
  for (const core::Domain* domain : {&list::TheListDomain(), &grid::TheGridDomain()}) {
    if (name == domain->name()) return *domain;
  }
  throw base::InputError("no domain '" + name + "'; there are list, grid");
}

Inputs::Inputs(const core::Domain& domain, const Options& options) {
  for (measure::Problem& problem : measure::LoadProblems(options.inputs)) {
    if (problem.domain == &domain) tasks_.push_back(std::move(problem.task));
  }
  if (tasks_.empty() && &domain != &list::TheListDomain()) {
    throw base::InputError("--inputs: no task of the domain " + std::string(domain.name()));
  }
}

const core::Task* Inputs::Find(const std::string& id) const {
  const auto found = std::find_if(tasks_.begin(), tasks_.end(),
                                  [&id](const core::Task& task) { return task.id == id; });
  return found == tasks_.end() ? nullptr : &*found;
}

core::Task Inputs::Next(int pairs, base::Random& random) const {
  return tasks_.empty() ? list::RandomInputs(pairs, random) : tasks_[random.Below(tasks_.size())];
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
        domain, domain.grammar(), inputs.Next(kMostPairs, random), dreams, random,
        [&book](const core::Task& task, const core::Program& program) { book.Add(task, program); });
    if (book.lessons().size() < told + wanted / 10) continue;
    told = book.lessons().size();
    fmt::print(stderr, "dreams {:>8} of {}  {:6.0f} CPU-s\n", told, wanted,
               base::ProcessCpuSeconds());
  }
  AddSolved(domain, options, inputs, random, book);
  return book;
}

std::vector<RealTask> RealTasks(const core::Domain& domain, const Options& options) {
  std::vector<RealTask> real;
  if (options.real.empty()) return real;
  if (options.memory.empty()) throw base::InputError("--real: needs a --memory with the programs");
  memory::SqliteStore store(options.memory, {.access = memory::Access::kRead});
  for (measure::Problem& problem : measure::LoadProblems(options.real)) {
    if (problem.domain != &domain) continue;
    const base::Hash128 signature = domain.likeness().PortraitOf(problem.task).signature;
    const auto known = store.Recall(domain.name(), signature);
    if (!known) continue;
    base::Arena arena;
    const std::vector<core::Candidate> recited =
        memory::Recite(*known, domain, problem.task, arena);
    if (!recited.empty()) real.push_back({std::move(problem.task), recited.front().program});
  }
  if (real.empty())
    throw base::InputError("--real: the memory has no program for any of the tasks");
  return real;
}

intuition::Recall RecallOnReal(const std::vector<RealTask>& real, const core::Domain& domain,
                               const intuition::Net& net) {
  intuition::LessonBook book(domain, domain.grammar(), net, false);
  for (const RealTask& each : real) book.Add(each.task, each.program);
  return RecallOf(net, book.lessons());
}

}  // namespace hunch::train
