#pragma once

#include <string>
#include <string_view>
#include <vector>

// What the layout of the sources must keep to, as functions of their text, so that the rules
// themselves have tests. A *folder* is a row of the floor table in house_rules.cc ("core",
// "domains/grid"); every source belongs to exactly one, whatever subfolder it lies in.
namespace hunch::architecture {

struct SourceFile {
  std::string path;  // relative to src/, with forward slashes
  std::string text;
};

struct Complaint {
  std::string path;
  int line;  // 1-based; 0 where the whole file is meant
  std::string message;

  std::string ToString() const;
};

inline constexpr int kMaxLines = 600;

// All complaints about `files`, in the order of the files and of their lines:
//  - an #include of a folder on the same or a higher floor, or one not rooted at src/;
//  - a third-party header outside the folders it is fenced into;
//  - a header that a folder with a seam around it does not know;
//  - more than kMaxLines lines, unless the first line contains "// data table";
//  - a name that says nothing (utils, helpers, misc, common);
//  - a file in no folder of the table.
std::vector<Complaint> CheckHouse(const std::vector<SourceFile>& files);

int CountLines(std::string_view text);

// The lower median; 0 for no files.
int MedianLines(const std::vector<SourceFile>& files);

}  // namespace hunch::architecture
