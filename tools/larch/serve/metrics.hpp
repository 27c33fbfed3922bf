#pragma once

#include <larch/scheduler.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace larch::serve {

/// How often seconds were how many.
class Histogram {
 public:
  void count(double seconds);
  /// In Prometheus' form, under a name.
  void write(std::string& out, std::string_view name, std::string_view help) const;

 private:
  static constexpr std::array<double, 14> bounds{0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800};
  std::array<std::uint64_t, bounds.size()> up_to_{};  ///< a bound
  std::uint64_t all_ = 0;
  double sum_ = 0;
};

/// What the server counts. For one thread.
class Metrics {
 public:
  void answered(std::string_view path, int status) { ++answers_[{std::string(path), status}]; }
  void first_token(double seconds) { first_token_.count(seconds); }
  void ended(double seconds) { duration_.count(seconds); }
  void connected(int change) { connections_ += change; }

  /// Prometheus' text form of these and of the scheduler's.
  [[nodiscard]] std::string text(const SchedulerStats& stats) const;

 private:
  std::map<std::pair<std::string, int>, std::uint64_t> answers_;  ///< by path and status
  Histogram first_token_, duration_;
  int connections_ = 0;
};

}  // namespace larch::serve
