#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/interrupt.hpp"

namespace larch::cli {

inline constexpr std::size_t longest_input = std::size_t{256} << 20;  ///< bytes of a text, or of a line of many

/// All of a file, of a pipe or of what a device gives. Throws Error(io) if it cannot be read, Error(malformed) if it
/// does not end within the longest input.
std::string read_input(const std::string& file);
std::string read_standard_input();
/// Throws Error(io) if a file is missing, a directory or not to be read: before the time that loading a model takes.
void check_input(const std::string& file);

/// The lines of standard input.
class InputLines {
 public:
  /// With an interrupt given, a signal ends the waiting for a line.
  explicit InputLines(const Interrupt* interrupt = nullptr) : interrupt_(interrupt) {}

  /// The next line without its line feed; nothing at the end, or when interrupted. Throws Error(io), Error(malformed)
  /// for a line longer than the longest input.
  std::optional<std::string> next();

 private:
  /// False when interrupted.
  [[nodiscard]] bool wait() const;
  std::string take(std::size_t bytes);

  const Interrupt* interrupt_;
  std::string read_;       ///< what was read, of which lines are taken
  std::size_t begin_ = 0;  ///< of what is not taken
  bool ended_ = false;
};

}  // namespace larch::cli
