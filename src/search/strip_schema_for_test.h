// How outputs that are strips come about (strip_domain_for_test.h): places in new colours, and
// layers.
#pragma once

#include <algorithm>
#include <vector>

#include "core/domain.h"
#include "search/strip_primitives_for_test.h"

namespace hunch::search {

class RecolourSchema : public core::Schema {
 public:
  explicit RecolourSchema(const core::Language& language) : render_(language.Find("recolour")) {
    features_ = {{language.Find("value"), 3, true},
                 {language.Find("index"), 1, false},
                 {language.Find("ahead"), 1, true}};
  }
  const char* name() const override { return "recolour"; }
  double bits() const override { return 2; }
  const core::Primitive* render() const override { return render_; }
  core::Type element() const override { return kPlace; }
  core::Type slot() const override { return core::Type::Int(); }
  void Elements(std::span<const core::Value> frame, base::Arena&,
                std::vector<core::Value>& elements) const override {
    if (!frame[0].defined()) return;
    for (uint32_t i = 0; i < Strip(frame[0]).size(); ++i) {
      elements.push_back(core::Value::OfNumber(i));
    }
  }
  bool Deduce(std::span<const core::Value> frame, std::span<const core::Value>, core::Value target,
              std::span<core::Value> slots) const override {
    if (!frame[0].defined() || Strip(frame[0]).size() != Strip(target).size()) return false;
    for (size_t i = 0; i < slots.size(); ++i) {
      const int64_t colour = Strip(target)[i];
      const bool painted = Strip(frame[0])[i] != 0;
      if (!painted && colour != 0) return false;
      slots[i] = painted ? core::Value::OfNumber(colour) : core::kUndefined;
    }
    return true;
  }
  bool Fits(std::span<const core::Value> frame, core::Type type, core::Value value) const override {
    return type == kStrip && Strip(frame[0]).size() == Strip(value).size();
  }
  std::span<const core::Feature> features() const override { return features_; }

 private:
  const core::Primitive* render_;
  std::vector<core::Feature> features_;
};

class StripAssembly : public core::Assembly {
 public:
  uint32_t CellCount(core::Value target) const override { return Strip(target).size(); }
  void MustPaint(core::Value target, uint64_t* cells) const override {
    for (size_t i = 0; i < Strip(target).size(); ++i) {
      if (Strip(target)[i] != 0) cells[i / 64] |= uint64_t{1} << (i % 64);
    }
  }
  void Footprint(core::Value layer, core::Value target, uint64_t* painted,
                 uint64_t* right) const override {
    for (size_t i = 0; i < std::min(Strip(layer).size(), Strip(target).size()); ++i) {
      if (Strip(layer)[i] == 0) continue;
      painted[i / 64] |= uint64_t{1} << (i % 64);
      if (Strip(layer)[i] == Strip(target)[i]) right[i / 64] |= uint64_t{1} << (i % 64);
    }
  }
  bool SameFrame(core::Value value, core::Value target) const override {
    return Strip(value).size() == Strip(target).size();
  }
  uint32_t WrongCells(core::Value answer, core::Value target) const override {
    if (!SameFrame(answer, target)) return CellCount(target);
    uint32_t wrong = 0;
    for (size_t i = 0; i < Strip(target).size(); ++i) wrong += Strip(answer)[i] != Strip(target)[i];
    return wrong;
  }
  const char* over() const override { return "over"; }
  const char* fit() const override { return "fit"; }
};

}  // namespace hunch::search
