#pragma once

#include <histedit.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/interrupt.hpp"

namespace larch::cli {

/// Edits a message on the terminal: what is pasted is one message however many lines it has, Alt-Enter begins a line,
/// Tab completes commands and the names of files after them, the up key recalls messages of this run and, from the
/// user's state folder, of those before.
class LineEditor {
 public:
  /// `commands` begin with a slash; those that take a file end with a space.
  LineEditor(const Interrupt& interrupt, std::vector<std::string> commands);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  /// The next message; nothing at the end of the input, or when interrupted.
  std::optional<std::string> read();

 private:
  static int read_character(EditLine* edit, wchar_t* character);
  static unsigned char paste(EditLine* edit, int key);
  static unsigned char begin_line(EditLine* edit, int key);
  static unsigned char complete(EditLine* edit, int key);
  static LineEditor& of(EditLine* edit);

  int read_byte(char& byte);
  void remember(const std::string& line);

  const Interrupt& interrupt_;
  std::vector<std::string> commands_;
  std::filesystem::path history_file_;  ///< empty: there is no place for it
  History* history_;
  EditLine* edit_;
};

}  // namespace larch::cli
