#include "domains/grid/schemas/sweep.h"

#include <algorithm>
#include <string_view>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Type;
using core::Value;

// The way through the cells: from which corner, and whether row by row or column by column.
struct Order {
  bool up, left, by_columns;

  // The cell that comes `step`-th.
  Cell At(int step, int height, int width) const {
    const int length = by_columns ? height : width;
    const int line = step / length, along = step % length;
    const int row = by_columns ? along : line, column = by_columns ? line : along;
    return {up ? height - 1 - row : row, left ? width - 1 - column : column};
  }
};

// Each row of the batch is a picture in the making; all go on by one cell at a time.
class Making {
 public:
  Making(const core::Call& call, Order order) : call_(call), order_(order) {
    for (uint32_t row = 0; row < call.rows; ++row) {
      call.out[row] = call.args[1][row];
      if (call.args[1][row].defined()) steps_ = std::max(steps_, Picture(row).area());
    }
    rows_ = call.arena.AllocateArray<uint32_t>(call.rows);
    for (Value*& column : arguments_) column = call.arena.AllocateArray<Value>(call.rows);
    colours_ = call.arena.AllocateArray<Value>(call.rows);
  }

  void Run() {
    for (int step = 0; step < steps_; ++step) {
      uint32_t count = 0;
      for (uint32_t row = 0; row < call_.rows; ++row) {
        if (!call_.out[row].defined() || step >= Picture(row).area()) continue;
        const GridRef picture = Picture(row);
        arguments_[0][count] = call_.out[row];
        arguments_[1][count] = Native<Cell>::To(order_.At(step, picture.height(), picture.width()));
        rows_[count++] = row;
      }
      if (count == 0) return;
      call_.functions[0]->Apply(call_.arena, count, rows_, arguments_, colours_);
      for (uint32_t i = 0; i < count; ++i) Paint(rows_[i], arguments_[1][i], colours_[i]);
    }
  }

 private:
  GridRef Picture(uint32_t row) const { return GridRef(call_.out[row].blob()); }

  void Paint(uint32_t row, Value where, Value colour) {
    if (!colour.defined()) {
      call_.out[row] = core::kUndefined;
      return;
    }
    const GridRef before = Picture(row);
    const Cell cell = Native<Cell>::From(where);
    if (before.at(cell.row, cell.column) == colour.number()) return;
    GridBuilder after(call_.arena, before.height(), before.width(), before.top(), before.left());
    std::copy_n(before.cells(), before.area(), after.cells());
    after.at(cell.row, cell.column) = static_cast<uint8_t>(colour.number());
    call_.out[row] = Native<GridRef>::To(after.Finish());
  }

  const core::Call& call_;
  const Order order_;
  int steps_ = 0;
  uint32_t* rows_;
  Value* arguments_[2];
  Value* colours_;
};

template <bool kUp, bool kLeft, bool kByColumns>
void Sweep(const core::Call& call) {
  Making(call, {kUp, kLeft, kByColumns}).Run();
}

struct Kind {
  const char* name;
  const char* doc;
  Order order;
  core::PrimitiveFunction function;
};
constexpr Kind kKinds[] = {
    {"sweep_down_right",
     "painted row by row from the upper left, knowing what was painted before",
     {false, false, false},
     &Sweep<false, false, false>},
    {"sweep_down_left",
     "painted row by row from the upper right, knowing what was painted before",
     {false, true, false},
     &Sweep<false, true, false>},
    {"sweep_up_right",
     "painted row by row from the lower left, knowing what was painted before",
     {true, false, false},
     &Sweep<true, false, false>},
    {"sweep_up_left",
     "painted row by row from the lower right, knowing what was painted before",
     {true, true, false},
     &Sweep<true, true, false>},
    {"sweep_right_down",
     "painted column by column from the upper left, knowing what was before",
     {false, false, true},
     &Sweep<false, false, true>},
    {"sweep_right_up",
     "painted column by column from the lower left, knowing what was before",
     {true, false, true},
     &Sweep<true, false, true>},
    {"sweep_left_down",
     "painted column by column from the upper right, knowing what was before",
     {false, true, true},
     &Sweep<false, true, true>},
    {"sweep_left_up",
     "painted column by column from the lower right, knowing what was before",
     {true, true, true},
     &Sweep<true, true, true>},
};
constexpr double kBits = 7;

