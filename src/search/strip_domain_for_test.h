// Strips of colours, for tests of rules, cover and lanes: lists of numbers, where 0 is a place that
// is not painted. The search may put strips together by shift, reverse, sum and keep; layers come
// from cover only, colours that depend on the place from rules only, and a strip is looked at
// backwards, negated, and both, by lanes.
#pragma once

#include <algorithm>
#include <array>

#include "core/domain.h"
#include "core/small_language_for_test.h"
#include "search/strip_schema_for_test.h"

namespace hunch::search {

class StripDomain : public core::Domain {
 public:
  StripDomain()
      : Domain(core::TypeNames{{1, "int"}, {2, "bool"}, {3, "place"}}, Declarations()),
        recolour_(*this) {
    grammar_ = core::Grammar::FromLanguage(*this, std::array{core::Type::Int()});
    std::erase_if(grammar_.productions, [](const core::Production& production) {
      constexpr std::array<std::string_view, 6> kSearched{"shift", "reverse", "sum",
                                                          "keep",  "rest",    "first"};
      return std::find(kSearched.begin(), kSearched.end(), production.primitive->name) ==
             kSearched.end();
    });
  }
  const char* name() const override { return "strips"; }
  const core::Grammar& grammar() const override { return grammar_; }
  std::string PrintLiteral(core::Type type, core::Value value) const override {
    return language_.PrintLiteral(type, value);
  }
  std::optional<core::TypedValue> ParseLiteral(std::string_view text,
                                               base::Arena& arena) const override {
    return language_.ParseLiteral(text, arena);
  }
  std::vector<core::Constant> Constants(const core::Task&, base::Arena&) const override {
    std::vector<core::Constant> constants;
    for (int colour = 1; colour <= 4; ++colour) {
      constants.push_back({core::Type::Int(), core::Value::OfNumber(colour), 2});
    }
    return constants;
  }
  std::vector<core::Value> Probes(const core::Task&, size_t, core::Type,
                                  base::Arena&) const override {
    return {};
  }
  const core::Assembly* assembly() const override { return &assembly_; }
  std::span<const core::Schema* const> schemas() const override { return schemas_; }
  core::RuleWords rule_words() const override {
    return {Find("if"), Find("equal"), Find("less"), Find("not")};
  }
  std::vector<core::Lane> Lanes(const core::Task& task) const override {
    std::vector<core::Lane> lanes;
    lanes.push_back({Find("backwards"), 2, View<&strip::Reverse>(task)});
    lanes.push_back({Find("negated"), 2, View<&strip::Negate>(task)});
    lanes.push_back({Find("backwards_negated"), 3, View<&strip::ReverseNegate>(task)});
    return lanes;
  }

  // A task over one strip: pairs of texts, the last of which is the test.
  core::Task MakeTask(std::initializer_list<std::pair<const char*, const char*>> pairs) const {
    core::Task task;
    task.id = "strip";
    task.interface = {{"input"}, {kStrip}, kStrip};
    for (const auto& [input, output] : pairs) {
      task.train.push_back({{ParseLiteral(input, *task.storage)->value},
                            ParseLiteral(output, *task.storage)->value});
    }
    task.test.push_back({task.train.back().inputs, core::kUndefined});
    task.train.pop_back();
    return task;
  }

 private:
  static std::vector<core::Primitive> Declarations() {
    using core::Lift;
    constexpr const char* kOne = "list int -> list int";
    constexpr const char* kTwo = "list int -> list int -> list int";
    constexpr const char* kView = "(list int -> list int) -> list int -> list int";
    return {{"shift", kOne, "moved right by one", 2, Lift<&strip::Shift>()},
            {"reverse", kOne, "back to front", 2, Lift<&strip::Reverse>()},
            {"sum", kTwo, "cell by cell", 3, Lift<&strip::Sum>()},
            {"keep", "int -> list int -> list int", "one colour", 2, Lift<&strip::Keep>()},
            {"rest", kOne, "without the first", 3, Lift<&strip::Rest>()},
            {"first", "list int -> int", "the first colour", 3, Lift<&strip::First>()},
            {"over", kTwo, "laid over", 2, Lift<&strip::Over>()},
            {"fit", kTwo, "as long as another", 2, Lift<&strip::Fit>()},
            {"recolour", "(place -> int) -> list int -> list int", "painted places in new colours",
             2, &strip::Recolour},
            {"value", "list int -> place -> int", "the colour there", 2, Lift<&strip::ValueAt>()},
            {"ahead", "list int -> place -> int", "the next colour", 2, Lift<&strip::Ahead>()},
            {"index", "place -> int", "how far along", 3, Lift<&strip::Index>()},
            {"if", "bool -> a -> a -> a", "one of two", 2, &strip::If},
            {"equal", "int -> int -> bool", "the same", 2, Lift<&strip::Equal>()},
            {"less", "int -> int -> bool", "smaller", 2, Lift<&strip::Less>()},
            {"not", "bool -> bool", "the contrary", 2, Lift<&strip::Not>()},
            {"backwards", kView, "seen from behind", 2, &strip::Viewed<&strip::Reverse>},
            {"negated", kView, "seen negated", 2, &strip::Viewed<&strip::Negate>},
            {"backwards_negated", kView, "both", 2, &strip::Viewed<&strip::ReverseNegate>}};
  }

  template <core::Value (*kView)(base::Arena&, Strip)>
  static core::Task View(const core::Task& task) {
    core::Task view;
    view.id = task.id;
    view.interface = task.interface;
    for (const core::Example& pair : task.train) {
      view.train.push_back({{kView(*view.storage, Strip(pair.inputs[0]))},
                            kView(*view.storage, Strip(pair.output))});
    }
    for (const core::Example& pair : task.test) {
      view.test.push_back({{kView(*view.storage, Strip(pair.inputs[0]))}, core::kUndefined});
    }
    return view;
  }

  core::SmallLanguage language_;
  core::Grammar grammar_;
  RecolourSchema recolour_;
  StripAssembly assembly_;
  std::array<const core::Schema*, 1> schemas_{&recolour_};
};

}  // namespace hunch::search
