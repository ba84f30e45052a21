// Pictures on the terminal and in files.
#pragma once

#include <vector>

#include "apps/cli/commands.h"
#include "arc/sheet.h"
#include "measure/problems.h"

namespace hunch::cli {

// The sheet as the files that are named. Throws base::InputError.
void WritePictures(const PictureFiles& files, const arc::Sheet& sheet);

// The one problem there is; throws base::InputError when there are several to choose from.
const measure::Problem& OnlyProblem(const std::vector<measure::Problem>& problems);

}  // namespace hunch::cli
