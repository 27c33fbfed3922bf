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
  boolean,
  // Blocks of values that share scales (quant/blocks.hpp).
  q4_0,
  q4_1,
  q5_0,
  q5_1,
  q8_0,
  q2_k,
  q3_k,
  q4_k,
  q5_k,
  q6_k,
  iq4_nl,
  iq4_xs
};

inline constexpr std::size_t dtype_count = 27;
inline constexpr int no_gguf_type = -1;
/// F8_E4M3 weights have one scale per block of so many rows and columns (the official checkpoints' weight_block_size).
inline constexpr std::size_t scale_block = 128;

struct DTypeInfo {
  DType dtype;
  std::string_view name;     ///< as safetensors spells it, or GGUF what only GGUF has
  std::size_t block_values;  ///< values per block
  std::size_t block_bytes;
  int gguf_type;  ///< its number in GGUF files, or no_gguf_type
};

const DTypeInfo& info(DType dtype);

inline std::string_view name(DType dtype) { return info(dtype).name; }

/// Bytes of `values` contiguous values; a multiple of block_values.
inline std::size_t bytes_of(DType dtype, std::size_t values) {
  const DTypeInfo& i = info(dtype);
  return values / i.block_values * i.block_bytes;
}

}  // namespace larch
