#include <fmt/format.h>

#include <array>

#include "measure/intuition_curve.h"

namespace hunch::measure {
namespace {

// In pixels.
constexpr double kWidth = 400, kHeight = 260, kLeft = 50, kTop = 70, kGap = 70, kBelow = 60;

struct Series {
  const char* colour;
  double CurvePoint::*figure;
};
constexpr std::array kSeries = {
    Series{"#1f6fb4", &CurvePoint::guided}, Series{"#7f7f7f", &CurvePoint::plain},
    Series{"#8c2d04", &CurvePoint::hundred}, Series{"#d94801", &CurvePoint::ten},
    Series{"#fdae6b", &CurvePoint::one}};

std::string Text(double x, double y, const char* anchor, const std::string& text) {
  return fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor,
                     text);
}

class Panel {
 public:
  Panel(double left, std::string title, const std::vector<CurvePoint>& points)
      : left_(left), title_(std::move(title)), points_(points) {}

  std::string Draw() const {
    std::string svg;
    for (int percent = 0; percent <= 100; percent += 20) {
      const double y = Y(percent / 100.0);
      svg += fmt::format(
          "<line x1=\"{:.0f}\" y1=\"{:.1f}\" x2=\"{:.0f}\" y2=\"{:.1f}\" stroke=\"#dddddd\"/>\n",
          left_, y, left_ + kWidth, y);
      svg += Text(left_ - 8, y + 4, "end", fmt::format("{} %", percent));
    }
    for (size_t i = 0; i < points_.size(); ++i) {
      svg += Text(X(i), kTop + kHeight + 20, "middle", points_[i].bin);
    }
    svg += Text(left_ + kWidth / 2, kTop + kHeight + 44, "middle", title_);
    for (const Series& series : kSeries) svg += Line(series);
    return svg;
  }

 private:
  double X(size_t i) const {
    return left_ + kWidth * (static_cast<double>(i) + 0.5) / static_cast<double>(points_.size());
  }
  static double Y(double share) { return kTop + kHeight * (1 - share); }

  std::string Line(const Series& series) const {
    std::string path, dots;
    for (size_t i = 0; i < points_.size(); ++i) {
      const double y = Y(points_[i].*series.figure);
      path += fmt::format("{:.1f},{:.1f} ", X(i), y);
      dots += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.5\" fill=\"{}\"/>\n", X(i), y,
                          series.colour);
    }
    return fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>\n",
                       path, series.colour) +
           dots;
  }

  const double left_;
  const std::string title_;
  const std::vector<CurvePoint>& points_;
};

std::string Legend(const CurveOptions& options) {
  const std::array<std::string, kSeries.size()> names = {
      fmt::format("search with the net, {} programs", options.work),
      fmt::format("search without, {} programs", options.work), "net alone, 100 programs", "10",
      "1"};
  std::string svg;
  double x = kLeft;
  for (size_t i = 0; i < kSeries.size(); ++i) {
    svg += fmt::format("<rect x=\"{:.0f}\" y=\"38\" width=\"14\" height=\"4\" fill=\"{}\"/>\n", x,
                       kSeries[i].colour);
    svg += Text(x + 20, 44, "start", names[i]);
    x += 40 + 7 * static_cast<double>(names[i].size());
  }
  return svg;
}

}  // namespace

std::string CurveSvg(const Curve& curve, const CurveOptions& options) {
  const double width = kLeft + 2 * kWidth + kGap + 20, height = kTop + kHeight + kBelow;
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
      "viewBox=\"0 0 {0:.0f} {1:.0f}\" font-family=\"sans-serif\" font-size=\"12\">\n"
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n",
      width, height);
  svg += Text(kLeft, 22, "start", "Share of held-out dreams that are answered right");
  svg += Legend(options);
  svg += Panel(kLeft, "primitives in the program that made the dream", curve.by_length).Draw();
  const std::string title = fmt::format(
      "distance to the nearest training dream (fifths), {} to {} primitives", kShort, kLong);
  svg += Panel(kLeft + kWidth + kGap, title, curve.by_novelty).Draw();
  return svg + "</svg>\n";
}

}  // namespace hunch::measure
