// Where a partial abstraction matches. Its body has holes, which stand for anything; the table has
// a row for each expression of the corpus that the body matches, and a column for each hole and for
// each argument: what stands there.
#pragma once

#include <cstdint>
#include <vector>

namespace hunch::learning {

struct MatchTable {
  struct Column {
    uint32_t depth;    // lambdas of the body around it
    uint32_t slot;     // of a hole: its place in the body
    uint32_t* values;  // by row: an expression of the snapshot, as it stands there
  };

  uint32_t rows = 0;
  uint32_t* locations = nullptr;  // ascending
  // By row: what one use saves, holes filled with what stands there. Positive: where nothing can be
  // saved any more there is no row.
  int32_t* gains = nullptr;
  std::vector<Column> holes;
  std::vector<Column> arguments;
  int32_t body_cost = 0;  // of what is not a hole
};

}  // namespace hunch::learning
