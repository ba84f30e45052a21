#include "learning/proposals.h"

#include <algorithm>
#include <set>

#include "learning/function_name.h"
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

}  // namespace

std::vector<LearntFunction> ProposeFunctions(std::span<const core::Program> programs,
                                             const LearntDomain& language, const core::Domain& base,
                                             const ProposalOptions& options) {
  ExpressionGraph graph;
  const Compression found = CompressAll(programs, language, options, graph);
  std::vector<LearntFunction> known = language.functions();
  std::set<std::string> taken;
  for (const LearntFunction& function : known) taken.insert(function.name);
  std::vector<LearntFunction> proposals;
  for (size_t i = 0; i < found.abstractions.size(); ++i) {
    if (found.abstractions[i].arity == 0) continue;
    const auto definition = GroundDefinition(graph, found.abstractions, i, language);
    if (!definition) continue;
    LearntFunction function;
    function.interface = definition->interface;
    function.body = WrittenOut(definition->body, language.functions(), base);
    const bool is_known = std::any_of(known.begin(), known.end(), [&](const LearntFunction& other) {
      return SameProgram(other.body, function.body);
    });
    if (is_known) continue;
    function.name = FunctionName(function.body, base, taken);
    taken.insert(function.name);
    known.push_back(function);
    proposals.push_back(std::move(function));
  }
  return proposals;
}

}  // namespace hunch::learning
