#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace larch {

/// A regular file read piece by piece, from its beginning on. Unlike a mapping it notices when somebody truncates it.
class InputFile {
 public:
  /// Throws Error(io) naming the file.
  explicit InputFile(const std::filesystem::path& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  /// In bytes, when it was opened.
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  /// Fills `bytes` with what follows. Throws Error(io) when it cannot be read or the file has no more.
  void read(std::span<std::byte> bytes);

 private:
  std::filesystem::path path_;
  int fd_ = -1;
  std::uint64_t size_ = 0, at_ = 0;
};

}  // namespace larch
