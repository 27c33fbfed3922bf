#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace larch {

/// Element types that files may hold. Which of them can be weights is the number formats' matter (quant/format.hpp).
enum class DType : std::uint8_t {
  f32,
  f16,
  bf16,
  f8_e4m3,
  f8_e5m2,
  f64,
  i64,
  i32,
  i16,
  i8,
  u64,
  u32,
  u16,
  u8,
  boolean
};

inline constexpr std::size_t dtype_count = 15;

struct DTypeInfo {
  DType dtype;
  std::string_view name;     ///< as safetensors spells it
  std::size_t block_values;  ///< values per block
  std::size_t block_bytes;
};

const DTypeInfo& info(DType dtype);

inline std::string_view name(DType dtype) { return info(dtype).name; }

/// Bytes of `values` contiguous values; a multiple of block_values.
inline std::size_t bytes_of(DType dtype, std::size_t values) {
  const DTypeInfo& i = info(dtype);
  return values / i.block_values * i.block_bytes;
}

}  // namespace larch
