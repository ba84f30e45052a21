#include "apps/cli/interrupt.h"

#include <csignal>

namespace hunch::cli {
namespace {

std::atomic<bool> interrupted = false;  // a signal handler reaches nothing else
static_assert(std::atomic<bool>::is_always_lock_free);

void Handle(int signal) {
  interrupted = true;
  std::signal(signal, SIG_DFL);
}

}  // namespace

InterruptFlag::InterruptFlag() {
  interrupted = false;
  std::signal(SIGINT, Handle);
  std::signal(SIGTERM, Handle);
}

InterruptFlag::~InterruptFlag() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

const std::atomic<bool>& InterruptFlag::flag() const { return interrupted; }

}  // namespace hunch::cli
