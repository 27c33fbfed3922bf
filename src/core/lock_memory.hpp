#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace larch {

/// Keeps memory, once it is read or written, from being swapped out or dropped until it is unmapped. Throws
/// Error(out_of_memory) where that is more than `room` bytes, or the system does not let this process lock as much.
void lock_memory(std::span<const std::span<const std::byte>> parts, std::uint64_t room);

}  // namespace larch
