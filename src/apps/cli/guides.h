// The guides that --guide names.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/guide.h"
#include "core/store.h"
#include "measure/problems.h"
#include "search/solver.h"

namespace hunch::cli {

struct GuideChoice {
  std::vector<std::string> names;     // several are mixed; empty: none, or the default one
  std::vector<std::string> afresh;    // the same, for a long search that begins afresh; "none"
  bool by_default = false;            // whether there are default ones: see guides.cc
  std::filesystem::path weights;      // of the net; empty: models/ near the program
  std::vector<std::string> backends;  // of the net; a second one checks the first; empty: default
  std::filesystem::path record;       // where to write what the guide says; empty: nowhere
  std::string memory;                 // the file that frequencies and neighbours are read from
};

// Keeps what the guide reads from alive.
struct OpenedGuide {
  std::unique_ptr<core::Store> store;
  std::unique_ptr<const core::Guide> guide;   // null: there is none
  std::unique_ptr<const core::Guide> afresh;  // for a search begun afresh; null: there is none

  // Has both steer a search.
  void Steer(search::Options& options) const;
};

// The guide for these problems. Throws base::InputError where a name is none, or what it needs is
// missing.
OpenedGuide OpenGuide(const GuideChoice& choice, const std::vector<measure::Problem>& problems);

}  // namespace hunch::cli
