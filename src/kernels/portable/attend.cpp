#include "kernels/portable/attend.hpp"

#include <algorithm>
#include <cmath>

#include "kernels/portable/decode.hpp"
#include "kernels/portable/floats.hpp"

namespace larch::kernels::portable_level {
namespace {

/// q · k, where k is stored as kv_dtype.
float score(const AttendArgs& a, const float* q, const std::byte* k) {
  alignas(Floats) float keys[step];
  float sum = 0;
  for (std::size_t c = 0; c < a.dk; c += step) {
    const std::size_t n = std::min(step, a.dk - c);
    const std::byte* part = k + c * info(a.kv_dtype).block_bytes;
    if (a.kv_dtype != DType::f32) {
      decode(a.kv_dtype, part, keys, n);
      part = bytes(keys);
    }
    sum += dot(bytes(q + c), part, n);
  }
  return sum;
}

/// out += the sum of p[j] * v[j] over n keys, key by key, `width` columns or fewer at a time.
void accumulate(const AttendArgs& a, const float* p, std::size_t n, float* out) {
  const std::size_t value_bytes = info(a.kv_dtype).block_bytes;
  for (std::size_t c = 0; c < a.dv; c += width) {
    const std::size_t columns = std::min(width, a.dv - c);
    const bool whole = columns == width;
    const std::byte* v = a.v + c * value_bytes;
    Floats sums = load_part(bytes(out + c), columns);
    alignas(Floats) float values[width] = {};
    for (std::size_t j = 0; j < n; ++j, v += a.v_stride) {
      if (whole && a.kv_dtype == DType::f32) {
        sums += p[j] * load(v);
      } else {
        decode(a.kv_dtype, v, values, columns);
        sums += p[j] * load(bytes(values));
      }
    }
    store_part(out + c, sums, columns);
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
      scores[j] = std::exp(scores[j] - top);
      sum += scores[j];
    }
    accumulate(a, scores, n, out);
    a.max[i] = top;
    a.sum[i] = sum;
  }
}

}  // namespace larch::kernels::portable_level
