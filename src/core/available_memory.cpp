#include "core/available_memory.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include "core/cgroup.hpp"

namespace larch {
namespace {

namespace fs = std::filesystem;

/// The number behind a word in a file of lines "word number ...".
std::optional<std::uint64_t> number_of(const fs::path& file, const std::string& word) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with(word + " ")) continue;
    std::uint64_t number = 0;
    if (std::istringstream(line.substr(word.size())) >> number) return number;
  }
  return std::nullopt;
}

/// What a group's limit leaves beside memory that is no file's.
std::optional<std::uint64_t> left_by(const ControlGroup& group) {
  std::uint64_t limit = 0;
  if (!(std::ifstream(group.folder / (group.version2 ? "memory.max" : "memory.limit_in_bytes")) >> limit))
    return std::nullopt;  // "max", or no file
  const std::uint64_t used = number_of(group.folder / "memory.stat", group.version2 ? "anon" : "total_rss").value_or(0);
  return limit - std::min(limit, used);
}

}  // namespace

std::optional<std::uint64_t> available_memory(const fs::path& root) {
  std::optional<std::uint64_t> least = number_of(root / "proc/meminfo", "MemAvailable:");
  if (least) *least *= 1024;
  for (const ControlGroup& group : control_groups(root, "memory"))
    if (const std::optional<std::uint64_t> left = left_by(group)) least = std::min(least.value_or(*left), *left);
  return least;
}

}  // namespace larch
