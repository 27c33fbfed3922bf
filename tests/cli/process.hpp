#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace larch {

/// A folder of its own, removed with all in it at the end.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }

 private:
  std::filesystem::path folder_;
};

std::string read_file(const std::string& path);
void write_file(const std::string& path, std::string_view content);

using Environment = std::map<std::string, std::string>;

/// The program `larch` as a child process. Killed if still running at the end.
class Process {
 public:
  enum class Io {
    pipes,     ///< standard output to read(); standard error to a file
    terminal,  ///< a pseudo-terminal for all three
  };

  explicit Process(const std::vector<std::string>& args, Io io = Io::pipes, const Environment& changes = {});
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void write(std::string_view text) const;
  void close_input();
  void send(int signal) const;
  /// Makes the terminal so many columns wide.
  void resize(int columns) const;
  /// What it printed since the last read, up to and with `text`; throws std::runtime_error if that does not come within
  /// five minutes.
  std::string read_until(const std::string& text);
  /// All the rest that it prints, to its end.
  std::string read_rest();
  /// Waits; the exit status, or 128 + the signal that ended it.
  int wait();
  [[nodiscard]] std::string errors() const { return read_file(scratch_.path("err")); }

 private:
  bool read_some();

  ScratchFolder scratch_;
  pid_t pid_ = -1;
  int in_ = -1, out_ = -1;
  std::string pending_;
};

/// What a run of the program to its end gave.
struct Finished {
  int status;
  std::string out, err;

  /// Standard output as one JSON value; throws if it is none.
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out); }
};

Finished run(const std::vector<std::string>& args, std::string_view input = {}, const Environment& environment = {});

}  // namespace larch
