#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace larch {

/// A regular file, open for reading at any place. Nothing is mapped: a file that is cut short while it is in use is an
/// Error and not a signal.
class FileReader {
 public:
  /// Throws Error(io) naming the file if it is missing, not readable or not a regular file.
  explicit FileReader(std::filesystem::path path);
  ~FileReader();
  FileReader(FileReader&& other) noexcept;
  FileReader& operator=(FileReader&& other) noexcept;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }  ///< when it was opened
  [[nodiscard]] int descriptor() const noexcept { return fd_; }

  /// The bytes from `offset` on -> all of `into`. For several threads at once. Throws Error(io) naming the file where
  /// it ends earlier or cannot be read.
  void read(std::uint64_t offset, std::span<std::byte> into) const;

 private:
  std::filesystem::path path_;
  int fd_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace larch
