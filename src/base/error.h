// Failures come in three kinds, kept apart:
//   expected outcomes (no program found, budget spent) are return values;
//   bad input from outside (files, flags, program text) is one exception class, InputError, that
//   the applications catch, print as one line and turn into exit code 2; bugs are HUNCH_CHECKs,
//   which print where and abort.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace hunch::base {

// Bad input. The message is one line that names the file (or flag) and the fault.
class InputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

[[noreturn]] inline void CheckFailed(const char* file, int line, const char* condition) {
  std::fprintf(stderr, "%s:%d: check failed: %s\n", file, line, condition);
  std::abort();
}

}  // namespace hunch::base

#define HUNCH_CHECK(condition) \
  ((condition) ? (void)0 : ::hunch::base::CheckFailed(__FILE__, __LINE__, #condition))
