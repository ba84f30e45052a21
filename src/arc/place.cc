#include "arc/place.h"

#include <fmt/format.h>

#include "arc/text_lines.h"
#include "base/error.h"

namespace hunch::arc {

void Place::Fail(std::string_view fault) const {
  throw base::InputError(fmt::format("{}: {}", Text(), fault));
}

std::string Place::Text() const {
  std::string own = CleanText(name_);
  if (number_ > 0) own += fmt::format(" {}", number_);
  if (parent_ == nullptr) return own;
  return fmt::format("{}{} {}", parent_->Text(), parent_->parent_ == nullptr ? ":" : ",", own);
}

}  // namespace hunch::arc
