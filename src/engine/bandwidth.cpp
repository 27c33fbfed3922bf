#include "engine/bandwidth.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/team.hpp"

namespace larch::engine {
namespace {

constexpr std::size_t words = std::size_t{1} << 25;  // 256 MiB
constexpr int passes = 4;

/// Reads all words of the range, in several sums so that no addition waits for the one before.
std::uint64_t sum(const std::uint64_t* data, Range range) {
  constexpr std::size_t lanes = 32;
  std::array<std::uint64_t, lanes> sums{};
  for (std::size_t i = range.begin; i + lanes <= range.end; i += lanes)
    for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += data[i + lane];
  std::uint64_t all = 0;
  for (const std::uint64_t s : sums) all += s;
  return all;
}

}  // namespace

double read_bandwidth(int threads) {
  using Clock = std::chrono::steady_clock;
  const auto data = std::make_unique_for_overwrite<std::uint64_t[]>(words);
  Team team(threads);
  // Each thread writes what it will read, so that the pages lie near it.
  team.run([&](const Worker& worker) {
    const Range range = worker.split(words);
    std::fill(data.get() + range.begin, data.get() + range.end, std::uint64_t{1});
  });
  double best = 0;
  std::atomic<std::uint64_t> kept{0};  // the sums must not be optimized away
  for (int pass = 0; pass < passes; ++pass) {
    const auto begin = Clock::now();
    team.run([&](const Worker& worker) { kept += sum(data.get(), worker.split(words)); });
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    best = std::max(best, static_cast<double>(words * sizeof(std::uint64_t)) / seconds);
  }
  return best;
}

}  // namespace larch::engine
