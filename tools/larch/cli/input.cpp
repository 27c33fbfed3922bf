#include "cli/input.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "larch/error.hpp"

namespace larch::cli {
namespace {

constexpr const char* standard_input = "standard input";
constexpr std::size_t piece = std::size_t{1} << 16;

[[noreturn]] void fail(const std::string& name) {
  throw Error(ErrorCode::io, name + ": expected a readable file, found an error: " + std::strerror(errno));
}

[[noreturn]] void refuse_length(const std::string& name, const std::string& what) {
  throw Error(ErrorCode::malformed,
              name + ": expected " + what + " of at most " + std::to_string(longest_input >> 20) + " MiB, found more");
}

/// Appends what comes next; 0 at the end.
std::size_t read_more(int fd, std::string& text, const std::string& name) {
  const std::size_t before = text.size();
  text.resize(before + piece);
  ssize_t n = 0;
  do n = ::read(fd, text.data() + before, piece);
  while (n < 0 && errno == EINTR);
  if (n < 0) fail(name);
  text.resize(before + static_cast<std::size_t>(n));
  return static_cast<std::size_t>(n);
}

std::string read_all(int fd, const std::string& name) {
  std::string text;
  while (read_more(fd, text, name) > 0)
    if (text.size() > longest_input) refuse_length(name, "a text");
  return text;
}

/// Closes a file on every way out.
struct Descriptor {
  int fd;
  ~Descriptor() { ::close(fd); }
};

}  // namespace

std::string read_input(const std::string& file) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) fail(file);
  const Descriptor closer{fd};
  return read_all(fd, file);
}

void check_input(const std::string& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 || ::access(file.c_str(), R_OK) != 0) fail(file);
  if (!S_ISDIR(status.st_mode)) return;
  errno = EISDIR;
  fail(file);
}

std::string read_standard_input() { return read_all(STDIN_FILENO, standard_input); }

bool InputLines::wait() const {
  if (interrupt_ == nullptr) return true;
  std::array<pollfd, 2> files{{{STDIN_FILENO, POLLIN, 0}, {interrupt_->file(), POLLIN, 0}}};
  while (!interrupt_->raised() && (poll(files.data(), files.size(), -1) > 0 || errno == EINTR))
    if (files[0].revents != 0 && !interrupt_->raised()) return true;
  return false;
}

std::string InputLines::take(std::size_t bytes) {
  std::string line = read_.substr(begin_, bytes);
  begin_ += bytes;
  return line;
}

std::optional<std::string> InputLines::next() {
  for (std::size_t looked_at = 0;;) {
    if (const std::size_t end = read_.find('\n', begin_ + looked_at); end != std::string::npos) {
      std::string line = take(end - begin_);
      ++begin_;
      return line;
    }
    looked_at = read_.size() - begin_;
    if (looked_at > longest_input) refuse_length(standard_input, "lines");
    if (ended_) return looked_at > 0 ? std::optional(take(looked_at)) : std::nullopt;
    if (!wait()) return std::nullopt;
    read_.erase(0, std::exchange(begin_, 0));
    ended_ = read_more(STDIN_FILENO, read_, standard_input) == 0;
  }
}

}  // namespace larch::cli
