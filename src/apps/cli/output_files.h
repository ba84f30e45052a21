// The files that a solving run writes: report, submission, benchmark folder. All of them are tried
// before any work is done; the report and the folder grow task by task, the submission is written
// by Finish(), also when the run was cut short.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "apps/cli/commands.h"
#include "arc/submission.h"
#include "measure/report.h"
#include "measure/run.h"

namespace hunch::cli {

// Throws base::InputError when a file of this name cannot be written; changes nothing.
void RequireWritable(const std::filesystem::path& path);

class OutputFiles {
 public:
  // Throws base::InputError.
  OutputFiles(const SolveOptions& options, const std::vector<measure::Problem>& problems);

  void Write(const measure::Outcome& outcome);
  void Finish() const;

 private:
  const SolveOptions& options_;
  std::optional<measure::ReportWriter> report_;
  arc::Submission submission_;  // every ARC task, without attempts until it is solved
};

}  // namespace hunch::cli
