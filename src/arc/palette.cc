#include "arc/palette.h"

#include "base/error.h"

namespace hunch::arc {
namespace {

struct Entry {
  std::string_view name;
  Rgb rgb;
};

constexpr Entry kPalette[kColourCount] = {
    {"black", {0, 0, 0}},        {"blue", {0, 116, 217}},    {"red", {255, 65, 54}},
    {"green", {46, 204, 64}},    {"yellow", {255, 220, 0}},  {"grey", {170, 170, 170}},
    {"magenta", {240, 18, 190}}, {"orange", {255, 133, 27}}, {"azure", {127, 219, 255}},
    {"maroon", {135, 12, 37}},
};

}  // namespace

std::string_view ColourName(int colour) {
  HUNCH_CHECK(colour >= 0 && colour < kColourCount);
  return kPalette[colour].name;
}

Rgb ColourRgb(int colour) {
  HUNCH_CHECK(colour >= 0 && colour < kColourCount);
  return kPalette[colour].rgb;
}

}  // namespace hunch::arc
