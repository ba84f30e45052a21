#include "domains/grid/expectations.h"

#include <algorithm>
#include <optional>

#include "domains/grid/expectation_bits.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

using core::Native;

constexpr double kUndefinedBits = 8;  // of an answer that is none
constexpr double kMostBits = 40;      // of all that answers break

// A number beyond the range of the pairs breaks it the more, the further it is from it: all of it
// at so many times the range's width.
constexpr double kFarOut = 3;

struct Pair {
  int64_t in, out;
  int64_t change() const { return out - in; }
};

bool Holds(Form form, Pair pair) {
  switch (form) {
    case Form::kSame:
      return pair.out == pair.in;
    case Form::kAtLeast:
      return pair.out >= pair.in;
    case Form::kAtMost:
      return pair.out <= pair.in;
    case Form::kMore:
      return pair.out > pair.in;
    case Form::kLess:
      return pair.out < pair.in;
    case Form::kNone:
      return pair.out == 0;
    case Form::kSome:
      return pair.out != 0;
    default:
      return true;
  }
}

bool IsOfChange(Form form) { return form == Form::kFixedChange || form == Form::kChangeInRange; }
bool IsFixed(Form form) { return form == Form::kFixed || form == Form::kFixedChange; }
bool IsRange(Form form) { return form == Form::kInRange || form == Form::kChangeInRange; }

// An expectation that all pairs bear out.
struct Held {
  Expectation expectation;
  int64_t least, most;  // of the number or of the change

  // 0 to 1.
  double BrokenBy(Pair pair) const {
    const Form form = expectation.form;
    const int64_t number = IsOfChange(form) ? pair.change() : pair.out;
    if (IsFixed(form)) return number == least ? 0 : 1;
    if (!IsRange(form)) return Holds(form, pair) ? 0 : 1;
    const int64_t beyond = std::max({number - most, least - number, int64_t{0}});
    if (beyond == 0) return 0;
    const double end = std::abs(static_cast<double>(most));
    const double width = std::max({static_cast<double>(most - least), end / 4, 1.0});
    return std::min(static_cast<double>(beyond) / width / kFarOut, 1.0);
  }
};

class LikePairs final : public core::Expectations {
 public:
  LikePairs(const core::Task& task, std::span<const Expectation> expectations) : task_(task) {
    std::vector<GridRef> inputs;
    for (size_t row = 0; row < task.rows(); ++row) {
      inputs.push_back(Native<GridRef>::From(task.example(row).inputs[0]));
    }
    background_ = BackgroundOf(inputs.data(), inputs.size());
    std::vector<PairMeasures> pairs;
    for (const core::Example& pair : task.train) {
      pairs.push_back(MeasurePair(Native<GridRef>::From(pair.inputs[0]),
                                  Native<GridRef>::From(pair.output), background_));
    }
    for (size_t i = 0; i < expectations.size(); ++i) {
      if (const auto held = HeldBy(pairs, expectations[i])) {
        held_.push_back(*held);
        index_.push_back(i);
      }
    }
  }

  double Surprise(std::span<const core::Value> outputs) const override {
    const std::vector<double> broken = Broken(outputs);
    double bits = 0;
    for (size_t i = 0; i < held_.size(); ++i) bits += held_[i].expectation.bits * broken[i];
    const bool defined = std::all_of(outputs.begin(), outputs.end(),
                                     [](core::Value output) { return output.defined(); });
    return std::min(defined ? bits : bits + kUndefinedBits, kMostBits);
  }

  // By expectation held: how far the answer breaks it that does so most; undefined ones do not.
  std::vector<double> Broken(std::span<const core::Value> outputs) const {
    std::vector<double> broken(held_.size(), 0);
    for (size_t test = 0; test < outputs.size(); ++test) {
      if (!outputs[test].defined()) continue;
      const PairMeasures measures = MeasurePair(Native<GridRef>::From(task_.test[test].inputs[0]),
                                                Native<GridRef>::From(outputs[test]), background_);
      for (size_t i = 0; i < held_.size(); ++i) {
        const auto pair = PairOf(measures, held_[i].expectation.measure);
        if (pair) broken[i] = std::max(broken[i], held_[i].BrokenBy(*pair));
      }
    }
    return broken;
  }

  // By expectation held: which one of those given it is.
  const std::vector<size_t>& index() const { return index_; }

 private:
  static std::optional<Pair> PairOf(const PairMeasures& measures, Measure measure) {
    const auto at = static_cast<size_t>(measure);
    if (measures.of_output[at] == kNotMeasured) return std::nullopt;
    return Pair{measures.of_input[at], measures.of_output[at]};
  }

  static std::optional<Held> HeldBy(const std::vector<PairMeasures>& pairs,
                                    const Expectation& expectation) {
    Held held{expectation, INT64_MAX, INT64_MIN};
    for (const PairMeasures& measures : pairs) {
      const auto pair = PairOf(measures, expectation.measure);
      if (!pair || !Holds(expectation.form, *pair)) return std::nullopt;
      const int64_t number = IsOfChange(expectation.form) ? pair->change() : pair->out;
      held.least = std::min(held.least, number);
      held.most = std::max(held.most, number);
    }
    if (IsFixed(expectation.form) && held.least != held.most) return std::nullopt;
    return held;
  }

  const core::Task& task_;
  int background_ = 0;
  std::vector<Held> held_;
  std::vector<size_t> index_;
};

}  // namespace

std::unique_ptr<const core::Expectations> ExpectLikePairs(const core::Task& task) {
  const core::Type grid = OfBase(kGrid);
  const core::Interface& interface = task.interface;
  if (interface.input_types != std::vector{grid} || interface.output_type != grid) return nullptr;
  if (task.train.size() < 2) return nullptr;
  return std::make_unique<LikePairs>(task, kExpectationBits);
}

std::vector<double> Breaks(const core::Task& task, std::span<const Expectation> expectations,
                           std::span<const core::Value> outputs) {
  const LikePairs like_pairs(task, expectations);
  const std::vector<double> broken = like_pairs.Broken(outputs);
  std::vector<double> breaks(expectations.size(), 0);
  for (size_t i = 0; i < broken.size(); ++i) breaks[like_pairs.index()[i]] = broken[i];
  return breaks;
}

}  // namespace hunch::grid
