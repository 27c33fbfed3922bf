#pragma once

#include <array>
#include <csignal>
#include <larch/session.hpp>

namespace larch::cli {

/// From here on SIGINT, SIGTERM and SIGHUP remove temporary files before they end the program, SIGBUS (a mapped file
/// was cut short) ends it with one sentence and status 1, without temporary files too, and a file that grows beyond the
/// limit of the process is an error of writing.
void handle_signals();

/// While it lives, Ctrl-C (SIGINT), SIGTERM and SIGHUP do not end the program: what came is remembered until clear(),
/// and cancels what the session aimed at is doing. A second one before clear() does end the program. One at a time.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// nullptr: nothing is being done that could be cancelled.
  void aim(Session* session) noexcept;
  [[nodiscard]] bool raised() const noexcept;
  /// Whether the whole program is to end, and not only what it is doing: after SIGTERM and SIGHUP.
  [[nodiscard]] bool ending() const noexcept;
  /// The exit status that tells which signal came: 128 + its number.
  [[nodiscard]] int status() const noexcept;
  /// Forgets a Ctrl-C.
  void clear() const noexcept;
  /// A file to poll, readable from a signal on until clear().
  [[nodiscard]] int file() const noexcept;

 private:
  std::array<struct sigaction, 3> before_{};
};

}  // namespace larch::cli
