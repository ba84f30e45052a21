#include "arc/text_lines.h"

#include <algorithm>
#include <cstddef>

namespace hunch::arc {
namespace {

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The bytes of the well-formed UTF-8 character at the start of `text` (not empty), or 0.
size_t CharacterBytes(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const size_t length = lead < 0x80                   ? 1
                        : lead >= 0xC2 && lead < 0xE0 ? 2
                        : lead >= 0xE0 && lead < 0xF0 ? 3
                        : lead >= 0xF0 && lead < 0xF5 ? 4
                                                      : 0;
  if (length == 0 || length > text.size()) return 0;
  if (!std::all_of(text.begin() + 1, text.begin() + length, IsContinuation)) return 0;
  if (length < 3) return length;
  // Overlong forms, surrogates and what lies beyond U+10FFFF differ in the second byte only.
  const auto second = static_cast<unsigned char>(text[1]);
  const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) ||
                     (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second >= 0x90);
  return wrong ? 0 : length;
}

bool IsControl(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;  // U+0080..U+009F
}

// Where the character number `count` of clean `text` starts; its size when there are fewer.
size_t OffsetOfCharacter(std::string_view text, int count) {
  size_t at = 0;
  while (at < text.size() && count > 0) {
    do ++at;
    while (at < text.size() && IsContinuation(text[at]));
    --count;
  }
  return at;
}

// Appends the lines of `text`, which is clean and holds no '\n'.
void WrapLine(std::string_view text, int columns, std::vector<std::string>* lines) {
  while (TextWidth(text) > columns) {
    const size_t limit = OffsetOfCharacter(text, columns);
    size_t end = text.rfind(' ', limit);
    if (end == std::string_view::npos || text.find_first_not_of(' ') >= end) end = limit;
    lines->emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  lines->emplace_back(text);
}

}  // namespace

std::string CleanText(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    const size_t length = CharacterBytes(text);
    if (length == 0) {
      clean += '?';
    } else if (IsControl(text.substr(0, length))) {
      clean += ' ';
    } else {
      clean += text.substr(0, length);
    }
    text.remove_prefix(std::max<size_t>(length, 1));
  }
  return clean;
}

std::string Quoted(std::string_view text, int max_chars) {
  // Only a bounded start of a huge text is looked at: four bytes a character suffice.
  std::string clean = CleanText(text.substr(0, static_cast<size_t>(max_chars) * 4 + 4));
  if (TextWidth(clean) > max_chars) {
    clean.resize(OffsetOfCharacter(clean, max_chars - 3));
    clean += "...";
  }
  return '"' + clean + '"';
}

int TextWidth(std::string_view text) {
  return static_cast<int>(text.size() - std::count_if(text.begin(), text.end(), IsContinuation));
}

std::vector<std::string> WrapText(std::string_view text, int columns) {
  std::vector<std::string> lines;
  for (;;) {
    const size_t end = text.find('\n');
    WrapLine(CleanText(text.substr(0, end)), std::max(columns, 1), &lines);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

}  // namespace hunch::arc
