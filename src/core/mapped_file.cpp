#include "core/mapped_file.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "larch/error.hpp"

namespace larch {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* action) {
  throw Error(ErrorCode::io, path.string() + ": cannot " + action + ": " + std::strerror(errno));
}

/// Address space, at `place` if that is given, that nobody may touch: it takes no memory.
void* reserve(void* place, std::size_t bytes) noexcept {
  const int fixed = place != nullptr ? MAP_FIXED : 0;
  return ::mmap(place, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | fixed, -1, 0);
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path, Access access) {
  FileReader file(path);
  if (file.size() == 0) return;
  void* p = access == Access::mapped ? ::mmap(nullptr, file.size(), PROT_READ, MAP_PRIVATE, file.descriptor(), 0)
                                     : reserve(nullptr, file.size());
  if (p == MAP_FAILED) fail(path, "map");
  data_ = static_cast<std::byte*>(p);
  size_ = file.size();
  if (access == Access::fetched) source_ = std::move(file);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(data_, size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : source_(std::exchange(other.source_, std::nullopt)),
      data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(source_, other.source_);
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

std::pair<std::size_t, std::size_t> MappedFile::pages_of(std::span<const std::byte> part) const noexcept {
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  const auto offset = static_cast<std::size_t>(part.data() - data_);  // the memory begins with a page
  return {offset / page * page, std::min((offset + part.size() + page - 1) / page * page, size_)};
}

void MappedFile::fetch(std::span<const std::byte> part) const {
  if (!source_ || part.empty()) return;
  const auto [begin, end] = pages_of(part);
  if (::mprotect(data_ + begin, end - begin, PROT_READ | PROT_WRITE) != 0)
    throw Error(ErrorCode::out_of_memory, source_->path().string() + ": cannot take memory to read " +
                                              std::to_string(part.size()) + " bytes: " + std::strerror(errno));
  const auto offset = static_cast<std::size_t>(part.data() - data_);
  source_->read(offset, {data_ + offset, part.size()});
}

void MappedFile::read(std::span<const std::byte> part, std::byte* into) const {
  if (source_)
    source_->read(static_cast<std::uint64_t>(part.data() - data_), {into, part.size()});
  else
    std::ranges::copy(part, into);
}

void MappedFile::release(std::span<const std::byte> part) const noexcept {
  if (part.empty()) return;
  const auto [begin, end] = pages_of(part);
  if (source_)
    reserve(data_ + begin, end - begin);
  else
    ::madvise(data_ + begin, end - begin, MADV_DONTNEED);  // only a hint
}

std::string read_text_file(const std::filesystem::path& path, std::size_t limit) {
  const FileReader file(path);
  if (file.size() > limit)
    throw Error(ErrorCode::malformed, path.string() + ": expected at most " + std::to_string(limit) + " bytes, found " +
                                          std::to_string(file.size()));
  std::string text(file.size(), '\0');
  file.read(0, std::as_writable_bytes(std::span(text)));
  return text;
}

}  // namespace larch
