#include "search/confidence.h"

#include <gtest/gtest.h>

namespace hunch::search {
namespace {

Attempt Of(double bits, double surprise, double share) {
  Attempt attempt;
  attempt.bits = bits;
  attempt.surprise = surprise;
  attempt.share = share;
  return attempt;
}

TEST(Confidence, IsAProbabilityHoweverExtremeTheAttempt) {
  for (const double bits : {0.0, 10.0, 1000.0}) {
    for (const double share : {0.0, 0.5, 1.0}) {
      EXPECT_GT(Confidence(Of(bits, 0, share)), 0);
      EXPECT_LT(Confidence(Of(bits, 0, share)), 1);
    }
  }
}

TEST(Confidence, FallsWithBitsSurpriseAndRivals) {
  const double best = Confidence(Of(5, 0, 1));
  EXPECT_GT(best, 0.9);
  EXPECT_LT(Confidence(Of(50, 0, 1)), best);
  EXPECT_LT(Confidence(Of(5, 10, 1)), best);
  EXPECT_LT(Confidence(Of(5, 0, 0.5)), best);
}

TEST(Confidence, NeverRisesWithBitsSurpriseOrRivals) {
  double last = 1;
  for (double bits = 0; bits < 200; bits += 0.5) {
    const double confidence = Confidence(Of(bits, 0, 1));
    EXPECT_LE(confidence, last) << bits << " bits";
    EXPECT_LE(Confidence(Of(bits, 3, 1)), confidence) << bits << " bits";
    EXPECT_LE(Confidence(Of(bits, 0, 0.9)), confidence) << bits << " bits";
    last = confidence;
  }
  EXPECT_LT(last, 0.01);
}

TEST(Confidence, AGuessIsHardlyEverRight) {
  Attempt attempt = Of(5, 0, 1);
  attempt.guess = true;
  EXPECT_LT(Confidence(attempt), 0.05);
}

}  // namespace
}  // namespace hunch::search
