#include "apps/cli/interrupt.h"

#include <csignal>

namespace hunch::cli {
namespace {

std::atomic<bool> interrupted = false;  // a signal handler reaches nothing else
static_assert(std::atomic<bool>::is_always_lock_free);

void Handle(int signal) {
  interrupted = true;
  // A pipe that is gone stays gone, and must not kill what is still to be written.
  std::signal(signal, signal == SIGPIPE ? SIG_IGN : SIG_DFL);
}

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};

}  // namespace

InterruptFlag::InterruptFlag() {
  interrupted = false;
  for (const int signal : kSignals) std::signal(signal, Handle);
}

InterruptFlag::~InterruptFlag() {
  for (const int signal : kSignals) std::signal(signal, SIG_DFL);
}

const std::atomic<bool>& InterruptFlag::flag() const { return interrupted; }

}  // namespace hunch::cli
