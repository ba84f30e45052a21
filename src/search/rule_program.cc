#include "search/rule_program.h"

namespace hunch::search {
namespace {

// Writes the parts of one rule.
class Writer {
 public:
  Writer(const Workspace& work, const ElementTable& table, const Rule& rule)
      : work_(work), table_(table), rule_(rule) {}

  core::Program From(int node) const {
    const Rule::Node& at = rule_.nodes[node];
    if (!at.leaf()) {
      return core::MakeApply(work_.domain.rule_words().choose, table_.table().slot,
                             {TestOf(at.atom), From(at.yes), From(at.no)});
    }
    return OperandOf(at.atom, table_.table().slot);
  }

 private:
  core::Program TestOf(const Atom& test) const {
    const core::RuleWords words = work_.domain.rule_words();
    const core::Type type = table_.table().columns[test.column].type;
    const core::Program column = ColumnOf(test.column);
    const bool equals = test.kind == Atom::Kind::kEquals;
    if (equals && type == core::Type::Bool()) return column;
    const auto holds = [](const core::Primitive* primitive, std::vector<core::Program> arguments) {
      return core::MakeApply(primitive, core::Type::Bool(), std::move(arguments));
    };
    if (test.kind == Atom::Kind::kOdd) return holds(work_.domain.Find(kOdd), {column});
    return holds(equals ? words.equal : words.less, {column, OperandOf(test, type)});
  }

  // What a test compares a column with, or a right-hand side says.
  core::Program OperandOf(const Atom& atom, core::Type type) const {
    if (atom.other != Atom::kNoColumn) return ColumnOf(atom.other);
    const core::Value value = core::Value::OfNumber(atom.value);
    return core::MakeConstant(type, work_.domain.PrintLiteral(type, value), value);
  }

  core::Program ColumnOf(uint32_t index) const {
    const Column& column = table_.table().columns[index];
    const ColumnSource& source = table_.SourceOf(index);
    if (column.closed) return work_.ProgramOf(source.closed[0]);
    std::vector<core::Program> arguments;
    if (column.made) arguments.push_back(core::MakeVariable(1, work_.task.interface.output_type));
    for (ValueId id : source.closed) arguments.push_back(work_.ProgramOf(id));
    arguments.push_back(core::MakeVariable(0, table_.schema().element()));
    return core::MakeApply(source.feature, column.type, std::move(arguments));
  }

  const Workspace& work_;
  const ElementTable& table_;
  const Rule& rule_;
};

}  // namespace

core::Program ProgramOf(const Workspace& work, const ElementTable& table, const Rule& rule) {
  const core::Schema& schema = table.schema();
  const core::Type function = work.domain.TypeOf(*schema.render()).argument();
  const uint32_t parameters = schema.sees_made() ? 2 : 1;
  std::vector<core::Program> arguments{
      core::MakeLambda(parameters, function, Writer(work, table, rule).From(0))};
  for (ValueId id : table.frame()) arguments.push_back(work.ProgramOf(id));
  return core::MakeApply(schema.render(), work.task.interface.output_type, std::move(arguments));
}

}  // namespace hunch::search
