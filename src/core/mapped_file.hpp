#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace larch {

/// A regular file mapped read-only. An empty file has an empty span.
class MappedFile {
 public:
  /// Throws Error(io) naming the file.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return {data_, size_}; }
  /// Gives back the memory that pages wholly in `part` of the file take. Reading them again fetches them again.
  void release(std::span<const std::byte> part) const noexcept;

 private:
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

/// The whole of a small text file. Throws Error(io) if missing or unreadable, Error(malformed) if larger than `limit`.
std::string read_text_file(const std::filesystem::path& path, std::size_t limit);

}  // namespace larch
