#pragma once

#include <filesystem>
#include <optional>

namespace larch {

/// Cores that this process may use: those of its affinity, and no more than its control groups' share of processor time
/// comes to, rounded up. At least 1.
int available_cores() noexcept;

/// Processors that the control groups of this process, and those around them, may keep busy; less than a whole one is
/// possible. Empty: no limit, or none to be found. `root` is where the files of the system are: /, save in tests.
std::optional<double> cgroup_cores(const std::filesystem::path& root);

}  // namespace larch
