#include "core/team.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace larch {
namespace {

/// What the threads of a run share.
struct Run {
  void (*call)(void*, Worker&) noexcept;
  void* context;
  int count;
  Barrier& barrier;
};

void work(void* run, int id) noexcept {
  const Run& r = *static_cast<const Run*>(run);
  Worker worker(id, r.count, r.barrier);
  r.call(r.context, worker);
}

int join(ThreadPool& pool, int threads) {
  if (threads > 0) return pool.join(threads, threads);
  return pool.join(std::min(pool.cores(), Team::most_threads), 1);
}

}  // namespace

void Barrier::start(Waiting how) noexcept {
  how_ = how;
  waited_.store(0, std::memory_order_relaxed);
}

void Barrier::wait(int count) noexcept {
  const std::uint32_t phase = phase_.load(std::memory_order_relaxed);
  if (arrived_.fetch_add(1, std::memory_order_acq_rel) + 1 == count) {
    arrived_.store(0, std::memory_order_relaxed);
    phase_.store(phase + 1);  // sequentially consistent: whoever begins to sleep now must not be overlooked
    phase_.notify_all();
    return;
  }
  const std::chrono::nanoseconds time = wait_for_change(phase_, phase, how_);
  if (time.count() > 0) waited_.fetch_add(time.count(), std::memory_order_relaxed);
}

std::chrono::nanoseconds Barrier::waited() const noexcept {
  return std::chrono::nanoseconds(waited_.load(std::memory_order_relaxed));
}

Team::Team(int threads, std::shared_ptr<ThreadPool> pool)
    : pool_(std::move(pool)), size_(join(*pool_, threads)), pace_(size_) {
  try {
    lent_.reserve(static_cast<std::size_t>(size_) - 1);
  } catch (...) {
    pool_->leave(size_);
    throw;
  }
}

Team::~Team() { pool_->leave(size_); }

Pace::Duration Team::worth_waiting(std::ptrdiff_t missing, std::ptrdiff_t here) const noexcept {
  constexpr std::chrono::microseconds least{50}, most{10'000};
  constexpr int part = 4;  // of what their work would take those who are here
  return std::clamp<Pace::Duration>(last_run_ * missing / here / part, least, most);
}

std::size_t Team::gather(Waiting how) noexcept {
  for (PoolThread* thread : lent_) thread->call();
  const bool for_ever = pool_->absent() == ThreadPool::Absent::waited_for;
  const Pace::Time begin = Pace::Clock::now();
  const auto is_here = [](PoolThread* thread) { return thread->here(); };
  while (true) {
    const auto here = std::partition(lent_.begin(), lent_.end(), is_here) - lent_.begin();
    const auto missing = static_cast<std::ptrdiff_t>(lent_.size()) - here;
    if (missing == 0 || (!for_ever && Pace::Clock::now() - begin >= worth_waiting(missing, here + 1))) break;
    if (how == Waiting::sleep) std::this_thread::yield();
  }
  const auto late = std::partition(lent_.begin(), lent_.end(), [](PoolThread* thread) { return !thread->dismiss(); });
  return static_cast<std::size_t>(late - lent_.begin());
}

void Team::run(void (*call)(void*, Worker&) noexcept, void* context) noexcept {
  const bool considerate = pool_->absent() == ThreadPool::Absent::left_out;
  const Pace::Time begin = Pace::Clock::now();
  const int wanted = pool_->lend(considerate ? pace_.threads(begin) : size_, lent_);
  const Waiting how = wanted <= pool_->cores() ? Waiting::spin : Waiting::sleep;
  const std::size_t came = gather(how);
  const Pace::Duration gathering = Pace::Clock::now() - begin;
  const int count = static_cast<int>(came) + 1;
  barrier_.start(how);
  Run run{call, context, count, barrier_};
  for (std::size_t i = 0; i < came; ++i) lent_[i]->begin({work, &run, static_cast<int>(i) + 1});
  work(&run, 0);
  std::chrono::nanoseconds waited{};
  for (std::size_t i = 0; i < came; ++i) waited += lent_[i]->finish();
  pool_->give_back(lent_);
  const Pace::Time end = Pace::Clock::now();
  last_run_ = end - begin;
  pace_.record(wanted, count, begin, end, count < wanted ? gathering : waited + barrier_.waited());
}

}  // namespace larch
