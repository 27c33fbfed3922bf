#pragma once

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
  const float s = std::ldexp(scale, exponent);
  const std::uint16_t bits = encode_f16(s > largest_f16 ? largest_f16 : s < -largest_f16 ? -largest_f16 : s);
  return {bits, std::ldexp(decode_f16(bits), -exponent)};
}

/// Writes lane l's codes to codes + l * stride.
template <class Levels, std::size_t n>
void store_codes(const Samples<n>& s, Lanes scale, std::uint8_t* codes, std::size_t stride) {
  const Lanes inverse = inverse_of(scale);
  for (std::size_t i = 0; i < n; ++i) {
    const LaneInts c = Levels::codes(s.x[i] * inverse);
    for (std::size_t l = 0; l < lanes; ++l) codes[l * stride + i] = static_cast<std::uint8_t>(c[l]);
  }
}

template <class Codes, std::size_t n>
void store_codes(const Samples<n>& s, Line line, std::uint8_t* codes, std::size_t stride) {
  const Lanes inverse = inverse_of(line.scale), offset = line.min * inverse;
  for (std::size_t i = 0; i < n; ++i) {
    const LaneInts c = Codes::codes(s.x[i] * inverse + offset);
    for (std::size_t l = 0; l < lanes; ++l) codes[l * stride + i] = static_cast<std::uint8_t>(c[l]);
  }
}

// ---- four small blocks

template <class Spec>
void fit_blocks(const Samples<small_block>& s, const int (&exponents)[lanes], OneScale (&out)[lanes]) {
  using Levels = typename Spec::Levels;
  Lanes scale = search_scale<Levels>(s, Spec::steps, Spec::stride).scale();
  for (std::size_t l = 0; l < lanes; ++l) {
    const StoredScale d = store_scale(scale[l], exponents[l]);
    out[l].d = d.bits;
    out[l].scales[0] = 1;
    scale[l] = d.value;
  }
  store_codes<Levels>(s, scale, out[0].codes, sizeof out[0]);
}

template <class Spec>
void fit_blocks(const Samples<small_block>& s, const int (&exponents)[lanes], OneScaleWithMin (&out)[lanes]) {
  Line line = search_line<typename Spec::Levels>(s, moments(s), false, Spec::cuts).line;
  for (std::size_t l = 0; l < lanes; ++l) {
    const StoredScale d = store_scale(line.scale[l], exponents[l]), dmin = store_scale(line.min[l], exponents[l]);
    out[l].d = d.bits;
    out[l].dmin = dmin.bits;
    out[l].scales[0] = out[l].mins[0] = 1;
    line.scale[l] = d.value;
    line.min[l] = dmin.value;
  }
  store_codes<typename Spec::Levels>(s, line, out[0].codes, sizeof out[0]);
}

// ---- one super-block; `quads` counts its groups by four

/// The scale of numbers that will be stored as integers: the best for lane 0 of `s`.
template <class Scales, std::size_t n>
float unit_of(const float* numbers, const float* weights) {
  float largest = 0;
  for (std::size_t i = 0; i < n; ++i) largest = weights[i] > largest ? weights[i] : largest;
  if (largest == 0) return 0;
  Samples<n> s;
  for (std::size_t i = 0; i < n; ++i) {
    s.x[i] = all(numbers[i]);
    s.w[i] = all(weights[i] / largest);
    s.wx[i] = s.x[i] * s.w[i];
  }
  return search_scale<Scales>(s, 8, 0.25F).scale()[0];
}

