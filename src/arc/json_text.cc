#include "arc/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

#include "arc/text_lines.h"

namespace hunch::arc {
namespace {

using Json = nlohmann::json;

// Builds the document from the parser's events. The pointers on the stack stay good because a
// container does not grow while a value inside it is being built.
class Builder : public nlohmann::json_sax<Json> {
 public:
  Builder(std::string_view text, const Place& file) : text_(text), file_(file) {}

  Json Take() { return std::move(root_); }

  bool null() override { return Add(nullptr); }
  bool boolean(bool value) override { return Add(value); }
  bool number_integer(number_integer_t value) override { return Add(value); }
  bool number_unsigned(number_unsigned_t value) override { return Add(value); }
  bool number_float(number_float_t value, const string_t&) override { return Add(value); }
  bool string(string_t& value) override { return Add(std::move(value)); }
  bool binary(binary_t&) override { return false; }  // never in text
  bool start_object(size_t) override { return Open(Json::object()); }
  bool start_array(size_t) override { return Open(Json::array()); }
  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }

  bool key(string_t& key) override {
    const auto [entry, is_new] = open_.back()->emplace(key, nullptr);
    if (!is_new) file_.Fail(Quoted(key) + " is given twice");
    slot_ = &*entry;
    return true;
  }

  bool parse_error(size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    if (text_.find_first_not_of(" \t\r\n") == std::string_view::npos) file_.Fail("an empty file");
    const std::string_view before = text_.substr(0, position > 0 ? position - 1 : 0);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const size_t column = before.size() - (before.rfind('\n') + 1) + 1;  // npos + 1 is 0
    if (position > text_.size()) {
      file_.Fail(fmt::format("truncated JSON: it ends at line {}, column {}", line, column));
    }
    file_.Fail(fmt::format("not JSON at line {}, column {}: {}", line, column,
                           Quoted(text_.substr(before.size()), 20)));
  }

 private:
  template <typename T>
  bool Add(T&& value) {
    Put(Json(std::forward<T>(value)));
    return true;
  }

  Json* Put(Json value) {
    if (open_.empty()) return &(root_ = std::move(value));
    if (open_.back()->is_array()) return &open_.back()->emplace_back(std::move(value));
    return &(*slot_ = std::move(value));
  }

  bool Open(Json value) {
    if (open_.size() >= kMaxJsonDepth) {
      file_.Fail(fmt::format("nested more than {} deep", kMaxJsonDepth));
    }
    open_.push_back(Put(std::move(value)));
    return true;
  }

  bool Close() {
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  const Place& file_;
  Json root_;
  std::vector<Json*> open_;  // the containers around what comes next, outermost first
  Json* slot_ = nullptr;     // the value of the latest key
};

int ColourFromJson(const Json& json, const Place& place, size_t row, size_t column) {
  if (json.is_number_integer()) {
    const bool fits = json.is_number_unsigned()
                          ? json.get<uint64_t>() <= std::numeric_limits<int>::max()
                          : json.get<int64_t>() >= std::numeric_limits<int>::min();
    if (fits) return json.get<int>();
  }
  if (json.is_number()) {
    place.Fail(fmt::format("row {}, column {}: colour {} is not {}", row, column, json.dump(),
                           json.is_number_integer() ? "in 0..9" : "an integer"));
  }
  place.Fail(fmt::format("row {}, column {}: {} is not a colour", row, column, JsonKind(json)));
}

}  // namespace

Json ParseJson(std::string_view text, const Place& file) {
  Builder builder(text, file);
  Json::sax_parse(text, &builder);
  return builder.Take();
}

std::string_view JsonKind(const Json& json) {
  if (json.is_object()) return "an object";
  if (json.is_array()) return "a list";
  if (json.is_string()) return "a string";
  if (json.is_number()) return "a number";
  if (json.is_boolean()) return "true or false";
  return "null";
}

std::string JsonString(const std::string& text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Grid GridFromJson(const Json& json, const Place& place) {
  if (!json.is_array()) place.Fail(fmt::format("{}, but a grid is a list of rows", JsonKind(json)));
  std::vector<std::vector<int>> rows;
  rows.reserve(json.size());
  for (const Json& row : json) {
    const size_t number = rows.size() + 1;
    if (!row.is_array()) {
      place.Fail(fmt::format("row {} is {}, but a row is a list", number, JsonKind(row)));
    }
    auto& cells = rows.emplace_back();
    cells.reserve(row.size());
    for (const Json& cell : row) {
      cells.push_back(ColourFromJson(cell, place, number, cells.size() + 1));
    }
  }
  if (auto fault = GridFault(rows)) place.Fail(*fault);
  return GridFromRows(rows);
}

std::string GridText(const Grid& grid) {
  std::string text = "[";
  for (int r = 0; r < grid.rows; ++r) {
    text += r == 0 ? "[" : ",[";
    for (int c = 0; c < grid.cols; ++c) {
      if (c > 0) text += ',';
      text += static_cast<char>('0' + grid.at(r, c));
    }
    text += ']';
  }
  return text + "]";
}

Grid ParseGrid(std::string_view text, const std::string& file) {
  const Place place(file);
  return GridFromJson(ParseJson(text, place), place);
}

}  // namespace hunch::arc
