#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "architecture/house_rules.h"

namespace hunch::architecture {
namespace {

namespace fs = std::filesystem;

std::vector<SourceFile> ReadSources(const fs::path& root) {
  std::vector<SourceFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const fs::path extension = entry.path().extension();
    if (!entry.is_regular_file() || (extension != ".cc" && extension != ".h")) continue;
    std::ifstream in(entry.path());
    std::ostringstream text;
    text << in.rdbuf();
    files.push_back({fs::relative(entry.path(), root).generic_string(), text.str()});
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

TEST(Architecture, TheSourcesKeepTheRulesOfTheHouse) {
  const std::vector<SourceFile> files = ReadSources(fs::path(HUNCH_SOURCE_DIR) / "src");
  ASSERT_FALSE(files.empty());
  for (const Complaint& complaint : CheckHouse(files)) ADD_FAILURE() << complaint.ToString();
  std::cout << files.size() << " files, median " << MedianLines(files) << " lines\n";
}

}  // namespace
}  // namespace hunch::architecture
