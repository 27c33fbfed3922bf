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
  Lanes scale = search_scale<Levels>(s, Spec::steps).scale();
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
  Line line = search_line<typename Spec::Levels>(s, moments(s), false).line;
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

/// The units for numbers [groups] that will be stored as integers, each lane's on its own.
template <class Scales, std::size_t groups>
Lanes units_of(const Lanes (&numbers)[groups], const Lanes (&weights)[groups]) {
  Samples<groups> s;
  for (std::size_t g = 0; g < groups; ++g) {
    s.x[g] = numbers[g];
    s.w[g] = weights[g];
    s.wx[g] = weights[g] * numbers[g];
  }
  return search_scale<Scales>(s, 8).scale();
}

/// The stored scales at most 1 from those nearest to `wanted` with the least error for a given d.
template <class Spec, std::size_t group>
Lanes choose_scales(const Samples<group>& s, Lanes wanted, float d) {
  using Scales = typename Spec::Scales;
  const Lanes nearest = Scales::nearest(wanted * inverse_of(all(d)));
  Lanes chosen{}, least = all(std::numeric_limits<float>::infinity());
  for (int i = -1; i <= 1; ++i) {
    const Lanes scale = Scales::nearest(nearest + static_cast<float>(i));
    const Lanes error = error_at<typename Spec::Levels>(s, d * scale);
    const LaneInts better = error < least;
    least = better ? error : least;
    chosen = better ? scale : chosen;
  }
  return chosen;
}

template <class Spec, std::size_t group, std::size_t quads>
void fit_block(const Samples<group> (&s)[quads], int exponent, Scaled<super_block, group>& out) {
  using Levels = typename Spec::Levels;
  ScaleSums best[quads];
  Lanes numbers[quads * lanes], weights[quads * lanes];
  for (std::size_t k = 0; k < quads; ++k) {
    best[k] = search_scale<Levels>(s[k], Spec::steps);
    for (std::size_t l = 0; l < lanes; ++l) {
      numbers[k * lanes + l] = all(best[k].scale()[l]);
      weights[k * lanes + l] = all(best[k].qq[l]);
    }
  }
  const StoredScale d = store_scale(units_of<typename Spec::Scales>(numbers, weights)[0], exponent);
  out.d = d.bits;
  for (std::size_t k = 0; k < quads; ++k) {
    const Lanes scales = choose_scales<Spec>(s[k], best[k].scale(), d.value);
    for (std::size_t l = 0; l < lanes; ++l) out.scales[k * lanes + l] = static_cast<std::int8_t>(scales[l]);
    store_codes<Levels>(s[k], d.value * scales, out.codes + k * lanes * group, group);
  }
}

/// What a super-block with mins stores beside its codes.
template <std::size_t quads>
struct StoredLines {
  StoredScale d, dmin;
  Line groups[quads];  ///< integers

  [[nodiscard]] Line line(std::size_t k) const { return {d.value * groups[k].scale, dmin.value * groups[k].min}; }
};

/// Chooses the stored scales and mins, at most `nearby` from those nearest to `wanted`, with the least error for given
/// d and dmin. Returns that error.
template <class Spec, std::size_t group, std::size_t quads>
float choose_lines(const Samples<group> (&s)[quads], const Line (&wanted)[quads], int nearby,
                   StoredLines<quads>& stored) {
  using Scales = typename Spec::Scales;
  const float d = stored.d.value, dmin = stored.dmin.value;
  Lanes sum{};
  for (std::size_t k = 0; k < quads; ++k) {
    const Lanes scale = Scales::nearest(wanted[k].scale * inverse_of(all(d)));
    const Lanes min = Scales::nearest(wanted[k].min * inverse_of(all(dmin)));
    Line chosen{};
    Lanes least = all(std::numeric_limits<float>::infinity());
    for (int i = -nearby; i <= nearby; ++i)
      for (int j = -nearby; j <= nearby; ++j) {
        const Line line{Scales::nearest(scale + static_cast<float>(i)), Scales::nearest(min + static_cast<float>(j))};
        const Lanes error = error_at<typename Spec::Levels>(s[k], Line{d * line.scale, dmin * line.min});
        const LaneInts better = error < least;
        least = better ? error : least;
        chosen = {better ? line.scale : chosen.scale, better ? line.min : chosen.min};
      }
    stored.groups[k] = chosen;
    sum += least;
  }
  return total(sum);
}

/// Fits d and dmin to the groups' scales, mins and codes, these being the nearest ones until now: least squares.
template <class Spec, std::size_t group, std::size_t quads>
void refit(const Samples<group> (&s)[quads], const Moments (&m)[quads], int exponent, StoredLines<quads>& stored) {
  Lanes ss{}, mm{}, sm{}, xs{}, xm{};
  for (std::size_t k = 0; k < quads; ++k) {
    const auto [scale, min] = stored.groups[k];
    const LineSums sums = sums_at<typename Spec::Levels>(s[k], stored.line(k));
    ss += scale * scale * sums.qq;
    mm += min * min * m[k].w;
    sm += scale * min * sums.q;
    xs += scale * sums.xq;
    xm += min * m[k].x;
  }
  const float a = total(ss), b = total(mm), c = total(sm), p = total(xs), q = total(xm);
  const float determinant = a * b - c * c;
  if (determinant <= 1e-6F * a * b) return;
  const float d = (p * b - c * q) / determinant, dmin = (c * p - a * q) / determinant;
  stored.d = store_scale(dmin < 0 ? p / a : d, exponent);
  stored.dmin = store_scale(dmin < 0 ? 0 : dmin, exponent);
}

template <class Spec, std::size_t group, std::size_t quads>
void fit_block(const Samples<group> (&s)[quads], int exponent, ScaledWithMin<super_block, group>& out) {
  using Codes = typename Spec::Levels;
  Moments m[quads];
  Line wanted[quads];
  Lanes numbers[quads * lanes], weights[quads * lanes];
  for (std::size_t k = 0; k < quads; ++k) {
    m[k] = moments(s[k]);
    const LineFit best = search_line<Codes>(s[k], m[k], true);
    wanted[k] = best.line;
    for (std::size_t l = 0; l < lanes; ++l) {
      numbers[k * lanes + l] = Lanes{best.line.scale[l], best.line.min[l]};
      weights[k * lanes + l] = Lanes{best.qq[l], m[k].w[l]};
    }
  }
  const Lanes units = units_of<typename Spec::Scales>(numbers, weights);
  StoredLines<quads> best{store_scale(units[0], exponent), store_scale(units[1], exponent), {}};
  const float error = choose_lines<Spec>(s, wanted, 2, best);
  StoredLines<quads> refitted = best;
  refit<Spec>(s, m, exponent, refitted);
  for (std::size_t k = 0; k < quads; ++k) wanted[k] = best.line(k);
  if (choose_lines<Spec>(s, wanted, 1, refitted) < error) best = refitted;
  out.d = best.d.bits;
  out.dmin = best.dmin.bits;
  for (std::size_t k = 0; k < quads; ++k) {
    for (std::size_t l = 0; l < lanes; ++l) {
      out.scales[k * lanes + l] = static_cast<std::uint8_t>(best.groups[k].scale[l]);
      out.mins[k * lanes + l] = static_cast<std::uint8_t>(best.groups[k].min[l]);
    }
    store_codes<Codes>(s[k], best.line(k), out.codes + k * lanes * group, group);
  }
}

}  // namespace larch::quant
