// Cover: the output laid together from values that are right wherever they paint.
//
// Every value of the output type in the bank has a footprint on the targets: the cells it paints
// and those it paints right. Layers are chosen from the top down: what an upper layer painted
// stays, so a lower one may be wrong there and nowhere else. Pairs of layers are searched from the
// most promising upper ones; further layers are added greedily, by most newly right cells.
#pragma once

#include <span>
#include <vector>

#include "search/bitset.h"
#include "search/strategy.h"
#include "search/workspace.h"

namespace hunch::search {

class Cover final : public Strategy {
 public:
  explicit Cover(Workspace& workspace);
  const char* name() const override { return "cover"; }
  Progress Step(uint64_t work) override;

 private:
  struct Layer {
    ValueId id;
    uint32_t footprint;    // index into right_ and wrong_
    uint32_t useful;       // cells that must be painted and are painted right
    uint32_t first_wrong;  // the first cell painted wrong, or kNever
    static constexpr uint32_t kNever = ~uint32_t{0};
    bool clean() const { return first_wrong == kNever; }
  };

  void PrepareTargets();
  void TakeNewValues();
  void AddLayer(ValueId id);
  void TryFrame(ValueId id);
  void Search();
  void Extend(std::vector<const Layer*>& chosen, const Words& covered);
  bool Allowed(const Layer& layer, const Words& covered) const;
  uint32_t Gain(const Layer& layer, const Words& rest) const;
  bool Complete(const Words& covered) const;
  void Propose(const std::vector<const Layer*>& chosen);
  std::span<const core::Value> Apply(const core::Primitive& primitive, const core::Value* first,
                                     const core::Value* second);
  bool Offer(const core::Program& program, std::span<const core::Value> column, double bits);

  const uint64_t* right(const Layer& layer) const { return &right_[layer.footprint]; }
  const uint64_t* wrong(const Layer& layer) const { return &wrong_[layer.footprint]; }
  // Adds the cells that a layer paints.
  void Paint(const Layer& layer, Words& covered) const;

  Workspace& work_;
  const core::Assembly* assembly_;
  const core::Primitive* over_ = nullptr;
  const core::Primitive* fit_ = nullptr;
  double over_bits_ = 0, fit_bits_ = 0;
  size_t words_ = 0;                // of one footprint, over all pairs
  std::vector<size_t> first_word_;  // by pair
  Words must_;                      // cells that any cover has to paint
  std::vector<Layer> layers_;
  Words right_, wrong_;          // the cells that layers paint so, layer by layer
  std::vector<ValueId> frames_;  // values with the targets' frame on every pair, cheapest first
  size_t seen_ = 0;              // values of the output type already looked at
  size_t held_ = 0;              // bytes, as the workspace knows
  size_t searched_at_ = 0;       // layers there were at the last search
  base::Arena scratch_;          // of what is proposed
};

}  // namespace hunch::search
