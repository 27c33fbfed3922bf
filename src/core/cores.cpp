#include "core/cores.hpp"

#include <sched.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fstream>
#include <memory>
#include <thread>

#include "core/cgroup.hpp"

namespace larch {
namespace {

/// Processors of the affinity mask, whose size only the kernel knows.
int affinity_cores() noexcept {
  constexpr std::size_t most = std::size_t{1} << 20;
  for (std::size_t cpus = CPU_SETSIZE; cpus <= most; cpus *= 2) {
    const auto free = [](cpu_set_t* set) { CPU_FREE(set); };
    const std::unique_ptr<cpu_set_t, decltype(free)> set(CPU_ALLOC(cpus), free);
    if (!set) break;
    if (::sched_getaffinity(0, CPU_ALLOC_SIZE(cpus), set.get()) == 0)
      return CPU_COUNT_S(CPU_ALLOC_SIZE(cpus), set.get());
    if (errno != EINVAL) break;
  }
  return static_cast<int>(std::thread::hardware_concurrency());
}

/// The limit that one group states.
std::optional<double> group_cores(const ControlGroup& group) {
  double quota = 0, period = 0;
  if (group.version2) {
    std::ifstream in(group.folder / "cpu.max");  // "200000 100000", or "max 100000"
    in >> quota >> period;
  } else {
    std::ifstream(group.folder / "cpu.cfs_quota_us") >> quota;  // -1: none
    std::ifstream(group.folder / "cpu.cfs_period_us") >> period;
  }
  if (!(quota > 0) || !(period > 0)) return std::nullopt;
  return quota / period;
}

}  // namespace

std::optional<double> cgroup_cores(const std::filesystem::path& root) {
  std::optional<double> limit;
  for (const ControlGroup& group : control_groups(root, "cpu"))
    if (const std::optional<double> cores = group_cores(group)) limit = std::min(limit.value_or(*cores), *cores);
  return limit;
}

int available_cores() noexcept {
  const int cores = std::max(affinity_cores(), 1);
  try {
    const std::optional<double> limit = cgroup_cores("/");
    return limit && *limit < cores ? std::max(static_cast<int>(std::ceil(*limit)), 1) : cores;
  } catch (const std::exception&) {  // no memory, or names that are no paths: the limit is only advice
    return cores;
  }
}

}  // namespace larch
