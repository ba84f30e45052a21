#include "search/rules/element_table.h"

#include <algorithm>
#include <unordered_set>

#include "base/fill_bits.h"
#include "search/rules/information.h"

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

// A sum, as the order of elements does not count.
uint64_t ElementTable::Digest() const {
  uint64_t sum = elements_.size();
  const bool boxed = schema_->element().boxed();
  for (size_t i = 0; i < elements_.size(); ++i) {
    const core::Value element = elements_[i];
    const bool by_content = boxed && element.defined();
    const uint64_t what =
        by_content ? element.blob()->hash.low : static_cast<uint64_t>(element.number());
    const int32_t target = i < targets_.size() ? targets_[i] : kNoNumber;
    sum += Mixed(Mixed(what) + (uint64_t{example_of_[i]} << 32 | static_cast<uint32_t>(target)));
  }
  return sum;
}

Words ElementTable::Mattering() const {
  Words elements(train_words(), 0);
  base::FillBits(
      train_size_, [this](size_t i) { return targets_[i] != kNoNumber; }, elements.data());
  return elements;
}

std::vector<core::Value> ElementTable::FrameOf(const Workspace& work, size_t row) const {
  std::vector<core::Value> values;
  for (ValueId id : frame_) values.push_back(work.scopes.all[0]->bank[id].column[row]);
  return values;
}

bool ElementTable::AddRow(const Workspace& work, size_t row) {
  const std::vector<core::Value>& frame = frames_.emplace_back(FrameOf(work, row));
  for (core::Value value : frame) {
    if (!value.defined()) return false;
  }
  std::vector<core::Value> elements;
  schema_->Elements(frame, *storage_, elements);
  if (row < work.task.train.size()) {
    std::vector<core::Value> slots(elements.size());
    if (!schema_->Deduce(frame, elements, work.task.train[row].output, slots)) return false;
    if (!std::all_of(slots.begin(), slots.end(), Fits32)) return false;
    for (core::Value slot : slots) targets_.push_back(NumberOf(slot));
  }
  elements_.insert(elements_.end(), elements.begin(), elements.end());
  example_of_.resize(elements_.size(), static_cast<uint32_t>(row));
  return true;
}

void ElementTable::AddColumns(const Workspace& work) {
  for (const core::Feature& feature : schema_->features()) {
    if (work.budget.Spent()) return;
    if (!work.LeavesOut(feature.primitive->name)) AddFeature(work, feature);
  }
  for (const core::Feature& feature : schema_->made_features()) {
    if (!work.LeavesOut(feature.primitive->name)) AddMade(work, feature);
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
    AddColumn(work, feature, type.result(), chosen, bits);
    return;
  }
  const Bank& bank = work.scopes.all[0]->bank;
  const int slot = bank.SlotOf(type.argument());
  if (slot < 0) return;
  int choices = 0;
  const bool alone = chosen.empty();
  const int most = alone || feature.most_further == 0 ? feature.most_choices : feature.most_further;
  for (ValueId id : feature.fitting ? Fitting(work, feature, type, alone) : bank.OfType(slot)) {
    if (choices == most || work.budget.Spent()) break;
    chosen.push_back(id);
    // The first choice (the cheapest that fits, most often the input) is free.
    AddChoices(work, feature, type.result(), chosen,
               bits + (choices == 0 ? 0 : BitsOf(bank[id].own_cost)));
    chosen.pop_back();
    ++choices;
  }
}

bool ElementTable::FitsAll(const Workspace& work, core::Type type, ValueId id) const {
  for (size_t row = 0; row < work.task.rows(); ++row) {
    const core::Value value = work.scopes.all[0]->bank[id].column[row];
    if (!value.defined() || !schema_->Fits(frames_[row], type, value)) return false;
  }
  return true;
}

