#include "domains/grid/grid_literals.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/error.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Type;
using core::TypedValue;
using core::Value;

std::string Pair(int64_t a, int64_t b) {
  return "(" + std::to_string(a) + "," + std::to_string(b) + ")";
}

template <int kBaseType>
std::string PrintRaster(const char* name, const Raster<kBaseType>& raster) {
  std::string text = std::string(name) + "[";
  for (int row = 0; row < raster.height(); ++row) {
    if (row > 0) text += '/';
    for (int column = 0; column < raster.width(); ++column) {
      text += static_cast<char>('0' + raster.at(row, column));
    }
  }
  text += ']';
  if (raster.top() != 0 || raster.left() != 0) text += "@" + Pair(raster.top(), raster.left());
  return text;
}

std::string PrintList(Type element, Value list) {
  if (core::Elements(list).empty()) return "[" + GridTypeNames().Print(element) + ":]";
  std::string text;
  for (const Value v : core::Elements(list)) {
    text += (text.empty() ? "[" : ", ") + PrintGridLiteral(element, v);
  }
  return text + "]";
}

std::string PrintBox(const Box& b) {
  return "box[" + std::to_string(b.top) + " " + std::to_string(b.left) + " " +
         std::to_string(b.height) + " " + std::to_string(b.width) + "]";
}

std::string PrintCell(const Cell& c) {
  return "cell[" + std::to_string(c.row) + " " + std::to_string(c.column) + "]";
}

// Reads one literal off the front of a text, which may go on after it.
class Reader {
 public:
  Reader(std::string_view text, base::Arena& arena) : text_(text), arena_(arena) {}

  bool at_end() const { return at_ == text_.size(); }

  std::optional<TypedValue> Literal(int depth) {
    if (Eat("grid[")) return RasterBody<kGrid>(kColours - 1);
    if (Eat("mask[")) return RasterBody<kMask>(1);
    if (Eat("box[")) return BoxBody();
    if (Eat("cell[")) return CellBody();
    if (Eat("(")) return VectorBody();
    if (Eat("[")) return ListBody(depth + 1);
    if (Eat("true")) return Inline(kBool, 1);
    if (Eat("false")) return Inline(kBool, 0);
    for (int c = 0; c < kColours; ++c) {
      if (Eat(kColourNames[c])) return Inline(kColour, c);
    }
    if (const auto n = Number()) return Inline(kInt, *n);
    return std::nullopt;
  }

 private:
  static constexpr int kDeepestList = 8;

