#pragma once

#include "kernels/avx512/blocks.hpp"
#include "kernels/simd/vnni_blocks.hpp"

namespace larch::kernels {
namespace {  // see simd/common.hpp: nothing compiled for this level may be shared with another

struct Avx512Vnni {
  static __m512i flip_signs(__m512i bytes) { return _mm512_xor_si512(bytes, _mm512_set1_epi8(-128)); }
  static __m512i add_bytes(__m512i sum, __m512i x, __m512i y) { return _mm512_dpbusd_epi32(sum, x, y); }
  static __m512i add_halves(__m512i sum, __m512i x, __m512i y) { return _mm512_dpwssd_epi32(sum, x, y); }
};
using Avx512VnniBlocks = simd::VnniBlocks<Avx512Blocks, Avx512Vnni>;
static_assert(simd::Blocks<Avx512VnniBlocks>);

}  // namespace
}  // namespace larch::kernels
