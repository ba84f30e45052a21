// libFuzzer entry: any bytes, read as every format of this folder, give either a value that prints
// and reads back the same, or a base::InputError of one line. Configure with clang and
// -DHUNCH_FUZZ=ON, and give the program a folder of task files to start from.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "arc/benchmark_folder.h"
#include "arc/submission.h"
#include "arc/task_json.h"
#include "base/error.h"

namespace hunch::arc {
namespace {

template <typename Action>
void Try(Action action) {
  try {
    action();
  } catch (const base::InputError& error) {
    HUNCH_CHECK(std::string_view(error.what()).find_first_of("\n\r\x1b") == std::string_view::npos);
  }
}

void ReadAsEverything(std::string_view text) {
  Try([&] {
    const Task task = ParseTask(text, "fuzz", "fuzz");
    const Task again = ParseTask(TaskText(task), "fuzz", "fuzz");
    HUNCH_CHECK(again.train == task.train && again.test == task.test);
  });
  Try([&] {
    std::vector<Task> tasks = ParseChallenges(text, "fuzz");
    AddSolutions(text, "fuzz", &tasks);
  });
  Try([&] { ParseTasks(text, "fuzz", "fuzz"); });
  Try([&] {
    std::vector<Task> tasks(1);
    tasks[0].id = "a";
    tasks[0].test.resize(1);
    AddSolutions(text, "fuzz", &tasks);
  });
  Try([&] { ParsePairs(text, "fuzz"); });
  Try([&] { ParseBenchmarkTask(text, "fuzz"); });
  Try([&] {
    const Submission submission = ParseSubmission(text, "fuzz");
    HUNCH_CHECK(ParseSubmission(SubmissionText(submission), "fuzz").size() == submission.size());
  });
}

}  // namespace
}  // namespace hunch::arc

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  hunch::arc::ReadAsEverything({reinterpret_cast<const char*>(data), size});
  return 0;
}
