#include "learning/compression.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/thread_pool.h"
#include "learning/abstraction_search.h"

namespace hunch::learning {
namespace {

// One way of having come so far. `length`: description length, programs and bodies.
struct Path {
  Compression sofar;
  int64_t length = 0;
};

class Compressor {
 public:
  Compressor(ExpressionGraph& graph, std::span<const uint32_t> tasks,
             const CompressionOptions& options)
      : graph_(graph), tasks_(tasks), options_(options), pool_(options.threads) {}

  Compression Run(std::span<const ExpressionId> programs) {
    std::vector<Path> beam(1);
    Compression& start = beam[0].sofar;
    start.programs.assign(programs.begin(), programs.end());
    if (programs.empty()) return start;
    const CorpusSnapshot corpus(graph_, programs, tasks_);
    start.cost_before = start.cost_after = beam[0].length = corpus.TotalCost(corpus.costs);
    for (int round = 0; round < options_.iterations; ++round) {
      if (!Round(NextName(), beam) || options_.stop()) break;
    }
    return std::move(beam[0].sofar);
  }

 private:
  struct Searched {
    std::unique_ptr<CorpusSnapshot> corpus;
    std::vector<Proposal> proposals;
  };

  // Replaces the paths by the best that can be made of them. False when nothing can.
  bool Round(const std::string& name, std::vector<Path>& beam) {
    std::vector<Searched> searched(beam.size());
    for (size_t i = 0; i < beam.size(); ++i) {
      searched[i].corpus = std::make_unique<CorpusSnapshot>(graph_, beam[i].sofar.programs, tasks_);
    }
    const SearchOptions search{options_.max_arity, options_.beam, options_.values_only,
                               options_.stop};
    pool_.Run(beam.size(), [&](size_t i) {
      searched[i].proposals = FindAbstractions(*searched[i].corpus, search);
    });
    std::vector<Path> next;
    for (size_t i = 0; i < beam.size(); ++i) {
      for (Proposal& proposal : searched[i].proposals) {
        AddUnlessThere(Extend(beam[i], name, *searched[i].corpus, proposal), next);
      }
    }
    if (next.empty()) return false;
    for (size_t i = 0; i < beam.size(); ++i) {
      if (searched[i].proposals.empty()) next.push_back(std::move(beam[i]));
    }
    std::stable_sort(next.begin(), next.end(),
                     [](const Path& a, const Path& b) { return a.length < b.length; });
    if (next.size() > options_.beam) next.resize(options_.beam);
    beam = std::move(next);
    return true;
  }

  Path Extend(const Path& path, const std::string& name, const CorpusSnapshot& corpus,
              Proposal& proposal) {
    Path next = path;
    Abstraction abstraction{.name = name,
                            .symbol = graph_.Symbol(name),
                            .arity = static_cast<uint32_t>(proposal.arguments.size()),
                            .body = BuildBody(proposal.body, graph_),
                            .utility = proposal.utility,
                            .cost_after = 0,
                            .uses = {}};
    Rewriting rewriting(corpus);
    const MatchTable matches = proposal.Matches();
    Rewriting::Result result = rewriting.Apply(matches, abstraction.symbol, graph_);
    abstraction.cost_after = rewriting.LeastCost(matches);
    abstraction.uses = std::move(result.uses);
    next.sofar.programs = std::move(result.programs);
    next.sofar.cost_after = abstraction.cost_after;
    next.sofar.abstractions.push_back(std::move(abstraction));
    next.length -= proposal.utility;
    return next;
  }

  // Of two paths to the same programs the shorter stays.
  static void AddUnlessThere(Path path, std::vector<Path>& paths) {
    for (Path& other : paths) {
      if (other.sofar.programs != path.sofar.programs) continue;
      if (path.length < other.length) other = std::move(path);
      return;
    }
    paths.push_back(std::move(path));
  }

  std::string NextName() {
    std::string name;
    do {
      name = fmt::format("{}{}", options_.prefix, next_number_++);
    } while (graph_.HasSymbol(name));
    return name;
  }

  ExpressionGraph& graph_;
  std::span<const uint32_t> tasks_;
  const CompressionOptions& options_;
  base::ThreadPool pool_;
  int next_number_ = 0;
};

}  // namespace

Compression Compress(ExpressionGraph& graph, std::span<const ExpressionId> programs,
                     std::span<const uint32_t> tasks, const CompressionOptions& options) {
  return Compressor(graph, tasks, options).Run(programs);
}

}  // namespace hunch::learning
