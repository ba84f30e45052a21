#include "search/rules/element_table.h"

#include <algorithm>

namespace hunch::search {
namespace {

constexpr size_t kMostElements = 12000;
constexpr size_t kMostClosed = 12;  // closed values of one type taken as columns

int32_t NumberOf(core::Value value) {
  return value.defined() ? static_cast<int32_t>(value.number()) : kNoNumber;
}

}  // namespace

std::optional<ElementTable> ElementTable::Make(const Workspace& work, const core::Schema& schema,
                                               std::vector<ValueId> frame) {
  ElementTable table;
  table.schema_ = &schema;
  table.frame_ = std::move(frame);
  const size_t train = work.task.train.size();
  for (size_t row = 0; row < work.task.rows(); ++row) {
    if (row == train) {
      table.train_size_ = table.elements_.size();
      table.elements_.resize(table.test_begin());
      table.example_of_.resize(table.test_begin(), 0);
    }
    if (!table.AddRow(work, row)) return std::nullopt;
  }
  if (work.task.test.empty()) table.train_size_ = table.elements_.size();
  const bool matters = std::any_of(table.targets_.begin(), table.targets_.end(),
                                   [](int32_t target) { return target != kNoNumber; });
  if (!matters || table.elements_.size() > kMostElements) return std::nullopt;
  return table;
}

uint64_t ElementTable::Digest() const {
  uint64_t sum = elements_.size();
  for (size_t i = 0; i < elements_.size(); ++i) {
    const base::Hash128 element = core::HashValue(schema_->element(), elements_[i]);
    const int64_t facts[] = {static_cast<int64_t>(element.low), example_of_[i],
                             i < targets_.size() ? targets_[i] : kNoNumber};
    sum += base::HashBytes(facts, sizeof(facts)).low;
  }
  return sum;
}

std::vector<core::Value> ElementTable::FrameOf(const Workspace& work, size_t row) const {
  std::vector<core::Value> values;
  for (ValueId id : frame_) values.push_back(work.scopes.all[0]->bank[id].column[row]);
  return values;
}

bool ElementTable::AddRow(const Workspace& work, size_t row) {
  const std::vector<core::Value> frame = FrameOf(work, row);
  std::vector<core::Value> elements;
  schema_->Elements(frame, *storage_, elements);
  if (row < work.task.train.size()) {
    std::vector<core::Value> slots(elements.size());
    if (!schema_->Deduce(frame, elements, work.task.train[row].output, slots)) return false;
    for (core::Value slot : slots) targets_.push_back(NumberOf(slot));
  }
  elements_.insert(elements_.end(), elements.begin(), elements.end());
  example_of_.resize(elements_.size(), static_cast<uint32_t>(row));
  return true;
}

void ElementTable::AddColumns(const Workspace& work) {
  for (const core::Feature& feature : schema_->features()) {
    if (work.budget.Spent()) return;
    AddFeature(work, feature);
  }
  std::vector<core::Type> closed_types;
  for (const Column& column : columns_) {
    if (std::find(closed_types.begin(), closed_types.end(), column.type) == closed_types.end()) {
      closed_types.push_back(column.type);
    }
  }
  for (core::Type type : closed_types) AddClosed(work, type, kMostClosed);
}

void ElementTable::AddFeature(const Workspace& work, const core::Feature& feature) {
  std::vector<ValueId> chosen;
  AddChoices(work, feature, work.domain.TypeOf(*feature.primitive), chosen,
             feature.primitive->bits);
}

// Fills the feature's arguments one by one; `type` is what is left of its signature.
void ElementTable::AddChoices(const Workspace& work, const core::Feature& feature, core::Type type,
                              std::vector<ValueId>& chosen, double bits) {
  if (!type.result().is_function()) {  // the last argument is the element
    AddColumn(work, *feature.primitive, type.result(), chosen, bits);
    return;
  }
  const Bank& bank = work.scopes.all[0]->bank;
  const int slot = bank.SlotOf(type.argument());
  if (slot < 0) return;
  const auto fits = [&](ValueId id) {
    for (size_t row = 0; row < work.task.rows(); ++row) {
      const core::Value value = bank[id].column[row];
      if (!value.defined() || !schema_->Fits(FrameOf(work, row), type.argument(), value)) {
        return false;
      }
    }
    return true;
  };
  int choices = 0;
  for (ValueId id : bank.OfType(slot)) {
    if (choices == feature.most_choices || work.budget.Spent()) break;
    if (feature.fitting && !fits(id)) continue;
    chosen.push_back(id);
    // The first choice (the cheapest that fits, most often the input) is free.
    AddChoices(work, feature, type.result(), chosen,
               bits + (choices == 0 ? 0 : BitsOf(bank[id].cost)));
    chosen.pop_back();
    ++choices;
  }
}

void ElementTable::AddColumn(const Workspace& work, const core::Primitive& primitive,
                             core::Type type, const std::vector<ValueId>& closed, double bits) {
  if (type.boxed() || type.is_function()) return;
  const Bank& bank = work.scopes.all[0]->bank;
  const size_t count = elements_.size();
  base::Arena arena(size_t{1} << 18);
  const core::Value* args[8];
  for (size_t k = 0; k < closed.size(); ++k) {
    core::Value* column = arena.AllocateArray<core::Value>(count);
    for (size_t i = 0; i < count; ++i) column[i] = bank[closed[k]].column[example_of_[i]];
    args[k] = column;
  }
  args[closed.size()] = elements_.data();
  core::Value* out = arena.AllocateArray<core::Value>(count);
  primitive.function({arena, static_cast<uint32_t>(count), args, nullptr, type, out});
  Column column{type, std::vector<int32_t>(count), bits, &primitive, closed};
  for (size_t i = 0; i < count; ++i) column.values[i] = NumberOf(out[i]);
  work.budget.Charge(1 + count / 256);
  Keep(std::move(column));
}

void ElementTable::AddClosed(const Workspace& work, core::Type type, size_t most) {
  const Bank& bank = work.scopes.all[0]->bank;
  const int slot = bank.SlotOf(type);
  if (slot < 0) return;
  size_t taken = 0;
  for (ValueId id : bank.OfType(slot)) {
    if (taken == most) break;
    const Bank::Entry& entry = bank[id];
    const bool same = std::all_of(entry.column, entry.column + bank.rows(), [&](core::Value v) {
      return v.defined() && v.number() == entry.column[0].number();
    });
    if (same) continue;  // a constant, which rules have anyway
    Column column{type, std::vector<int32_t>(elements_.size()), BitsOf(entry.cost), nullptr, {id}};
    for (size_t i = 0; i < elements_.size(); ++i) {
      column.values[i] = NumberOf(entry.column[example_of_[i]]);
    }
    Keep(std::move(column));
    ++taken;
  }
}

void ElementTable::Keep(Column column) {
  const base::Hash128 hash = base::HashBytes(
      column.values.data(), column.values.size() * sizeof(int32_t), column.type.code());
  const auto at = std::lower_bound(seen_.begin(), seen_.end(), hash);
  if (at != seen_.end() && *at == hash) return;
  seen_.insert(at, hash);
  columns_.push_back(std::move(column));
}

}  // namespace hunch::search
