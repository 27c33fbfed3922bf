#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/input.hpp"
#include "cli/interrupt.hpp"

namespace larch::cli {

/// Reads lines from standard input: with a prompt, editing and history where it and standard output are terminals,
/// plainly elsewhere.
class LineReader {
 public:
  explicit LineReader(const Interrupt& interrupt);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  [[nodiscard]] bool interactive() const noexcept { return editor_ != nullptr; }
  /// The next line without its line break; nothing at the end of the input, or when interrupted. Throws what InputLines
  /// throws.
  std::optional<std::string> read();

 private:
  struct Editor;
  std::unique_ptr<Editor> editor_;
  InputLines lines_;
};

}  // namespace larch::cli
