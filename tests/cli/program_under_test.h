// Starts the program and gives back what came of it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace hunch::cli_test {

struct Finished {
  int exit_code = -1;  // -1 when a signal ended it
  std::string out;
  std::string err;

  // The last line of `out` as JSON.
  nlohmann::json LastJson() const;
  std::vector<std::string> Lines() const;  // of `out`
};

// A running program; its output goes to files in `folder`.
class Running {
 public:
  Running(const std::vector<std::string>& arguments, const std::filesystem::path& folder);
  void Signal(int signal) const;
  Finished Wait();

 private:
  std::filesystem::path out_, err_;
  pid_t process_;
};

// A folder of made-up files that goes away again.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ / name; }
  std::string Write(const std::string& name, const std::string& text) const;  // its path
  std::string Read(const std::string& name) const;
  bool Has(const std::string& name) const { return std::filesystem::exists(path_ / name); }

  // Runs the program to its end.
  Finished Hunch(const std::vector<std::string>& arguments) const;

 private:
  std::filesystem::path path_;
};

// Tasks of one rule each.
std::string IdentityTask(int colour = 1);  // the output is the input
std::string MirrorTask();                  // left and right change places
std::string RandomTask(int seed);          // no rule: outputs have nothing to do with inputs
std::string WithoutTestOutputs(const std::string& task);

}  // namespace hunch::cli_test
