#include "learning/proposals.h"

#include <algorithm>
#include <set>

#include "learning/function_name.h"
#include "learning/generalisations.h"
#include "learning/library_rewriting.h"
#include "learning/program_corpus.h"

namespace hunch::learning {
namespace {

// abstractions[index] over values without type variables; nothing where it cannot be.
std::optional<Definition> GroundDefinition(ExpressionGraph& graph,
                                           std::span<const Abstraction> abstractions, size_t index,
                                           const LearntDomain& language) {
  auto definition = DefineAbstraction(graph, abstractions, index, language);
  if (!definition || !definition->type.has_variables()) return definition;
  std::vector<core::Type> types;
  const core::Type binding[2] = {core::Type::Int(), core::Type::Int()};
  for (const core::Type type : definition->interface.input_types) {
    const auto ground = type.Substitute(binding);
    if (!ground) return std::nullopt;
    types.push_back(*ground);
  }
  definition = DefineAbstraction(graph, abstractions, index, language, types);
  return definition && !definition->type.has_variables() ? definition : std::nullopt;
}

Compression CompressAll(std::span<const core::Program> programs, const LearntDomain& language,
                        const ProposalOptions& options, ExpressionGraph& graph) {
  std::vector<ExpressionId> corpus;
  std::vector<uint32_t> tasks;
  for (const core::Program& program : programs) {
    tasks.push_back(static_cast<uint32_t>(corpus.size()));
    corpus.push_back(ToExpression(WrittenWith(program, language.functions(), language), graph));
  }
  CompressionOptions compression;
  compression.max_arity = options.max_arity;
  compression.iterations = options.most;
  compression.threads = options.threads;
  compression.values_only = true;
  return Compress(graph, corpus, tasks, compression);
}

// Functions with names, without those that are known.
class Proposed {
 public:
  Proposed(const LearntDomain& language, const core::Domain& base)
      : base_(base), known_(language.functions()) {
    for (const LearntFunction& function : known_) taken_.insert(function.name);
  }

  void Add(core::Interface interface, core::Program body) {
    const bool is_known =
        std::any_of(known_.begin(), known_.end(),
                    [&](const LearntFunction& other) { return SameProgram(other.body, body); });
    if (is_known) return;
    LearntFunction function{FunctionName(body, base_, taken_), std::move(interface),
                            std::move(body)};
    taken_.insert(function.name);
    known_.push_back(function);
    proposals_.push_back(std::move(function));
  }

  std::vector<LearntFunction> Take() { return std::move(proposals_); }

 private:
  const core::Domain& base_;
  std::vector<LearntFunction> known_, proposals_;
  std::set<std::string> taken_;
};

}  // namespace

std::vector<LearntFunction> ProposeFunctions(std::span<const core::Program> programs,
                                             const LearntDomain& language, const core::Domain& base,
                                             const ProposalOptions& options) {
  ExpressionGraph graph;
  const Compression found = CompressAll(programs, language, options, graph);
  Proposed proposed(language, base);
  for (size_t i = 0; i < found.abstractions.size(); ++i) {
    if (found.abstractions[i].arity == 0) continue;
    const auto definition = GroundDefinition(graph, found.abstractions, i, language);
    if (!definition) continue;
    proposed.Add(definition->interface, WrittenOut(definition->body, language.functions(), base));
  }
  const size_t most = static_cast<size_t>(options.most);
  for (Generalisation& each : FindGeneralisations(programs, {options.max_arity, most})) {
    proposed.Add(std::move(each.interface), std::move(each.body));
  }
  return proposed.Take();
}

}  // namespace hunch::learning
