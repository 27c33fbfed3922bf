#include "cli/terminal.hpp"

#include <unistd.h>

#include <iostream>

#include "cli/environment.hpp"

namespace larch::cli {

bool can_overwrite(int file) { return isatty(file) != 0 && variable("TERM") != "dumb"; }

bool can_style(int file) { return can_overwrite(file) && !variable("NO_COLOR"); }

Progress::Progress() : terminal_(can_overwrite(STDERR_FILENO)) {}

Progress::~Progress() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
}

void Progress::show(std::string_view line) {
  constexpr auto pause = std::chrono::milliseconds(100);
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || (shown_ && now - last_ < pause)) return;
  last_ = now;
  std::cerr << '\r' << line << "\x1b[K" << std::flush;
  shown_ = true;
}

ReplyPrinter::ReplyPrinter(bool hide_thinking) : hide_thinking_(hide_thinking), styled_(can_style(STDOUT_FILENO)) {}

void ReplyPrinter::enter(std::optional<Channel> channel, bool closed) {
  if (channel == channel_) return;
  if (channel_ == Channel::thinking)
    std::cout << (styled_ ? "\x1b[0m\n" : closed ? "\n</think>\n" : "\n") << (channel ? "\n" : "");
  if (channel == Channel::thinking) std::cout << (styled_ ? "\x1b[2m" : "<think>\n");
  channel_ = channel;
}

void ReplyPrinter::print(const Piece& piece) {
  if (piece.channel == Channel::thinking && hide_thinking_) return;
  enter(piece.channel);
  std::cout << piece.text << std::flush;
}

void ReplyPrinter::finish(std::string_view text) {
  if (channel_ && channel_ != Channel::thinking) std::cout << '\n';
  enter(std::nullopt, text.find("</think>") != std::string_view::npos);
  std::cout.flush();
}

}  // namespace larch::cli
