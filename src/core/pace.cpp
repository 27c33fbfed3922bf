#include "core/pace.hpp"

#include <algorithm>

namespace larch {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds window{100};  ///< of runs to judge by: a neighbour that took a core for a moment is no evidence
constexpr milliseconds least_patience{2}, most_patience{1000};
constexpr int worth = 10;  ///< times as long as a failure lost, it is not repeated

}  // namespace

int Pace::threads(Time now) noexcept {
  if (threads_ < most_ && now >= retry_) {
    threads_ = std::min(2 * threads_, most_);
    retry_ = now + patience_;
  }
  return threads_;
}

void Pace::reduce(int threads, Time now, Duration lost) noexcept {
  threads_ = std::max(threads, 1);
  patience_ = std::clamp<Duration>(2 * patience_, least_patience, most_patience);
  retry_ = now + std::max<Duration>(patience_, worth * lost);
  took_ = waited_ = {};
}

void Pace::record(int called, int came, Time begin, Time end, Duration waited) noexcept {
  if (came < called) return reduce(came, end, waited);
  if (came != seen_) {
    seen_ = came;
    took_ = waited_ = {};
  }
  took_ += end - begin;
  waited_ += waited;
  if (came == 1 || took_ < window) return;
  const Duration lost = waited_ * 2 / (came - 1) - took_;  // half as many would not have lost it
  if (lost > Duration{}) return reduce(came / 2, end, lost);
  if (came >= most_) patience_ /= 2;
  took_ = waited_ = {};
}

}  // namespace larch