/// Chooses the stored scales around `wanted` for a given d; the errors' sum.
template <class Spec, std::size_t group, std::size_t quads>
float choose_scales(const Samples<group> (&s)[quads], const Lanes (&wanted)[quads], float d, Lanes (&chosen)[quads]) {
  using Scales = typename Spec::Scales;
  Lanes sum{};
  for (std::size_t k = 0; k < quads; ++k) {
    const Lanes nearest = Scales::nearest(wanted[k] * inverse_of(all(d)));
    Lanes least = all(std::numeric_limits<float>::infinity());
    for (int i = -Spec::nearby; i <= Spec::nearby; ++i) {
      const Lanes scale = clamped(nearest + static_cast<float>(i), all(Scales::low), all(Scales::high));
      const Lanes error = error_at<typename Spec::Levels>(s[k], d * scale);
      const LaneInts better = error < least;
      least = better ? error : least;
      chosen[k] = better ? scale : chosen[k];
    }
    sum += least;
  }
  return total(sum);
}

/// The block scale that fits given group scales best, the codes being the nearest ones for `d`.
template <class Spec, std::size_t group, std::size_t quads>
float refit(const Samples<group> (&s)[quads], const Lanes (&scales)[quads], float d) {
  Lanes xq{}, qq{};
  for (std::size_t k = 0; k < quads; ++k) {
    const ScaleSums sums = sums_at<typename Spec::Levels>(s[k], inverse_of(d * scales[k]));
    xq += scales[k] * sums.xq;
    qq += scales[k] * scales[k] * sums.qq;
  }
  return total(qq) > 0 ? total(xq) / total(qq) : d;
}

template <class Spec, std::size_t group, std::size_t quads>
void fit_block(const Samples<group> (&s)[quads], int exponent, Scaled<super_block, group>& out) {
  using Levels = typename Spec::Levels;
  constexpr std::size_t groups = quads * lanes;
  Lanes wanted[quads];
  float numbers[groups], weights[groups];
  for (std::size_t k = 0; k < quads; ++k) {
    const ScaleSums best = search_scale<Levels>(s[k], Spec::steps, Spec::stride);
    wanted[k] = best.scale();
    for (std::size_t l = 0; l < lanes; ++l) {
      numbers[k * lanes + l] = wanted[k][l];
      weights[k * lanes + l] = best.qq[l];
    }
  }
  StoredScale d = store_scale(unit_of<typename Spec::Scales, groups>(numbers, weights), exponent);
  float least = std::numeric_limits<float>::infinity();
  for (int round = 0;; ++round) {
    Lanes scales[quads] = {};
    const float error = choose_scales<Spec>(s, wanted, d.value, scales);
    if (!(error < least)) break;
    least = error;
    out.d = d.bits;
    for (std::size_t k = 0; k < quads; ++k) {
      wanted[k] = d.value * scales[k];
      for (std::size_t l = 0; l < lanes; ++l) out.scales[k * lanes + l] = static_cast<std::int8_t>(scales[k][l]);
    }
    if (round == Spec::rounds) break;
    d = store_scale(refit<Spec>(s, scales, d.value), exponent);
    if (d.bits == out.d) break;
  }
  for (std::size_t k = 0; k < quads; ++k) store_codes<Levels>(s[k], wanted[k], out.codes + k * lanes * group, group);
}

/// Chooses the stored scales and mins around `wanted` for given d and dmin; the errors' sum.
template <class Spec, std::size_t group, std::size_t quads>
float choose_lines(const Samples<group> (&s)[quads], const Line (&wanted)[quads], float d, float dmin,
                   Line (&chosen)[quads]) {
  using Scales = typename Spec::Scales;
  Lanes sum{};
  for (std::size_t k = 0; k < quads; ++k) {
    const Lanes scale = Scales::nearest(wanted[k].scale * inverse_of(all(d)));
    const Lanes min = Scales::nearest(wanted[k].min * inverse_of(all(dmin)));
    Lanes least = all(std::numeric_limits<float>::infinity());
    for (int i = -Spec::nearby; i <= Spec::nearby; ++i)
      for (int j = -Spec::nearby; j <= Spec::nearby; ++j) {
        const Line line{clamped(scale + static_cast<float>(i), all(Scales::low), all(Scales::high)),
                        clamped(min + static_cast<float>(j), all(Scales::low), all(Scales::high))};
        const Lanes error = error_at<typename Spec::Levels>(s[k], Line{d * line.scale, dmin * line.min});
        const LaneInts better = error < least;
        least = better ? error : least;
        chosen[k] = {better ? line.scale : chosen[k].scale, better ? line.min : chosen[k].min};
      }
    sum += least;
  }
  return total(sum);
}

