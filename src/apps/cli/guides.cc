#include "apps/cli/guides.h"

#include <cstdlib>
#include <set>
#include <system_error>

#include "apps/cli/memory_file.h"
#include "base/error.h"
#include "core/interface_text.h"
#include "core/program_text.h"
#include "intuition/frequency_guide.h"
#include "intuition/mixed_guide.h"
#include "intuition/neighbour_guide.h"
#include "intuition/net_guide.h"
#include "memory/sqlite_store.h"

namespace hunch::cli {
namespace {

namespace fs = std::filesystem;
using Guides = std::vector<std::unique_ptr<const core::Guide>>;

constexpr const char* kKnown = "uniform, frequencies, neighbours, net";

std::set<const core::Domain*> DomainsOf(const std::vector<measure::Problem>& problems) {
  std::set<const core::Domain*> domains;
  for (const measure::Problem& problem : problems) domains.insert(problem.domain);
  return domains;
}

// The net of a domain: in HUNCH_MODELS, or in models/ or share/hunch/models/ in a folder around the
// program.
fs::path FindWeights(const std::string& domain) {
  const fs::path file = domain + ".safetensors";
  std::error_code error;
  if (const char* folder = std::getenv("HUNCH_MODELS"); folder != nullptr && *folder != 0) {
    return fs::path(folder) / file;
  }
  fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (; folder.has_relative_path(); folder = folder.parent_path()) {
    for (const fs::path models : {"models", "share/hunch/models"}) {
      if (fs::exists(folder / models / file, error)) return folder / models / file;
    }
  }
  throw base::InputError("--guide net: no models/" + file.native() +
                         " around the program: use --guide-weights or set HUNCH_MODELS");
}

void AddNets(const GuideChoice& choice, const std::vector<measure::Problem>& problems,
             Guides& guides) {
  auto guide = std::make_unique<intuition::NetGuide>();
  for (const core::Domain* domain : DomainsOf(problems)) {
    const fs::path file = choice.weights.empty() ? FindWeights(domain->name()) : choice.weights;
    intuition::Net net = intuition::ReadNet(file);
    if (net.domain != domain->name()) {
      throw base::InputError(file.native() + ": a net for tasks of the domain " + net.domain +
                             ", not " + domain->name());
    }
    guide->Add(std::move(net), file.native());
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
      guide->Count(*domain, core::ParseProgram(task.programs[0].program, *domain, interface));
    }
  });
  return guide;
}

}  // namespace

OpenedGuide OpenGuide(const GuideChoice& choice, const std::vector<measure::Problem>& problems) {
  OpenedGuide opened;
  Guides guides;
  for (const std::string& name : choice.names) {
    if (name == "uniform") {
      guides.push_back(std::make_unique<core::UniformGuide>());
    } else if (name == "net") {
      AddNets(choice, problems, guides);
    } else if (name == "frequencies") {
      guides.push_back(Frequencies(choice, problems));
    } else if (name == "neighbours") {
      RequireMemory(choice, name);
      opened.store = OpenToRead(choice.memory);
      guides.push_back(std::make_unique<intuition::NeighbourGuide>(*opened.store));
    } else {
      throw base::InputError("--guide: no guide '" + name + "'; there are " + kKnown);
    }
  }
  if (guides.size() == 1) opened.guide = std::move(guides[0]);
  if (guides.size() > 1) {
    opened.guide = std::make_unique<intuition::MixedGuide>(std::move(guides));
  }
  return opened;
}

}  // namespace hunch::cli
