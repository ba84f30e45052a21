// A sheet as a PNG picture, with captions in a bitmap face of ours (anything but ASCII in them is
// drawn as a box).
#pragma once

#include <filesystem>
#include <string>

#include "arc/sheet.h"

namespace hunch::arc {

// The bytes of the file. `cell` is the side of a cell in pixels; 0 chooses one by the sheet. Throws
// base::InputError for a sheet too large for a picture (over 100 million pixels).
std::string PngBytes(const Sheet& sheet, int cell = 0);

// Writes PngBytes atomically; throws base::InputError when it cannot.
void WritePng(const std::filesystem::path& path, const Sheet& sheet, int cell = 0);

}  // namespace hunch::arc
