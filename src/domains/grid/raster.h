// Grids and masks as values. Both are rasters: height x width cells, with a place: the row (`top`)
// and column (`left`) at which their first cell lies in the frame of the picture they were cut
// from. A whole picture has the place (0, 0). An object is a grid cut from a picture: black where
// it is not.
//
//   grid: cells are colours 0..9. Black (0) is nothing: it is transparent wherever grids are laid
//         over each other.
//   mask: cells are 0 or 1.
//
// A raster's sides are 1..kLongestSide and its area at most kLargestArea; what would be larger or
// empty is undefined. Two rasters are equal when size, place and cells are.
#pragma once

#include <cstdint>
#include <cstring>

#include "core/native.h"
#include "core/value.h"

namespace hunch::grid {

inline constexpr int kLongestSide = 128;
inline constexpr int kLargestArea = 2048;
inline constexpr int kColours = 10;

// Base types of the grid domain (core::Type::Base ids).
enum BaseType : int {
  kInt = 1,
  kBool = 2,
  kColour = 3,
  kVector = 4,
  kBox = 5,
  kCell = 6,
  kGrid = 7,
  kMask = 8
};

struct RasterHeader {
  int16_t height, width, top, left;
};

template <int kBaseType>
class Raster {
 public:
  Raster() = default;  // undefined
  explicit Raster(const core::Blob* blob) : blob_(blob) {}

  bool defined() const { return blob_ != nullptr; }
  int height() const { return header().height; }
  int width() const { return header().width; }
  int top() const { return header().top; }
  int left() const { return header().left; }
  int bottom() const { return top() + height(); }  // first row below
  int right() const { return left() + width(); }   // first column to the right
  int area() const { return height() * width(); }

  // Row-major, height() * width() of them.
  const uint8_t* cells() const { return blob_->payload<uint8_t>() + sizeof(RasterHeader); }
  uint8_t at(int row, int column) const { return cells()[row * width() + column]; }

  // The cell at a place of the surrounding frame; 0 outside this raster.
  uint8_t AtPlace(int row, int column) const {
    row -= top();
    column -= left();
    const bool inside = row >= 0 && column >= 0 && row < height() && column < width();
    return inside ? at(row, column) : 0;
  }
  bool SameSize(const Raster& other) const {
    return height() == other.height() && width() == other.width();
  }
  bool SameCells(const Raster& other) const {  // place does not matter
    return SameSize(other) && std::memcmp(cells(), other.cells(), static_cast<size_t>(area())) == 0;
  }
  const core::Blob* blob() const { return blob_; }

 private:
  const RasterHeader& header() const { return *blob_->payload<RasterHeader>(); }
  const core::Blob* blob_ = nullptr;
};

using GridRef = Raster<kGrid>;
using MaskRef = Raster<kMask>;

inline bool SizeAllowed(int height, int width) {
  return height >= 1 && width >= 1 && height <= kLongestSide && width <= kLongestSide &&
         height * width <= kLargestArea;
}

// Makes a raster in place. The size must be allowed (check with SizeAllowed first).
//   RasterBuilder<kGrid> out(arena, h, w);  out.at(0, 0) = 3;  return out.Finish();
template <int kBaseType>
class RasterBuilder {
 public:
  RasterBuilder(base::Arena& arena, int height, int width, int top = 0, int left = 0,
                uint8_t fill = 0)
      : blob_(core::NewBlob(arena, static_cast<uint32_t>(sizeof(RasterHeader)) + height * width,
                            static_cast<uint32_t>(height * width))),
        width_(width) {
    *blob_->payload<RasterHeader>() = {static_cast<int16_t>(height), static_cast<int16_t>(width),
                                       static_cast<int16_t>(top), static_cast<int16_t>(left)};
    std::memset(cells(), fill, static_cast<size_t>(height) * width);
  }
  uint8_t* cells() { return blob_->payload<uint8_t>() + sizeof(RasterHeader); }
  uint8_t& at(int row, int column) { return cells()[row * width_ + column]; }
  Raster<kBaseType> Finish() {
    core::Seal(blob_);
    return Raster<kBaseType>(blob_);
  }

