// Reports: a file with one line of JSON per task, written while the tasks are solved, so that it is
// whole up to the last finished task whenever a run ends.
//
//   {"id": "a", "domain": "grid", "pairs": 3, "program": "rotate90(input)", "bits": 4.2,
//    "pairs_reproduced": 3, "strategy": "enumerate", "mode": "reasoning",
//    "attempts": [{..., "outputs": [...]}, ...], "evaluated": 12, "cpu_seconds": 0.001,
//    "wall_seconds": 0.001, "peak_bytes": 65536, ...}
//
// The figures of the first attempt stand at the top as well; without attempts they are null.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "measure/record.h"

namespace hunch::measure {

std::string RecordText(const TaskRecord& record);  // without a line break

// `place` is named in errors: base::InputError.
TaskRecord ParseRecord(std::string_view text, const std::string& file, int line);

// Opens the file when it is made, so that one that cannot be written is found out before any work
// is done, and flushes each line. Throws base::InputError. Not thread-safe.
class ReportWriter {
 public:
  explicit ReportWriter(const std::filesystem::path& path);
  void Write(const TaskRecord& record);

 private:
  std::filesystem::path path_;
  std::ofstream out_;
};

// All records of a report. An id that comes twice is an error.
std::vector<TaskRecord> ReadReport(const std::filesystem::path& path);

}  // namespace hunch::measure
