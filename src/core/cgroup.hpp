#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace larch {

/// The folder of a control group, whose files say what it allows and uses.
struct ControlGroup {
  std::filesystem::path folder;
  bool version2;
};

/// The control groups of this process that a controller ("cpu", "memory") may limit, and those around them, as far as
/// they are mounted. `root` is where the files of the system are: /, save in tests.
std::vector<ControlGroup> control_groups(const std::filesystem::path& root, std::string_view controller);

}  // namespace larch
