#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace larch {
namespace {

namespace fs = std::filesystem;

using Rooms = std::set<std::string>;

/// Who may include whom; every room may include itself. "larch" is the public interface.
const std::map<std::string, Rooms> allowed{
    {"core", {}},
    {"quant", {"core"}},
    {"kernels", {"quant", "core"}},
    {"model", {"kernels", "quant", "core"}},
    {"load", {"quant", "core"}},
    {"text", {"core"}},
    {"engine", {"model", "load", "text", "kernels", "quant", "core"}},
};

struct Include {
  std::string file;  ///< that includes
  std::string target;
  bool in_quotes;
};

std::vector<Include> includes_below(const fs::path& folder) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path& path = entry.path();
    if (path.extension() != ".hpp" && path.extension() != ".cpp") continue;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);)
      if (std::smatch m; std::regex_search(line, m, pattern)) found.push_back({path.string(), m[2], m[1] == "\""});
  }
  return found;
}

std::string first_folder(const std::string& target) { return target.substr(0, target.find('/')); }

class Room : public testing::TestWithParam<std::string> {};

TEST_P(Room, IncludesOnlyRoomsBelow) {
  const std::vector<Include> includes = includes_below(fs::path(LARCH_SOURCE) / "src" / GetParam());
  ASSERT_FALSE(includes.empty());
  for (const Include& include : includes) {
    const std::string folder = first_folder(include.target);
    if (!allowed.contains(folder)) {
      EXPECT_TRUE(!include.in_quotes || folder == "larch")
          << include.file << " includes \"" << include.target << "\", which names no room";
      continue;
    }
    EXPECT_TRUE(folder == GetParam() || allowed.at(GetParam()).contains(folder))
        << include.file << " includes " << include.target;
  }
}

INSTANTIATE_TEST_SUITE_P(All, Room, testing::Values("core", "quant", "kernels", "model", "load", "text", "engine"),
                         [](const auto& room) { return room.param; });

TEST(Rooms, AllAreInTheDiagram) {
  for (const auto& entry : fs::directory_iterator(fs::path(LARCH_SOURCE) / "src")) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(!entry.is_directory() || allowed.contains(name)) << name;
  }
}

TEST(Rooms, PublicHeadersNeedNothingButTheStandardLibrary) {
  const std::vector<Include> includes = includes_below(fs::path(LARCH_SOURCE) / "include");
  ASSERT_FALSE(includes.empty());
  for (const Include& include : includes) {
    const bool standard = include.target.find_first_of("./") == std::string::npos;
    EXPECT_TRUE(standard || first_folder(include.target) == "larch") << include.file << " includes " << include.target;
  }
}

TEST(Rooms, KernelsOfAnIsaLevelIncludeNoTemplates) {
  // An inline function compiled for a newer CPU could be the one that the linker keeps for all.
  const fs::path kernels = fs::path(LARCH_SOURCE) / "src" / "kernels";
  static const Rooms harmless{"array",   "bit",     "cfloat",      "cmath",      "cstddef",
                              "cstdint", "cstring", "immintrin.h", "type_traits"};
  for (const auto& entry : fs::directory_iterator(kernels)) {
    if (!entry.is_directory() || entry.path().filename() == "portable") continue;
    for (const Include& include : includes_below(entry.path()))
      EXPECT_TRUE(include.in_quotes || harmless.contains(include.target))
          << include.file << " includes " << include.target;
  }
}

}  // namespace
}  // namespace larch
