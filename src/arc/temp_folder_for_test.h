// For the tests of this folder: a folder of files that goes away again, and the message of an
// error.
#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/error.h"

namespace hunch::arc {

class TempFolder {
 public:
  TempFolder() {
    static std::atomic<int> counter = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("hunch-arc-test-" + std::to_string(::getpid()) + "-" + std::to_string(++counter));
    std::filesystem::create_directories(path_);
  }
  ~TempFolder() { std::filesystem::remove_all(path_); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  std::filesystem::path Write(const std::string& name, std::string_view text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

// The message of the base::InputError that `action` throws, with the folder `in` cut from its
// paths; "no error" where it throws none.
template <typename Action>
std::string InputErrorOf(Action action, const std::filesystem::path& in = {}) {
  try {
    action();
  } catch (const base::InputError& error) {
    std::string message = error.what();
    const std::string prefix = in.native() + "/";
    for (size_t at = 0; !in.empty() && (at = message.find(prefix, at)) != std::string::npos;) {
      message.erase(at, prefix.size());
    }
    return message;
  }
  return "no error";
}

}  // namespace hunch::arc
