#include "cli/line_reader.hpp"

#include <histedit.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cwchar>
#include <iostream>

namespace larch::cli {
namespace {

constexpr int history_lines = 1000;

char* prompt(EditLine* /*editor*/) {
  static char text[] = "> ";
  return text;
}

/// The next byte of standard input: 1, or 0 at its end, or -1 when interrupted.
int read_byte(const Interrupt& interrupt, char& byte) {
  for (;;) {
    std::array<pollfd, 2> files{{{STDIN_FILENO, POLLIN, 0}, {interrupt.file(), POLLIN, 0}}};
    if (poll(files.data(), files.size(), -1) < 0 && errno != EINTR) return -1;
    if (interrupt.raised()) return -1;
    if (files[0].revents == 0) continue;
    const ssize_t n = ::read(STDIN_FILENO, &byte, 1);
    if (n >= 0) return static_cast<int>(n);
    if (errno != EINTR) return -1;
  }
}

/// The editor's way to read a character. Its own one goes on reading after a signal.
int read_character(EditLine* editor, wchar_t* character) {
  const Interrupt* interrupt = nullptr;
  el_get(editor, EL_CLIENTDATA, &interrupt);
  std::mbstate_t state{};
  for (;;) {
    char byte = 0;
    if (const int n = read_byte(*interrupt, byte); n != 1) return n;
    const std::size_t used = std::mbrtowc(character, &byte, 1, &state);
    if (used <= 1) return 1;
    if (used != static_cast<std::size_t>(-2)) state = {};  // not UTF-8: left out
  }
}

/// Lines are UTF-8 whatever the locale's character set is.
void use_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) std::setlocale(LC_CTYPE, "C.UTF-8");
}

std::string without_line_break(std::string line) {
  if (line.ends_with('\n')) line.pop_back();
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace

struct LineReader::Editor {
  explicit Editor(const Interrupt& interrupt)
      : lines(history_init()), edit((use_utf8(), el_init("larch", stdin, stdout, stderr))) {
    HistEvent event;
    history(lines, &event, H_SETSIZE, history_lines);
    history(lines, &event, H_SETUNIQUE, 1);
    el_set(edit, EL_PROMPT, prompt);
    el_set(edit, EL_CLIENTDATA, &interrupt);
    el_set(edit, EL_GETCFN, read_character);
    el_set(edit, EL_EDITOR, "emacs");
    el_set(edit, EL_HIST, history, lines);
    el_source(edit, nullptr);  // the user's ~/.editrc
  }
  ~Editor() {
    el_end(edit);
    history_end(lines);
  }
  Editor(const Editor&) = delete;
  Editor& operator=(const Editor&) = delete;

  History* lines;
  EditLine* edit;
};

LineReader::LineReader(const Interrupt& interrupt) : lines_(&interrupt) {
  if (isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0) editor_ = std::make_unique<Editor>(interrupt);
}

LineReader::~LineReader() = default;

std::optional<std::string> LineReader::read() {
  if (!editor_) {
    std::optional<std::string> line = lines_.next();
    if (line) line = without_line_break(std::move(*line));
    return line;
  }
  std::cout.flush();
  el_resize(editor_->edit);
  el_set(editor_->edit, EL_PREP_TERM, 1);  // before the prompt: what is typed at once must not meet the cooked terminal
  int length = 0;
  const char* text = el_gets(editor_->edit, &length);
  if (text == nullptr || length <= 0) {
    el_reset(editor_->edit);
    std::cout << std::endl;
    return std::nullopt;
  }
  std::string line = without_line_break(std::string(text, static_cast<std::size_t>(length)));
  HistEvent event;
  if (!line.empty()) history(editor_->lines, &event, H_ENTER, line.c_str());
  return line;
}

}  // namespace larch::cli
