#include "model/cache.hpp"

#include <sys/mman.h>

#include <string>
#include <utility>

#include "core/checked.hpp"
#include "larch/error.hpp"

namespace larch::model {

Cache::Cache(const ModelConfig& config, std::size_t layers, std::size_t capacity, DType dtype)
    : layers_(layers), capacity_(capacity), row_bytes_(bytes_of(dtype, config.cache_dim())), dtype_(dtype) {
  const auto rows = checked_mul(layers, capacity);
  const auto bytes = rows ? checked_mul(*rows, row_bytes_) : std::nullopt;
  void* p = bytes ? ::mmap(nullptr, *bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
                  : MAP_FAILED;
  if (p == MAP_FAILED)
    throw Error(ErrorCode::out_of_memory, "latent cache: cannot reserve " + std::to_string(capacity) +
                                              " positions of " + std::to_string(layers * row_bytes_) +
                                              " bytes; a smaller context needs less");
  bytes_ = *bytes;
  data_ = static_cast<std::byte*>(p);
}

Cache::~Cache() {
  if (data_ != nullptr) ::munmap(data_, bytes_);
}

Cache::Cache(Cache&& o) noexcept
    : layers_(o.layers_),
      capacity_(o.capacity_),
      row_bytes_(o.row_bytes_),
      bytes_(o.bytes_),
      dtype_(o.dtype_),
      data_(std::exchange(o.data_, nullptr)) {}

Cache& Cache::operator=(Cache&& o) noexcept {
  std::swap(layers_, o.layers_);
  std::swap(capacity_, o.capacity_);
  std::swap(row_bytes_, o.row_bytes_);
  std::swap(bytes_, o.bytes_);
  std::swap(dtype_, o.dtype_);
  std::swap(data_, o.data_);
  return *this;
}

}  // namespace larch::model
