// Whether reported programs are the rule or only fit the shown pairs: each is run on fresh pairs of
// its task, and holds when it is right on at least 11 of 12.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "measure/record.h"

namespace hunch::measure {

struct FreshCheck {
  std::string id;
  std::string program;
  bool reproduced = false;  // the first attempt that reproduces all pairs ...
  bool right = false;       // ... or the one that is right on the test; often they are the same
  int pairs = 0;
  int pairs_right = 0;

  bool Holds() const { return pairs > 0 && 12 * pairs_right >= 11 * pairs; }
};

struct FreshSummary {
  int reproduced = 0;  // tasks with a program that reproduces all pairs
  int reproduced_hold = 0;
  int right = 0;  // tasks known to be right on the test
  int right_hold = 0;
  int without_pairs = 0;  // tasks left out, for which there are no fresh pairs
  std::vector<FreshCheck> checks;
};

// Fresh pairs are the list of {input, output} in <folder>/<id>.json. Throws base::InputError.
FreshSummary CheckOnFreshPairs(const std::vector<TaskRecord>& records,
                               const std::filesystem::path& folder);

}  // namespace hunch::measure
