// What a guide says, written down, and a guide that says it again. One JSON object a line, for each
// task and view that the guide is asked about:
//
//   {"task": "sum-above", "domain": "list", "hash": "5c06...", "bits": {"sum : list int -> int":
//    1.25, "body less : int -> int -> bool": 2, "constant 0 : int": 4, ...}}
//
// `bits` are by choice (choices.h). Such a file can also be made by another program: it guides the
// search for the tasks that it names.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/hash.h"
#include "core/guide.h"

namespace hunch::intuition {

// Writes down what another guide says.
class RecordingGuide final : public core::Guide {
 public:
  // Throws base::InputError where the file cannot be written, as Weigh does.
  RecordingGuide(std::unique_ptr<const core::Guide> guide, const std::filesystem::path& file);
  const char* name() const override { return guide_->name(); }

  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override;
  void CandidateBits(const core::Task& task, std::span<const core::Candidate> candidates,
                     std::span<double> bits) const override {
    guide_->CandidateBits(task, candidates, bits);
  }

 private:
  const std::unique_ptr<const core::Guide> guide_;
  const std::filesystem::path file_;
  mutable std::mutex mutex_;
  mutable std::ofstream out_;  // guarded by mutex_
};

// Says what is in the file. A line without a hash, or of a hash that is empty, speaks of the task
// by that name and all its views. Choices, and tasks, that the file does not have keep their costs.
class ReplayGuide final : public core::Guide {
 public:
  // Throws base::InputError, one line that names the file, the line and the fault.
  explicit ReplayGuide(const std::filesystem::path& file);
  const char* name() const override { return "replay"; }

  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override;

 private:
  using Bits = std::unordered_map<std::string, double>;  // by choice
  const Bits* Find(const core::Domain& domain, const core::Task& task) const;

  std::unordered_map<std::string, Bits> by_hash_, by_name_;  // the domain before each
};

}  // namespace hunch::intuition
