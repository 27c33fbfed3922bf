#include "core/cores.hpp"

#include <sched.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace larch {
namespace {

namespace fs = std::filesystem;

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

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
  return parts;
}

/// A line of /proc/self/mountinfo: "31 23 0:28 /root /mount/point options [more]* - type source options".
struct Mount {
  std::string root, point, type, options;
};

std::optional<Mount> parse_mount(const std::string& line) {
  const std::vector<std::string> fields = split(line, ' ');
  const auto dash = std::find(fields.begin(), fields.end(), "-");
  if (dash - fields.begin() < 6 || fields.end() - dash < 4) return std::nullopt;
  return Mount{fields[3], fields[4], dash[1], dash[3]};
}

/// Of "9:cpu,cpuacct:/path", for the hierarchy of the CPU controller, or "0::/path" for version 2: the path.
std::optional<std::string> group_path(const fs::path& root, bool version2) {
  std::ifstream in(root / "proc/self/cgroup");
  for (std::string line; std::getline(in, line);) {
    const std::size_t first = line.find(':'), second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const std::string controllers = line.substr(first + 1, second - first - 1);
    const std::vector<std::string> names = split(controllers, ',');
    if (version2 ? controllers.empty() : std::find(names.begin(), names.end(), "cpu") != names.end())
      return line.substr(second + 1);
  }
  return std::nullopt;
}

/// The limit that one group's folder states.
std::optional<double> group_cores(const fs::path& group, bool version2) {
  double quota = 0, period = 0;
  if (version2) {
    std::ifstream in(group / "cpu.max");  // "200000 100000", or "max 100000"
    in >> quota >> period;
  } else {
    std::ifstream(group / "cpu.cfs_quota_us") >> quota;  // -1: none
    std::ifstream(group / "cpu.cfs_period_us") >> period;
  }
  if (!(quota > 0) || !(period > 0)) return std::nullopt;
  return quota / period;
}

std::optional<double> least(std::optional<double> a, std::optional<double> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

/// The least limit from the group at `path` up to the one that is mounted.
std::optional<double> limit_along(const fs::path& root, const Mount& mount, const std::string& path, bool version2) {
  const fs::path top = root / fs::path(mount.point).relative_path();
  // The mount shows the hierarchy from its root on, which in a container may be the group itself.
  fs::path below = fs::path(path).lexically_relative(mount.root);
  if (below.empty() || *below.begin() == "..") below = ".";
  fs::path group = top;
  std::optional<double> limit = group_cores(group, version2);
  for (const fs::path& part : below) limit = least(limit, group_cores(group /= part, version2));
  return limit;
}

}  // namespace

std::optional<double> cgroup_cores(const fs::path& root) {
  std::optional<double> limit;
  std::ifstream in(root / "proc/self/mountinfo");
  for (std::string line; std::getline(in, line);) {
    const std::optional<Mount> mount = parse_mount(line);
    if (!mount) continue;
    const std::vector<std::string> options = split(mount->options, ',');
    const bool version2 = mount->type == "cgroup2";
    if (!version2 && (mount->type != "cgroup" || std::find(options.begin(), options.end(), "cpu") == options.end()))
      continue;
    if (const std::optional<std::string> path = group_path(root, version2))
      limit = least(limit, limit_along(root, *mount, *path, version2));
  }
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
