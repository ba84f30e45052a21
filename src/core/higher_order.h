// Primitives over lists that take a function, at any element type; domains declare those they want:
//
//   {"map", "(a -> b) -> list a -> list b", "...", 3.0, &core::Map},
//
// Each applies its closure once, to the elements of all rows together.
#pragma once

#include <cstdint>

#include "core/primitive.h"

namespace hunch::core {

// (a -> b) -> list a -> list b. A list is undefined where one of its results is.
void Map(const Call& call);

// (a -> bool) -> list a -> list a. Elements stay where the function gives true; an undefined answer
// is a no.
void Filter(const Call& call);

// (a -> bool) -> list a -> int. How many elements Filter would keep.
void CountWhere(const Call& call);

// (a -> bool) -> list a -> a. The first element that Filter would keep; undefined without one.
void FindFirst(const Call& call);

// (a -> int) -> list a -> a. The element with the largest (smallest) result, the first of several;
// elements without a result do not count, and without any the result is undefined.
void MaxBy(const Call& call);
void MinBy(const Call& call);

// (a -> int) -> list a -> list a. From the smallest to the largest result, equal ones as they came.
// A list is undefined where one of its results is.
void SortBy(const Call& call);

// The elements of a column of lists laid end to end; an undefined list has none.
class FlatLists {
 public:
  FlatLists(base::Arena& arena, const Value* lists, uint32_t rows);

  uint32_t count() const { return begins_[rows_]; }
  uint32_t begin(uint32_t row) const { return begins_[row]; }
  uint32_t end(uint32_t row) const { return begins_[row + 1]; }
  const Value& operator[](uint32_t i) const { return elements_[i]; }

  // What `function` gives for each element.
  const Value* Apply(base::Arena& arena, const Closure& function) const;

 private:
  uint32_t rows_;
  uint32_t* begins_;  // rows + 1 of them
  uint32_t* row_of_;
  Value* elements_;
};

}  // namespace hunch::core
