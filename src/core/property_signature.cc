#include "core/property_signature.h"

#include "base/error.h"

namespace hunch::core {

PropertySignature::Property& PropertySignature::Next(bool is_number) {
  if (first_pair_) {
    properties_.emplace_back();
    properties_.back().is_number = is_number;
  }
  HUNCH_CHECK(next_ < properties_.size() && properties_[next_].is_number == is_number);
  return properties_[next_++];
}

void PropertySignature::Truth(std::optional<bool> holds) {
  Property& property = Next(false);
  if (muted_ || !holds) return;
  ++property.answers;
  property.trues += *holds;
}

void PropertySignature::Number(std::optional<int64_t> number) {
  Property& property = Next(true);
  if (muted_ || !number) return;
  if (property.answers == 0) property.first = *number;
  property.constant = property.constant && *number == property.first;
  ++property.answers;
}

void PropertySignature::EndPair() {
  HUNCH_CHECK(next_ == properties_.size());
  next_ = 0;
  first_pair_ = false;
  muted_ = false;
}

std::vector<float> PropertySignature::Take() const {
  std::vector<float> numbers;
  const auto flag = [&numbers](bool set) { numbers.push_back(set ? 1.0F : 0.0F); };
  for (const Property& property : properties_) {
    const bool any = property.answers > 0;
    if (!property.is_number) {
      flag(any && property.trues == property.answers);
      flag(any && property.trues == 0);
      continue;
    }
    const bool same = any && property.constant;
    flag(any && !property.constant);
    flag(same);
    flag(same && property.first < kLeast);
    flag(same && property.first > kMost);
    for (int64_t n = kLeast; n <= kMost; ++n) flag(same && property.first == n);
  }
  return numbers;
}

}  // namespace hunch::core
