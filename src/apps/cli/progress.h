// How far a run is, on stderr: a bar that is drawn over on a terminal, a line now and then
// elsewhere.
#pragma once

#include <cstdio>
#include <string>

namespace hunch::cli {

class Progress {
 public:
  // `label` stands before the figures ("2 s: "). A quiet one shows nothing.
  Progress(std::string label, size_t total, bool quiet);
  ~Progress() { Clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `good` of the `done` tasks came out well; `word` says what that means ("right").
  void Update(size_t done, size_t good, const char* word);

  // Takes the bar away, to print something else; the next update draws it again.
  void Clear();

 private:
  std::string Figures(size_t done, size_t good, const char* word) const;
  void Draw(size_t done, const std::string& figures);

  std::string label_;
  size_t total_;
  bool quiet_;
  bool terminal_;
  double start_;
  double last_shown_;
  bool drawn_ = false;
};

}  // namespace hunch::cli