class SweepSchema final : public core::Schema {
 public:
  SweepSchema(const core::Language& language, const Kind& kind)
      : render_(language.Find(kind.name)), order_(kind.order) {
    for (const CellFamily& family : CellFamilies()) {
      for (const core::Primitive& feature : family.primitives()) {
        features_.push_back(family.Of(language.Find(feature.name)));
        features_.back().most_choices = std::min(features_.back().most_choices, 80);
      }
    }
    AddMade(language, "", {"", "two_"});
    AddMade(language, "first_", {""});
  }

  const char* name() const override { return render_->name.c_str(); }
  double bits() const override { return render_->bits; }
  const core::Primitive* render() const override { return render_; }
  Type element() const override { return OfBase(kCell); }
  Type slot() const override { return OfBase(kColour); }

  bool Admits(size_t /*argument*/, Value value, Value target) const override {
    return value.defined() &&
           (!target.defined() || GridRef(value.blob()).SameSize(GridRef(target.blob())));
  }

  void Elements(std::span<const Value> frame, base::Arena& /*arena*/,
                std::vector<Value>& elements) const override {
    if (!frame[0].defined()) return;
    const GridRef grid(frame[0].blob());
    for (int step = 0; step < grid.area(); ++step) {
      elements.push_back(Native<Cell>::To(order_.At(step, grid.height(), grid.width())));
    }
  }

  bool Deduce(std::span<const Value> frame, std::span<const Value> elements, Value target,
              std::span<Value> slots) const override {
    if (!target.defined() || !Fits(frame, OfBase(kGrid), target)) return false;
    const GridRef grid(target.blob());
    std::transform(elements.begin(), elements.end(), slots.begin(), [grid](Value element) {
      const Cell cell = Native<Cell>::From(element);
      return Value::OfNumber(grid.at(cell.row, cell.column));
    });
    return true;
  }

  std::optional<uint64_t> Looked(std::span<const Value> frame) const override {
    if (!frame[0].defined()) return std::nullopt;
    return static_cast<uint64_t>(SizeKey(GridRef(frame[0].blob())));
  }

  bool Fits(std::span<const Value> frame, Type type, Value value) const override {
    if (type != OfBase(kGrid)) return true;
    return frame[0].defined() && value.defined() &&
           GridRef(frame[0].blob()).SameSize(GridRef(value.blob()));
  }

  std::span<const core::Feature> features() const override { return features_; }
  std::span<const core::Feature> made_features() const override { return made_features_; }

 private:
  // Features by their directions, of those in which every cell is painted before this one.
  void AddMade(const core::Language& language, const std::string& prefix,
               std::initializer_list<const char*> further) {
    const std::string down = order_.up ? "south" : "north", across = order_.left ? "east" : "west";
    const std::string along = order_.left ? "west" : "east", back = order_.up ? "north" : "south";
    const std::string directions[] = {down, across, down + across,
                                      order_.by_columns ? back + across : down + along};
    for (const std::string& direction : directions) {
      for (const char* far : further) {
        const core::Primitive* feature = language.Find(far + prefix + direction);
        if (feature != nullptr) made_features_.push_back({feature, 1, false});
      }
    }
  }

  const core::Primitive* render_;
  const Order order_;
  std::vector<core::Feature> features_, made_features_;
};

}  // namespace

Primitives SweepPrimitives() {
  Primitives all;
  for (const Kind& kind : kKinds) {
    all.push_back(
        {kind.name, "(grid -> cell -> colour) -> grid -> grid", kind.doc, kBits, kind.function});
  }
  return all;
}

std::vector<std::unique_ptr<const core::Schema>> SweepSchemas(const core::Language& language) {
  std::vector<std::unique_ptr<const core::Schema>> all;
  for (const Kind& kind : kKinds) all.push_back(std::make_unique<SweepSchema>(language, kind));
  return all;
}

}  // namespace hunch::grid
