// Makes the table that rules are learnt from: a row for each element of a schema's view; a column
// for each feature with its arguments filled from the bank, and for closed values.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "search/tables/table.h"
#include "search/workspace.h"

namespace hunch::search {

inline constexpr const char* kOdd = "odd";  // int -> bool, in domains whose rules ask for it

// What a column of the table is.
struct ColumnSource {
  const core::Primitive* feature;  // null: a closed value, the same for all elements of an example
  std::vector<ValueId> closed;  // the feature's arguments before the element, or the closed value
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
  const Table& table() const { return table_; }
  const ColumnSource& SourceOf(uint32_t column) const { return sources_[column]; }

 private:
  ElementTable(const Workspace& work, const core::Schema& schema, std::vector<ValueId> frame);

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
  // Of columns with equal values the cheapest stays, in the first one's place.
  void Keep(Column column, ColumnSource source);
  std::vector<core::Value> FrameOf(size_t row) const;
  bool FitsAll(core::Type type, ValueId id) const;

  const Workspace& work_;
  const core::Schema* schema_;
  std::vector<ValueId> frame_;
  std::vector<std::vector<core::Value>> frames_;  // the frame's values, by row
  std::vector<core::Value> elements_;
  Table table_;
  std::vector<ColumnSource> sources_;                   // of its columns
  std::map<core::Type, std::vector<ValueId>> fitting_;  // by type, the most promising first
  // Numbers for what columns look at.
  std::map<std::vector<ValueId>, uint32_t> looked_at_{{std::vector<ValueId>{}, 0}};
  std::unordered_map<base::Hash128, size_t, base::Hash128Hasher> seen_;  // columns, by their values
  std::unique_ptr<base::Arena> storage_ = std::make_unique<base::Arena>();
  std::unique_ptr<base::Arena> scratch_ = std::make_unique<base::Arena>(size_t{1} << 18);
};

}  // namespace hunch::search
