#include "core/lock_memory.hpp"

#include <sys/mman.h>
#include <sys/resource.h>

#include <string>

#include "larch/error.hpp"

namespace larch {
namespace {

/// "a limit of 8388608 bytes (ulimit -l)"
std::string limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_MEMLOCK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return "that it refuses";
  return "a limit of " + std::to_string(limit.rlim_cur) + " bytes (ulimit -l)";
}

}  // namespace

void lock_memory(std::span<const std::span<const std::byte>> parts, std::uint64_t room) {
  std::uint64_t bytes = 0;
  for (const std::span<const std::byte> part : parts) bytes += part.size();
  if (bytes > room)
    throw Error(ErrorCode::out_of_memory, "expected memory to lock " + std::to_string(bytes) +
                                              " bytes of weights in, found " + std::to_string(room) + " available");
  for (const std::span<const std::byte> part : parts)
    if (!part.empty() && ::mlock2(part.data(), part.size(), MLOCK_ONFAULT) != 0)
      throw Error(ErrorCode::out_of_memory, "expected the system to let " + std::to_string(bytes) +
                                                " bytes of weights be locked in memory, found " + limit());
}

}  // namespace larch
