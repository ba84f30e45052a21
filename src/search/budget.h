// What a search may spend: CPU seconds of its thread, programs evaluated, bytes held. With only a
// work limit set, a run is the same on every machine.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "base/clock.h"

namespace hunch::search {

class Budget {
 public:
  // Zero means no limit. `stop` may be null.
  Budget(double seconds, uint64_t work, size_t bytes, const std::atomic<bool>* stop)
      : seconds_(seconds), work_(work), bytes_(bytes), stop_(stop) {}

  // The clock runs on the thread that works: bracket each stretch of work with these two.
  void StartClock() {
    started_ = base::ThreadCpuSeconds();
    next_look_ = 0;
    not_before_ = 0;
  }
  void StopClock() { spent_seconds_ += base::ThreadCpuSeconds() - started_; }

  bool in_seconds() const { return seconds_ > 0; }
  void Charge(uint64_t programs) { spent_work_ += programs; }
  void LimitWork(uint64_t work) { work_ = work; }
  void LimitSeconds(double seconds) {
    seconds_ = seconds;
    next_look_ = 0;
    not_before_ = 0;
  }

  // Whether to end now. A thread's CPU clock is slow to read (a system call, in some virtual
  // machines of microseconds), a wall clock is fast and never behind it: the CPU clock is read when
  // so much wall time has passed that the rest can be spent, and the wall clock once in a few
  // hundred programs charged, or a few calls.
  bool Spent() const {
    if (stop_ != nullptr && stop_->load(std::memory_order_relaxed)) return true;
    if (work_ > 0 && spent_work_ >= work_) return true;
    if (seconds_ <= 0) return false;
    if (spent_work_ < next_look_ && --calls_left_ > 0) return out_of_time_;
    next_look_ = spent_work_ + kLookEvery;
    calls_left_ = kCallsBetween;
    const double now = base::WallSeconds();
    if (now < not_before_) return out_of_time_ = false;
    const double left = seconds_ - Seconds();
    not_before_ = now + left;
    return out_of_time_ = left <= 0;
  }

  double Seconds() const { return spent_seconds_ + base::ThreadCpuSeconds() - started_; }
  double spent_seconds() const { return spent_seconds_; }  // while the clock stands
  uint64_t work_spent() const { return spent_work_; }
  size_t bytes() const { return bytes_; }

 private:
  static constexpr uint64_t kLookEvery = 256;
  static constexpr uint64_t kCallsBetween = 8;

  double seconds_;
  uint64_t work_;
  size_t bytes_;
  const std::atomic<bool>* stop_;
  uint64_t spent_work_ = 0;
  double spent_seconds_ = 0;
  double started_ = 0;
  mutable uint64_t next_look_ = 0;
  mutable uint64_t calls_left_ = 0;
  mutable double not_before_ = 0;  // on the wall clock: until then there is time left
  mutable bool out_of_time_ = false;
};

}  // namespace hunch::search
