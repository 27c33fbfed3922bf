#pragma once

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>

namespace larch::test {

/// While it lives, this process is not root, for whom all folders are writable.
class Nobody {
 public:
  Nobody() : was_root_(::geteuid() == 0) {
    constexpr uid_t nobody = 65534;
    if (was_root_) good_ = ::seteuid(nobody) == 0;
  }
  ~Nobody() {
    if (was_root_ && good_) good_ = ::seteuid(0) == 0;
  }
  Nobody(const Nobody&) = delete;
  Nobody& operator=(const Nobody&) = delete;

  /// False where a sandbox does not let root go.
  [[nodiscard]] bool good() const { return good_; }

 private:
  bool was_root_;
  bool good_ = true;
};

/// While it lives, files of this process and its children cannot grow beyond a size, as on a disk that is full.
class SmallDisk {
 public:
  explicit SmallDisk(std::uint64_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit small = before_;
    small.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

}  // namespace larch::test
