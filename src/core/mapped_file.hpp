#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "core/file_reader.hpp"

namespace larch {

/// How the bytes of a file come into memory.
enum class Access {
  mapped,   ///< as they are read; if the file is cut short meanwhile, reading ends the process with SIGBUS
  fetched,  ///< by fetch(), which throws if the file is cut short; before that they must not be read
};

/// Makes bytes of a file readable that may not be yet, as MappedFile::fetch does.
using Fetch = std::function<void(std::span<const std::byte>)>;

/// The content of a regular file at fixed addresses, read-only. An empty file has an empty span.
class MappedFile {
 public:
  /// Throws Error(io) naming the file.
  explicit MappedFile(const std::filesystem::path& path, Access access = Access::mapped);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return {data_, size_}; }
  /// Reads a part of the file with Access::fetched; nothing to do otherwise. Several threads may fetch parts that do
  /// not overlap. Throws Error(io) naming the file.
  void fetch(std::span<const std::byte> part) const;
  /// A part of the file -> `into`, with either access. Throws Error(io) naming the file.
  void read(std::span<const std::byte> part, std::byte* into) const;
  /// Gives back the memory of the pages that `part` of the file lies in, which are to be fetched again before they are
  /// read again.
  void release(std::span<const std::byte> part) const noexcept;

 private:
  /// The offsets of the whole pages that hold a part.
  [[nodiscard]] std::pair<std::size_t, std::size_t> pages_of(std::span<const std::byte> part) const noexcept;

  std::optional<FileReader> source_;  ///< with Access::fetched
  std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

/// The whole of a file, read and not mapped. Throws Error(io) if missing or unreadable, Error(malformed) if larger than
/// `limit`.
std::string read_text_file(const std::filesystem::path& path, std::size_t limit);

}  // namespace larch
