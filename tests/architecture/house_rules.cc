#include "architecture/house_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <sstream>

namespace hunch::architecture {
namespace {

struct Floor {
  std::string_view folder;  // one ending in '/' stands for each of its subfolders
  int floor;
};

constexpr std::array kFloors = {
    Floor{"base", 0},      Floor{"core", 1},   Floor{"domains/", 2}, Floor{"search", 2},
    Floor{"intuition", 2}, Floor{"memory", 2}, Floor{"learning", 3}, Floor{"arc", 3},
    Floor{"measure", 4},   Floor{"apps/", 5},
};

struct Fence {
  std::string_view header;   // a prefix of what the #include names
  std::string_view folders;  // those that may, each between spaces; one ending in '/' as above
};

constexpr std::array kFences = {
    Fence{"torch/", " intuition "},
    Fence{"oneapi/", " intuition "},
    Fence{"Eigen/", " intuition "},
    Fence{"sqlite3.h", " memory "},
    Fence{"SQLiteCpp/", " memory "},
    Fence{"httplib.h", " apps/server "},
    Fence{"pybind11/", " apps/python "},
    Fence{"CLI/", " apps/cli apps/train "},
    Fence{"lodepng.h", " arc "},
    Fence{"nlohmann/", " arc domains/list measure memory learning apps/ intuition "},
};

// A folder that lies within another one and knows only so much of the sources; its tests know all
// that the outer folder does.
struct Seam {
  std::string_view folder;
  std::string_view knows;  // prefixes of headers, each between spaces
};

constexpr std::array kSeams = {
    Seam{"search/tables/",
         " base/ core/ search/bank.h search/bitset.h search/tables/ search/workspace.h "},
    Seam{"search/rules/",
         " base/ core/type.h search/bitset.h search/choice_order.h search/rules/"
         " search/tables/table.h "},
};

constexpr std::array<std::string_view, 6> kEmptyNames = {"utils",  "util", "helpers",
                                                         "helper", "misc", "common"};

struct Place {
  std::string folder;
  int floor;
};

// The folder of the table that `path` lies in; none for a path outside all of them.
std::optional<Place> FindPlace(std::string_view path) {
  for (const Floor& row : kFloors) {
    if (!path.starts_with(row.folder)) continue;
    size_t end = row.folder.size();
    if (row.folder.ends_with('/')) end = path.find('/', end);
    if (end >= path.size() || path[end] != '/') continue;
    return Place{std::string(path.substr(0, end)), row.floor};
  }
  return std::nullopt;
}

bool MayInclude(const Fence& fence, std::string_view folder) {
  const std::string folders(fence.folders);
  const std::string group(folder.substr(0, folder.find('/') + 1));
  return folders.find(" " + std::string(folder) + " ") != std::string::npos ||
         (!group.empty() && folders.find(" " + group + " ") != std::string::npos);
}

std::optional<std::string> CheckFences(std::string_view folder, std::string_view header) {
  for (const Fence& fence : kFences) {
    if (header.starts_with(fence.header) && !MayInclude(fence, folder)) {
      return "<" + std::string(header) + "> is fenced into:" + std::string(fence.folders);
    }
  }
  return std::nullopt;
}

std::optional<std::string> CheckFloors(const Place& place, std::string_view header) {
  const std::optional<Place> target = FindPlace(header);
  if (!target) return "\"" + std::string(header) + "\" is not rooted at src/";
  if (target->folder == place.folder || target->floor < place.floor) return std::nullopt;
  const char* direction = target->floor == place.floor ? "sideways" : "up";
  return "\"" + std::string(header) + "\" goes " + direction + " from " + place.folder +
         " (floor " + std::to_string(place.floor) + ") to " + target->folder + " (floor " +
         std::to_string(target->floor) + ")";
}

bool Knows(const Seam& seam, std::string_view header) {
  std::istringstream known{std::string(seam.knows)};
  for (std::string prefix; known >> prefix;) {
    if (header.starts_with(prefix)) return true;
  }
  return false;
}

std::optional<std::string> CheckSeams(std::string_view path, std::string_view header) {
  if (path.find("_test.") != std::string_view::npos) return std::nullopt;
  for (const Seam& seam : kSeams) {
    if (path.starts_with(seam.folder) && !Knows(seam, header)) {
      return "\"" + std::string(header) + "\" is none of what " + std::string(seam.folder) +
             " knows:" + std::string(seam.knows);
    }
  }
  return std::nullopt;
}

void CheckIncludes(const SourceFile& file, const Place& place, std::vector<Complaint>& out) {
  static const std::regex include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::istringstream lines(file.text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    std::smatch match;
    if (!std::regex_search(line, match, include)) continue;
    const std::string header = match[2];
    std::optional<std::string> message = CheckFences(place.folder, header);
    if (!message && match[1] == "\"") message = CheckFloors(place, header);
    if (!message && match[1] == "\"") message = CheckSeams(file.path, header);
    if (message) out.push_back({file.path, number, *message});
  }
}

bool SaysNothing(std::string_view name) {
  return std::any_of(kEmptyNames.begin(), kEmptyNames.end(), [name](std::string_view empty) {
    if (name == empty) return true;
    // grid_utils is as empty as utils; "common" may end a name that says something.
    return empty != "common" && name.ends_with("_" + std::string(empty));
  });
}

// The part of a file name that names something: grid_test.cc and grid.h are both "grid".
std::string Stem(std::string name) {
  name = name.substr(0, name.find('.'));
  for (std::string_view kind : {"_test", "_bench", "_fuzz"}) {
    if (name.ends_with(kind)) name.resize(name.size() - kind.size());
  }
  return name;
}

void CheckNames(const SourceFile& file, std::vector<Complaint>& out) {
  std::istringstream parts(file.path);
  std::string part;
  while (std::getline(parts, part, '/')) {
    if (SaysNothing(Stem(part))) out.push_back({file.path, 0, "'" + part + "' says nothing"});
  }
}

void CheckLength(const SourceFile& file, std::vector<Complaint>& out) {
  const int lines = CountLines(file.text);
  const std::string_view first = std::string_view(file.text).substr(0, file.text.find('\n'));
  if (lines <= kMaxLines || first.find("// data table") != std::string_view::npos) return;
  out.push_back({file.path, 0,
                 std::to_string(lines) + " lines, over " + std::to_string(kMaxLines) +
                     ", and no data table"});
}

}  // namespace

std::string Complaint::ToString() const {
  return "src/" + path + (line > 0 ? ":" + std::to_string(line) : "") + ": " + message;
}

std::vector<Complaint> CheckHouse(const std::vector<SourceFile>& files) {
  std::vector<Complaint> complaints;
  for (const SourceFile& file : files) {
    CheckNames(file, complaints);
    CheckLength(file, complaints);
    if (const std::optional<Place> place = FindPlace(file.path)) {
      CheckIncludes(file, *place, complaints);
    } else {
      complaints.push_back({file.path, 0, "lies in no folder of the floor table"});
    }
  }
  return complaints;
}

int CountLines(std::string_view text) {
  const auto breaks = std::count(text.begin(), text.end(), '\n');
  return static_cast<int>(breaks) + (!text.empty() && text.back() != '\n' ? 1 : 0);
}

int MedianLines(const std::vector<SourceFile>& files) {
  if (files.empty()) return 0;
  std::vector<int> lines;
  lines.reserve(files.size());
  for (const SourceFile& file : files) lines.push_back(CountLines(file.text));
  const auto middle = lines.begin() + static_cast<std::ptrdiff_t>((lines.size() - 1) / 2);
  std::nth_element(lines.begin(), middle, lines.end());
  return *middle;
}

}  // namespace hunch::architecture
