#include "kernels/portable/attend.hpp"

#include <algorithm>
#include <cmath>

#include "kernels/portable/decode.hpp"
#include "kernels/portable/matmul.hpp"

namespace larch::kernels::portable_level {
namespace {

/// q · k, where k is stored as kv_dtype.
float score(const AttendArgs& a, const float* q, const std::byte* k) {
  float keys[step], sum = 0;
  for (std::size_t c = 0; c < a.dk; c += step) {
    const std::size_t n = std::min(step, a.dk - c);
    decode(a.kv_dtype, k + c * info(a.kv_dtype).block_bytes, keys, n);
    sum += dot(q + c, keys, n);
  }
  return sum;
}

/// out += p * v
void accumulate(const AttendArgs& a, float p, const std::byte* v, float* out) {
  float values[step];
  for (std::size_t c = 0; c < a.dv; c += step) {
    const std::size_t n = std::min(step, a.dv - c);
    decode(a.kv_dtype, v + c * info(a.kv_dtype).block_bytes, values, n);
    for (std::size_t i = 0; i < n; ++i) out[c + i] += p * values[i];
  }
}

}  // namespace

void attend(const AttendArgs& a) {
  for (std::size_t i = 0; i < a.queries; ++i) {
    const std::size_t n = std::min(a.keys, a.visible + i * a.visible_step);
    if (n == 0) continue;
    float scores[attend_keys], top = a.max[i];
    for (std::size_t j = 0; j < n; ++j) {
      scores[j] = a.scale * score(a, a.q + i * a.ldq, a.k + j * a.k_stride);
      top = std::max(top, scores[j]);
    }
    float* out = a.out + i * a.ldo;
    const float fade = std::exp(a.max[i] - top);  // of what was summed relative to a lower maximum; 0 at first
    for (std::size_t c = 0; c < a.dv; ++c) out[c] *= fade;
    float sum = a.sum[i] * fade;
    for (std::size_t j = 0; j < n; ++j) {
      const float p = std::exp(scores[j] - top);
      sum += p;
      accumulate(a, p, a.v + j * a.v_stride, out);
    }
    a.max[i] = top;
    a.sum[i] = sum;
  }
}

}  // namespace larch::kernels::portable_level
