#include "core/property_signature.h"

#include <gtest/gtest.h>

namespace hunch::core {
namespace {

using Numbers = std::vector<float>;

TEST(PropertySignature, TellsAllFromNoneFromSome) {
  PropertySignature signature;
  for (const bool first : {true, false}) {
    signature.Truth(true);
    signature.Truth(false);
    signature.Truth(first);
    signature.EndPair();
  }
  EXPECT_EQ(signature.Take(), (Numbers{1, 0, 0, 1, 0, 0}));
}

TEST(PropertySignature, LeavesOutWhatHasNoAnswer) {
  PropertySignature signature;
  for (const bool first : {true, false}) {
    signature.Truth(first ? std::optional<bool>(true) : std::nullopt);
    signature.Truth(std::nullopt);
    signature.EndPair();
  }
  EXPECT_EQ(signature.Take(), (Numbers{1, 0, 0, 0}));
}

TEST(PropertySignature, ANumberOfAllPairsIsNamed) {
  PropertySignature signature;
  for (const int64_t further : {3, 4}) {
    signature.Number(PropertySignature::kLeast + 1);
    signature.Number(further);
    signature.Number(100);
    signature.EndPair();
  }
  const Numbers numbers = signature.Take();
  ASSERT_EQ(numbers.size(), 3 * PropertySignature::kPerNumber);
  Numbers named(PropertySignature::kPerNumber, 0), varied = named, large = named;
  named[1] = named[4 + 1] = 1;
  varied[0] = 1;
  large[1] = large[3] = 1;
  const auto part = [&](size_t k) {
    const auto begin = numbers.begin() + static_cast<long>(k * PropertySignature::kPerNumber);
    return Numbers(begin, begin + PropertySignature::kPerNumber);
  };
  EXPECT_EQ(part(0), named);
  EXPECT_EQ(part(1), varied);
  EXPECT_EQ(part(2), large);
}

TEST(PropertySignature, AMutedBlockSaysNothing) {
  PropertySignature signature;
  signature.Mute();
  signature.Truth(true);
  signature.Number(1);
  signature.Unmute();
  signature.Truth(true);
  signature.EndPair();
  const Numbers numbers = signature.Take();
  ASSERT_EQ(numbers.size(), 2 * PropertySignature::kPerTruth + PropertySignature::kPerNumber);
  EXPECT_EQ(numbers.front(), 0);
  EXPECT_EQ(numbers[numbers.size() - 2], 1);
}

}  // namespace
}  // namespace hunch::core
