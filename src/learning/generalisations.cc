#include "learning/generalisations.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "learning/function_parameter.h"
#include "learning/library_rewriting.h"

namespace hunch::learning {
namespace {

using core::Program;
using Kind = core::Node::Kind;

constexpr size_t kSmallest = 5;  // nodes of an expression that is looked at

// A program as a key; two that are the same expression have the same one.
std::string KeyOf(const Program& program) {
  std::string key = std::to_string(static_cast<int>(program->kind)) + "," +
                    std::to_string(program->index) + "," + std::to_string(program->type.code());
  if (program->primitive != nullptr) key += program->primitive->name;
  key += program->literal + "(";
  for (const Program& child : program->children) key += KeyOf(child);
  return key + ")";
}

// The different expressions within programs, by the primitive that they begin with.
class Expressions {
 public:
  void Add(const Program& program) {
    if (program->kind == Kind::kApply && core::Size(program) >= kSmallest &&
        seen_.insert(KeyOf(program)).second) {
      by_head_[program->primitive->name].push_back(program);
    }
    for (const Program& child : program->children) Add(child);
  }
  const std::map<std::string, std::vector<Program>>& by_head() const { return by_head_; }

 private:
  std::set<std::string> seen_;
  std::map<std::string, std::vector<Program>> by_head_;
};

size_t Applications(const Program& body) {
  size_t count = body->kind == Kind::kApply && !IsParameterApplied(*body);
  for (const Program& child : body->children) count += Applications(child);
  return count;
}

bool IsWanted(const Generalisation& found, size_t max_arity) {
  const std::vector<core::Type>& types = found.interface.input_types;
  return types.size() <= max_arity && Applications(found.body) >= 2 &&
         std::any_of(types.begin(), types.end(), [](core::Type t) { return t.is_function(); });
}

std::vector<Generalisation> AllPairs(std::span<const Program> programs, size_t max_arity) {
  Expressions expressions;
  for (const Program& program : programs) expressions.Add(program);
  std::set<std::string> seen;
  std::vector<Generalisation> all;
  for (const auto& [head, group] : expressions.by_head()) {
    for (size_t i = 0; i < group.size(); ++i) {
      for (size_t j = i + 1; j < group.size(); ++j) {
        std::optional<Generalisation> found = Generalise(group[i], group[j]);
        if (!found || !IsWanted(*found, max_arity)) continue;
        if (seen.insert(KeyOf(found->body)).second) all.push_back(std::move(*found));
      }
    }
  }
  return all;
}

// A function with what it saves in each program.
struct Candidate {
  Generalisation function;
  std::vector<size_t> saved;

  // Beyond what is saved already, less its body.
  int64_t Utility(const std::vector<size_t>& already) const {
    int64_t sum = -static_cast<int64_t>(core::Size(function.body));
    for (size_t i = 0; i < saved.size(); ++i) {
      if (saved[i] > already[i]) sum += static_cast<int64_t>(saved[i] - already[i]);
    }
    return sum;
  }
};

}  // namespace

std::vector<Generalisation> FindGeneralisations(std::span<const Program> programs,
                                                const GeneralisationOptions& options) {
  std::vector<Candidate> candidates;
  std::vector<size_t> already(programs.size());
  for (Generalisation& found : AllPairs(programs, options.max_arity)) {
    Candidate candidate{std::move(found), {}};
    const size_t arity = candidate.function.interface.input_types.size();
    for (const Program& program : programs) {
      candidate.saved.push_back(NodesSaved(program, candidate.function.body, arity));
    }
    if (candidate.Utility(already) > 0) candidates.push_back(std::move(candidate));
  }
  std::vector<Generalisation> best;
  while (best.size() < options.most && !candidates.empty()) {
    const auto next = std::max_element(candidates.begin(), candidates.end(),
                                       [&](const Candidate& a, const Candidate& b) {
                                         return a.Utility(already) < b.Utility(already);
                                       });
    if (next->Utility(already) <= 0) break;
    for (size_t i = 0; i < already.size(); ++i) {
      already[i] = std::max(already[i], next->saved[i]);
    }
    best.push_back(std::move(next->function));
    candidates.erase(next);
  }
  return best;
}

}  // namespace hunch::learning
