#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace larch {

/// Zeros at fixed addresses, aligned to a page, that the system takes memory for as they are written.
class ReservedMemory {
 public:
  /// Nothing where the system has no room for so many addresses, or `bytes` is none.
  static std::optional<ReservedMemory> of(std::size_t bytes) noexcept;
  ~ReservedMemory();
  ReservedMemory(ReservedMemory&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), bytes_(std::exchange(other.bytes_, 0)) {}
  ReservedMemory& operator=(ReservedMemory&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(bytes_, other.bytes_);
    return *this;
  }

  [[nodiscard]] std::byte* data() noexcept { return data_; }
  [[nodiscard]] const std::byte* data() const noexcept { return data_; }
  [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return {data_, bytes_}; }
  /// Asks for large pages, which save looking up addresses.
  void prefer_large_pages() noexcept;

 private:
  ReservedMemory(std::byte* data, std::size_t bytes) noexcept : data_(data), bytes_(bytes) {}

  std::byte* data_;
  std::size_t bytes_;
};

}  // namespace larch
