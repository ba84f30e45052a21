#include "search/tables/element_table.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "search/tables/information.h"

namespace hunch::search {
namespace {

constexpr size_t kMostElements = 12000;
constexpr size_t kMostWeighed = 4000;  // values weighed by what they tell
constexpr size_t kMostClosed = 12;     // closed values of one type taken as columns

// Whether the table can hold the value: most inline values fit into 32 bits, not all.
bool Fits32(core::Value value) {
  return !value.defined() || (value.number() > kNoNumber && value.number() <= INT32_MAX);
}

// One to one, each bit of what comes out depending on all that go in (the end of splitmix64).
uint64_t Mixed(uint64_t bits) {
  bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9ULL;
  bits = (bits ^ bits >> 27) * 0x94D049BB133111EBULL;
  return bits ^ bits >> 31;
}

int32_t NumberOf(core::Value value) {
  return value.defined() ? static_cast<int32_t>(value.number()) : kNoNumber;
}

}  // namespace

ElementTable::ElementTable(const Workspace& work, const core::Schema& schema,
                           std::vector<ValueId> frame)
    : work_(work), schema_(&schema), frame_(std::move(frame)) {
  table_.slot = schema.slot();
  table_.odd = work.domain.Find(kOdd) != nullptr;
}

std::optional<ElementTable> ElementTable::Make(const Workspace& work, const core::Schema& schema,
                                               std::vector<ValueId> frame) {
  ElementTable made(work, schema, std::move(frame));
  const core::Task& task = work.task;
  for (size_t row = 0; row < task.rows(); ++row) {
    if (row == task.train.size()) made.EndTrain();
    if (!made.AddRow(row)) return std::nullopt;
  }
  if (task.test.empty()) made.table_.train_size = made.elements_.size();
  const std::vector<int32_t>& targets = made.table_.targets;
  const bool matters = std::any_of(targets.begin(), targets.end(),
                                   [](int32_t target) { return target != kNoNumber; });
  if (!matters || made.elements_.size() > kMostElements) return std::nullopt;
  return made;
}

void ElementTable::EndTrain() {
  table_.train_size = elements_.size();
  elements_.resize(table_.test_begin());
  table_.example_of.resize(table_.test_begin(), 0);
}

// A sum, as the order of elements does not count.
uint64_t ElementTable::Digest() const {
  uint64_t sum = elements_.size();
  const bool boxed = schema_->element().boxed();
  for (size_t i = 0; i < elements_.size(); ++i) {
    const core::Value element = elements_[i];
    const bool by_content = boxed && element.defined();
    const uint64_t what =
        by_content ? element.blob()->hash.low : static_cast<uint64_t>(element.number());
    const int32_t target = i < table_.targets.size() ? table_.targets[i] : kNoNumber;
    sum +=
        Mixed(Mixed(what) + (uint64_t{table_.example_of[i]} << 32 | static_cast<uint32_t>(target)));
  }
  return sum;
}

std::vector<core::Value> ElementTable::FrameOf(size_t row) const {
  std::vector<core::Value> values;
  for (ValueId id : frame_) values.push_back(bank()[id].column[row]);
  return values;
}

bool ElementTable::AddRow(size_t row) {
  const std::vector<core::Value>& frame = frames_.emplace_back(FrameOf(row));
  for (core::Value value : frame) {
    if (!value.defined()) return false;
  }
  std::vector<core::Value> elements;
  schema_->Elements(frame, *storage_, elements);
  if (row < work_.task.train.size()) {
    std::vector<core::Value> slots(elements.size());
    if (!schema_->Deduce(frame, elements, work_.task.train[row].output, slots)) return false;
    if (!std::all_of(slots.begin(), slots.end(), Fits32)) return false;
    for (core::Value slot : slots) table_.targets.push_back(NumberOf(slot));
  }
  elements_.insert(elements_.end(), elements.begin(), elements.end());
  table_.example_of.resize(elements_.size(), static_cast<uint32_t>(row));
  return true;
}

void ElementTable::AddColumns() {
  for (const core::Feature& feature : schema_->features()) {
    if (work_.budget.Spent()) return;
    if (work_.LeavesOut(feature.primitive->name)) continue;
    std::vector<ValueId> chosen;
    AddChoices(feature, work_.domain.TypeOf(*feature.primitive), chosen, feature.primitive->bits);
  }
  for (const core::Feature& feature : schema_->made_features()) {
    if (!work_.LeavesOut(feature.primitive->name)) AddMade(feature);
  }
  std::set<core::Type> closed_types;
  for (size_t i = 0, count = table_.columns.size(); i < count; ++i) {
    const core::Type type = table_.columns[i].type;
    if (closed_types.insert(type).second) AddClosed(type);
  }
}

// Fills the feature's arguments one by one; `type` is what is left of its signature.
void ElementTable::AddChoices(const core::Feature& feature, core::Type type,
                              std::vector<ValueId>& chosen, double bits) {
  if (!type.result().is_function()) {  // the last argument is the element
    AddColumn(feature, type.result(), chosen, bits);
    return;
  }
  const int slot = bank().SlotOf(type.argument());
  if (slot < 0) return;
  int choices = 0;
  const bool alone = chosen.empty();
  const int most = alone || feature.most_further == 0 ? feature.most_choices : feature.most_further;
  for (ValueId id : feature.fitting ? Fitting(feature, type, alone) : bank().OfType(slot)) {
    if (choices == most || work_.budget.Spent()) break;
    chosen.push_back(id);
    // The first choice (the cheapest that fits, most often the input) is free.
    AddChoices(feature, type.result(), chosen,
               bits + (choices == 0 ? 0 : BitsOf(bank()[id].own_cost)));
    chosen.pop_back();
    ++choices;
  }
}

bool ElementTable::FitsAll(core::Type type, ValueId id) const {
  for (size_t row = 0; row < work_.task.rows(); ++row) {
    const core::Value value = bank()[id].column[row];
    if (!value.defined() || !schema_->Fits(frames_[row], type, value)) return false;
  }
  return true;
}

// The closed values that go with the frame. Where a feature looks at many of them, half are the
// cheapest and half those that tell most about the targets, in turn; which those are is found with
// the first such feature.
const std::vector<ValueId>& ElementTable::Fitting(const core::Feature& feature, core::Type type,
                                                  bool alone) {
  const auto [at, is_new] = fitting_.emplace(type.argument(), std::vector<ValueId>{});
  if (!is_new) return at->second;
  std::vector<ValueId> cheapest;
  for (ValueId id : bank().OfType(bank().SlotOf(type.argument()))) {
    if (cheapest.size() == kMostWeighed || work_.budget.Spent()) break;
    if (FitsAll(type.argument(), id)) cheapest.push_back(id);
  }
  const core::Type read = type.result().result();
  const bool reads = alone && !read.is_function() && !read.boxed() && feature.most_choices > 1;
  if (!reads || cheapest.empty()) return at->second = std::move(cheapest);
  const std::vector<ValueId> telling = ByInformation(*feature.primitive, read, cheapest);
  std::vector<ValueId>& mixed = at->second;
  for (size_t i = 0; i < cheapest.size(); ++i) {
    mixed.push_back(cheapest[i]);
    if (i < telling.size()) mixed.push_back(telling[i]);
  }
  std::unordered_set<ValueId> met;
  std::erase_if(mixed, [&met](ValueId id) { return !met.insert(id).second; });
  return mixed;
}

// Those of the values with which `reader` tells something about the targets that the first does
// not, the most telling for their cost first.
std::vector<ValueId> ElementTable::ByInformation(const core::Primitive& reader, core::Type type,
                                                 const std::vector<ValueId>& ids) const {
  const std::vector<int32_t> first =
      Values(reader, type, {bank()[ids[0]].column}, elements_.size());
  if (first.empty()) return {};
  const Information information(table_.targets, first);
  std::vector<std::pair<double, ValueId>> worth;
  for (size_t i = 1; i < ids.size() && !work_.budget.Spent(); ++i) {
    const std::vector<int32_t> values =
        Values(reader, type, {bank()[ids[i]].column}, elements_.size());
    if (values.empty()) continue;
    const double bits = information.Of(values) - BitsOf(bank()[ids[i]].own_cost);
    if (bits > 0) worth.emplace_back(-bits, ids[i]);
    work_.budget.Charge(1 + elements_.size() / 256);
  }
  std::sort(worth.begin(), worth.end());
  std::vector<ValueId> telling;
  telling.reserve(worth.size());
  for (const auto& [bits, id] : worth) telling.push_back(id);
  return telling;
}

// What is decided before an element is, in train rows, what the target shows.
void ElementTable::AddMade(const core::Feature& feature) {
  std::vector<core::Value> outputs;
  outputs.reserve(work_.task.train.size());
  for (const core::Example& pair : work_.task.train) outputs.push_back(pair.output);
  const core::Type type = work_.domain.TypeOf(*feature.primitive).FinalResult();
  work_.budget.Charge(1 + elements_.size() / 256);
  std::vector<int32_t> values =
      Values(*feature.primitive, type, {outputs.data()}, table_.train_size);
  if (values.empty()) return;
  const double bits = feature.primitive->bits;
  Keep({.type = type, .values = std::move(values), .bits = bits, .own_bits = bits, .made = true},
       {feature.primitive, {}});
}

void ElementTable::AddColumn(const core::Feature& feature, core::Type type,
                             const std::vector<ValueId>& closed, double bits) {
  if (type.boxed() || type.is_function()) return;
  work_.budget.Charge(1 + elements_.size() / 256);
  std::vector<const core::Value*> by_row;
  by_row.reserve(closed.size());
  for (ValueId id : closed) by_row.push_back(bank()[id].column);
  std::vector<int32_t> values = Values(*feature.primitive, type, by_row, elements_.size());
  if (values.empty()) return;
  const auto number = static_cast<uint32_t>(looked_at_.size());
  Keep({.type = type,
        .values = std::move(values),
        .bits = bits,
        .own_bits = feature.primitive->bits,
        .looks_at = looked_at_.try_emplace(closed, number).first->second,
        .counted = feature.counted},
       {feature.primitive, closed});
}

std::vector<int32_t> ElementTable::Values(const core::Primitive& primitive, core::Type type,
                                          const std::vector<const core::Value*>& by_row,
                                          size_t count) const {
  base::Arena& arena = *scratch_;
  std::vector<const core::Value*> args;
  for (const core::Value* of_row : by_row) {
    core::Value* column = arena.AllocateArray<core::Value>(count);
    for (size_t i = 0; i < count; ++i) column[i] = of_row[table_.example_of[i]];
    args.push_back(column);
  }
  args.push_back(elements_.data());
  core::Value* out = arena.AllocateArray<core::Value>(count);
  primitive.function({arena, static_cast<uint32_t>(count), args.data(), nullptr, type, out});
  std::vector<int32_t> values;
  if (std::all_of(out, out + count, Fits32)) {
    values.assign(elements_.size(), kNoNumber);
    std::transform(out, out + count, values.begin(), NumberOf);
  }
  arena.Reset();
  return values;
}

void ElementTable::AddClosed(core::Type type) {
  const int slot = bank().SlotOf(type);
  if (slot < 0) return;
  size_t taken = 0;
  for (ValueId id : bank().OfType(slot)) {
    if (taken == kMostClosed) break;
    const Bank::Entry& entry = bank()[id];
    const bool same = std::all_of(entry.column, entry.column + bank().rows(), [&](core::Value v) {
      return v.defined() && v.number() == entry.column[0].number();
    });
    if (same) continue;  // a constant, which rules have anyway
    if (!std::all_of(entry.column, entry.column + bank().rows(), Fits32)) continue;
    std::vector<int32_t> values(elements_.size());
    for (size_t i = 0; i < values.size(); ++i)
      values[i] = NumberOf(entry.column[table_.example_of[i]]);
    const double bits = BitsOf(entry.own_cost);
    Keep(
        {.type = type, .values = std::move(values), .bits = bits, .own_bits = bits, .closed = true},
        {nullptr, {id}});
    ++taken;
  }
}

void ElementTable::Keep(Column column, ColumnSource source) {
  const base::Hash128 hash = base::HashBytes(
      column.values.data(), column.values.size() * sizeof(int32_t), column.type.code());
  const auto [at, is_new] = seen_.try_emplace(hash, sources_.size());
  if (is_new) {
    table_.columns.push_back(std::move(column));
    sources_.push_back(std::move(source));
    return;
  }
  Column& kept = table_.columns[at->second];
  if (column.bits >= kept.bits || column.made != kept.made) return;
  kept = std::move(column);
  sources_[at->second] = std::move(source);
}

}  // namespace hunch::search
