// Lessons of one domain as they are met, with the table of choices that they speak of.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/domain.h"
#include "intuition/lesson.h"

namespace hunch::intuition {

class LessonBook {
 public:
  // The choices are those of `known`, in its order, or, where that has none, the productions of the
  // grammar; then constants join them as they are met, if the net is to speak of constants.
  LessonBook(const core::Domain& domain, const core::Grammar& grammar, const Net& known,
             bool constants);

  // A task and a program that solves it. Choices that are not in the table are left out, as are
  // tasks that have no properties.
  void Add(const core::Task& task, const core::Program& program);

  const std::vector<Lesson>& lessons() const { return lessons_; }
  size_t inputs() const { return inputs_; }  // properties of a task
  // A net without layers that speaks of these choices.
  Net Blank() const;

 private:
  const core::Domain& domain_;
  bool adds_constants_;
  size_t inputs_ = 0;
  std::vector<std::string> choices_, groups_;
  std::unordered_map<std::string, uint16_t> place_of_;
  std::vector<Lesson> lessons_;
};

}  // namespace hunch::intuition
