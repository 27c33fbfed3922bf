#include "cli/terminal.hpp"

#include <unistd.h>

#include <iostream>

namespace larch::cli {

Progress::Progress() : terminal_(isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
}

void Progress::show(std::string_view line) {
  if (!terminal_) return;
  std::cerr << '\r' << line << "\x1b[K" << std::flush;
  shown_ = true;
}

ReplyPrinter::ReplyPrinter(bool hide_thinking) : hide_thinking_(hide_thinking), terminal_(isatty(STDOUT_FILENO) != 0) {}

void ReplyPrinter::enter(std::optional<Channel> channel) {
  if (channel == channel_) return;
  if (channel_ == Channel::thinking) std::cout << (terminal_ ? "\x1b[0m\n" : "\n</think>\n") << (channel ? "\n" : "");
  if (channel == Channel::thinking) std::cout << (terminal_ ? "\x1b[2m" : "<think>\n");
  channel_ = channel;
}

void ReplyPrinter::print(const Piece& piece) {
  if (piece.channel == Channel::thinking && hide_thinking_) return;
  enter(piece.channel);
  std::cout << piece.text << std::flush;
}

void ReplyPrinter::finish() {
  if (channel_ && channel_ != Channel::thinking) std::cout << '\n';
  enter(std::nullopt);
  std::cout.flush();
}

}  // namespace larch::cli
