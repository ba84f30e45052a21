#include "domains/list/list_domain.h"

#include "domains/list/clues.h"
#include "domains/list/families.h"
#include "domains/list/grammar.h"
#include "domains/list/list_likeness.h"
#include "domains/list/literals.h"
#include "domains/list/properties/task_properties.h"

namespace hunch::list {
namespace {

Primitives AllPrimitives() {
  Primitives all;
  for (const auto& family :
       {ArithmeticPrimitives, LogicPrimitives, MakingPrimitives, PartsPrimitives, OrderPrimitives,
        MeasurePrimitives, MappingPrimitives, FoldingPrimitives, UnfoldingPrimitives}) {
    for (core::Primitive& primitive : family()) all.push_back(std::move(primitive));
  }
  return all;
}

class ListDomain final : public core::Domain {
 public:
  ListDomain() : Domain({{1, "int"}, {2, "bool"}}, AllPrimitives()) {}

  const char* name() const override { return "list"; }
  const core::Grammar& grammar() const override { return grammar_; }

  std::vector<core::Constant> Constants(const core::Task& task, base::Arena& arena) const override {
    return ConstantsOf(task, arena);
  }
  std::vector<core::Value> Probes(const core::Task& task, size_t row, core::Type type,
                                  base::Arena& arena) const override {
    return ProbesOf(task, row, type, arena);
  }

  const core::Likeness& likeness() const override { return likeness_; }
  std::vector<float> Properties(const core::Task& task) const override {
    return PropertiesOf(task);
  }

  std::string PrintLiteral(core::Type type, core::Value value) const override {
    return PrintConstant(type, value);
  }
  std::optional<core::TypedValue> ParseLiteral(std::string_view text,
                                               base::Arena& arena) const override {
    return ParseConstant(text, arena);
  }

 private:
  const core::Grammar grammar_ = DefaultGrammar(*this);
  const ListLikeness likeness_;
};

}  // namespace

const core::Domain& TheListDomain() {
  static const ListDomain domain;
  return domain;
}

}  // namespace hunch::list
