#pragma once

#include <cstddef>
#include <span>

namespace larch {

/// Keeps memory, once it is read or written, from being swapped out or dropped until it is unmapped. Throws
/// Error(out_of_memory) where the system does not let this process lock as much.
void lock_memory(std::span<const std::span<const std::byte>> parts);

}  // namespace larch
