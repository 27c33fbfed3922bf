#include "larch/line_reader.hpp"

#include <histedit.h>
#include <unistd.h>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace larch::cli {
namespace {

constexpr int history_lines = 1000;

char* prompt(EditLine* /*editor*/) {
  static char text[] = "> ";
  return text;
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
  Editor() : lines(history_init()), edit((use_utf8(), el_init("larch", stdin, stdout, stderr))) {
    HistEvent event;
    history(lines, &event, H_SETSIZE, history_lines);
    history(lines, &event, H_SETUNIQUE, 1);
    el_set(edit, EL_PROMPT, prompt);
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

LineReader::LineReader() {
  if (isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0) editor_ = std::make_unique<Editor>();
}

LineReader::~LineReader() = default;

std::optional<std::string> LineReader::read() {
  if (!editor_) {
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    return without_line_break(std::move(line));
  }
  std::cout.flush();
  el_resize(editor_->edit);
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
