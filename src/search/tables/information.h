// How much a column tells about the targets of a table.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hunch::search {

// Of three columns of the same length (of train elements): by how many bits the targets are shorter
// to write for one who knows `base` and `column` than for one who knows `base` alone; each case
// that has to be told apart costs kCaseBits. Targets that do not matter are kNoNumber. Numbers are
// told apart by their last four bits only.
class Information {
 public:
  static constexpr double kCaseBits = 3;

  Information(std::span<const int32_t> targets, std::span<const int32_t> base);

  double Of(std::span<const int32_t> column) const { return untold_ - BitsKnowing(column); }

 private:
  // Of the targets, for one who knows `base` and `column`, cases included.
  double BitsKnowing(std::span<const int32_t> column) const;

  std::vector<uint32_t> elements_;  // those that matter
  std::vector<uint8_t> cases_;      // of each: which base and target of those that there are
  std::vector<uint8_t> bases_;      // by case, ascending
  std::vector<double> n_log_n_;
  double untold_;  // bits of the targets, for one who knows `base` alone
};

}  // namespace hunch::search