/// The d and dmin that fit given group scales and mins best, the codes being the nearest ones for `d` and `dmin`.
struct Units {
  float d, dmin;
};

template <class Spec, std::size_t group, std::size_t quads>
Units refit(const Samples<group> (&s)[quads], const Moments (&m)[quads], const Line (&lines)[quads], Units u) {
  Lanes ss{}, mm{}, sm{}, xs{}, xm{};
  for (std::size_t k = 0; k < quads; ++k) {
    const auto [scale, min] = lines[k];
    const LineSums sums = sums_at<typename Spec::Levels>(s[k], Line{u.d * scale, u.dmin * min});
    ss += scale * scale * sums.qq;
    mm += min * min * m[k].w;
    sm += scale * min * sums.q;
    xs += scale * sums.xq;
    xm += min * m[k].x;
  }
  const float a = total(ss), b = total(mm), c = total(sm), p = total(xs), q = total(xm);
  const float determinant = a * b - c * c;
  if (determinant <= 1e-6F * a * b) return u;
  const Units best{(p * b - c * q) / determinant, (c * p - a * q) / determinant};
  return best.dmin < 0 ? Units{p / a, 0} : best;
}

template <class Spec, std::size_t group, std::size_t quads>
void fit_block(const Samples<group> (&s)[quads], int exponent, ScaledWithMin<super_block, group>& out) {
  using Codes = typename Spec::Levels;
  constexpr std::size_t groups = quads * lanes;
  Moments m[quads];
  Line wanted[quads];
  float scales[groups], mins[groups], scale_weights[groups], min_weights[groups];
  for (std::size_t k = 0; k < quads; ++k) {
    m[k] = moments(s[k]);
    const LineFit best = search_line<Codes>(s[k], m[k], true, Spec::cuts);
    wanted[k] = best.line;
    for (std::size_t l = 0; l < lanes; ++l) {
      scales[k * lanes + l] = best.line.scale[l];
      mins[k * lanes + l] = best.line.min[l];
      scale_weights[k * lanes + l] = best.qq[l];
      min_weights[k * lanes + l] = m[k].w[l];
    }
  }
  StoredScale d = store_scale(unit_of<typename Spec::Scales, groups>(scales, scale_weights), exponent);
  StoredScale dmin = store_scale(unit_of<typename Spec::Scales, groups>(mins, min_weights), exponent);
  float least = std::numeric_limits<float>::infinity();
  for (int round = 0;; ++round) {
    Line lines[quads] = {};
    const float error = choose_lines<Spec>(s, wanted, d.value, dmin.value, lines);
    if (!(error < least)) break;
    least = error;
    out.d = d.bits;
    out.dmin = dmin.bits;
    for (std::size_t k = 0; k < quads; ++k) {
      wanted[k] = {d.value * lines[k].scale, dmin.value * lines[k].min};
      for (std::size_t l = 0; l < lanes; ++l) {
        out.scales[k * lanes + l] = static_cast<std::uint8_t>(lines[k].scale[l]);
        out.mins[k * lanes + l] = static_cast<std::uint8_t>(lines[k].min[l]);
      }
    }
    if (round == Spec::rounds) break;
    const Units u = refit<Spec>(s, m, lines, Units{d.value, dmin.value});
    d = store_scale(u.d, exponent);
    dmin = store_scale(u.dmin, exponent);
    if (d.bits == out.d && dmin.bits == out.dmin) break;
  }
  for (std::size_t k = 0; k < quads; ++k) store_codes<Codes>(s[k], wanted[k], out.codes + k * lanes * group, group);
}

}  // namespace larch::quant
