#include "model/cache.hpp"

#include <string>

#include "core/checked.hpp"
#include "larch/error.hpp"

namespace larch::model {
namespace {

ReservedMemory reserve(std::size_t layers, std::size_t capacity, std::size_t row_bytes) {
  const auto rows = checked_mul(layers, capacity);
  const auto bytes = rows ? checked_mul(*rows, row_bytes) : std::nullopt;
  if (std::optional<ReservedMemory> memory = bytes ? ReservedMemory::of(*bytes) : std::nullopt)
    return std::move(*memory);
  throw Error(ErrorCode::out_of_memory, "latent cache: cannot reserve " + std::to_string(capacity) + " positions of " +
                                            std::to_string(layers * row_bytes) +
                                            " bytes; a smaller context needs less");
}

}  // namespace

Cache::Cache(const ModelConfig& config, std::size_t layers, std::size_t capacity, DType dtype)
    : layers_(layers),
      capacity_(capacity),
      row_bytes_(bytes_of(dtype, config.cache_dim())),
      dtype_(dtype),
      memory_(reserve(layers, capacity, row_bytes_)) {}

}  // namespace larch::model
