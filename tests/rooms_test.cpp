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

/// What a part of the tree may include beside itself: rooms of src/, and headers of the public interface.
struct May {
  Rooms rooms;
  std::set<std::string> headers;
};
const std::set<std::string> every_header{"*"};

const std::map<std::string, May> allowed{
    {"core", {{}, {"error.hpp"}}},
    {"quant", {{"core"}, {"error.hpp", "mix.hpp"}}},
    {"kernels", {{"quant", "core"}, {"error.hpp"}}},
    {"model", {{"kernels", "quant", "core"}, {"error.hpp"}}},
    {"load", {{"quant", "core"}, {"error.hpp"}}},
    {"text", {{"core"}, {"channel.hpp", "chat.hpp", "error.hpp", "sampling.hpp", "token.hpp"}}},
    {"convert", {{"load", "kernels", "quant", "core"}, {"error.hpp", "mix.hpp", "quantize.hpp"}}},
    {"engine", {{"convert", "model", "load", "text", "kernels", "quant", "core"}, every_header}},
    {"c", {{}, every_header}},
};
std::vector<std::string> rooms() {
  std::vector<std::string> names;
  for (const auto& [name, may] : allowed) names.push_back(name);
  return names;
}

/// The command line works on the public interface; what it has of the rooms is for `inspect`, `tokenize`, `verify` and
/// `bench`.
const May tools_may{{"load", "text", "core", "engine"}, every_header};

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

/// Checks the includes of a folder; `own` are the folder names that are its own.
void expect_only(const fs::path& folder, const Rooms& own, const May& may) {
  const std::vector<Include> includes = includes_below(folder);
  ASSERT_FALSE(includes.empty()) << folder;
  for (const Include& include : includes) {
    const std::string first = first_folder(include.target), rest = include.target.substr(first.size());
    if (first == "larch") {
      EXPECT_TRUE(may.headers == every_header || may.headers.contains(rest.substr(1)))
          << include.file << " includes " << include.target;
    } else if (include.in_quotes || allowed.contains(first)) {
      EXPECT_TRUE(own.contains(first) || may.rooms.contains(first)) << include.file << " includes " << include.target;
    }
  }
}

TEST_P(Room, IncludesOnlyRoomsBelow) {
  expect_only(fs::path(LARCH_SOURCE) / "src" / GetParam(), {GetParam()}, allowed.at(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(All, Room, testing::ValuesIn(rooms()), [](const auto& room) { return room.param; });

TEST(Rooms, TheCommandLineIncludesLittleOfTheLibrary) {
  expect_only(fs::path(LARCH_SOURCE) / "tools" / "larch", {"cli", "serve"}, tools_may);
}

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

}  // namespace
}  // namespace larch
