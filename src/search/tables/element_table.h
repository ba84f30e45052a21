// The table that rules are learnt from: a row for each element of a schema's view, over all
// examples; a column for each feature. Elements of train examples come first, then, from a word
// boundary on, those of the test examples, so that one bitset spans both and its first
// train_words() words are the train part.
#pragma once

#include <algorithm>
#include <climits>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "search/bitset.h"
#include "search/workspace.h"

namespace hunch::search {

inline constexpr int32_t kNoNumber =
    INT32_MIN;  // an undefined feature, a slot that does not matter

struct Column {
  core::Type type;              // inline
  std::vector<int32_t> values;  // by element
  double bits;
  const core::Primitive* feature;  // null: a closed value, the same for all elements of an example
  std::vector<ValueId> closed;  // the feature's arguments before the element, or the closed value
  bool made = false;  // of the output in the making (Schema::made_features): unknown in test rows
  bool counted = false;   // see core::Feature
  uint32_t looks_at = 0;  // equal where `closed` is
};

class ElementTable {
 public:
  // The elements and the deduced slots of `schema` with the given frame (entries of the closed
  // scope); nothing where the schema cannot have made the targets, or there is nothing to learn.
  static std::optional<ElementTable> Make(const Workspace& work, const core::Schema& schema,
                                          std::vector<ValueId> frame);

  // Fills the columns: every feature with its closed arguments, then closed values.
  void AddColumns();

  // Equal for tables with the same elements, in whatever order, and the same slots.
  uint64_t Digest() const;

  const core::Schema& schema() const { return *schema_; }
  const std::vector<ValueId>& frame() const { return frame_; }
  size_t size() const { return elements_.size(); }   // padding between train and test included
  size_t train_size() const { return train_size_; }  // without padding
  size_t train_words() const { return (train_size_ + 63) / 64; }
  size_t words() const { return (size() + 63) / 64; }
  size_t test_begin() const { return train_words() * 64; }
  size_t test_size() const { return size() - std::min(size(), test_begin()); }

  uint32_t example_of(size_t element) const { return example_of_[element]; }
  const std::vector<int32_t>& targets() const { return targets_; }  // by element; train only
  Words Mattering() const;  // the train elements whose targets matter
  const std::vector<Column>& columns() const { return columns_; }

 private:
  ElementTable(const Workspace& work, const core::Schema& schema, std::vector<ValueId> frame)
      : work_(work), schema_(&schema), frame_(std::move(frame)) {}

  const Bank& bank() const { return work_.scopes.all[0]->bank; }
  void EndTrain();
  bool AddRow(size_t row);
  void AddChoices(const core::Feature& feature, core::Type type, std::vector<ValueId>& chosen,
                  double bits);
  void AddMade(const core::Feature& feature);
  void AddColumn(const core::Feature& feature, core::Type type, const std::vector<ValueId>& closed,
                 double bits);
  // Of the first `count` elements, no number for others; the arguments before the element are given
  // by row of the task. Empty where some value is beyond 32 bits.
  std::vector<int32_t> Values(const core::Primitive& primitive, core::Type type,
                              const std::vector<const core::Value*>& by_row, size_t count) const;
  const std::vector<ValueId>& Fitting(const core::Feature& feature, core::Type type, bool alone);
  std::vector<ValueId> ByInformation(const core::Primitive& reader, core::Type type,
                                     const std::vector<ValueId>& ids) const;
  void AddClosed(core::Type type);
  void Keep(Column column);
  std::vector<core::Value> FrameOf(size_t row) const;
  bool FitsAll(core::Type type, ValueId id) const;

  const Workspace& work_;
  const core::Schema* schema_;
  std::vector<ValueId> frame_;
  std::vector<std::vector<core::Value>> frames_;  // the frame's values, by row
  std::vector<core::Value> elements_;
  std::vector<uint32_t> example_of_;  // by element
  std::vector<int32_t> targets_;
  size_t train_size_ = 0;
  std::vector<Column> columns_;
  std::map<core::Type, std::vector<ValueId>> fitting_;  // by type, the most promising first
  std::map<std::vector<ValueId>, uint32_t> looked_at_;  // numbers for what columns look at
  std::unordered_map<base::Hash128, size_t, base::Hash128Hasher> seen_;  // columns, by their values
  std::unique_ptr<base::Arena> storage_ = std::make_unique<base::Arena>();
  std::unique_ptr<base::Arena> scratch_ = std::make_unique<base::Arena>(size_t{1} << 18);
};

}  // namespace hunch::search
