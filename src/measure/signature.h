// One number that tells whether two builds, or two machines, behave alike: a hash of what the
// solver gave on fixed problems under a fixed budget of work. A change that means to change no
// behaviour keeps it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "measure/problems.h"
#include "measure/record.h"

namespace hunch::measure {

struct Signature {
  uint64_t number = 0;
  int tasks = 0;
  int reproduced = 0;
  uint64_t evaluated = 0;
  double cpu_seconds = 0;
};

// Programs, answers and counts, in the order of the records; not times, and not bits, whose last
// digits a compiler may change.
uint64_t HashRecords(std::span<const TaskRecord> records);

// Solves the problems one after the other on one thread with uniform costs, each with `work`
// programs.
Signature MeasureSignature(const std::vector<Problem>& problems, uint64_t work);

// How fast programs are enumerated, equal values being found out, on one thread.
struct Speed {
  int tasks = 0;
  uint64_t evaluated = 0;  // programs
  uint64_t nodes = 0;      // values: each program has one per example, test inputs included
  double cpu_seconds = 0;
};
Speed MeasureSpeed(const std::vector<Problem>& problems, double seconds_per_task);

}  // namespace hunch::measure
