#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "core/team.hpp"
#include "engine/draft/pass_costs.hpp"
#include "model/transformer.hpp"

namespace larch::engine {

/// Runs passes of a model for sessions that share it: threads, and the memory that a pass takes. As many passes run at
/// once as have cores of their own; others wait, and are served in the order in which they came.
class Executor {
 public:
  /// Passes of `threads` threads (0: one per available core, or as many as the system gives) and at most `batch`
  /// tokens. Throws Error(out_of_memory).
  Executor(const ::larch::model::Transformer& transformer, int threads, std::size_t batch);

  [[nodiscard]] int threads() const noexcept { return threads_; }
  [[nodiscard]] std::size_t batch() const noexcept { return batch_; }

  /// As Transformer::forward(). `cancelled` is asked while waiting, too.
  bool forward(::larch::model::Batch batch, const ::larch::model::Outputs& out, const std::function<bool()>& cancelled,
               ::larch::model::AttentionMode mode = ::larch::model::AttentionMode::automatic);
  /// As Transformer::mtp().
  bool mtp(::larch::model::Batch next, const float* hidden, float* chained, const std::function<bool()>& cancelled);
  /// Makes what drafts are made by, if nobody has (see DraftHead); waits for a turn.
  void ready_drafts(const std::function<bool()>& cancelled);
  /// What passes of few tokens have taken.
  [[nodiscard]] PassCosts& costs() noexcept { return costs_; }
  /// Adds how long passes take from now on to `profile`, of threads() workers; nullptr: no longer. For one who has the
  /// executor alone.
  void set_profile(::larch::Profile* profile) noexcept { profile_ = profile; }

 private:
  /// What one pass at a time uses.
  struct Seat {
    Seat(const ::larch::model::Transformer& transformer, int threads, std::size_t batch);

    Team team;
    ::larch::model::Workspace workspace;
  };

  /// A seat, or none if cancelled before there was one.
  std::unique_ptr<Seat> take(const std::function<bool()>& cancelled);
  void give_back(std::unique_ptr<Seat> seat) noexcept;
  std::unique_ptr<Seat> add_seat();

  const ::larch::model::Transformer& transformer_;
  const std::size_t batch_;
  int threads_ = 0;
  std::size_t most_seats_ = 1;
  ::larch::Profile* profile_ = nullptr;
  PassCosts costs_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t seats_ = 1;                    ///< in all
  std::vector<std::unique_ptr<Seat>> free_;  ///< room for most_seats_
  std::size_t next_ticket_ = 0;              ///< of who comes next
  std::deque<std::size_t> waiting_;          ///< tickets, ascending
};

}  // namespace larch::engine
