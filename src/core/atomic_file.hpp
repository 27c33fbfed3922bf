#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace larch {

/// A file that appears under its name whole or not at all: written beside it under a temporary name, then renamed.
class AtomicFile {
 public:
  /// Throws Error(io) naming the file.
  explicit AtomicFile(std::filesystem::path target);
  /// Removes the temporary file unless commit() succeeded.
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void write(std::span<const std::byte> bytes);
  /// Flushes to the disk and renames. Throws Error(io).
  void commit();

 private:
  [[noreturn]] void fail(const char* action) const;

  std::filesystem::path target_, temporary_;
  int fd_ = -1;
};

}  // namespace larch
