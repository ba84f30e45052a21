#include "apps/cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "arc/picture_terminal.h"
#include "base/clock.h"

namespace hunch::cli {
namespace {

constexpr double kRedrawSeconds = 0.1;
constexpr double kLineSeconds = 5;
constexpr int kWidestBar = 40;

bool CanRedraw() {
  const char* term = std::getenv("TERM");
  return isatty(STDERR_FILENO) != 0 && term != nullptr && std::string_view(term) != "dumb";
}

std::string Clock(double seconds) {
  const long whole = std::lround(seconds);
  return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                      : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

}  // namespace

Progress::Progress(std::string label, size_t total, bool quiet)
    : label_(std::move(label)),
      total_(total),
      quiet_(quiet),
      terminal_(CanRedraw()),
      start_(base::WallSeconds()),
      last_shown_(start_) {
  if (!quiet_ && terminal_) Draw(0, fmt::format("{}0/{}", label_, total_));
}

void Progress::Update(size_t done, size_t good, const char* word) {
  if (quiet_) return;
  const double now = base::WallSeconds();
  const double pause = terminal_ ? kRedrawSeconds : kLineSeconds;
  if (done < total_ && now - last_shown_ < pause && (drawn_ || !terminal_)) return;
  last_shown_ = now;
  const std::string figures = Figures(done, good, word);
  if (terminal_) {
    Draw(done, figures);
  } else {
    fmt::print(stderr, "hunch: {}\n", figures);
  }
}

void Progress::Clear() {
  if (!drawn_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  drawn_ = false;
}

std::string Progress::Figures(size_t done, size_t good, const char* word) const {
  const double passed = base::WallSeconds() - start_;
  std::string text =
      fmt::format("{}{}/{} done, {} {}, {}", label_, done, total_, good, word, Clock(passed));
  if (done < total_ && done > 0) {
    text += fmt::format(", {} to go", Clock(passed / static_cast<double>(done) *
                                            static_cast<double>(total_ - done)));
  }
  return text;
}

void Progress::Draw(size_t done, const std::string& figures) {
  const int room = arc::TerminalColumns(stderr) - static_cast<int>(figures.size()) - 4;
  const int width = std::clamp(room, 0, kWidestBar);
  const auto filled = static_cast<size_t>(width) * done / std::max<size_t>(total_, 1);
  std::string bar;
  for (size_t i = 0; i < static_cast<size_t>(width); ++i) bar += i < filled ? "█" : "░";
  fmt::print(stderr, "\r{}{}{}\x1b[K", bar, bar.empty() ? "" : " ", figures);
  std::fflush(stderr);
  drawn_ = true;
}

}  // namespace hunch::cli