  bool Eat(std::string_view token) {
    if (!text_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }
  void Spaces() {
    while (Eat(" ")) {
    }
  }

  // Within 32 bits, as all numbers are.
  std::optional<int64_t> Number() {
    int32_t n = 0;
    const char* const begin = text_.data() + at_;
    const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), n);
    if (error != std::errc()) return std::nullopt;
    at_ += static_cast<size_t>(end - begin);
    return n;
  }
  std::optional<int> NumberWithin(int low, int high) {
    const auto n = Number();
    if (!n || *n < low || *n > high) return std::nullopt;
    return static_cast<int>(*n);
  }

  static std::optional<TypedValue> Inline(BaseType type, int64_t number) {
    return TypedValue{OfBase(type), Value::OfNumber(number)};
  }
  static std::optional<TypedValue> IfDefined(BaseType type, Value value) {
    if (!value.defined()) return std::nullopt;
    return TypedValue{OfBase(type), value};
  }

  // After "(": two numbers that fit into a place or vector.
  std::optional<Vector> PairBody(int limit) {
    const auto rows = NumberWithin(-limit, limit);
    if (!rows || !Eat(",")) return std::nullopt;
    const auto columns = NumberWithin(-limit, limit);
    if (!columns || !Eat(")")) return std::nullopt;
    return Vector{*rows, *columns};
  }
  std::optional<TypedValue> VectorBody() {
    const auto pair = PairBody(255);
    return pair ? IfDefined(kVector, Native<Vector>::To(*pair)) : std::nullopt;
  }

  // After "[": so many numbers up to the "]".
  bool NumbersBody(std::span<int> numbers) {
    for (int& number : numbers) {
      Spaces();
      const auto n = NumberWithin(-255, 255);
      if (!n) return false;
      number = *n;
    }
    Spaces();
    return Eat("]");
  }
  std::optional<TypedValue> BoxBody() {
    int parts[4];
    if (!NumbersBody(parts)) return std::nullopt;
    return IfDefined(kBox, Native<Box>::To({parts[0], parts[1], parts[2], parts[3]}));
  }
  std::optional<TypedValue> CellBody() {
    int parts[2];
    if (!NumbersBody(parts)) return std::nullopt;
    return IfDefined(kCell, Native<Cell>::To({parts[0], parts[1]}));
  }

  template <int kBaseType>
  std::optional<TypedValue> RasterBody(int largest) {
    uint8_t cells[kLargestArea];
    int count = 0, height = 1, width = 0;
    for (int column = 0;; ++at_) {
      const char c = at_ < text_.size() ? text_[at_] : '\0';
      if (c >= '0' && c <= '0' + largest && count < kLargestArea) {
        cells[count++] = static_cast<uint8_t>(c - '0');
        ++column;
        continue;
      }
      if (c != '/' && c != ']') return std::nullopt;
      if (height == 1) width = column;
      if (column != width) return std::nullopt;
      if (c == ']') break;
      column = 0;
      ++height;
    }
    ++at_;
    if (!SizeAllowed(height, width)) return std::nullopt;
    Vector place;
    if (Eat("@(")) {
      const auto pair = PairBody(INT16_MAX);
      if (!pair) return std::nullopt;
      place = *pair;
    }
    RasterBuilder<kBaseType> out(arena_, height, width, place.rows, place.columns);
    std::copy_n(cells, count, out.cells());
    return TypedValue{Type::Base(kBaseType), Native<Raster<kBaseType>>::To(out.Finish())};
  }

  // [colour:], after "[", if that is what stands here: then nothing comes before its ":]" but what
  // types are made of.
  std::optional<TypedValue> EmptyList() {
    const size_t end = text_.find_first_not_of("abcdefghijklmnopqrstuvwxyz ", at_);
    if (end == std::string_view::npos || text_.substr(end, 2) != ":]") return std::nullopt;
    try {
      const Type element = GridTypeNames().Parse(text_.substr(at_, end - at_));
      if (!IsData(element, 0)) return std::nullopt;
      at_ = end + 2;
      return TypedValue{Type::List(element), core::MakeList(arena_, {}, element.boxed())};
    } catch (const base::InputError&) {
      return std::nullopt;
    }
  }
  static bool IsData(Type type, int depth) {
    if (type.is_list()) return depth < kDeepestList && IsData(type.element(), depth + 1);
    return type.base_id() != 0;
  }

  std::optional<TypedValue> ListBody(int depth) {
    if (depth > kDeepestList) return std::nullopt;
    if (const auto empty = EmptyList()) return empty;
    std::vector<Value> elements;
    Type type;
    do {
      Spaces();
      const auto element = Literal(depth);
      if (!element || elements.size() == core::kLongestList) return std::nullopt;
      if (!type.empty() && type != element->type) return std::nullopt;
      type = element->type;
      elements.push_back(element->value);
      Spaces();
    } while (Eat(","));
    if (!Eat("]")) return std::nullopt;
    return TypedValue{Type::List(type), core::MakeList(arena_, elements, type.boxed())};
  }

  std::string_view text_;
  base::Arena& arena_;
  size_t at_ = 0;
};

}  // namespace

std::string PrintGridLiteral(Type type, Value value) {
  if (!value.defined()) return "undefined";
  if (type.is_list()) return PrintList(type.element(), value);
  switch (type.base_id()) {
    case kBool:
      return Native<bool>::From(value) ? "true" : "false";
    case kColour:
      return std::string(kColourNames[Native<Colour>::From(value).index]);
    case kVector: {
      const Vector v = Native<Vector>::From(value);
      return Pair(v.rows, v.columns);
    }
    case kBox:
      return PrintBox(Native<Box>::From(value));
    case kCell:
      return PrintCell(Native<Cell>::From(value));
    case kGrid:
      return PrintRaster("grid", Native<GridRef>::From(value));
    case kMask:
      return PrintRaster("mask", Native<MaskRef>::From(value));
    default:
      return std::to_string(value.number());
  }
}

std::optional<TypedValue> ParseGridLiteral(std::string_view text, base::Arena& arena) {
  Reader reader(text, arena);
  const auto value = reader.Literal(0);
  return value && reader.at_end() ? value : std::nullopt;
}

}  // namespace hunch::grid
