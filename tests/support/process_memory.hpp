#pragma once

#include <unistd.h>

#include <cstddef>
#include <fstream>

namespace larch::test {

/// What of this process is in memory now, in bytes.
struct ProcessMemory {
  std::size_t own = 0;       ///< heaps and stacks
  std::size_t of_files = 0;  ///< mapped

  static ProcessMemory now() {
    std::ifstream statm("/proc/self/statm");
    std::size_t all = 0, resident = 0, shared = 0;
    statm >> all >> resident >> shared;
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return {(resident - shared) * page, shared * page};
  }
};

}  // namespace larch::test
