#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace larch {

/// What becomes of a file that is there already.
enum class Existing { replaced, refused };

/// A file that appears under its name whole or not at all: written beside it under a temporary name, then renamed.
///
/// Where the name is a symbolic link, what it leads to is replaced, or created, and not the link. A file that is
/// replaced hands on its mode and, as far as the process may, its owner and group.
class AtomicFile {
 public:
  /// Creates the temporary file, so that what cannot be written fails here. Throws Error(io) naming the file: if there
  /// is one and it is to be refused, if the name is a directory's, a device's, a pipe's or a socket's, and if its
  /// folder cannot be written to.
  explicit AtomicFile(std::filesystem::path target, Existing existing = Existing::replaced);
  /// Removes the temporary file unless commit() succeeded.
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Throws what the constructor would for the name, as far as that shows without creating a file.
  static void check(const std::filesystem::path& target, Existing existing);
  /// Removes the temporary files of all objects of the process, whose commit() is then to fail. For handlers of signals
  /// that end the process: does nothing that those must not do.
  static void remove_all() noexcept;

  [[nodiscard]] const std::filesystem::path& target() const noexcept { return target_; }
  /// Takes disk space for a file of so many bytes, where the file system can. Throws Error(io) if there is not so much.
  void reserve(std::uint64_t bytes);
  void write(std::span<const std::byte> bytes);
  /// Flushes to the disk, renames, and flushes the folder. Throws Error(io).
  void commit();

 private:
  struct Listed;

  /// Creates a file under a name that nobody has.
  void create(mode_t mode);
  /// Gives the temporary file the mode and the owner of the one that it replaces.
  void inherit(mode_t mode, uid_t owner, gid_t group) const;
  void rename();
  void flush_folder() const;
  [[noreturn]] void fail(const char* action) const;

  std::filesystem::path target_;  ///< as the caller named it
  std::filesystem::path place_;   ///< where that leads to
  Existing existing_;
  Listed* listed_ = nullptr;  ///< has the temporary name; nullptr: no file
  int fd_ = -1;
  std::uint64_t reserved_ = 0, written_ = 0;  ///< bytes
};

}  // namespace larch
