#include "learning/compression_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "learning/expression_text.h"

namespace hunch::learning {
namespace {

using Json = nlohmann::ordered_json;

double Ratio(int64_t before, int64_t after) {
  return static_cast<double>(before) / static_cast<double>(std::max<int64_t>(after, 1));
}

// "fn_0 a b": an application without its parentheses.
std::string UseText(const ExpressionGraph& graph, ExpressionId use) {
  const std::string text = PrintExpression(graph, use);
  return text.front() == '(' ? text.substr(1, text.size() - 2) : text;
}

Json AbstractionJson(const ExpressionGraph& graph, const Abstraction& abstraction,
                     int64_t original_cost, int64_t cost_before) {
  int64_t count = 0;
  Json uses = Json::array();
  for (const Rewriting::Use& use : abstraction.uses) {
    count += use.count;
    uses.push_back({{UseText(graph, use.after), PrintExpression(graph, use.before)}});
  }
  return {{"body", PrintExpression(graph, abstraction.body)},
          {"arity", abstraction.arity},
          {"name", abstraction.name},
          {"utility", abstraction.utility},
          {"final_cost", abstraction.cost_after},
          {"compression_ratio", Ratio(cost_before, abstraction.cost_after)},
          {"cumulative_compression_ratio", Ratio(original_cost, abstraction.cost_after)},
          {"num_uses", count},
          {"uses", std::move(uses)}};
}

}  // namespace

std::string CompressionJson(const ExpressionGraph& graph, const Corpus& corpus,
                            const Compression& compression) {
  Json json = {{"original_cost", compression.cost_before},
               {"final_cost", compression.cost_after},
               {"compression_ratio", Ratio(compression.cost_before, compression.cost_after)},
               {"num_abstractions", compression.abstractions.size()},
               {"original", corpus.texts},
               {"rewritten", Json::array()},
               {"abstractions", Json::array()}};
  for (const ExpressionId program : compression.programs) {
    json["rewritten"].push_back(PrintExpression(graph, program));
  }
  if (!corpus.task_names.empty()) {
    for (const uint32_t task : corpus.tasks) json["tasks"].push_back(corpus.task_names[task]);
  }
  int64_t cost_before = compression.cost_before;
  for (const Abstraction& abstraction : compression.abstractions) {
    json["abstractions"].push_back(
        AbstractionJson(graph, abstraction, compression.cost_before, cost_before));
    cost_before = abstraction.cost_after;
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hunch::learning
