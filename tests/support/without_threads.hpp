#pragma once

#include <sys/resource.h>
#include <unistd.h>

#include <system_error>
#include <thread>

namespace larch::test {

/// Takes from this process, a child of the test's, the right to start threads. Returns whether that worked.
inline bool forbid_threads() {
  constexpr uid_t nobody = 65534;  // the limit does not bind root
  constexpr rlimit none{0, 0};
  if ((geteuid() == 0 && setuid(nobody) != 0) || setrlimit(RLIMIT_NPROC, &none) != 0) return false;
  try {
    std::thread([] {}).join();
    return false;
  } catch (const std::system_error&) {
    return true;
  }
}

}  // namespace larch::test
