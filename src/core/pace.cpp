#include "core/pace.hpp"

#include <algorithm>

namespace larch {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds window{4};  ///< of runs to judge by: one late thread is no evidence
constexpr milliseconds least_patience{20}, most_patience{1000};

}  // namespace

int Pace::threads(Time now) noexcept {
  if (threads_ < most_ && now >= retry_) {
    threads_ = std::min(2 * threads_, most_);
    retry_ = now + patience_;
  }
  return threads_;
}

void Pace::record(int count, Time begin, Time end, Duration waited) noexcept {
  if (count != seen_) {
    seen_ = count;
    took_ = waited_ = {};
  }
  took_ += end - begin;
  waited_ += waited;
  if (count == 1 || took_ < window) return;
  const bool lost = waited_ * 2 > took_ * (count - 1);
  took_ = waited_ = {};
  if (lost) {
    threads_ = std::max(count / 2, 1);
    patience_ = std::clamp<Duration>(2 * patience_, least_patience, most_patience);
    retry_ = end + patience_;
  } else if (count >= most_) {
    patience_ /= 2;
  }
}

}  // namespace larch
