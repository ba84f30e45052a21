#include "search/mode.h"

namespace hunch::search {

const char* ModeName(Mode mode) {
  switch (mode) {
    case Mode::kRecitation:
      return "recitation";
    case Mode::kIntuition:
      return "intuition";
    case Mode::kReasoning:
      return "reasoning";
  }
  return "";
}

}  // namespace hunch::search
