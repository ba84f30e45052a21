#include "base/thread_pool.h"

#include <utility>

#include "base/error.h"

namespace hunch::base {

ThreadPool::ThreadPool(int threads) {
  HUNCH_CHECK(threads >= 1);
  for (int i = 1; i < threads; ++i) workers_.emplace_back([this] { Work(); });
}

ThreadPool::~ThreadPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  workers_.clear();  // joins
}

void ThreadPool::Run(size_t count, const std::function<void(size_t)>& job) {
  std::unique_lock lock(mutex_);
  job_ = &job;
  count_ = count;
  next_ = 0;
  wake_.notify_all();
  TakeJobs(lock);
  done_.wait(lock, [this] { return running_ == 0; });
  job_ = nullptr;
  if (std::exception_ptr failure = std::exchange(failure_, nullptr)) {
    std::rethrow_exception(failure);
  }
}

void ThreadPool::Work() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stopping_ || (job_ != nullptr && next_ < count_); });
    if (stopping_) return;
    TakeJobs(lock);
  }
}

void ThreadPool::TakeJobs(std::unique_lock<std::mutex>& lock) {
  while (next_ < count_) {
    const size_t index = next_++;
    ++running_;
    const auto* job = job_;
    lock.unlock();
    std::exception_ptr failure;
    try {
      (*job)(index);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    if (failure && !failure_) failure_ = failure;
    if (--running_ == 0 && next_ >= count_) done_.notify_all();
  }
}

}  // namespace hunch::base
