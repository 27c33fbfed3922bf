#include "core/cgroup.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace larch {
namespace {

namespace fs = std::filesystem;

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

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Of "9:cpu,cpuacct:/path", for the hierarchy of the controller, or "0::/path" for version 2: the path.
std::optional<std::string> group_path(const fs::path& root, std::string_view controller, bool version2) {
  std::ifstream in(root / "proc/self/cgroup");
  for (std::string line; std::getline(in, line);) {
    const std::size_t first = line.find(':'), second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const std::string controllers = line.substr(first + 1, second - first - 1);
    if (version2 ? controllers.empty() : holds(split(controllers, ','), controller)) return line.substr(second + 1);
  }
  return std::nullopt;
}

/// From the group that is mounted to the one at `path`.
void add_along(const fs::path& root, const Mount& mount, const std::string& path, bool version2,
               std::vector<ControlGroup>& groups) {
  // The mount shows the hierarchy from its root on, which in a container may be the group itself.
  fs::path below = fs::path(path).lexically_relative(mount.root);
  if (below.empty() || *below.begin() == "..") below = ".";
  fs::path folder = root / fs::path(mount.point).relative_path();
  groups.push_back({folder, version2});
  for (const fs::path& part : below) groups.push_back({folder /= part, version2});
}

}  // namespace

std::vector<ControlGroup> control_groups(const fs::path& root, std::string_view controller) {
  std::vector<ControlGroup> groups;
  std::ifstream in(root / "proc/self/mountinfo");
  for (std::string line; std::getline(in, line);) {
    const std::optional<Mount> mount = parse_mount(line);
    if (!mount) continue;
    const bool version2 = mount->type == "cgroup2";
    if (!version2 && (mount->type != "cgroup" || !holds(split(mount->options, ','), controller))) continue;
    if (const std::optional<std::string> path = group_path(root, controller, version2))
      add_along(root, *mount, *path, version2, groups);
  }
  return groups;
}

}  // namespace larch
