#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace larch {

/// Bytes that this process could take now without any being swapped out: what the system calls available, which counts
/// the file cache, and no more than its control groups, and those around them, leave. Empty if the system does not say.
/// `root` is where its files are: /, save in tests.
std::optional<std::uint64_t> available_memory(const std::filesystem::path& root = "/");

}  // namespace larch
