#pragma once

#include <larch/generate.hpp>
#include <optional>
#include <string_view>

namespace larch::cli {

/// A line on standard error that overwrites itself; nothing where standard error is no terminal.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::string_view line);

 private:
  bool terminal_;
  bool shown_ = false;
};

/// Prints a reply piece by piece on standard output: thinking dimmed on a terminal, between <think> tags elsewhere.
class ReplyPrinter {
 public:
  explicit ReplyPrinter(bool hide_thinking);

  void print(const Piece& piece);
  /// Ends the last line and any style.
  void finish();

 private:
  void enter(std::optional<Channel> channel);

  bool hide_thinking_;
  bool terminal_;
  std::optional<Channel> channel_{};  ///< of what was printed last
};

}  // namespace larch::cli
