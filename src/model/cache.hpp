#pragma once

#include <cstddef>

#include "core/dtype.hpp"
#include "core/model_config.hpp"
#include "core/reserved_memory.hpp"

namespace larch::model {

/// The latent KV cache: per layer and position one row [kv_lora_rank + rope], the normalized latent and the rotated
/// shared key. Memory is reserved for `capacity` positions and taken by the system as rows are written.
class Cache {
 public:
  /// `layers` includes the MTP layer's, if it is to be run. dtype is f32 or bf16. Throws Error(out_of_memory).
  Cache(const ModelConfig& config, std::size_t layers, std::size_t capacity, DType dtype);

  [[nodiscard]] std::size_t layers() const noexcept { return layers_; }
  [[nodiscard]] std::size_t capacity() const noexcept { return capacity_; }
  [[nodiscard]] DType dtype() const noexcept { return dtype_; }
  [[nodiscard]] std::size_t row_bytes() const noexcept { return row_bytes_; }
  std::byte* row(std::size_t layer, std::size_t position) noexcept {
    return memory_.data() + (layer * capacity_ + position) * row_bytes_;
  }
  [[nodiscard]] const std::byte* row(std::size_t layer, std::size_t position) const noexcept {
    return memory_.data() + (layer * capacity_ + position) * row_bytes_;
  }

 private:
  std::size_t layers_, capacity_, row_bytes_;
  DType dtype_;
  ReservedMemory memory_;
};

}  // namespace larch::model
