#include "engine/executor.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/thread_pool.hpp"
#include "larch/error.hpp"

namespace larch::engine {

using ::larch::model::AttentionMode;
using ::larch::model::Batch;
using ::larch::model::Outputs;
using ::larch::model::Transformer;

Executor::Seat::Seat(const Transformer& transformer, int threads, std::size_t batch)
    : team(threads),
      workspace(transformer.config(), transformer.codings(), batch, static_cast<std::size_t>(team.size())) {}

Executor::Executor(const Transformer& transformer, int threads, std::size_t batch)
    : transformer_(transformer), batch_(batch) {
  auto seat = std::make_unique<Seat>(transformer, threads, batch);
  threads_ = seat->team.size();
  most_seats_ = static_cast<std::size_t>(std::max(1, ThreadPool::of_process()->cores() / threads_));
  free_.reserve(most_seats_);
  free_.push_back(std::move(seat));
}

/// One more, if there are not enough and the system gives it.
std::unique_ptr<Executor::Seat> Executor::add_seat() {
  if (seats_ == most_seats_) return nullptr;
  try {
    auto seat = std::make_unique<Seat>(transformer_, threads_, batch_);
    ++seats_;
    return seat;
  } catch (const Error&) {
  } catch (const std::bad_alloc&) {
  }
  most_seats_ = seats_;  // those that there are must do
  return nullptr;
}

std::unique_ptr<Executor::Seat> Executor::take(const std::function<bool()>& cancelled) {
  constexpr std::chrono::milliseconds patience{5};  // until it is asked again: a signal handler cannot wake anyone
  std::unique_lock lock(mutex_);
  const std::size_t ticket = next_ticket_++;
  waiting_.push_back(ticket);
  std::unique_ptr<Seat> seat;
  while (true) {
    if (waiting_.front() == ticket) {
      if (!free_.empty()) {
        seat = std::move(free_.back());
        free_.pop_back();
      } else {
        seat = add_seat();
      }
    }
    if (seat != nullptr || (cancelled && cancelled())) break;
    changed_.wait_for(lock, patience);
  }
  waiting_.erase(std::ranges::find(waiting_, ticket));
  if (!waiting_.empty()) changed_.notify_all();
  return seat;
}

void Executor::give_back(std::unique_ptr<Seat> seat) noexcept {
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(seat));
  changed_.notify_all();
}

bool Executor::forward(Batch batch, const Outputs& out, const std::function<bool()>& cancelled, AttentionMode mode) {
  std::unique_ptr<Seat> seat = take(cancelled);
  if (seat == nullptr) return false;
  Outputs all = out;
  all.profile = profile_;
  const bool finished = transformer_.forward(batch, seat->workspace, seat->team, all, cancelled, mode);
  give_back(std::move(seat));
  return finished;
}

bool Executor::mtp(Batch next, const float* hidden, float* chained, const std::function<bool()>& cancelled) {
  std::unique_ptr<Seat> seat = take(cancelled);
  if (seat == nullptr) return false;
  transformer_.mtp(next, hidden, seat->workspace, seat->team, chained);
  give_back(std::move(seat));
  return true;
}

void Executor::ready_drafts(const std::function<bool()>& cancelled) {
  const ::larch::model::DraftHead* const head = transformer_.draft_head();
  if (head == nullptr || !head->is_absent()) return;
  std::unique_ptr<Seat> seat = take(cancelled);
  if (seat == nullptr) return;
  head->make(seat->team);
  give_back(std::move(seat));
}

}  // namespace larch::engine
