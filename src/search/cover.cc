#include "search/cover.h"

#include <algorithm>
#include <bit>

#include "search/offer.h"

namespace hunch::search {
namespace {

constexpr size_t kUpperLayers = 300;  // how many first layers are tried
constexpr size_t kMostLayers = 4;
constexpr size_t kMostFrames = 3;
constexpr size_t kMostKept = 60000;
constexpr double kGrowth = 1.4;  // searched again when there are this many times as many

double PrimitiveBits(const core::Grammar& grammar, const core::Primitive* primitive) {
  for (const core::Production& production : grammar.productions) {
    if (production.primitive == primitive) return production.bits;
  }
  return primitive->bits;
}

}  // namespace

Cover::Cover(Workspace& workspace) : work_(workspace), assembly_(workspace.domain.assembly()) {
  if (assembly_ == nullptr) return;
  over_ = work_.domain.Find(assembly_->over());
  fit_ = work_.domain.Find(assembly_->fit());
  over_bits_ = PrimitiveBits(work_.grammar, over_);
  fit_bits_ = PrimitiveBits(work_.grammar, fit_);
  PrepareTargets();
}

void Cover::PrepareTargets() {
  for (const core::Example& pair : work_.task.train) {
    first_word_.push_back(words_);
    words_ += (assembly_->CellCount(pair.output) + 63) / 64;
  }
  must_.assign(words_, 0);
  for (size_t i = 0; i < work_.task.train.size(); ++i) {
    assembly_->MustPaint(work_.task.train[i].output, &must_[first_word_[i]]);
  }
}

Progress Cover::Step(uint64_t /*work*/) {
  if (assembly_ == nullptr) return Progress::kExhausted;
  TakeNewValues();
  if (layers_.empty() || frames_.empty() ||
      static_cast<double>(layers_.size()) < kGrowth * static_cast<double>(searched_at_)) {
    return Progress::kNothingYet;
  }
  Search();
  searched_at_ = layers_.size();
  return Progress::kProgress;
}

void Cover::TakeNewValues() {
  const Bank& bank = work_.scopes.closed().bank;
  const int slot = bank.SlotOf(work_.task.interface.output_type);
  const std::vector<ValueId>& ids = bank.OfType(slot);
  work_.budget.Charge(ids.size() - seen_);
  for (; seen_ < ids.size(); ++seen_) {
    const core::Value* column = bank[ids[seen_]].column;
    if (!std::all_of(column, column + work_.task.train.size(),
                     [](core::Value value) { return value.defined(); })) {
      continue;
    }
    TryFrame(ids[seen_]);
    if (layers_.size() < kMostKept && !work_.memory_full) AddLayer(ids[seen_]);
  }
  const size_t held = (right_.capacity() + wrong_.capacity()) * sizeof(uint64_t) +
                      layers_.capacity() * sizeof(Layer);
  work_.strategy_bytes += held - held_;
  held_ = held;
}

void Cover::TryFrame(ValueId id) {
  if (frames_.size() >= kMostFrames) return;
  const core::Value* column = work_.scopes.closed().bank[id].column;
  for (size_t i = 0; i < work_.task.train.size(); ++i) {
    if (!assembly_->SameFrame(column[i], work_.task.train[i].output)) return;
  }
  frames_.push_back(id);
}

void Cover::AddLayer(ValueId id) {
  const core::Value* column = work_.scopes.closed().bank[id].column;
  const size_t start = right_.size();
  right_.resize(start + words_);
  wrong_.resize(start + words_);  // all that is painted at first
  for (size_t i = 0; i < work_.task.train.size(); ++i) {
    assembly_->Footprint(column[i], work_.task.train[i].output, &wrong_[start + first_word_[i]],
                         &right_[start + first_word_[i]]);
  }
  Layer layer{id, static_cast<uint32_t>(start), 0, Layer::kNever};
  for (size_t w = 0; w < words_; ++w) {
    wrong_[start + w] &= ~right_[start + w];
    layer.useful += static_cast<uint32_t>(std::popcount(right_[start + w] & must_[w]));
    if (layer.clean() && wrong_[start + w] != 0) {
      layer.first_wrong = static_cast<uint32_t>(w * 64) + std::countr_zero(wrong_[start + w]);
    }
  }
  if (layer.useful == 0) {
    right_.resize(start);
    wrong_.resize(start);
    return;
  }
  layers_.push_back(layer);
}

void Cover::Paint(const Layer& layer, Words& covered) const {
  for (size_t w = 0; w < words_; ++w) covered[w] |= right(layer)[w] | wrong(layer)[w];
}

bool Cover::Allowed(const Layer& layer, const Words& covered) const {
  if (layer.clean()) return true;
  // Most are told by one cell, without a look at the rest.
  return HasBit(covered.data(), layer.first_wrong) &&
         SubsetOf(wrong(layer), covered.data(), words_);
}

uint32_t Cover::Gain(const Layer& layer, const Words& rest) const {
  return CountAnd(right(layer), rest.data(), words_);
}

bool Cover::Complete(const Words& covered) const {
  for (size_t w = 0; w < words_; ++w) {
    if ((must_[w] & ~covered[w]) != 0) return false;
  }
  return true;
}

void Cover::Search() {
  std::vector<const Layer*> upper;
  for (const Layer& layer : layers_) {
    if (layer.clean()) upper.push_back(&layer);
  }
  // By cells explained for their bits: many cells from a short program first.
  const Bank& bank = work_.scopes.closed().bank;
  const auto worth = [&bank](const Layer* layer) {
    return static_cast<double>(layer->useful) / (4 + bank[layer->id].own_cost);
  };
  const size_t count = std::min(kUpperLayers, upper.size());
  std::partial_sort(upper.begin(), upper.begin() + static_cast<long>(count), upper.end(),
                    [&](const Layer* a, const Layer* b) {
                      const double worth_a = worth(a), worth_b = worth(b);
                      return worth_a != worth_b ? worth_a > worth_b : a->id < b->id;
                    });
  for (size_t i = 0; i < count && !work_.budget.Spent(); ++i) {
    std::vector<const Layer*> chosen{upper[i]};
    Words covered(words_);
    Paint(*upper[i], covered);
    work_.budget.Charge(1 + layers_.size() / 64);
    Extend(chosen, covered);
  }
}

// Proposes the cheapest layer that completes the cover; else adds the best one and goes on.
void Cover::Extend(std::vector<const Layer*>& chosen, const Words& covered) {
  if (Complete(covered)) {
    Propose(chosen);
    return;
  }
  if (chosen.size() == kMostLayers || work_.budget.Spent()) return;
  Words rest(words_);
  for (size_t w = 0; w < words_; ++w) rest[w] = must_[w] & ~covered[w];
  const uint32_t open = CountBits(rest.data(), words_);
  const Layer* best = nullptr;
  uint32_t best_gain = 0;
  int completed = 0;
  for (const Layer& layer : layers_) {  // in order of cost
    if (layer.useful <= best_gain) continue;
    if (!Allowed(layer, covered)) continue;
    const uint32_t gain = Gain(layer, rest);
    if (gain == open) {
      chosen.push_back(&layer);
      Propose(chosen);
      chosen.pop_back();
      if (++completed == 2) return;
      continue;
    }
    if (gain > best_gain) {
      best_gain = gain;
      best = &layer;
    }
  }
  if (completed > 0 || best == nullptr) return;
  chosen.push_back(best);
  Words next = covered;
  Paint(*best, next);
  Extend(chosen, next);
  chosen.pop_back();
}

// What is laid together is known for each layer, so no program has to be run from its beginning.
void Cover::Propose(const std::vector<const Layer*>& chosen) {
  const core::Type type = work_.task.interface.output_type;
  const Bank& bank = work_.scopes.closed().bank;
  scratch_.Reset();
  core::Program stack = work_.ProgramOf(chosen.back()->id);
  std::span<const core::Value> column(bank[chosen.back()->id].column, bank.rows());
  double bits = BitsOf(bank[chosen.back()->id].own_cost);
  for (size_t i = chosen.size() - 1; i-- > 0;) {
    stack = core::MakeApply(over_, type, {work_.ProgramOf(chosen[i]->id), stack});
    column = Apply(*over_, bank[chosen[i]->id].column, column.data());
    bits += BitsOf(bank[chosen[i]->id].own_cost) + over_bits_;
  }
  if (chosen.size() > 1 && Offer(stack, column, bits)) return;
  for (const ValueId frame : frames_) {
    Offer(core::MakeApply(fit_, type, {stack, work_.ProgramOf(frame)}),
          Apply(*fit_, column.data(), bank[frame].column),
          bits + fit_bits_ + BitsOf(bank[frame].own_cost));
  }
}

// On all rows.
std::span<const core::Value> Cover::Apply(const core::Primitive& primitive,
                                          const core::Value* first, const core::Value* second) {
  const auto rows = work_.scopes.closed().bank.rows();
  core::Value* out = scratch_.AllocateArray<core::Value>(rows);
  const core::Value* const columns[] = {first, second};
  const core::Closure* const functions[] = {nullptr, nullptr};
  primitive.function({scratch_, rows, columns, functions, work_.task.interface.output_type, out});
  return {out, rows};
}

// An equal layering of the same values may have been offered before.
bool Cover::Offer(const core::Program& program, std::span<const core::Value> column, double bits) {
  return OfferKnown(work_, program, column, {bits, bits}, name());
}

}  // namespace hunch::search
