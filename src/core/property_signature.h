// What is true of the pairs of a task, as numbers for a net: property signatures (Odena & Sutton,
// ICLR 2020). A domain looks at one pair after the other and says the same properties, in the same
// order, of each:
//
//   PropertySignature signature;
//   for (const Example& pair : task.train) {
//     signature.Truth(length_of(pair.output) == length_of(pair.inputs[0]));
//     signature.Number(length_of(pair.output));
//     signature.EndPair();
//   }
//   std::vector<float> numbers = signature.Take();
//
// A truth becomes two numbers: whether it holds of all pairs, and whether of none. A number becomes
// whether it is the same in all pairs, and which of some small numbers it then is. What has no
// answer for a pair is left out of account; what has none for any pair is all zeros.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hunch::core {

class PropertySignature {
 public:
  static constexpr int64_t kLeast = -2, kMost = 9;  // numbers that are told apart
  static constexpr size_t kPerTruth = 2;
  static constexpr size_t kPerNumber = 4 + static_cast<size_t>(kMost - kLeast + 1);

  void Truth(std::optional<bool> holds);
  void Number(std::optional<int64_t> number);

  // Until the end of the pair or Unmute(), what is said has no answer: a block of properties can be
  // gone through for pairs that it does not fit.
  void Mute() { muted_ = true; }
  void Unmute() { muted_ = false; }

  // Every pair must have said as many properties as the first.
  void EndPair();

  std::vector<float> Take() const;

 private:
  struct Property {
    bool is_number = false;
    uint32_t answers = 0, trues = 0;
    bool constant = true;
    int64_t first = 0;
  };
  Property& Next(bool is_number);

  std::vector<Property> properties_;
  size_t next_ = 0;
  bool first_pair_ = true;
  bool muted_ = false;
};

}  // namespace hunch::core
