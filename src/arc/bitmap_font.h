// A small fixed-width face of our own for captions in PNG pictures: printable ASCII, 5 x 7 dots and
// two rows below the base line for what hangs.
#pragma once

#include <array>
#include <cstdint>

namespace hunch::arc {

inline constexpr int kGlyphWidth = 5;
inline constexpr int kGlyphHeight = 9;

// Rows from the top; in each the lowest five bits are the dots, the leftmost dot the highest bit.
using Glyph = std::array<uint8_t, kGlyphHeight>;

// The glyph of a printable ASCII character; a hollow box for anything else.
const Glyph& GlyphOf(char32_t character);

}  // namespace hunch::arc
