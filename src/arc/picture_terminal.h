// A sheet as text for a terminal: two rows of cells per line of characters in 24-bit colours, or
// digits where colours are not to be had.
#pragma once

#include <cstdio>
#include <string>

#include "arc/sheet.h"

namespace hunch::arc {

enum class ColourMode {
  k24Bit,  // half blocks and escape sequences
  kPlain,  // ASCII digits and arrows, for files, pipes and NO_COLOR
};

// 24-bit where `stream` is a terminal that is not dumb and NO_COLOR is unset or empty.
ColourMode ColourModeFor(std::FILE* stream);

// The width of the terminal behind `stream` in characters; 100 where it is none.
int TerminalColumns(std::FILE* stream);

// The sheet's text, ending in a line break. Panels that do not fit into `columns` go on below; a
// single grid is never broken.
std::string TerminalText(const Sheet& sheet, ColourMode mode, int columns = 100);

}  // namespace hunch::arc
