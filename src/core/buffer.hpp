#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <type_traits>
#include <utility>

#include "core/checked.hpp"
#include "larch/error.hpp"

namespace larch {

/// A fixed array of plain values, aligned to a cache line, not initialized. `what` names it if memory runs out.
template <class T>
class Buffer {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Buffer() = default;
  Buffer(std::size_t size, const char* what) : size_(size) {
    const auto bytes = checked_mul<std::size_t>(size, sizeof(T));
    void* p = bytes ? ::operator new (*bytes ? *bytes : 1, std::align_val_t{64}, std::nothrow) : nullptr;
    if (p == nullptr)
      throw Error(ErrorCode::out_of_memory, std::string(what) + ": cannot allocate " + std::to_string(size) +
                                                " values of " + std::to_string(sizeof(T)) + " bytes");
    data_.reset(static_cast<T*>(p));
  }

  Buffer(Buffer&& other) noexcept : data_(std::move(other.data_)), size_(std::exchange(other.size_, 0)) {}
  Buffer& operator=(Buffer&& other) noexcept {
    data_ = std::move(other.data_);
    size_ = std::exchange(other.size_, 0);
    return *this;
  }

  [[nodiscard]] T* data() noexcept { return data_.get(); }
  [[nodiscard]] const T* data() const noexcept { return data_.get(); }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::span<T> span() noexcept { return {data(), size_}; }
  [[nodiscard]] std::span<const T> span() const noexcept { return {data(), size_}; }

 private:
  struct Free {
    void operator()(T* p) const noexcept { ::operator delete (p, std::align_val_t{64}); }
  };
  std::unique_ptr<T, Free> data_;
  std::size_t size_ = 0;
};

}  // namespace larch
