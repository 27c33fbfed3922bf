#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "quant/format.hpp"
#include "quant/packing.hpp"
#include "quant/scale_search.hpp"

/// Coding of whole blocks: the scales of their groups, the small integers that these are stored as, and the block's own
/// F16 scales. Each step sees what the steps before it have stored, rounding included.
namespace larch::quant {

/// An F16 scale as stored and in the units of the samples, which are x * 2^-exponent.
struct StoredScale {
  std::uint16_t bits = 0;
  float value = 0;
};

/// Rounds to F16; what is too large becomes its largest number.
inline StoredScale store_scale(float scale, int exponent) {
  constexpr float largest_f16 = 65504;
  const std::uint16_t bits = encode_f16(clamped(std::ldexp(scale, exponent), -largest_f16, largest_f16));
  return {bits, std::ldexp(decode_f16(bits), -exponent)};
}

/// Settings of one format's search.
struct SearchEffort {
  int steps;     ///< starting scales on either side of each end of the levels,
  float stride;  ///< and their distance in levels
  int nearby;    ///< how far the stored group scales may move from the nearest ones
  int rounds;    ///< how often the block's scales are fitted anew to the groups' scales and codes
};

template <class Levels, int n>
void store_codes(const Samples<n>& s, float scale, std::uint8_t* codes) {
  const float inverse = inverse_of(scale);
  for (int i = 0; i < n; ++i) codes[i] = Levels::code(s.x[i] * inverse);
}

template <class Codes, int n>
void store_codes(const Samples<n>& s, Line line, std::uint8_t* codes) {
  const float inverse = inverse_of(line.scale), offset = line.min * inverse;
  for (int i = 0; i < n; ++i) codes[i] = Codes::code(s.x[i] * inverse + offset);
}

/// Group scales [count] as samples, each weighted by how much its error costs.
template <int count>
Samples<count> scale_samples(const float* scales, const float* weights) {
  Samples<count> s;
  const float largest_weight = *std::max_element(weights, weights + count);
  for (int g = 0; g < count; ++g) {
    s.x[g] = scales[g];
    s.w[g] = weights[g] * inverse_of(largest_weight);
    s.wx[g] = s.w[g] * s.x[g];
  }
  return s;
}

inline int nearest_integer(float scale, float unit, float low, float high) {
  return static_cast<int>(std::nearbyint(clamped(scale * inverse_of(unit), low, high)));
}

// ---- blocks without mins

/// One scale for the whole block.
template <class Spec>
void fit_block(const Samples<small_block> (&groups)[1], int exponent, OneScale& out) {
  using Levels = typename Spec::Levels;
  const ScaleSums best = search_scale<Levels>(groups[0], Spec::effort.steps, Spec::effort.stride);
  const StoredScale d = store_scale(best.scale(), exponent);
  out.d = d.bits;
  out.scales[0] = 1;
  store_codes<Levels>(groups[0], d.value, out.codes);
}

/// Chooses each group's stored scale around `wanted` [groups] for a given d; the sum of the errors.
template <class Spec, int group, int groups>
float choose_scales(const Samples<group> (&samples)[groups], const float* wanted, float d, std::int8_t* scales) {
  using Scales = typename Spec::Scales;
  float sum = 0;
  for (int g = 0; g < groups; ++g) {
    const int nearest = nearest_integer(wanted[g], d, Scales::low, Scales::high);
    float best = std::numeric_limits<float>::infinity();
    for (int l = nearest - Spec::effort.nearby; l <= nearest + Spec::effort.nearby; ++l) {
      const auto scale = static_cast<float>(l);
      if (scale < Scales::low || scale > Scales::high) continue;
      const float error = error_at<typename Spec::Levels>(samples[g], d * scale);
      if (!(error < best)) continue;
      best = error;
      scales[g] = static_cast<std::int8_t>(l);
    }
    sum += best;
  }
  return sum;
}

/// The block scale that fits given group scales best, the codes being the nearest ones for `d`.
template <class Spec, int group, int groups>
float refit(const Samples<group> (&samples)[groups], const std::int8_t* scales, float d) {
  float xq = 0, qq = 0;
  for (int g = 0; g < groups; ++g) {
    const auto scale = static_cast<float>(scales[g]);
    const ScaleSums sums = sums_at<typename Spec::Levels>(samples[g], inverse_of(d * scale));
    xq += scale * sums.xq;
    qq += scale * scale * sums.qq;
  }
  return xq * inverse_of(qq);
}

template <class Spec, int group, int groups>
void fit_block(const Samples<group> (&samples)[groups], int exponent, Scaled<group * groups, group>& out) {
  float wanted[groups], weights[groups];
  for (int g = 0; g < groups; ++g) {
    const ScaleSums best = search_scale<typename Spec::Levels>(samples[g], Spec::effort.steps, Spec::effort.stride);
    wanted[g] = best.scale();
    weights[g] = best.qq;
  }
  using Scales = typename Spec::Scales;
  StoredScale d = store_scale(search_scale<Scales>(scale_samples<groups>(wanted, weights), 8, 0.25F).scale(), exponent);
  float least = std::numeric_limits<float>::infinity();
  for (int round = 0;; ++round) {
    std::int8_t scales[groups] = {};
    const float error = choose_scales<Spec>(samples, wanted, d.value, scales);
    if (!(error < least)) break;
    least = error;
    out.d = d.bits;
    for (int g = 0; g < groups; ++g) {
      out.scales[g] = scales[g];
      wanted[g] = d.value * static_cast<float>(scales[g]);
      store_codes<typename Spec::Levels>(samples[g], wanted[g], out.codes + g * group);
    }
    if (round == Spec::effort.rounds) break;
    d = store_scale(refit<Spec>(samples, out.scales, d.value), exponent);
    if (d.bits == out.d) break;
  }
}

// ---- blocks with mins

template <class Spec, int n>
LineFit search_group(const Samples<n>& s, const Moments& m, bool positive_min) {
  return search_line<typename Spec::Levels>(s, m, positive_min, Spec::cuts, Spec::all_pairs);
}

/// One scale and one min of either sign for the whole block.
template <class Spec>
void fit_block(const Samples<small_block> (&groups)[1], int exponent, OneScaleWithMin& out) {
  const LineFit best = search_group<Spec>(groups[0], moments(groups[0]), false);
  const StoredScale d = store_scale(best.line.scale, exponent), dmin = store_scale(best.line.min, exponent);
  out.d = d.bits;
  out.dmin = dmin.bits;
  out.scales[0] = out.mins[0] = 1;
  store_codes<typename Spec::Levels>(groups[0], Line{d.value, dmin.value}, out.codes);
}

/// Chooses each group's stored scale and min around `wanted` [groups] for given d and dmin; the sum of the errors.
template <class Spec, int group, int groups>
float choose_lines(const Samples<group> (&samples)[groups], const Line* wanted, Line d, std::uint8_t* scales,
                   std::uint8_t* mins) {
  using Scales = typename Spec::Scales;
  constexpr int nearby = Spec::effort.nearby;
  float sum = 0;
  for (int g = 0; g < groups; ++g) {
    const int scale = nearest_integer(wanted[g].scale, d.scale, Scales::low, Scales::high);
    const int min = nearest_integer(wanted[g].min, d.min, Scales::low, Scales::high);
    float best = std::numeric_limits<float>::infinity();
    for (int i = scale - nearby; i <= scale + nearby; ++i)
      for (int j = min - nearby; j <= min + nearby; ++j) {
        const Line l{static_cast<float>(i), static_cast<float>(j)};
        if (l.scale < 0 || l.scale > Scales::high || l.min < 0 || l.min > Scales::high) continue;
        const float error = error_at<typename Spec::Levels>(samples[g], Line{d.scale * l.scale, d.min * l.min});
        if (!(error < best)) continue;
        best = error;
        scales[g] = static_cast<std::uint8_t>(i);
        mins[g] = static_cast<std::uint8_t>(j);
      }
    sum += best;
  }
  return sum;
}

/// The d and dmin that fit given group scales and mins best, the codes being the nearest ones for `d`: least squares.
template <class Spec, int group, int groups>
Line refit(const Samples<group> (&samples)[groups], const Moments* m, const std::uint8_t* scales,
           const std::uint8_t* mins, Line d) {
  float ss = 0, mm = 0, sm = 0, xs = 0, xm = 0;
  for (int g = 0; g < groups; ++g) {
    const auto scale = static_cast<float>(scales[g]), min = static_cast<float>(mins[g]);
    const LineSums sums = sums_at<typename Spec::Levels>(samples[g], Line{d.scale * scale, d.min * min});
    ss += scale * scale * sums.qq;
    mm += min * min * m[g].w;
    sm += scale * min * sums.q;
    xs += scale * sums.xq;
    xm += min * m[g].x;
  }
  const float determinant = ss * mm - sm * sm;
  if (determinant <= 1e-6F * ss * mm) return d;
  const Line best{(xs * mm - sm * xm) / determinant, (sm * xs - ss * xm) / determinant};
  return best.min < 0 ? Line{xs * inverse_of(ss), 0} : best;
}

template <class Spec, int group, int groups>
void fit_block(const Samples<group> (&samples)[groups], int exponent, ScaledWithMin<group * groups, group>& out) {
  using Scales = typename Spec::Scales;
  Moments m[groups];
  Line wanted[groups];
  float scales[groups], mins[groups], scale_weights[groups], min_weights[groups];
  for (int g = 0; g < groups; ++g) {
    m[g] = moments(samples[g]);
    const LineFit best = search_group<Spec>(samples[g], m[g], true);
    wanted[g] = best.line;
    scales[g] = best.line.scale;
    mins[g] = best.line.min;
    scale_weights[g] = best.sums.qq;
    min_weights[g] = m[g].w;
  }
  const auto unit = [&](const float* values, const float* weights) {
    return store_scale(search_scale<Scales>(scale_samples<groups>(values, weights), 8, 0.25F).scale(), exponent);
  };
  StoredScale d = unit(scales, scale_weights), dmin = unit(mins, min_weights);
  float least = std::numeric_limits<float>::infinity();
  for (int round = 0;; ++round) {
    std::uint8_t s[groups] = {}, o[groups] = {};
    const float error = choose_lines<Spec>(samples, wanted, Line{d.value, dmin.value}, s, o);
    if (!(error < least)) break;
    least = error;
    out.d = d.bits;
    out.dmin = dmin.bits;
    for (int g = 0; g < groups; ++g) {
      out.scales[g] = s[g];
      out.mins[g] = o[g];
      wanted[g] = {d.value * static_cast<float>(s[g]), dmin.value * static_cast<float>(o[g])};
      store_codes<typename Spec::Levels>(samples[g], wanted[g], out.codes + g * group);
    }
    if (round == Spec::effort.rounds) break;
    const Line best = refit<Spec>(samples, m, out.scales, out.mins, Line{d.value, dmin.value});
    d = store_scale(best.scale, exponent);
    dmin = store_scale(best.min, exponent);
    if (d.bits == out.d && dmin.bits == out.dmin) break;
  }
}

}  // namespace larch::quant
