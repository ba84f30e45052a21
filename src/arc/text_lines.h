// Text for messages and captions, where it must stay on its line and in its width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hunch::arc {

// `text` as valid UTF-8 without control characters: each of them becomes a space, each wrong byte
// '?'. Ids and keys come from files, and must not move a terminal's cursor or break a message.
std::string CleanText(std::string_view text);

// CleanText, cut to `max_chars` characters with "..." in place of what is missing, in quotes.
std::string Quoted(std::string_view text, int max_chars = 60);

// The number of characters (code points) in UTF-8 text.
int TextWidth(std::string_view text);

// The lines of `text`, each cleaned and at most `columns` wide: broken at spaces where possible,
// inside a word where one is too long, and at every '\n'. At least one line.
std::vector<std::string> WrapText(std::string_view text, int columns);

}  // namespace hunch::arc
