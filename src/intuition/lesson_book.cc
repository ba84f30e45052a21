#include "intuition/lesson_book.h"

#include "base/error.h"
#include "intuition/choices.h"

namespace hunch::intuition {

LessonBook::LessonBook(const core::Domain& domain, const core::Grammar& grammar, const Net& known,
                       bool constants)
    : domain_(domain),
      adds_constants_(constants && known.choices.empty()),
      choices_(known.choices),
      groups_(known.groups) {
  if (known.choices.empty()) {
    for (const Choice& choice : ChoicesOf(domain, grammar, {})) {
      choices_.push_back(choice.name);
      groups_.push_back(choice.group);
    }
  }
  for (const std::string& name : choices_) {
    place_of_.emplace(name, static_cast<uint16_t>(place_of_.size()));
  }
}

void LessonBook::Add(const core::Task& task, const core::Program& program) {
  Lesson lesson;
  const std::vector<float> properties = domain_.Properties(task);
  if (properties.empty()) return;
  inputs_ = properties.size();
  HUNCH_CHECK(inputs_ <= UINT16_MAX);
  for (size_t i = 0; i < properties.size(); ++i) {
    if (properties[i] != 0) lesson.holding.push_back(static_cast<uint16_t>(i));
  }
  for (const auto& [name, times] : ChoicesIn(domain_, program)) {
    if (adds_constants_ && name.starts_with("constant ") && !place_of_.contains(name)) {
      place_of_.emplace(name, static_cast<uint16_t>(choices_.size()));
      choices_.push_back(name);
      groups_.push_back(name.substr(name.rfind(" : ") + 3));
    }
    const auto place = place_of_.find(name);
    if (place != place_of_.end()) {
      lesson.uses.emplace_back(place->second, static_cast<uint16_t>(times));
    }
  }
  if (!lesson.uses.empty()) lessons_.push_back(std::move(lesson));
}

Net LessonBook::Blank() const { return {domain_.name(), choices_, groups_, {}}; }

}  // namespace hunch::intuition
