#include "cli/program_under_test.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace hunch::cli_test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void Redirect(int descriptor, const fs::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  ::dup2(file, descriptor);
}

Json Pair(const Json& input, const Json& output) { return {{"input", input}, {"output", output}}; }

// The pairs, all but the last as demonstrations.
std::string TaskOf(std::vector<Json> pairs) {
  Json task = {{"train", Json::array()}, {"test", {pairs.back()}}};
  pairs.pop_back();
  for (const Json& pair : pairs) task["train"].push_back(pair);
  return task.dump();
}

}  // namespace

Json Finished::LastJson() const {
  const std::vector<std::string> lines = Lines();
  return lines.empty() ? Json() : Json::parse(lines.back(), nullptr, false);
}

std::vector<std::string> Finished::Lines() const {
  std::vector<std::string> lines;
  std::istringstream in(out);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

Running::Running(const std::vector<std::string>& arguments, const fs::path& folder) {
  const std::string home = "XDG_DATA_HOME=" + (folder / "home").native();
  static std::atomic<int> counter = 0;
  const std::string number = std::to_string(++counter);
  out_ = folder / (".out" + number);
  err_ = folder / (".err" + number);
  std::vector<char*> argv;
  std::string program = HUNCH_PROGRAM;
  std::vector<std::string> copies = arguments;
  argv.push_back(program.data());
  for (std::string& argument : copies) argv.push_back(argument.data());
  argv.push_back(nullptr);
  process_ = ::fork();
  if (process_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);         // a test that is killed leaves nothing running
    ::putenv(const_cast<char*>(home.c_str()));  // nobody's own memory is touched
    Redirect(STDOUT_FILENO, out_);
    Redirect(STDERR_FILENO, err_);
    ::execv(program.c_str(), argv.data());
    ::_exit(127);
  }
}

void Running::Signal(int signal) const { ::kill(process_, signal); }

Finished Running::Wait() {
  int status = 0;
  ::waitpid(process_, &status, 0);
  Finished finished;
  if (WIFEXITED(status)) finished.exit_code = WEXITSTATUS(status);
  finished.out = ReadFile(out_);
  finished.err = ReadFile(err_);
  return finished;
}

Folder::Folder() {
  static std::atomic<int> counter = 0;
  path_ = fs::temp_directory_path() /
          ("hunch-cli-test-" + std::to_string(::getpid()) + "-" + std::to_string(++counter));
  fs::create_directories(path_);
}

Folder::~Folder() { fs::remove_all(path_); }

std::string Folder::Write(const std::string& name, const std::string& text) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << text;
  return path_ / name;
}

std::string Folder::Read(const std::string& name) const { return ReadFile(path_ / name); }

Finished Folder::Hunch(const std::vector<std::string>& arguments) const {
  return Running(arguments, path_).Wait();
}

std::string IdentityTask(int colour) {
  std::vector<Json> pairs;
  for (int i = 0; i < 3; ++i) {
    const Json grid = {{colour, i, 0}, {i + 1, 0, colour}};
    pairs.push_back(Pair(grid, grid));
  }
  return TaskOf(pairs);
}

std::string MirrorTask() {
  return TaskOf({Pair({{1, 2, 3}, {0, 0, 4}}, {{3, 2, 1}, {4, 0, 0}}),
                 Pair({{5, 0}, {0, 6}, {7, 7}}, {{0, 5}, {6, 0}, {7, 7}}),
                 Pair({{8, 8, 0, 1}}, {{1, 0, 8, 8}})});
}

std::string RandomTask(int seed) {
  unsigned state = 12345u + 977u * static_cast<unsigned>(seed);
  const auto grid = [&state](int rows, int columns) {
    Json json = Json::array();
    for (int r = 0; r < rows; ++r) {
      Json row = Json::array();
      for (int c = 0; c < columns; ++c) {
        state = state * 1664525u + 1013904223u;
        row.push_back((state >> 24) % 10);
      }
      json.push_back(row);
    }
    return json;
  };
  std::vector<Json> pairs;
  pairs.reserve(3);
  for (int i = 0; i < 3; ++i) pairs.push_back(Pair(grid(7 + i, 8), grid(8, 5 + i)));
  return TaskOf(pairs);
}

std::string WithoutTestOutputs(const std::string& task) {
  Json json = Json::parse(task);
  for (Json& pair : json["test"]) pair.erase("output");
  return json.dump();
}

}  // namespace hunch::cli_test
