#include "cli/line_reader.hpp"

#include <unistd.h>

#include <utility>

namespace larch::cli {

LineReader::LineReader(const Interrupt& interrupt, std::vector<std::string> commands) : lines_(&interrupt) {
  if (isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0)
    editor_ = std::make_unique<LineEditor>(interrupt, std::move(commands));
}

std::optional<std::string> LineReader::read() {
  if (editor_) return editor_->read();
  std::optional<std::string> line = lines_.next();
  if (line && line->ends_with('\r')) line->pop_back();
  return line;
}

}  // namespace larch::cli
