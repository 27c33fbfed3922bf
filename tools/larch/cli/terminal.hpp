#pragma once

#include <chrono>
#include <larch/generate.hpp>
#include <optional>
#include <string_view>

namespace larch::cli {

/// Whether a stream is a terminal that can erase and overwrite: TERM=dumb says that it is none.
bool can_overwrite(int file);
/// Whether a stream is a terminal whose text may be styled: the user's NO_COLOR says that it may not.
bool can_style(int file);

/// A line on standard error that overwrites itself, at most ten times a second; nothing where it cannot be overwritten.
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
  std::chrono::steady_clock::time_point last_{};
};

/// Prints a reply piece by piece on standard output: thinking dimmed where text can be styled, between <think> tags
/// elsewhere. A thinking part that the model did not end has no closing tag.
class ReplyPrinter {
 public:
  explicit ReplyPrinter(bool hide_thinking);

  void print(const Piece& piece);
  /// Ends the last line and any style; `text` is all that the model wrote.
  void finish(std::string_view text);

 private:
  void enter(std::optional<Channel> channel, bool closed = true);

  bool hide_thinking_;
  bool styled_;
  std::optional<Channel> channel_{};  ///< of what was printed last
};

}  // namespace larch::cli
