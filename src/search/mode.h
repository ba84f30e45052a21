// How an answer came.
#pragma once

namespace hunch::search {

enum class Mode {
  kRecitation,  // looked up among what was solved before
  kIntuition,   // guided by a net
  kReasoning,   // searched for
};

const char* ModeName(Mode mode);  // "recitation", "intuition", "reasoning"

}  // namespace hunch::search
