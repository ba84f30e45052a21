#include "measure/backend_speed.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/clock.h"
#include "base/error.h"
#include "intuition/backend.h"
#include "intuition/checking_backend.h"

namespace hunch::measure {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr double kSeconds = 0.2;  // that each figure is measured for
constexpr double kMegabyte = 1e6;

// CPU-seconds of one call: the median of batches of calls, as other work disturbs some of them.
template <typename Call>
double SecondsOf(const Call& call) {
  constexpr int kBatches = 9;
  std::vector<double> each;
  for (int i = 0; i < kBatches; ++i) {
    const double start = base::ProcessCpuSeconds();
    double spent = 0;
    int calls = 0;
    for (; spent < kSeconds / kBatches; ++calls) {
      call();
      spent = base::ProcessCpuSeconds() - start;
    }
    each.push_back(spent / calls);
  }
  std::nth_element(each.begin(), each.begin() + kBatches / 2, each.end());
  return each[kBatches / 2];
}

Json Measured(const std::string& name, const fs::path& file, const std::vector<float>& rows) {
  const double start = base::ProcessCpuSeconds();
  const double held = static_cast<double>(base::PeakResidentBytes());
  const intuition::Net net = intuition::ReadNet(file);
  const auto backend = intuition::OpenBackend(name, net);
  const std::span<const float> one = std::span(rows).first(net.inputs());
  std::vector<float> logits(kManyRows * net.outputs()), wanted(logits.size());
  backend->Run(one, 1, std::span(logits).first(net.outputs()));
  Json speed = {{"start_up", base::ProcessCpuSeconds() - start}};
  speed["one"] = SecondsOf([&] { backend->Run(one, 1, std::span(logits).first(net.outputs())); });
  speed["many"] = SecondsOf([&] { backend->Run(rows, kManyRows, logits); }) / kManyRows;
  speed["megabytes"] = (static_cast<double>(base::PeakResidentBytes()) - held) / kMegabyte;
  intuition::OpenBackend("eigen", net)->Run(rows, kManyRows, wanted);
  speed["apart"] = intuition::FurthestApart(logits, wanted);
  return speed;
}

std::string ReadAll(int from) {
  std::string text;
  char buffer[4096];
  for (ssize_t count = 0; (count = read(from, buffer, sizeof(buffer))) > 0;) {
    text.append(buffer, static_cast<size_t>(count));
  }
  return text;
}

// What `work` says, as text, in a process of its own; empty where that ended before it said it.
template <typename Work>
std::string InOwnProcess(const Work& work) {
  int ends[2];
  if (pipe(ends) != 0) throw base::InputError("no pipe can be made");
  const pid_t child = fork();
  if (child < 0) throw base::InputError("no process can be started");
  if (child == 0) {
    close(ends[0]);
    const std::string text = work();
    const bool told = write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
    _exit(told ? 0 : 1);
  }
  close(ends[1]);
  std::string text = ReadAll(ends[0]);
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return text;
}

}  // namespace

std::vector<float> PropertyRows(const std::string& domain, const std::vector<Problem>& problems) {
  std::vector<float> rows;
  size_t count = 0;
  for (bool any = true; any && count < kManyRows;) {
    any = false;
    for (const Problem& problem : problems) {
      if (problem.domain->name() != domain || count == kManyRows) continue;
      const std::vector<float> properties = problem.domain->Properties(problem.task);
      rows.insert(rows.end(), properties.begin(), properties.end());
      any = true;
      ++count;
    }
  }
  return rows;
}

BackendSpeed MeasureBackend(const std::string& backend, const fs::path& net,
                            const std::vector<float>& rows) {
  if (rows.size() != kManyRows * intuition::ReadNet(net).inputs()) {
    throw base::InputError(net.native() + ": looks at another number of properties than there are");
  }
  const std::string text = InOwnProcess([&] {
    try {
      return Measured(backend, net, rows).dump();
    } catch (const std::exception& error) {
      return Json{{"fault", error.what()}}.dump();
    }
  });
  BackendSpeed speed;
  speed.backend = backend;
  if (text.empty()) speed.fault = "backend " + backend + ": its process ended";
  if (text.empty()) return speed;
  const Json said = Json::parse(text);
  speed.fault = said.value("fault", "");
  speed.start_up = said.value("start_up", 0.0);
  speed.one = said.value("one", 0.0);
  speed.many = said.value("many", 0.0);
  speed.apart = said.value("apart", 0.0);
  speed.megabytes = said.value("megabytes", 0.0);
  return speed;
}

}  // namespace hunch::measure
