// A fixed set of threads that run numbered jobs. One pool serves a whole run.
//
//   base::ThreadPool pool(2);
//   pool.Run(tasks.size(), [&](size_t i) { Solve(tasks[i]); });
//
// Run() may be called from one thread at a time; jobs must not call Run() on the same pool.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hunch::base {

class ThreadPool {
 public:
  // `threads` at least 1. With 1 the jobs run on the calling thread, in order.
  explicit ThreadPool(int threads);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  // Calls job(0) ... job(count - 1), each once, in ascending order of start; returns when all have
  // returned. If jobs throw, the first exception is thrown again here after the others ended.
  void Run(size_t count, const std::function<void(size_t)>& job);

  int size() const { return static_cast<int>(workers_.size()) + 1; }

 private:
  void Work();
  void TakeJobs(std::unique_lock<std::mutex>& lock);

  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable done_;
  const std::function<void(size_t)>* job_ = nullptr;  // guarded by mutex_, as all below
  size_t count_ = 0;
  size_t next_ = 0;
  size_t running_ = 0;
  std::exception_ptr failure_;
  bool stopping_ = false;
  std::vector<std::jthread> workers_;
};

}  // namespace hunch::base
