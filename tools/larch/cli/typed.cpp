#include "cli/typed.hpp"

#include <algorithm>
#include <numeric>
#include <regex>

namespace larch::cli {
namespace {

/// How many letters are to be put in, left out or changed.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t before = i;  // of the row above, one to the left
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = before + (a[i] == b[j] ? 0 : 1);
      before = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string closest(std::string_view typed, const std::vector<std::string>& names) {
  constexpr std::size_t longest = 32;
  if (typed.size() > longest) return "";
  const auto far = [&](const std::string& name) { return distance(typed, name); };
  const auto best = std::ranges::min_element(names, {}, far);
  if (best == names.end() || far(*best) > std::max<std::size_t>(1, best->size() / 3)) return "";
  return *best;
}

std::string as_typed(const std::string& sentence) {
  static const std::regex option("^[A-Za-z]+Options::([a-z_]+): ([^]*)$");
  std::smatch match;
  if (!std::regex_match(sentence, match, option)) return "";
  std::string name = match[1];
  if (name == "windows") name = "chunks";
  if (name == "split_bytes") name = "split-size";
  if (name == "running") name = "parallel";
  if (name == "cache_bytes") name = "cache-memory";
  std::ranges::replace(name, '_', '-');
  return "--" + name + ": " + match[2].str();
}

}  // namespace larch::cli
