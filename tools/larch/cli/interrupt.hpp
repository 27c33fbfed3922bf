#pragma once

#include <csignal>
#include <larch/session.hpp>

namespace larch::cli {

/// While it lives, Ctrl-C does not end the program: it is remembered until clear(), and cancels what the session aimed
/// at is doing. A second Ctrl-C before clear() does end the program. One at a time.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// nullptr: nothing is being done that could be cancelled.
  void aim(Session* session) noexcept;
  [[nodiscard]] bool raised() const noexcept;
  void clear() noexcept;
  /// A file to poll, readable from a Ctrl-C on until clear().
  [[nodiscard]] int file() const noexcept;

 private:
  struct sigaction before_ {};
};

}  // namespace larch::cli
