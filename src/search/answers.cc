#include "search/answers.h"

#include <algorithm>

#include "base/rounded_logs.h"
#include "search/candidate_pool.h"

namespace hunch::search {
namespace {

constexpr size_t kMostConsidered = 256;
constexpr int kNone = -1;

// The distinct outputs for one test input.
struct Outputs {
  struct Output {
    core::Value value;
    int pairs;
    double shared_bits;
  };
  std::vector<Output> all;
  std::vector<int> of_answer;  // by joint answer: which one; kNone where it has none
  std::vector<int> wanted;     // the best first, as many as are to be given
  size_t given = 0;            // of `wanted`

  bool Knows(int output) const {
    const auto end = wanted.begin() + static_cast<long>(given);
    return std::find(wanted.begin(), end, output) != end;
  }
  bool Wants(int output) const { return given < wanted.size() && wanted[given] == output; }
};

bool Heavier(const Outputs::Output& a, const Outputs::Output& b) {
  if (a.pairs != b.pairs) return a.pairs > b.pairs;
  return a.shared_bits < b.shared_bits;
}

void Weigh(const JointAnswer& answer, Outputs::Output& output) {
  if (answer.pairs < output.pairs) return;
  output.shared_bits = answer.pairs > output.pairs
                           ? answer.shared_bits
                           : base::AddInBits(output.shared_bits, answer.shared_bits);
  output.pairs = answer.pairs;
}

Outputs OutputsOf(const core::Domain& domain, core::Type type, std::span<const JointAnswer> answers,
                  size_t test, size_t count) {
  Outputs outputs;
  for (const JointAnswer& answer : answers) {
    const core::Value value = answer.outputs[test];
    outputs.of_answer.push_back(kNone);
    if (!value.defined()) continue;
    const auto known = std::find_if(
        outputs.all.begin(), outputs.all.end(),
        [&](const Outputs::Output& other) { return domain.SameAnswer(type, value, other.value); });
    outputs.of_answer.back() = static_cast<int>(known - outputs.all.begin());
    if (known == outputs.all.end()) {
      outputs.all.push_back({value, answer.pairs, answer.shared_bits});
    } else {
      Weigh(answer, *known);
    }
  }
  for (size_t i = 0; i < outputs.all.size(); ++i) outputs.wanted.push_back(static_cast<int>(i));
  // What the best joint answer says stays first.
  const auto from = outputs.wanted.begin() + (outputs.of_answer[0] == 0 ? 1 : 0);
  std::stable_sort(from, outputs.wanted.end(),
                   [&](int a, int b) { return Heavier(outputs.all[a], outputs.all[b]); });
  outputs.wanted.resize(std::min(outputs.wanted.size(), count));
  return outputs;
}

class Chooser {
 public:
  explicit Chooser(std::vector<Outputs> tests) : tests_(std::move(tests)) {}

  // The next joint answer to take: one that gives a test input what it wants next, if possible
  // without giving another what it does not want yet.
  int Next() const {
    int harmful = kNone;
    for (size_t i = 0; i < tests_[0].of_answer.size(); ++i) {
      const auto wants = [&](const Outputs& test) { return test.Wants(test.of_answer[i]); };
      if (std::none_of(tests_.begin(), tests_.end(), wants)) continue;
      const bool harmless = std::all_of(tests_.begin(), tests_.end(), [&](const Outputs& test) {
        const int output = test.of_answer[i];
        return output == kNone || wants(test) || test.Knows(output) ||
               test.given == test.wanted.size();
      });
      if (harmless) return static_cast<int>(i);
      if (harmful == kNone) harmful = static_cast<int>(i);
    }
    return harmful;
  }

  void Take(int answer) {
    for (Outputs& test : tests_) test.given += test.Wants(test.of_answer[answer]);
  }

 private:
  std::vector<Outputs> tests_;
};

}  // namespace

std::vector<size_t> ChooseAnswers(const core::Domain& domain, core::Type type,
                                  std::span<const JointAnswer> answers, int count) {
  if (answers.empty() || count < 1) return {};
  answers = answers.first(std::min(answers.size(), kMostConsidered));
  std::vector<Outputs> tests;
  for (size_t test = 0; test < answers[0].outputs.size(); ++test) {
    tests.push_back(OutputsOf(domain, type, answers, test, static_cast<size_t>(count)));
  }
  std::vector<size_t> chosen{0};
  if (tests.empty()) return chosen;
  Chooser chooser(std::move(tests));
  chooser.Take(0);
  for (int next = chooser.Next(); next != kNone; next = chooser.Next()) {
    chosen.push_back(static_cast<size_t>(next));
    chooser.Take(next);
  }
  return chosen;
}

std::vector<core::Value> AnswersTo(const core::Domain& domain, core::Type type,
                                   std::span<const Attempt> attempts, size_t test, size_t count) {
  std::vector<core::Value> answers;
  for (const Attempt& attempt : attempts) {
    if (answers.size() == count) break;
    const core::Value output = attempt.outputs[test];
    if (!output.defined()) continue;
    const bool known = std::any_of(answers.begin(), answers.end(), [&](core::Value answer) {
      return domain.SameAnswer(type, output, answer);
    });
    if (!known) answers.push_back(output);
  }
  return answers;
}

void KeepNeeded(const core::Domain& domain, const core::Task& task, size_t count,
                std::vector<Attempt>& attempts) {
  const core::Type type = task.interface.output_type;
  std::vector<Attempt> kept;
  for (Attempt& attempt : attempts) {
    bool needed = kept.empty();
    for (size_t test = 0; test < attempt.outputs.size() && !needed; ++test) {
      const auto before = AnswersTo(domain, type, kept, test, count);
      const std::vector<Attempt> alone{attempt};
      const auto own = AnswersTo(domain, type, alone, test, 1);
      needed = before.size() < count && !own.empty() &&
               std::none_of(before.begin(), before.end(), [&](core::Value answer) {
                 return domain.SameAnswer(type, own[0], answer);
               });
    }
    if (needed) kept.push_back(std::move(attempt));
  }
  attempts = std::move(kept);
}

}  // namespace hunch::search
