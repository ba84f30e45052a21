#include "apps/cli/guides.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "apps/cli/memory_file.h"
#include "apps/cli/models.h"
#include "base/error.h"
#include "core/interface_text.h"
#include "core/program_text.h"
#include "intuition/caching_guide.h"
#include "intuition/checking_backend.h"
#include "intuition/flat_guide.h"
#include "intuition/frequency_guide.h"
#include "intuition/mixed_guide.h"
#include "intuition/neighbour_guide.h"
#include "intuition/net_guide.h"
#include "intuition/recording_guide.h"
#include "memory/sqlite_store.h"

namespace hunch::cli {
namespace {

namespace fs = std::filesystem;
using Guides = std::vector<std::unique_ptr<const core::Guide>>;

constexpr const char* kKnown = "uniform, flat, frequencies, neighbours, net, replay:FILE";
constexpr std::string_view kReplay = "replay:";
constexpr const char* kNone = "none";

template <typename... Each>
Guides Listed(std::unique_ptr<Each>... each) {
  Guides guides;
  (guides.push_back(std::move(each)), ...);
  return guides;
}

// Says what another guide says of grids, and nothing of other domains. That is how grids are best
// searched where nothing is learnt about them (docs/decisions/024 and 026): with costs half way
// between the grammar's and flat ones, and afresh with flat ones; others with the grammar's.
class GridGuide final : public core::Guide {
 public:
  explicit GridGuide(std::unique_ptr<const core::Guide> guide) : guide_(std::move(guide)) {}
  const char* name() const override { return "default"; }
  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override {
    if (domain.name() == std::string_view("grid")) {
      guide_->Weigh(domain, task, grammar, constants, costs);
    }
  }

 private:
  const std::unique_ptr<const core::Guide> guide_;
};

std::unique_ptr<const core::Guide> DefaultGuide() {
  return std::make_unique<GridGuide>(std::make_unique<intuition::MixedGuide>(
      Listed(std::make_unique<core::UniformGuide>(), std::make_unique<intuition::FlatGuide>())));
}

std::unique_ptr<const core::Guide> DefaultAfresh() {
  return std::make_unique<GridGuide>(std::make_unique<intuition::FlatGuide>());
}

std::set<const core::Domain*> DomainsOf(const std::vector<measure::Problem>& problems) {
  std::set<const core::Domain*> domains;
  for (const measure::Problem& problem : problems) domains.insert(problem.domain);
  return domains;
}

std::unique_ptr<const intuition::Backend> OpenBackends(const std::vector<std::string>& names,
                                                       const intuition::Net& net) {
  if (names.size() > 2) {
    throw base::InputError("--guide-backend: one, and one to check it against, not more");
  }
  try {
    auto backend =
        intuition::OpenBackend(names.empty() ? intuition::kDefaultBackend : names[0], net);
    if (names.size() < 2) return backend;
    return std::make_unique<intuition::CheckingBackend>(std::move(backend),
                                                        intuition::OpenBackend(names[1], net));
  } catch (const base::InputError& error) {
    throw base::InputError(std::string("--guide-backend: ") + error.what());
  }
}

// Many tasks at once cost less than one after the other, but on eigen, which gains nothing by it.
bool LooksAhead(const GuideChoice& choice) {
  return !choice.backends.empty() && choice.backends[0] != intuition::kDefaultBackend;
}

void LookAhead(const core::Domain& domain, const std::vector<measure::Problem>& problems,
               intuition::NetGuide& guide) {
  std::vector<const core::Task*> tasks;
  for (const measure::Problem& problem : problems) {
    if (problem.domain == &domain) tasks.push_back(&problem.task);
  }
  if (tasks.size() > 1) guide.LookAhead(domain, tasks);
}

void AddNets(const GuideChoice& choice, const std::vector<measure::Problem>& problems,
             Guides& guides) {
  auto guide = std::make_unique<intuition::NetGuide>();
  for (const core::Domain* domain : DomainsOf(problems)) {
    const fs::path file = choice.weights.empty() ? FindNet(domain->name()) : choice.weights;
    intuition::Net net = intuition::ReadNet(file);
    if (net.domain != domain->name()) {
      throw base::InputError(file.native() + ": a net for tasks of the domain " + net.domain +
                             ", not " + domain->name());
    }
    auto backend = OpenBackends(choice.backends, net);
    guide->Add(std::move(net), file.native(), std::move(backend));
    if (LooksAhead(choice)) LookAhead(*domain, problems, *guide);
  }
  guides.push_back(std::move(guide));
}

void RequireMemory(const GuideChoice& choice, const std::string& name) {
  if (!choice.memory.empty() && choice.memory != "none") return;
  throw base::InputError("--guide " + name + ": needs a --memory to learn from");
}

std::unique_ptr<const core::Guide> Frequencies(const GuideChoice& choice,
                                               const std::vector<measure::Problem>& problems) {
  RequireMemory(choice, "frequencies");
  memory::SqliteStore store(choice.memory, {.access = memory::Access::kRead});
  auto guide = std::make_unique<intuition::FrequencyGuide>();
  const std::set<const core::Domain*> domains = DomainsOf(problems);
  store.EachTask([&](const core::SolvedTask& task) {
    for (const core::Domain* domain : domains) {
      if (task.domain != domain->name() || task.programs.empty()) continue;
      const core::Interface interface = core::ParseInterface(task.interface, domain->types());
      const auto program = core::ParseProgram(task.programs[0].program, *domain, interface);
      guide->Count(*domain, domain->InOwnWords(program));
    }
  });
  return guide;
}

// What such a guide says of a task changes while others are solved.
bool LooksIntoMemory(const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), "neighbours") != names.end();
}

