#include "kernels/portable/attend.hpp"

#include <algorithm>
#include <cmath>

#include "kernels/portable/decode.hpp"
#include "kernels/portable/floats.hpp"

namespace larch::kernels::portable_level {
namespace {

/// q · k, where the n values of k are kept as dtype.
float score(DType dtype, const float* q, const std::byte* k, std::size_t n) {
  alignas(Floats) float keys[step];
  float sum = 0;
  for (std::size_t c = 0; c < n; c += step) {
    const std::size_t columns = std::min(step, n - c);
    const std::byte* part = bytes(keys);
    if (dtype == DType::f32)
      part = k + c * sizeof(float);
    else
      decode_from(dtype, k, c, keys, columns);
    sum += dot(bytes(q + c), part, columns);
  }
  return sum;
}

/// That of a latent in 8 bits and what is rotated behind it.
float score_int8(const AttendArgs& a, const float* q, const std::byte* k) {
  return score(DType::i8, q, k, a.dv) + score(DType::bf16, q + a.dv, k + kept_bytes(DType::i8, a.dv), a.dk - a.dv);
}

/// out += the sum of p[j] * v[j] over n keys, key by key, `width` columns or fewer at a time.
void accumulate(const AttendArgs& a, const float* p, std::size_t n, float* out) {
  for (std::size_t c = 0; c < a.dv; c += width) {
    const std::size_t columns = std::min(width, a.dv - c);
    const bool whole = columns == width;
    const std::byte* v = a.v;
    Floats sums = load_part(bytes(out + c), columns);
    alignas(Floats) float values[width] = {};
    for (std::size_t j = 0; j < n; ++j, v += a.v_stride) {
      if (whole && a.kv_dtype == DType::f32) {
        sums += p[j] * load(v + c * sizeof(float));
      } else {
        decode_from(a.kv_dtype, v, c, values, columns);
        sums += p[j] * load(bytes(values));
      }
    }
    store_part(out + c, sums, columns);
  }
}

/// attend() with the scores that score(query, key) gives.
template <class Score>
void attend_by(const AttendArgs& a, Score score) {
  for (std::size_t i = 0; i < a.queries; ++i) {
    const std::size_t n = std::min(a.keys, a.visible + i * a.visible_step);
    if (n == 0) continue;
    float scores[attend_keys], top = a.max[i];
    for (std::size_t j = 0; j < n; ++j) {
      scores[j] = a.scale * score(a.q + i * a.ldq, a.k + j * a.k_stride);
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

}  // namespace

void attend(const AttendArgs& a) {
  attend_by(a, [&](const float* q, const std::byte* k) { return score(a.kv_dtype, q, k, a.dk); });
}

void attend_int8(const AttendArgs& args) {
  AttendArgs a = args;
  a.v = a.k;
  a.v_stride = a.k_stride;
  attend_by(a, [&](const float* q, const std::byte* k) { return score_int8(a, q, k); });
}

}  // namespace larch::kernels::portable_level