// The closed values that go with the frame. Where a feature looks at many of them, half are the
// cheapest and half those that tell most about the targets, in turn; which those are is found with
// the first such feature.
const std::vector<ValueId>& ElementTable::Fitting(const Workspace& work,
                                                  const core::Feature& feature, core::Type type,
                                                  bool alone) {
  const auto [at, is_new] = fitting_.emplace(type.argument(), std::vector<ValueId>{});
  if (!is_new) return at->second;
  std::vector<ValueId> cheapest;
  const Bank& bank = work.scopes.all[0]->bank;
  for (ValueId id : bank.OfType(bank.SlotOf(type.argument()))) {
    if (cheapest.size() == kMostWeighed || work.budget.Spent()) break;
    if (FitsAll(work, type.argument(), id)) cheapest.push_back(id);
  }
  const core::Type read = type.result().result();
  const bool reads = alone && !read.is_function() && !read.boxed() && feature.most_choices > 1;
  if (!reads || cheapest.empty()) return at->second = std::move(cheapest);
  const std::vector<ValueId> telling = ByInformation(work, *feature.primitive, read, cheapest);
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
std::vector<ValueId> ElementTable::ByInformation(const Workspace& work,
                                                 const core::Primitive& reader, core::Type type,
                                                 const std::vector<ValueId>& ids) const {
  const Bank& bank = work.scopes.all[0]->bank;
  const std::vector<int32_t> first = Values(work, reader, type, {ids[0]});
  if (first.empty()) return {};
  const Information information(targets_, first);
  std::vector<std::pair<double, ValueId>> worth;
  for (size_t i = 1; i < ids.size() && !work.budget.Spent(); ++i) {
    const std::vector<int32_t> values = Values(work, reader, type, {ids[i]});
    if (values.empty()) continue;
    const double bits = information.Of(values) - BitsOf(bank[ids[i]].own_cost);
    if (bits > 0) worth.emplace_back(-bits, ids[i]);
    work.budget.Charge(1 + elements_.size() / 256);
  }
  std::sort(worth.begin(), worth.end());
  std::vector<ValueId> telling;
  for (const auto& [bits, id] : worth) telling.push_back(id);
  return telling;
}

// What is decided before an element is, in train rows, what the target shows.
void ElementTable::AddMade(const Workspace& work, const core::Feature& feature) {
  base::Arena& arena = *scratch_;
  core::Value* outputs = arena.AllocateArray<core::Value>(elements_.size());
  core::Value* results = arena.AllocateArray<core::Value>(elements_.size());
  for (size_t i = 0; i < train_size_; ++i) outputs[i] = work.task.train[example_of_[i]].output;
  std::fill(outputs + train_size_, outputs + elements_.size(), core::kUndefined);
  const core::Type type = work.domain.TypeOf(*feature.primitive).FinalResult();
  const core::Value* const args[] = {outputs, elements_.data()};
  feature.primitive->function(
      {arena, static_cast<uint32_t>(train_size_), args, nullptr, type, results});
  if (!std::all_of(results, results + train_size_, Fits32)) return arena.Reset();
  Column column{type,
                std::vector<int32_t>(elements_.size(), kNoNumber),
                feature.primitive->bits,
                feature.primitive,
                {},
                true};
  for (size_t i = 0; i < train_size_; ++i) column.values[i] = NumberOf(results[i]);
  arena.Reset();
  work.budget.Charge(1 + elements_.size() / 256);
  Keep(std::move(column));
}

void ElementTable::AddColumn(const Workspace& work, const core::Feature& feature, core::Type type,
                             const std::vector<ValueId>& closed, double bits) {
  if (type.boxed() || type.is_function()) return;
  work.budget.Charge(1 + elements_.size() / 256);
  std::vector<int32_t> values = Values(work, *feature.primitive, type, closed);
  if (values.empty()) return;
  Keep({type, std::move(values), bits, feature.primitive, closed, false, feature.counted});
}

std::vector<int32_t> ElementTable::Values(const Workspace& work, const core::Primitive& primitive,
                                          core::Type type,
                                          const std::vector<ValueId>& closed) const {
  const Bank& bank = work.scopes.all[0]->bank;
  const size_t count = elements_.size();
  base::Arena& arena = *scratch_;
  const core::Value* args[8];
  for (size_t k = 0; k < closed.size(); ++k) {
    core::Value* column = arena.AllocateArray<core::Value>(count);
    const core::Value* const of_example = bank[closed[k]].column;
    for (size_t i = 0; i < count; ++i) column[i] = of_example[example_of_[i]];
    args[k] = column;
  }
  args[closed.size()] = elements_.data();
  core::Value* out = arena.AllocateArray<core::Value>(count);
  primitive.function({arena, static_cast<uint32_t>(count), args, nullptr, type, out});
  std::vector<int32_t> values;
  if (std::all_of(out, out + count, Fits32)) {
    values.resize(count);
    std::transform(out, out + count, values.begin(), NumberOf);
  }
  arena.Reset();
  return values;
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
    if (!std::all_of(entry.column, entry.column + bank.rows(), Fits32)) continue;
    Column column{
        type, std::vector<int32_t>(elements_.size()), BitsOf(entry.own_cost), nullptr, {id}};
    for (size_t i = 0; i < elements_.size(); ++i) {
      column.values[i] = NumberOf(entry.column[example_of_[i]]);
    }
    Keep(std::move(column));
    ++taken;
  }
}

// Of columns with equal values the cheapest stays, in the first one's place.
void ElementTable::Keep(Column column) {
  const base::Hash128 hash = base::HashBytes(
      column.values.data(), column.values.size() * sizeof(int32_t), column.type.code());
  const auto number = static_cast<uint32_t>(looked_at_.size());
  column.looks_at = looked_at_.try_emplace(column.closed, number).first->second;
  const auto at = std::lower_bound(seen_.begin(), seen_.end(), std::pair(hash, size_t{0}));
  if (at == seen_.end() || at->first != hash) {
    seen_.insert(at, {hash, columns_.size()});
    columns_.push_back(std::move(column));
    return;
  }
  Column& kept = columns_[at->second];
  if (column.bits < kept.bits && column.made == kept.made) kept = std::move(column);
}

}  // namespace hunch::search
