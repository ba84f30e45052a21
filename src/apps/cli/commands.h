// The commands, each a function of its options that gives the exit code. Bad input is thrown as
// base::InputError.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "apps/cli/guides.h"
#include "arc/picture_terminal.h"

namespace hunch::cli {

// Which tasks a command is about.
struct TaskChoice {
  std::vector<std::filesystem::path> paths;
  std::vector<std::string> ids;  // only these; empty: all
};

// Where a picture goes; the terminal when neither is given.
struct PictureFiles {
  std::filesystem::path png;
  std::filesystem::path svg;
};

enum class Colour { kAuto, kAlways, kNever };
arc::ColourMode ColourModeOf(Colour colour, std::FILE* stream);

struct SolveOptions {
  TaskChoice tasks;
  std::optional<double> seconds;  // CPU seconds a task; 0: no limit
  uint64_t work = 0;              // programs evaluated per task; 0: no limit
  int threads = 0;                // 0: one per core, but not more than tasks
  uint64_t memory_bytes = uint64_t{1} << 30;
  int attempts = 2;
  uint64_t seed = 1;
  std::vector<std::string> strategies;
  std::vector<std::string> without;  // parts left out
  std::vector<std::string> modes;    // empty: all
  std::string memory;                // a memory file; "none"; empty: the command's default
  std::vector<double> budgets;       // seconds; eval runs once for each
  double price_per_core_hour = 0.04;
  GuideChoice guide;  // its memory is the one above
  std::filesystem::path grammar, submission, report, benchmark_folder;  // empty: none
  bool score = false;     // eval: every test output must be known
  bool failures = false;  // eval: how far it got with each task that failed
  bool show = false;
  bool json = false;
  bool quiet = false;
  Colour colour = Colour::kAuto;
};
int Solve(const SolveOptions& options);

struct MemoryOptions {
  std::string action = "stats";
  std::vector<std::string> about;  // tasks, or the file to export to or import from
  std::string memory;              // the file; empty: the default one
  bool json = false;
};
int Memory(const MemoryOptions& options);

struct CheckOptions {
  std::filesystem::path report;
  std::filesystem::path fresh;
  bool json = false;
};
int Check(const CheckOptions& options);

struct RunOptions {
  std::string program;  // its text, or a file that holds it
  std::filesystem::path input;
  std::string memory;  // a memory file whose learnt primitives it may use; empty: none
  bool json = false;
  Colour colour = Colour::kAuto;
};
int Run(const RunOptions& options);

struct ShowOptions {
  TaskChoice tasks;
  PictureFiles files;
  Colour colour = Colour::kAuto;
};
int Show(const ShowOptions& options);

struct PrimitivesOptions {
  std::string domain;  // empty: all
  std::string memory;  // a memory file whose learnt primitives are listed as well; empty: none
  bool json = false;
  bool grammar = false;  // in the form that --grammar of solve reads
};
int Primitives(const PrimitivesOptions& options);

struct ExplainOptions {
  std::filesystem::path task;
  std::string id;  // which of the tasks in the file; empty: the only one
  std::string program;
  std::string memory;  // a memory file whose learnt primitives it may use; empty: none
  PictureFiles files;
  Colour colour = Colour::kAuto;
};
int Explain(const ExplainOptions& options);

struct BenchOptions {
  std::vector<std::filesystem::path> speed;  // tasks to measure speed on; empty: the examples
  std::filesystem::path examples;            // empty: looked for around the program
  uint64_t work = 20'000;                    // programs per task of the signature
  double seconds = 0.5;                      // CPU seconds per task of the speeds
  bool signature_only = false;
  bool backends = false;  // the speeds of nets instead
  bool json = false;
};
int Bench(const BenchOptions& options);

struct CompressOptions {
  std::filesystem::path file;
  std::filesystem::path out;  // empty: none
  uint32_t max_arity = 2;
  int iterations = 10;
  size_t beam = 4;
  int threads = 1;
  double seconds = 0;  // CPU seconds; 0: no limit
};
int Compress(const CompressOptions& options);

struct LearnOptions {
  TaskChoice tasks;
  std::string memory;             // the file that everything is kept in
  std::string held_out;           // a share of the tasks, or where other tasks are; empty: none
  std::filesystem::path grammar;  // to start with; empty: the domain's own
  std::filesystem::path out;      // for the grammar that was learnt; empty: none
  std::filesystem::path dreams;   // for tasks made in it; empty: none
  int cycles = 3;
  std::optional<double> seconds;  // CPU seconds a task; 0: no limit
  uint64_t work = 0;              // programs evaluated per task; 0: no limit
  uint64_t memory_bytes = uint64_t{1} << 30;
  int threads = 2;
  uint64_t seed = 1;
  uint32_t max_arity = 3;
  int proposals = 8;  // of each kind
  GuideChoice guide;  // its memory is the one above
  bool json = false;  // a line for each cycle
};
int Learn(const LearnOptions& options);

}  // namespace hunch::cli
