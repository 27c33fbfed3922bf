#include "core/thread_pool.hpp"

#include <pthread.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string>
#include <system_error>
#include <utility>

#include "core/cores.hpp"
#include "core/waiting.hpp"
#include "larch/error.hpp"

namespace larch {
namespace {

/// Signals that a thread raises itself by what it does: blocked, they would end the process unheard.
constexpr std::array<int, 6> faults{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS};

/// While it lives, this thread and those that it starts block all signals but faults.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t set;
    ::sigfillset(&set);
    for (const int fault : faults) ::sigdelset(&set, fault);
    ::pthread_sigmask(SIG_BLOCK, &set, &before_);
  }
  ~SignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t before_;
};

/// The pool of the process while it has users. Nothing here is destroyed at exit, so that teams may outlive main().
constinit std::mutex process_mutex;
constinit ThreadPool* process_pool = nullptr;
constinit int process_users = 0;

void leave_process_pool(ThreadPool* /*pool*/) noexcept {
  std::unique_ptr<ThreadPool> last;
  const std::lock_guard lock(process_mutex);
  if (--process_users == 0) last.reset(std::exchange(process_pool, nullptr));
}

}  // namespace

std::thread start_thread(std::function<void()> body) {
  const SignalsBlocked blocked;
  return std::thread(std::move(body));
}

PoolThread::PoolThread(const ThreadStarter& start) : thread_(start([this] { loop(); })) {}

PoolThread::~PoolThread() {
  set(stopped);
  thread_.join();
}

void PoolThread::set(State state) noexcept {
  state_.store(state);  // sequentially consistent: whoever begins to sleep now must not be overlooked
  state_.notify_one();
}

void PoolThread::call() noexcept { set(called); }

bool PoolThread::here() const noexcept { return state_.load(std::memory_order_acquire) == ready; }

bool PoolThread::dismiss() noexcept {
  std::uint32_t expected = called;
  return state_.compare_exchange_strong(expected, idle);
}

void PoolThread::begin(const Job& job) noexcept {
  job_ = job;
  set(busy);
}

std::chrono::nanoseconds PoolThread::finish() noexcept { return wait_for_change(state_, busy, Waiting::spin); }

void PoolThread::loop() noexcept {
  while (true) {
    wait_for_change(state_, idle, Waiting::spin);
    std::uint32_t state = called;
    if (!state_.compare_exchange_strong(state, ready)) {
      if (state == stopped) return;
      continue;  // dismissed
    }
    wait_for_change(state_, ready, Waiting::spin);
    job_.call(job_.context, job_.id);
    set(idle);
  }
}

std::shared_ptr<ThreadPool> ThreadPool::of_process() {
  ThreadPool* pool = nullptr;
  {
    const std::lock_guard lock(process_mutex);
    if (process_pool == nullptr) process_pool = new ThreadPool(available_cores());
    ++process_users;
    pool = process_pool;
  }
  return {pool, leave_process_pool};
}

int ThreadPool::join(int threads, int least) {
  const std::lock_guard lock(mutex_);
  const std::size_t own = static_cast<std::size_t>(threads) - 1;
  const std::size_t most = static_cast<std::size_t>(std::max(cores_, threads)) - 1;
  const std::string obstacle = grow(std::min(wanted_ + own, most));
  const auto got = static_cast<int>(std::min(own, threads_.size())) + 1;
  if (got < least)
    throw Error(ErrorCode::out_of_memory, "threads: expected to have " + std::to_string(least) +
                                              ", found that the system gives no more than " + std::to_string(got) +
                                              ": " + obstacle);
  wanted_ += static_cast<std::size_t>(got) - 1;
  return got;
}

void ThreadPool::leave(int threads) noexcept {
  const std::lock_guard lock(mutex_);
  wanted_ -= static_cast<std::size_t>(threads) - 1;
}

std::string ThreadPool::grow(std::size_t threads) {
  try {
    threads_.reserve(threads);
    idle_.reserve(threads);
    while (threads_.size() < threads) {
      threads_.push_back(std::make_unique<PoolThread>(start_));
      idle_.push_back(threads_.back().get());
    }
    return {};
  } catch (const std::system_error& e) {
    return e.code().message();
  } catch (const std::bad_alloc&) {
    return "not enough memory";
  }
}

int ThreadPool::lend(int threads, std::vector<PoolThread*>& lent) noexcept {
  const std::lock_guard lock(mutex_);
  const int others = running_, cores = std::max(cores_, threads);
  ++runs_;
  const int share = std::min(cores / runs_, cores - others);
  const int most = std::min(threads, static_cast<int>(idle_.size()) + 1);
  const int given = std::max(std::min(share, most), 1);
  lent.insert(lent.end(), idle_.end() - (given - 1), idle_.end());
  idle_.resize(idle_.size() - static_cast<std::size_t>(given - 1));
  running_ += given;
  return given;
}

void ThreadPool::give_back(std::vector<PoolThread*>& lent) noexcept {
  const std::lock_guard lock(mutex_);
  running_ -= static_cast<int>(lent.size()) + 1;
  --runs_;
  idle_.insert(idle_.end(), lent.begin(), lent.end());
  lent.clear();
}

}  // namespace larch