// One guide of all; null where there is none.
std::unique_ptr<const core::Guide> Mixed(Guides guides) {
  if (guides.empty()) return nullptr;
  if (guides.size() > 1) return std::make_unique<intuition::MixedGuide>(std::move(guides));
  return std::move(guides[0]);
}

// Asked once for each task and view.
std::unique_ptr<const core::Guide> Cached(std::unique_ptr<const core::Guide> guide,
                                          const std::vector<std::string>& names) {
  if (guide == nullptr || LooksIntoMemory(names)) return guide;
  return std::make_unique<intuition::CachingGuide>(std::move(guide));
}

// Writes down what the guide says where that is asked for.
std::unique_ptr<const core::Guide> Recorded(std::unique_ptr<const core::Guide> guide,
                                            const GuideChoice& choice) {
  if (choice.record.empty()) return guide;
  if (guide == nullptr) guide = std::make_unique<core::UniformGuide>();
  return std::make_unique<intuition::RecordingGuide>(std::move(guide), choice.record);
}

// The guides that an option names; the store of solved tasks is opened for those that look into it.
Guides Named(const std::string& option, const std::vector<std::string>& names,
             const GuideChoice& choice, const std::vector<measure::Problem>& problems,
             OpenedGuide& opened) {
  Guides guides;
  for (const std::string& name : names) {
    if (name == "uniform") {
      guides.push_back(std::make_unique<core::UniformGuide>());
    } else if (name == "flat") {
      guides.push_back(std::make_unique<intuition::FlatGuide>());
    } else if (name == "net") {
      AddNets(choice, problems, guides);
    } else if (name == "frequencies") {
      guides.push_back(Frequencies(choice, problems));
    } else if (name == "neighbours") {
      RequireMemory(choice, name);
      if (opened.store == nullptr) opened.store = OpenToRead(choice.memory);
      guides.push_back(std::make_unique<intuition::NeighbourGuide>(*opened.store));
    } else if (name.starts_with(kReplay)) {
      guides.push_back(std::make_unique<intuition::ReplayGuide>(name.substr(kReplay.size())));
    } else {
      throw base::InputError(option + ": no guide '" + name + "'; there are " + kKnown);
    }
  }
  return guides;
}

}  // namespace

OpenedGuide OpenGuide(const GuideChoice& choice, const std::vector<measure::Problem>& problems) {
  OpenedGuide opened;
  const bool by_default = choice.names.empty() && choice.by_default;
  std::unique_ptr<const core::Guide> guide =
      by_default ? DefaultGuide() : Mixed(Named("--guide", choice.names, choice, problems, opened));
  opened.guide = Cached(Recorded(std::move(guide), choice), choice.names);
  if (choice.afresh.empty()) {
    if (by_default) opened.afresh = Cached(DefaultAfresh(), {});
  } else if (choice.afresh != std::vector<std::string>{kNone}) {
    opened.afresh = Cached(Mixed(Named("--guide-afresh", choice.afresh, choice, problems, opened)),
                           choice.afresh);
  }
  return opened;
}

void OpenedGuide::Steer(search::Options& options) const {
  options.guide = guide.get();
  options.afresh.clear();
  if (afresh != nullptr) options.afresh.push_back(afresh.get());
}

}  // namespace hunch::cli
