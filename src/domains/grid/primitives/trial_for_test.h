// Runs a primitive of one family in a test, on values written as text:
//
//   const Trial trial(FillPrimitives());
//   EXPECT_EQ(trial.Run("fill_holes_with", {"111 1.1 111", "red"}), "111 121 111");
//
// Grids and masks are their rows with spaces between, black (or 0) a point; a place other than
// (0, 0) follows as "@top,left". Lists of grids have ", " between. Everything else is a literal of
// the domain. What has no value is "undefined".
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/list.h"
#include "domains/grid/families.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

class Trial {
 public:
  explicit Trial(Primitives family) : family_(std::move(family)) {}

  std::string Run(std::string_view name, const std::vector<std::string>& arguments) const {
    const core::Primitive* primitive = nullptr;
    for (const core::Primitive& p : family_) {
      if (p.name == name) primitive = &p;
    }
    if (primitive == nullptr) return "no primitive " + std::string(name);
    const core::Type type = GridTypeNames().Parse(primitive->signature);
    const std::vector<core::Type> types = type.Arguments();
    if (types.size() != arguments.size()) return "wrong number of arguments";
    base::Arena arena;
    std::vector<core::Value> values;
    for (size_t i = 0; i < types.size(); ++i) {
      values.push_back(Read(types[i], arguments[i], arena));
    }
    std::vector<const core::Value*> columns;
    for (const core::Value& value : values) columns.push_back(&value);
    core::Value out;
    primitive->function({arena, 1, columns.data(), nullptr, type.FinalResult(), &out});
    return Write(type.FinalResult(), out);
  }

 private:
  static core::Value Read(core::Type type, const std::string& text, base::Arena& arena) {
    if (type == OfBase(kGrid)) return ReadRaster<kGrid>(text, arena);
    if (type == OfBase(kMask)) return ReadRaster<kMask>(text, arena);
    if (type == core::Type::List(OfBase(kGrid))) return ReadGrids(text, arena);
    const auto literal = ParseGridLiteral(text, arena);
    const bool fits = literal && literal->type == type;
    EXPECT_TRUE(fits) << "no literal of the type: " << text;
    return fits ? literal->value : core::kUndefined;
  }

  template <int kBaseType>
  static core::Value ReadRaster(std::string_view text, base::Arena& arena) {
    const std::string_view rows = text.substr(0, text.find('@'));
    int top = 0, left = 0;
    if (rows.size() < text.size()) {
      const std::string place(text.substr(rows.size() + 1));
      top = std::stoi(place);
      left = std::stoi(place.substr(place.find(',') + 1));
    }
    std::vector<std::string> lines(1);
    for (const char c : rows) {
      if (c == ' ') {
        lines.emplace_back();
      } else {
        lines.back() += c;
      }
    }
    const int height = static_cast<int>(lines.size()), width = static_cast<int>(lines[0].size());
    RasterBuilder<kBaseType> out(arena, height, width, top, left);
    for (int r = 0; r < height; ++r) {
      EXPECT_EQ(static_cast<int>(lines[r].size()), width) << text;
      for (int c = 0; c < width; ++c) {
        out.at(r, c) = static_cast<uint8_t>(lines[r].at(c) == '.' ? 0 : lines[r][c] - '0');
      }
    }
    return core::Native<Raster<kBaseType>>::To(out.Finish());
  }

  static core::Value ReadGrids(const std::string& text, base::Arena& arena) {
    std::vector<core::Value> grids;
    for (size_t start = 0; start < text.size();) {
      const size_t end = std::min(text.find(", ", start), text.size());
      grids.push_back(ReadRaster<kGrid>(std::string_view(text).substr(start, end - start), arena));
      start = end + 2;
    }
    return core::MakeList(arena, grids, true);
  }

  static std::string Write(core::Type type, core::Value value) {
    if (!value.defined()) return "undefined";
    if (type == OfBase(kGrid)) return WriteRaster(core::Native<GridRef>::From(value));
    if (type == OfBase(kMask)) return WriteRaster(core::Native<MaskRef>::From(value));
    if (type == core::Type::List(OfBase(kGrid))) {
      std::string text;
      for (const core::Value grid : core::Elements(value)) {
        text += (text.empty() ? "" : ", ") + Write(OfBase(kGrid), grid);
      }
      return text;
    }
    return PrintGridLiteral(type, value);
  }

  template <int kBaseType>
  static std::string WriteRaster(Raster<kBaseType> raster) {
    std::string text;
    for (int r = 0; r < raster.height(); ++r) {
      if (r > 0) text += ' ';
      for (int c = 0; c < raster.width(); ++c) {
        text += raster.at(r, c) == 0 ? '.' : static_cast<char>('0' + raster.at(r, c));
      }
    }
    if (raster.top() != 0 || raster.left() != 0) {
      text += "@" + std::to_string(raster.top()) + "," + std::to_string(raster.left());
    }
    return text;
  }

  Primitives family_;
};

}  // namespace hunch::grid
