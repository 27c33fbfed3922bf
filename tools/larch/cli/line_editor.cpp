#include "cli/line_editor.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cwchar>
#include <iostream>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/environment.hpp"

namespace larch::cli {
namespace {

namespace fs = std::filesystem;

constexpr int history_lines = 1000;
/// Stands for a line break within a message while that is edited: the symbol for it.
constexpr wchar_t line_break = L'\u2424';
constexpr std::string_view line_break_text = "\u2424";

volatile std::sig_atomic_t resized = 0;

extern "C" void on_resize(int /*signal*/) { resized = 1; }

char* prompt(EditLine* /*edit*/) {
  static char text[] = "> ";
  return text;
}

/// Lines are UTF-8 whatever the locale's character set is.
void use_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) std::setlocale(LC_CTYPE, "C.UTF-8");
}

/// A file of the user's own in the folder for such; empty: there is none, or it cannot be made.
fs::path history_file() {
  const auto state = variable("XDG_STATE_HOME"), home = variable("HOME");
  fs::path folder;
  if (state && state->starts_with('/'))
    folder = *state;
  else if (home && home->starts_with('/'))
    folder = fs::path(*home) / ".local" / "state";
  else
    return {};
  folder /= "larch";
  std::error_code error;
  fs::create_directories(folder, error);
  const fs::path file = folder / "chat_history";
  const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (fd < 0) return {};
  const bool own = ::fchmod(fd, S_IRUSR | S_IWUSR) == 0;
  ::close(fd);
  return own ? file : fs::path();
}

std::string with_line_breaks(std::string line) {
  for (std::size_t at = 0; (at = line.find(line_break_text, at)) != std::string::npos; ++at)
    line.replace(at, line_break_text.size(), "\n");
  return line;
}

}  // namespace

LineEditor::LineEditor(const Interrupt& interrupt, std::vector<std::string> commands)
    : interrupt_(interrupt),
      commands_(std::move(commands)),
      history_file_(history_file()),
      history_(history_init()),
      edit_((use_utf8(), el_init("larch", stdin, stdout, stderr))) {
  HistEvent event;
  history(history_, &event, H_SETSIZE, history_lines);
  history(history_, &event, H_SETUNIQUE, 1);
  if (!history_file_.empty()) history(history_, &event, H_LOAD, history_file_.c_str());
  el_set(edit_, EL_PROMPT, prompt);
  el_set(edit_, EL_CLIENTDATA, this);
  el_set(edit_, EL_GETCFN, read_character);
  el_set(edit_, EL_EDITOR, "emacs");
  el_set(edit_, EL_HIST, history, history_);
  el_set(edit_, EL_ADDFN, "larch-paste", "Insert what is pasted", paste);
  el_set(edit_, EL_ADDFN, "larch-begin-line", "Begin another line", begin_line);
  el_set(edit_, EL_ADDFN, "larch-complete", "Complete a command or the name of a file", complete);
  el_set(edit_, EL_BIND, "\\e[200~", "larch-paste", nullptr);
  el_set(edit_, EL_BIND, "\\e^M", "larch-begin-line", nullptr);
  el_set(edit_, EL_BIND, "\\e^J", "larch-begin-line", nullptr);
  el_set(edit_, EL_BIND, "^I", "larch-complete", nullptr);
  el_source(edit_, nullptr);  // the user's ~/.editrc
  struct sigaction action {};
  action.sa_handler = on_resize;
  sigemptyset(&action.sa_mask);
  sigaction(SIGWINCH, &action, nullptr);
}

LineEditor::~LineEditor() {
  std::signal(SIGWINCH, SIG_DFL);
  el_end(edit_);
  history_end(history_);
}

std::optional<std::string> LineEditor::read() {
  constexpr std::string_view paste_on = "\x1b[?2004h", paste_off = "\x1b[?2004l";
  std::cout << paste_on << std::flush;
  el_resize(edit_);
  el_set(edit_, EL_PREP_TERM, 1);  // before the prompt: what is typed at once must not meet the cooked terminal
  int length = 0;
  const char* text = el_gets(edit_, &length);
  std::cout << paste_off << std::flush;
  if (text == nullptr || length <= 0) {
    el_reset(edit_);
    std::cout << std::endl;
    return std::nullopt;
  }
  std::string line(text, static_cast<std::size_t>(length));
  if (line.ends_with('\n')) line.pop_back();
  if (line.ends_with('\r')) line.pop_back();
  if (!line.empty()) remember(line);
  return with_line_breaks(std::move(line));
}

