#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/input.hpp"
#include "cli/interrupt.hpp"
#include "cli/line_editor.hpp"

namespace larch::cli {

/// Reads messages from standard input: with a prompt and an editor where it and standard output are terminals, a line
/// each elsewhere.
class LineReader {
 public:
  /// `commands`: for the editor to complete.
  LineReader(const Interrupt& interrupt, std::vector<std::string> commands);

  [[nodiscard]] bool interactive() const noexcept { return editor_ != nullptr; }
  /// The next message; nothing at the end of the input, or when interrupted. Throws what InputLines throws.
  std::optional<std::string> read();

 private:
  std::unique_ptr<LineEditor> editor_;
  InputLines lines_;
};

}  // namespace larch::cli
