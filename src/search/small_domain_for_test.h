// A domain of sums, heads and maps over int lists, for tests of the search.
#pragma once

#include <array>

#include "core/domain.h"
#include "core/small_language_for_test.h"

namespace hunch::search {

class SmallDomain : public core::Domain {
 public:
  SmallDomain()
      : Domain(core::TypeNames{{1, "int"}, {2, "bool"}},
               {{"add", "int -> int -> int", "the sum", 2, core::Lift<&core::TestAdd>()},
                {"head", "list int -> int", "the first element", 2, core::Lift<&core::TestHead>()},
                {"tail", "list int -> list int", "all but the first", 2, core::Lift<&Tail>()},
                {"map", "(a -> b) -> list a -> list b", "applied to each", 2, &core::Map}}) {
    grammar_ = core::Grammar::FromLanguage(*this, std::array{core::Type::Base(1)});
  }
  const char* name() const override { return "small"; }
  const core::Grammar& grammar() const override { return grammar_; }
  std::string PrintLiteral(core::Type type, core::Value value) const override {
    return language_.PrintLiteral(type, value);
  }
  std::optional<core::TypedValue> ParseLiteral(std::string_view text,
                                               base::Arena& arena) const override {
    return language_.ParseLiteral(text, arena);
  }
  std::vector<core::Constant> Constants(const core::Task&, base::Arena&) const override {
    return {{core::Type::Base(1), core::Value::OfNumber(1), 2}};
  }
  std::vector<core::Value> Probes(const core::Task& task, size_t row, core::Type type,
                                  base::Arena&) const override {
    if (type != core::Type::Base(1)) return {};
    std::vector<core::Value> probes{core::Value::OfNumber(0)};
    for (core::Value v : core::Elements(task.example(row).inputs[0])) probes.push_back(v);
    return probes;
  }

  // A task over one list: pairs of texts, the last of which is the test.
  core::Task MakeTask(std::initializer_list<std::pair<const char*, const char*>> pairs) const {
    core::Task task;
    task.id = "small";
    for (const auto& [input, output] : pairs) {
      const auto in = ParseLiteral(input, *task.storage);
      const auto out = ParseLiteral(output, *task.storage);
      task.interface = {{"xs"}, {in->type}, out->type};
      task.train.push_back({{in->value}, out->value});
    }
    task.test.push_back(task.train.back());
    task.train.pop_back();
    task.test.back().output = core::kUndefined;
    return task;
  }

 private:
  static core::Value Tail(base::Arena& arena, core::ListOf<int64_t> list) {
    if (list.empty()) return core::kUndefined;
    return core::MakeList(arena, list.elements().subspan(1), false);
  }

  core::SmallLanguage language_;
  core::Grammar grammar_;
};

}  // namespace hunch::search
