// A sheet as an SVG picture: crisp cells, text that can be selected, no outside references.
#pragma once

#include <filesystem>
#include <string>

#include "arc/sheet.h"

namespace hunch::arc {

// `cell` is the side of a cell in pixels; 0 chooses one by the sheet.
std::string SvgText(const Sheet& sheet, int cell = 0);

// Writes SvgText atomically; throws base::InputError when it cannot.
void WriteSvg(const std::filesystem::path& path, const Sheet& sheet, int cell = 0);

}  // namespace hunch::arc
