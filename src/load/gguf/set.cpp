#include "load/gguf/set.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

#include "larch/error.hpp"
#include "load/config/fields.hpp"
#include "load/gguf/keys.hpp"

namespace larch::load {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_parts = 65535;  // split.count is uint16

/// A part's file name, taken apart.
struct PartName {
  std::string prefix;
  std::uint64_t number, count;  // the number from 1
};

std::optional<PartName> parse_name(const std::string& name) {
  constexpr std::string_view pattern = "-00000-of-00000.gguf";
  if (name.size() < pattern.size()) return std::nullopt;
  const std::size_t begin = name.size() - pattern.size();
  const auto is_digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  for (std::size_t i = 0; i < pattern.size(); ++i)
    if (is_digit(pattern[i]) ? !is_digit(name[begin + i]) : name[begin + i] != pattern[i]) return std::nullopt;
  return PartName{name.substr(0, begin), std::stoul(name.substr(begin + 1, 5)), std::stoul(name.substr(begin + 10, 5))};
}

std::string five_digits(std::uint64_t n) {
  const std::string digits = std::to_string(n);
  return std::string(5 - std::min<std::size_t>(digits.size(), 5), '0') + digits;
}

std::string part_name(const std::string& prefix, std::uint64_t number, std::uint64_t count) {
  return prefix + "-" + five_digits(number + 1) + "-of-" + five_digits(count) + ".gguf";
}

[[noreturn]] void refuse(const std::string& origin, const std::string& what) {
  throw Error(ErrorCode::malformed, origin + ": " + what);
}

std::string describe(const GgufPart& part) {
  return "part " + std::to_string(part.number + 1) + " of " + std::to_string(part.count);
}

}  // namespace

GgufPart parse_gguf_part(const GgufMetadata& metadata, const std::string& origin) {
  const Fields fields(metadata, origin);
  GgufPart part;
  if (!fields.has(key::split_count)) return part;
  part.count = std::max<std::uint64_t>(fields.integer(key::split_count, 0, most_parts), 1);
  if (part.count == 1) return part;
  part.number = fields.integer(key::split_no, 0, part.count - 1);
  part.tensors = fields.integer(key::split_tensors_count, 1, gguf_most_tensors);
  return part;
}

std::vector<fs::path> gguf_set(const fs::path& path, const GgufPart& part) {
  if (part.count == 1) return {path};
  const auto name = parse_name(path.filename().string());
  if (!name || name->number != part.number + 1 || name->count != part.count)
    refuse(path.string(), "expected a name that ends with " + part_name("", part.number, part.count) +
                              ", as the file says that it is " + describe(part) + ", found another");
  std::vector<fs::path> files;
  for (std::uint64_t i = 0; i < part.count; ++i)
    files.push_back(path.parent_path() / part_name(name->prefix, i, part.count));
  return files;
}

void check_gguf_part(const GgufPart& part, const GgufPart& first, std::uint64_t number, const std::string& origin) {
  if (part.number != number || part.count != first.count)
    refuse(origin, "expected " + describe({number, first.count}) + ", found " + describe(part));
  if (part.tensors != first.tensors)
    refuse(origin, "expected the " + std::to_string(first.tensors) +
                       " tensors in all parts that another part tells of, found " + std::to_string(part.tensors));
}

fs::path gguf_part_path(const fs::path& path, std::uint64_t number, std::uint64_t count) {
  return path.parent_path() / part_name(path.stem().string(), number, count);
}

fs::path find_gguf_model(const fs::path& directory) {
  std::error_code error;
  fs::path found;
  for (const auto& entry : fs::directory_iterator(directory, error)) {
    if (entry.path().extension() != ".gguf") continue;
    if (const auto name = parse_name(entry.path().filename().string()); name && name->number != 1) continue;
    if (!found.empty()) {
      const auto [first, second] = std::minmax(found, entry.path());
      throw Error(ErrorCode::io, directory.string() + ": expected one GGUF model in this directory, found " +
                                     first.filename().string() + " and " + second.filename().string());
    }
    found = entry.path();
  }
  return found;
}

}  // namespace larch::load
