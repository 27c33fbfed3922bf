#pragma once

#include <cstddef>
#include <cstdint>

#include "core/dtype.hpp"

namespace larch::quant {

/// A number format that weights can have: the scalar codec that every kernel is tested against.
struct Format {
  DType dtype;
  /// src [n values as stored, any alignment] -> dst [n]; n is a multiple of the format's block
  void (*decode)(const std::byte* src, float* dst, std::size_t n);
  /// src [n] -> dst. Single numbers: rounded to nearest even; what is too large becomes the format's largest or
  /// infinity. Blocks: the scales are searched for the least squared error, each value's weighted by importance[i] > 0
  /// where importance is given ([n] or nullptr). src must be finite for blocks.
  void (*encode)(const float* src, std::byte* dst, std::size_t n, const float* importance);
  /// The first of n values as stored that is not finite, or begins a block that holds such ones; n if all are finite.
  std::size_t (*find_not_finite)(const std::byte* src, std::size_t n);
};

/// The formats, one row each.
inline constexpr std::size_t format_count = 16;
extern const Format formats[format_count];

/// The row of a dtype, or nullptr if weights cannot have it.
const Format* find_format(DType dtype);

float decode_bf16(std::uint16_t bits);
std::uint16_t encode_bf16(float value);
float decode_f16(std::uint16_t bits);
std::uint16_t encode_f16(float value);
/// E4M3 "FN": no infinities, 0x7f and 0xff are NaN, largest 448.
float decode_f8_e4m3(std::uint8_t bits);
std::uint8_t encode_f8_e4m3(float value);

}  // namespace larch::quant
