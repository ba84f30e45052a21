#include "apps/cli/output_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "arc/benchmark_folder.h"
#include "base/error.h"

namespace hunch::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void Fail(const fs::path& path, const char* why) {
  throw base::InputError(path.native() + ": cannot be written: " + why);
}

void RequireOpens(const fs::path& path, int flags, const fs::path& named) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | flags, 0666);
  if (file < 0) Fail(named, std::strerror(errno));
  ::close(file);
}

// A file can be put into the folder when another one can.
void RequireRoomIn(const fs::path& folder, const fs::path& named) {
  const fs::path draft = folder / fmt::format(".hunch-{}.tmp", ::getpid());
  RequireOpens(draft, O_CREAT | O_EXCL, named);
  ::unlink(draft.c_str());
}

void MakeFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) Fail(folder, error.message().c_str());
  RequireRoomIn(folder, folder);
}

arc::RunInfo InfoOf(const SolveOptions& options) {
  arc::RunInfo info;
  info.kwargs["seed"] = std::to_string(options.seed);
  if (options.work > 0) info.kwargs["work"] = std::to_string(options.work);
  if (options.seconds) info.kwargs["seconds"] = fmt::format("{:g}", *options.seconds);
  return info;
}

arc::TaskRun TaskRunOf(const measure::Outcome& outcome, double price_per_core_hour) {
  arc::TaskRun run{outcome.start, outcome.end, 0, {}};
  run.dollars = outcome.record.cpu_seconds / 3600 * price_per_core_hour;
  for (const measure::AttemptRecord& attempt : outcome.record.attempts) {
    run.programs.push_back(attempt.program);
  }
  return run;
}

// An output that is one of the inputs would be lost.
void RequireNoTask(const fs::path& path, const std::vector<measure::Problem>& problems) {
  std::error_code error;
  if (!fs::exists(path, error)) return;
  for (const measure::Problem& problem : problems) {
    if (fs::equivalent(path, problem.source, error)) Fail(path, "it is one of the tasks");
  }
}

void RequireArcTasks(const std::vector<measure::Problem>& problems, const char* flag) {
  for (const measure::Problem& problem : problems) {
    if (problem.arc) continue;
    throw base::InputError(
        fmt::format("{}: the format has grids only, and {} is no ARC task", flag, problem.source));
  }
}

}  // namespace

void RequireWritable(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) Fail(path, "it is a folder");
  if (fs::exists(status)) RequireOpens(path, 0, path);
  if (fs::exists(status) && !fs::is_regular_file(status)) return;
  RequireRoomIn(path.has_parent_path() ? path.parent_path() : ".", path);
}

OutputFiles::OutputFiles(const SolveOptions& options, const std::vector<measure::Problem>& problems)
    : options_(options) {
  if (!options.submission.empty()) {
    RequireArcTasks(problems, "--submission");
    RequireNoTask(options.submission, problems);
    RequireWritable(options.submission);
    for (const measure::Problem& problem : problems) {
      submission_[problem.task.id].resize(problem.arc->test.size());
    }
  }
  if (!options.benchmark_folder.empty()) {
    RequireArcTasks(problems, "--benchmark-folder");
    MakeFolder(options.benchmark_folder);
  }
  if (!options.report.empty()) {
    RequireNoTask(options.report, problems);
    report_.emplace(options.report);
  }
}

void OutputFiles::Write(const measure::Outcome& outcome) {
  if (!options_.submission.empty()) submission_[outcome.record.id] = outcome.grids;
  if (report_) report_->Write(outcome.record);
  if (!options_.benchmark_folder.empty()) {
    arc::WriteBenchmarkTask(options_.benchmark_folder, InfoOf(options_), outcome.record.id,
                            outcome.grids, TaskRunOf(outcome, options_.price_per_core_hour));
  }
}

void OutputFiles::Finish() const {
  if (!options_.submission.empty()) arc::WriteSubmission(options_.submission, submission_);
}

}  // namespace hunch::cli