void LineEditor::remember(const std::string& line) {
  HistEvent event;
  history(history_, &event, H_ENTER, line.c_str());
  if (!history_file_.empty()) history(history_, &event, H_SAVE, history_file_.c_str());
}

LineEditor& LineEditor::of(EditLine* edit) {
  LineEditor* self = nullptr;
  el_get(edit, EL_CLIENTDATA, &self);
  return *self;
}

/// The next byte of standard input: 1, or 0 at its end, or -1 when interrupted.
int LineEditor::read_byte(char& byte) {
  for (;;) {
    std::array<pollfd, 2> files{{{STDIN_FILENO, POLLIN, 0}, {interrupt_.file(), POLLIN, 0}}};
    if (poll(files.data(), files.size(), -1) < 0 && errno != EINTR) return -1;
    if (interrupt_.raised()) return -1;
    if (resized != 0) {
      resized = 0;
      el_resize(edit_);
      el_set(edit_, EL_REFRESH);
    }
    if (files[0].revents == 0) continue;
    const ssize_t n = ::read(STDIN_FILENO, &byte, 1);
    if (n >= 0) return static_cast<int>(n);
    if (errno != EINTR) return -1;
  }
}

/// The editor's way to read a character. Its own one goes on reading after a signal.
int LineEditor::read_character(EditLine* edit, wchar_t* character) {
  LineEditor& self = of(edit);
  std::mbstate_t state{};
  for (;;) {
    char byte = 0;
    if (const int n = self.read_byte(byte); n != 1) return n;
    const std::size_t used = std::mbrtowc(character, &byte, 1, &state);
    if (used <= 1) return 1;
    if (used != static_cast<std::size_t>(-2)) state = {};  // not UTF-8: left out
  }
}

/// What a terminal sends between its marks for a paste.
unsigned char LineEditor::paste(EditLine* edit, int /*key*/) {
  constexpr std::wstring_view end = L"\x1b[201~";
  std::wstring text;
  for (wchar_t c = 0; !text.ends_with(end);) {
    if (read_character(edit, &c) != 1) return CC_EOF;
    text += c == L'\r' ? L'\n' : c;
  }
  text.resize(text.size() - end.size());
  while (text.ends_with(L'\n')) text.pop_back();
  std::erase(text, L'\0');
  std::ranges::replace(text, L'\n', line_break);
  if (text.empty()) return CC_NORM;
  return el_winsertstr(edit, text.c_str()) == 0 ? CC_REFRESH : CC_ERROR;
}

unsigned char LineEditor::begin_line(EditLine* edit, int /*key*/) {
  constexpr wchar_t text[] = {line_break, L'\0'};
  return el_winsertstr(edit, text) == 0 ? CC_REFRESH : CC_ERROR;
}

unsigned char LineEditor::complete(EditLine* edit, int key) {
  const LineInfo* const line = el_line(edit);
  const std::string_view typed(line->buffer, static_cast<std::size_t>(line->cursor - line->buffer));
  if (!typed.starts_with('/')) return CC_ERROR;
  if (typed.find(' ') != std::string_view::npos) {
    const auto takes_file = [&](const std::string& c) { return c.ends_with(' ') && typed.starts_with(c); };
    return std::ranges::any_of(of(edit).commands_, takes_file) ? _el_fn_complete(edit, key) : CC_ERROR;
  }
  std::string common;  // to all commands that begin so
  bool first = true;
  for (const std::string& command : of(edit).commands_) {
    if (!command.starts_with(typed)) continue;
    if (std::exchange(first, false)) common = command;
    common.resize(static_cast<std::size_t>(std::ranges::mismatch(common, command).in1 - common.begin()));
  }
  if (common.size() <= typed.size()) return CC_ERROR;
  return el_insertstr(edit, common.c_str() + typed.size()) == 0 ? CC_REFRESH : CC_ERROR;
}

}  // namespace larch::cli
