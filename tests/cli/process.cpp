#include "cli/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace larch {
namespace {

namespace fs = std::filesystem;

constexpr int patience_ms = 300'000;

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error("test process: " + what); }

/// In the child: becomes the program.
[[noreturn]] void execute(const std::vector<std::string>& args, const Environment& environment) {
  for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> pointers{const_cast<char*>(LARCH_PROGRAM)};
  for (const std::string& arg : args) pointers.push_back(const_cast<char*>(arg.c_str()));
  pointers.push_back(nullptr);
  execv(LARCH_PROGRAM, pointers.data());
  _exit(127);
}

std::array<int, 2> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("no pipe");
  return ends;
}

}  // namespace

ScratchFolder::ScratchFolder() {
  std::string name = (fs::temp_directory_path() / "larch-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) fail("no scratch folder");
  folder_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::string& path, std::string_view content) { std::ofstream(path, std::ios::binary) << content; }

Process::Process(const std::vector<std::string>& args, Io io, const Environment& changes) {
  Environment environment{{"XDG_STATE_HOME", scratch_.path("state")}};  // not the user's own
  for (const auto& [name, value] : changes) environment[name] = value;
  std::signal(SIGPIPE, SIG_IGN);
  if (io == Io::terminal) {
    pid_ = forkpty(&out_, nullptr, nullptr, nullptr);
    if (pid_ == 0) {
      setenv("TERM", "xterm", 1);
      execute(args, environment);
    }
    in_ = out_;
    return;
  }
  const auto input = make_pipe();
  const auto output = make_pipe();
  const int errors = open(scratch_.path("err").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  pid_ = fork();
  if (pid_ == 0) {
    dup2(input[0], STDIN_FILENO);
    dup2(output[1], STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    std::signal(SIGPIPE, SIG_DFL);
    execute(args, environment);
  }
  close(input[0]);
  close(output[1]);
  close(errors);
  in_ = input[1];
  out_ = output[0];
}

Process::~Process() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  if (in_ != out_) close_input();
  close(out_);
}

void Process::write(std::string_view text) const {
  while (!text.empty()) {
    const ssize_t n = ::write(in_, text.data(), text.size());
    if (n < 0) return;  // the program has closed its input
    text.remove_prefix(static_cast<std::size_t>(n));
  }
}

void Process::close_input() {
  if (in_ >= 0) close(in_);
  in_ = -1;
}

void Process::resize(int columns) const {
  const winsize size{.ws_row = 24, .ws_col = static_cast<unsigned short>(columns), .ws_xpixel = 0, .ws_ypixel = 0};
  if (ioctl(out_, TIOCSWINSZ, &size) != 0) fail("no terminal to resize");
}

void Process::send(int signal) const { kill(pid_, signal); }

/// False at the end of the output.
bool Process::read_some() {
  pollfd waiting{out_, POLLIN, 0};
  if (poll(&waiting, 1, patience_ms) <= 0) fail("no output for five minutes, after: " + pending_);
  std::array<char, 4096> buffer{};
  const ssize_t n = ::read(out_, buffer.data(), buffer.size());
  if (n <= 0) return false;
  pending_.append(buffer.data(), static_cast<std::size_t>(n));
  return true;
}

std::string Process::read_until(const std::string& text) {
  std::size_t at = 0;
  while ((at = pending_.find(text)) == std::string::npos)
    if (!read_some()) fail("expected '" + text + "', found the end of: " + pending_);
  std::string result = pending_.substr(0, at + text.size());
  pending_.erase(0, at + text.size());
  return result;
}

std::string Process::read_rest() {
  while (read_some()) {
  }
  return std::exchange(pending_, {});
}

int Process::wait() {
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Finished run(const std::vector<std::string>& args, std::string_view input, const Environment& environment) {
  Process process(args, Process::Io::pipes, environment);
  process.write(input);
  process.close_input();
  std::string out = process.read_rest();
  const int status = process.wait();
  return {status, std::move(out), process.errors()};
}

}  // namespace larch
