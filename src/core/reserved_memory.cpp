#include "core/reserved_memory.hpp"

#include <sys/mman.h>

namespace larch {

std::optional<ReservedMemory> ReservedMemory::of(std::size_t bytes) noexcept {
  void* p = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (p == MAP_FAILED) return std::nullopt;
  return ReservedMemory(static_cast<std::byte*>(p), bytes);
}

ReservedMemory::~ReservedMemory() {
  if (data_ != nullptr) ::munmap(data_, bytes_);
}

void ReservedMemory::prefer_large_pages() noexcept { ::madvise(data_, bytes_, MADV_HUGEPAGE); }

}  // namespace larch
