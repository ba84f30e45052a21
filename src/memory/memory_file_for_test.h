// For the tests of this folder: a folder that goes away again, solved tasks, and the message of an
// error.
#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/error.h"
#include "core/store.h"

namespace hunch::memory {

class MemoryFolder {
 public:
  MemoryFolder() {
    static std::atomic<int> counter = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("hunch-memory-test-" + std::to_string(::getpid()) + "-" + std::to_string(++counter));
    std::filesystem::create_directories(path_);
  }
  ~MemoryFolder() { std::filesystem::remove_all(path_); }
  MemoryFolder(const MemoryFolder&) = delete;
  MemoryFolder& operator=(const MemoryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path file() const { return path_ / "memory.db"; }
  std::string Bytes() const {
    std::ifstream in(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void Write(const std::string& bytes) const { std::ofstream(file(), std::ios::binary) << bytes; }

 private:
  std::filesystem::path path_;
};

// A task that was solved by `program` with `bits` bits; `number` makes its signature and embedding.
inline core::SolvedTask MadeTask(uint64_t number, const std::string& program = "head(xs)",
                                 double bits = 3) {
  core::SolvedTask solved;
  solved.domain = "small";
  solved.signature = {number, 7};
  solved.name = "task" + std::to_string(number);
  solved.interface = "xs: list int -> int";
  solved.pairs = 3;
  solved.embedding = {static_cast<float>(number), 1};
  solved.seconds = 0.5;
  solved.evaluated = 100;
  solved.programs = {{program, bits, 0.75, 3, "enumerate"}};
  return solved;
}

inline core::TaskRun MadeRun(const core::SolvedTask& solved,
                             const std::string& mode = "reasoning") {
  return {solved.domain, solved.name, mode, true, 0.5, 100};
}

// The message of the base::InputError that `action` throws; "no error" where it throws none.
template <typename Action>
std::string FaultIn(Action action) {
  try {
    action();
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace hunch::memory
