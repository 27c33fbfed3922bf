#include "engine/ceilings.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <new>
#include <optional>

#include "core/reserved_memory.hpp"
#include "core/team.hpp"
#include "kernels/kernels.hpp"

namespace larch::engine {
namespace {

constexpr std::size_t words = std::size_t{1} << 25;  // 256 MiB
constexpr std::size_t rounds = std::size_t{1} << 19;
constexpr int passes = 4;

/// Reads all words of the range, in several sums so that no addition waits for the one before. As in kernels, lines are
/// fetched into the second-level cache, which can wait for many more of them than the first one.
std::uint64_t sum(const std::uint64_t* data, Range range) {
  constexpr std::size_t lanes = 32, line = 64 / sizeof(std::uint64_t), ahead = 4096 / sizeof(std::uint64_t);
  std::array<std::uint64_t, lanes> sums{};
  for (std::size_t i = range.begin; i + lanes <= range.end; i += lanes) {
    for (std::size_t next = i + ahead; next < i + ahead + lanes; next += line) __builtin_prefetch(data + next, 0, 2);
    for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += data[i + lane];
  }
  std::uint64_t all = 0;
  for (const std::uint64_t s : sums) all += s;
  return all;
}

/// Seconds of the fastest of a few passes of all workers.
template <class F>
double shortest(Team& team, const F& pass) {
  using Clock = std::chrono::steady_clock;
  double best = std::numeric_limits<double>::infinity();
  for (int i = 0; i < passes; ++i) {
    const auto begin = Clock::now();
    team.run([&](const Worker& worker) { pass(worker); });
    best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
  }
  return best;
}

}  // namespace

double read_bandwidth(int threads) {
  std::optional<ReservedMemory> memory = ReservedMemory::of(words * sizeof(std::uint64_t));
  if (!memory) throw std::bad_alloc();
  memory->prefer_large_pages();  // as packed weights do
  auto* const data = reinterpret_cast<std::uint64_t*>(memory->data());
  Team team(threads);
  // Each thread writes what it will read, so that the pages lie near it.
  team.run([&](const Worker& worker) {
    const Range range = worker.split(words);
    std::fill(data + range.begin, data + range.end, std::uint64_t{1});
  });
  std::atomic<std::uint64_t> kept{0};  // the sums must not be optimized away
  const double seconds = shortest(team, [&](const Worker& worker) { kept += sum(data, worker.split(words)); });
  return static_cast<double>(words * sizeof(std::uint64_t)) / seconds;
}

double int8_rate(const kernels::Kernels& kernels, int threads) {
  const kernels::Int8Peak& peak = kernels.int8_peak;
  if (peak.run == nullptr) return 0;
  Team team(threads);
  const double seconds = shortest(team, [&](const Worker& /*worker*/) {
    float kept[kernels::Int8Peak::kept];
    peak.run(rounds, kept);
  });
  return static_cast<double>(peak.products) * static_cast<double>(rounds) * threads / seconds;
}

bool is_int8(const kernels::Kernels& kernels, DType weights) {
  return kernels.matmul[static_cast<std::size_t>(weights)].coding == kernels::Coding::int8;
}

}  // namespace larch::engine
