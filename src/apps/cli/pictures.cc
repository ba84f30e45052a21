#include "apps/cli/pictures.h"

#include <fmt/format.h>

#include "arc/picture_png.h"
#include "arc/picture_svg.h"
#include "base/error.h"

namespace hunch::cli {

arc::ColourMode ColourModeOf(Colour colour, std::FILE* stream) {
  switch (colour) {
    case Colour::kAlways:
      return arc::ColourMode::k24Bit;
    case Colour::kNever:
      return arc::ColourMode::kPlain;
    case Colour::kAuto:
      break;
  }
  return arc::ColourModeFor(stream);
}

void WritePictures(const PictureFiles& files, const arc::Sheet& sheet) {
  if (!files.png.empty()) arc::WritePng(files.png, sheet);
  if (!files.svg.empty()) arc::WriteSvg(files.svg, sheet);
}

const measure::Problem& OnlyProblem(const std::vector<measure::Problem>& problems) {
  if (problems.size() == 1) return problems.front();
  throw base::InputError(fmt::format(
      "{} tasks to choose from, and one is needed: name it with --id", problems.size()));
}

}  // namespace hunch::cli
