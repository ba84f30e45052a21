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
  void StartClock() { started_ = base::ThreadCpuSeconds(); }
  void StopClock() { spent_seconds_ += base::ThreadCpuSeconds() - started_; }

  bool in_seconds() const { return seconds_ > 0; }
  void Charge(uint64_t programs) { spent_work_ += programs; }
  void LimitWork(uint64_t work) { work_ = work; }
  void LimitSeconds(double seconds) {
    seconds_ = seconds;
    next_look_ = 0;
  }

  // Whether to end now. Reading a thread's CPU clock is a system call, so it is asked only once in
  // a few hundred programs charged, or a few calls.
  bool Spent() const {
    if (stop_ != nullptr && stop_->load(std::memory_order_relaxed)) return true;
    if (work_ > 0 && spent_work_ >= work_) return true;
    if (seconds_ <= 0) return false;
    if (spent_work_ < next_look_ && --calls_left_ > 0) return out_of_time_;
    next_look_ = spent_work_ + kLookEvery;
    calls_left_ = kCallsBetween;
    out_of_time_ = Seconds() >= seconds_;
    return out_of_time_;
  }
  // Share of the budget that is gone, 0..1; 0 without limits.
  double Fraction() const {
    const double by_time = seconds_ > 0 ? Seconds() / seconds_ : 0;
    const double by_work = work_ > 0 ? static_cast<double>(spent_work_) / work_ : 0;
    return by_time > by_work ? by_time : by_work;
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
  mutable bool out_of_time_ = false;
};

}  // namespace hunch::search
