// What `hunch learn` prints as it goes: a table for people, or a JSON object on each line.
#pragma once

#include <memory>

#include "learning/wake_sleep.h"
#include "measure/held_out.h"

namespace hunch::cli {

class LearnReport {
 public:
  virtual ~LearnReport() = default;

  // Before anything is learnt; called only where tasks are held out.
  virtual void Before(const measure::HeldOut& held_out, double seconds) = 0;
  // After each cycle; `held_out` is of no problems where there are none.
  virtual void Cycle(const learning::CycleReport& cycle, const measure::HeldOut& held_out,
                     const learning::LearntDomain& language, double seconds) = 0;
  // What came of it on the tasks that are held out.
  virtual void Gain(const measure::HeldOut& before, const measure::HeldOut& after) = 0;
  virtual void Library(const learning::LearntDomain& language) = 0;
  virtual void Dreams(size_t written) = 0;
};

std::unique_ptr<LearnReport> MakeLearnReport(bool json);

}  // namespace hunch::cli
