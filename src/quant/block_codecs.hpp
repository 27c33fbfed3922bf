#pragma once

#include <cstddef>

/// The codecs of quant/blocks.hpp's formats, as Format wants them.
namespace larch::quant {

template <class Block>
void decode_blocks(const std::byte* src, float* dst, std::size_t n);

template <class Block>
void encode_blocks(const float* src, std::byte* dst, std::size_t n, const float* importance);

}  // namespace larch::quant
