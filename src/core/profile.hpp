#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace larch {

/// What a pass does.
enum class Part : std::uint8_t {
  attention,  ///< with its projections
  routed,     ///< experts
  shared,     ///< experts, and dense layers
  head,
  rest,     ///< embeddings, norms, routers
  waiting,  ///< for other workers
};
inline constexpr std::size_t part_count = 6;

/// How long a worker does what.
class alignas(64) Stopwatch {
 public:
  /// A pass of so many workers begins.
  void start(std::size_t workers) noexcept {
    workers_ = static_cast<double>(workers);
    part_ = Part::rest;
    since_ = Clock::now();
  }
  /// `part` begins, and what was done until now ends: returns that.
  Part enter(Part part) noexcept {
    const Clock::time_point now = Clock::now();
    spent_[static_cast<std::size_t>(part_)] += std::chrono::duration<double>(now - since_).count() / workers_;
    since_ = now;
    return std::exchange(part_, part);
  }
  /// Its share of what the workers of its passes spent on average.
  [[nodiscard]] double seconds(Part part) const noexcept { return spent_[static_cast<std::size_t>(part)]; }

 private:
  using Clock = std::chrono::steady_clock;

  std::array<double, part_count> spent_{};
  double workers_ = 1;
  Part part_ = Part::rest;
  Clock::time_point since_;
};

/// Where the time of passes goes.
class Profile {
 public:
  /// Of at most so many workers.
  explicit Profile(std::size_t threads) : watches_(threads) {}

  [[nodiscard]] Stopwatch& of(std::size_t worker) noexcept { return watches_[worker]; }
  void count_barrier() noexcept { ++barriers_; }

  /// What a pass's workers spent on a part on average, in all passes together.
  [[nodiscard]] double seconds(Part part) const noexcept {
    double sum = 0;
    for (const Stopwatch& watch : watches_) sum += watch.seconds(part);
    return sum;
  }
  /// At which workers met.
  [[nodiscard]] std::uint64_t barriers() const noexcept { return barriers_; }

 private:
  std::vector<Stopwatch> watches_;  ///< per worker
  std::uint64_t barriers_ = 0;
};

}  // namespace larch
