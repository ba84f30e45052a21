// JSON text to and from a document, stricter than the library's own parser: a key that is given
// twice is an error rather than the last one silently winning, and nesting is bounded.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "arc/grid.h"
#include "arc/place.h"

namespace hunch::arc {

// Deeper nesting than this is refused; a file of tasks needs six.
inline constexpr int kMaxJsonDepth = 64;

// The document of `text`; fails at `file` when it is not JSON, cut short, nested too deeply, or
// gives one key of an object twice.
nlohmann::json ParseJson(std::string_view text, const Place& file);

// "an object", "a list", "a string", ...: for messages.
std::string_view JsonKind(const nlohmann::json& json);

// `text` as a JSON string with its quotes; wrong UTF-8 is replaced.
std::string JsonString(const std::string& text);

// The grid of a list of lists of colours; fails at `place` with what is wrong.
Grid GridFromJson(const nlohmann::json& json, const Place& place);

// The grid as compact nested lists, [[0,1],[2,3]].
std::string GridText(const Grid& grid);

// Reads what GridText writes; `file` is named in the error.
Grid ParseGrid(std::string_view text, const std::string& file);

}  // namespace hunch::arc
