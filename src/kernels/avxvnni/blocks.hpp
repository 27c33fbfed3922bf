#pragma once

#include "kernels/avx2/blocks.hpp"
#include "kernels/simd/vnni_blocks.hpp"

namespace larch::kernels {
namespace {  // see simd/common.hpp: nothing compiled for this level may be shared with another

struct AvxVnni {
  static __m256i flip_signs(__m256i bytes) { return _mm256_xor_si256(bytes, _mm256_set1_epi8(-128)); }
  static __m256i add_bytes(__m256i sum, __m256i x, __m256i y) { return _mm256_dpbusd_avx_epi32(sum, x, y); }
  static __m256i add_halves(__m256i sum, __m256i x, __m256i y) { return _mm256_dpwssd_avx_epi32(sum, x, y); }
};
using AvxVnniBlocks = simd::VnniBlocks<Avx2Blocks, AvxVnni>;
static_assert(simd::Blocks<AvxVnniBlocks>);

}  // namespace
}  // namespace larch::kernels