 private:
  core::Blob* blob_;
  int width_;
};

using GridBuilder = RasterBuilder<kGrid>;
using MaskBuilder = RasterBuilder<kMask>;

// Inline values.
struct Colour {
  int index = 0;  // 0..9
  friend bool operator==(const Colour&, const Colour&) = default;
};
struct Vector {
  int rows = 0, columns = 0;  // down and right
  friend bool operator==(const Vector&, const Vector&) = default;
};
struct Box {
  int top = 0, left = 0, height = 0, width = 0;
  friend bool operator==(const Box&, const Box&) = default;
};
// A cell of a raster by its own coordinates, (0, 0) first. It can be looked up in any raster of
// that size, whose place plays no part; and, where it says which box it is a cell of, in any other
// raster by its place.
struct Cell {
  int row = 0, column = 0;
  Box of = {};  // without height and width: not told
  friend bool operator==(const Cell&, const Cell&) = default;

  // By the coordinates of a raster in the same frame.
  Cell In(const Box& raster) const {
    if (of.height == 0 || (of.height == raster.height && of.width == raster.width)) return *this;
    return {row + of.top - raster.top, column + of.left - raster.left};
  }
};

template <int kBaseType>
Box BoxOf(const Raster<kBaseType>& r) {
  return {r.top(), r.left(), r.height(), r.width()};
}

}  // namespace hunch::grid

namespace hunch::core {

template <int kBaseType>
struct Native<grid::Raster<kBaseType>> {
  static grid::Raster<kBaseType> From(Value v) { return grid::Raster<kBaseType>(v.blob()); }
  static Value To(const grid::Raster<kBaseType>& r) {
    return r.defined() ? Value::OfBlob(r.blob()) : kUndefined;
  }
};

template <>
struct Native<grid::Colour> {
  static grid::Colour From(Value v) { return {static_cast<int>(v.number())}; }
  static Value To(grid::Colour c) {
    return c.index < 0 || c.index >= grid::kColours ? kUndefined : Value::OfNumber(c.index);
  }
};

template <>
struct Native<grid::Vector> {
  // Within 32 bits, signed.
  static grid::Vector From(Value v) {
    const int64_t rows = (v.number() + 0x8000) >> 16;
    return {static_cast<int>(rows), static_cast<int>(v.number() - (rows << 16))};
  }
  static Value To(grid::Vector v) {
    if (v.rows > 255 || v.rows < -255 || v.columns > 255 || v.columns < -255) return kUndefined;
    return Value::OfNumber(int64_t{v.rows} * 0x10000 + v.columns);
  }
};

template <>
struct Native<grid::Cell> {
  static grid::Cell From(Value v) {
    const int64_t n = v.number();
    const auto part = [n](int shift) { return static_cast<int>(n >> shift & 255); };
    return {part(8), part(0), {part(40), part(32), part(24), part(16)}};
  }
  static Value To(grid::Cell c) {
    int64_t number = 0;
    for (const int part : {c.of.top, c.of.left, c.of.height, c.of.width, c.row, c.column}) {
      if (part < 0 || part > grid::kLongestSide) return kUndefined;
      number = number << 8 | part;
    }
    const bool allowed = c.row < grid::kLongestSide && c.column < grid::kLongestSide;
    return allowed ? Value::OfNumber(number) : kUndefined;
  }
};

template <>
struct Native<grid::Box> {
  static grid::Box From(Value v) {
    const int64_t n = v.number();
    return {static_cast<int16_t>(n >> 48), static_cast<int16_t>(n >> 32),
            static_cast<int16_t>(n >> 16), static_cast<int16_t>(n)};
  }
  static Value To(const grid::Box& b) {
    if (b.height < 1 || b.width < 1 || b.height > 255 || b.width > 255 || b.top > 255 ||
        b.top < -255 || b.left > 255 || b.left < -255) {
      return kUndefined;
    }
    const auto part = [](int n, int shift) {
      return static_cast<int64_t>(static_cast<uint64_t>(static_cast<uint16_t>(n)) << shift);
    };
    return Value::OfNumber(part(b.top, 48) | part(b.left, 32) | part(b.height, 16) |
                           part(b.width, 0));
  }
};

}  // namespace hunch::core
