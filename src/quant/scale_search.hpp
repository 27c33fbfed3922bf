#pragma once

#include "quant/code_levels.hpp"

/// The search for the scales of groups of values that make the weighted squared error least. Rounding makes that error
/// jump with the scale, so several starting scales are tried; from the best one, rounding the values for a given scale
/// and fitting the scale to the rounded values take turns. Every lane is a group of its own.
namespace larch::quant {

/// Four groups of n values. Magnitudes are at most about 1, so that no sum overflows.
template <std::size_t n>
struct Samples {
  Lanes x[n];
  Lanes w[n];   ///< weights of the squared errors, in (0, 1]
  Lanes wx[n];  ///< w * x
};

inline constexpr int refinements = 2;  ///< turns of rounding and fitting

// ---- x = scale * level

/// Sums over a group, q being the levels.
struct ScaleSums {
  Lanes xq{}, qq{};  ///< of w x q and w q q

  [[nodiscard]] Lanes scale() const { return xq * inverse_of(qq); }
  /// How far the best scale for these levels reduces the error below that of coding all as zero.
  [[nodiscard]] Lanes gain() const { return xq * scale(); }
};

/// The sums with each value rounded to the level nearest to x * inverse.
template <class Levels, std::size_t n>
ScaleSums sums_at(const Samples<n>& s, Lanes inverse) {
  ScaleSums sums;
  for (std::size_t i = 0; i < n; ++i) {
    const Lanes q = Levels::nearest(s.x[i] * inverse);
    sums.xq += s.wx[i] * q;
    sums.qq += s.w[i] * q * q;
  }
  return sums;
}

/// The weighted squared error with that scale.
template <class Levels, std::size_t n>
Lanes error_at(const Samples<n>& s, Lanes scale) {
  const Lanes inverse = inverse_of(scale);
  Lanes error{};
  for (std::size_t i = 0; i < n; ++i) {
    const Lanes difference = s.x[i] - scale * Levels::nearest(s.x[i] * inverse);
    error += s.w[i] * difference * difference;
  }
  return error;
}

/// The least and the greatest value.
struct Extremes {
  Lanes low, high;
};

template <std::size_t n>
Extremes extremes_of(const Samples<n>& s) {
  Extremes e{s.x[0], s.x[0]};
  for (const Lanes x : s.x) e = {smaller_of(x, e.low), greater_of(x, e.high)};
  return e;
}

/// The sums at the best scale found. The starts put the value of the largest magnitude on the lowest and on the highest
/// level and at up to `steps` places beside them.
template <class Levels, std::size_t n>
ScaleSums search_scale(const Samples<n>& s, int steps) {
  const Extremes x = extremes_of(s);
  const Lanes inverse_largest = inverse_of(-x.low > x.high ? x.low : x.high);
  ScaleSums best;
  const auto consider = [&](Lanes inverse) {
    const ScaleSums sums = sums_at<Levels>(s, inverse);
    const LaneInts better = sums.gain() > best.gain();
    best = {better ? sums.xq : best.xq, better ? sums.qq : best.qq};
  };
  for (const float end : {Levels::low, Levels::high}) {
    if (end == 0) continue;
    for (int i = -steps; i <= steps; ++i)
      consider((end + static_cast<float>(i) * 0.3F * Levels::step) * inverse_largest);
  }
  for (int i = 0; i < refinements; ++i) consider(inverse_of(best.scale()));
  return best;
}

// ---- x = scale * code - min

/// Sums over a group that no code changes.
struct Moments {
  Lanes w{}, x{}, xx{};  ///< of w, w x and w x x
};

template <std::size_t n>
Moments moments(const Samples<n>& s) {
  Moments m;
  for (std::size_t i = 0; i < n; ++i) {
    m.w += s.w[i];
    m.x += s.wx[i];
    m.xx += s.wx[i] * s.x[i];
  }
  return m;
}

struct Line {
  Lanes scale, min;
};

/// Sums over a group, q being the codes.
struct LineSums {
  Lanes q{}, qq{}, xq{};  ///< of w q, w q q and w x q
};

/// The sums with the codes nearest to (x + line.min) / line.scale.
template <class Codes, std::size_t n>
LineSums sums_at(const Samples<n>& s, Line line) {
  const Lanes inverse = inverse_of(line.scale), offset = line.min * inverse;
  LineSums sums;
  for (std::size_t i = 0; i < n; ++i) {
    const Lanes q = Codes::nearest(s.x[i] * inverse + offset), wq = s.w[i] * q;
    sums.q += wq;
    sums.qq += wq * q;
    sums.xq += s.wx[i] * q;
  }
  return sums;
}

/// The weighted squared error with that line.
template <class Codes, std::size_t n>
Lanes error_at(const Samples<n>& s, Line line) {
  const Lanes inverse = inverse_of(line.scale), offset = line.min * inverse;
  Lanes error{};
  for (std::size_t i = 0; i < n; ++i) {
    const Lanes q = Codes::nearest(s.x[i] * inverse + offset);
    const Lanes difference = s.x[i] - (line.scale * q - line.min);
    error += s.w[i] * difference * difference;
  }
  return error;
}

/// A line, the error with it, and the sums of the codes that it was fitted to.
struct LineFit {
  Line line;
  Lanes error;
  Lanes qq;
};

/// The best line for given codes, by least squares; with a min of at least 0 if `positive_min`.
inline LineFit fit_line(const Moments& m, const LineSums& s, bool positive_min) {
  const Lanes determinant = m.w * s.qq - s.q * s.q;
  const LaneInts solvable = determinant > 1e-6F * m.w * s.qq;
  Line line;
  line.scale = solvable ? (m.w * s.xq - m.x * s.q) * inverse_of(determinant) : Lanes{};
  line.min = (line.scale * s.q - m.x) / m.w;
  if (positive_min) {
    const LaneInts negative = line.min < 0.0F;
    line = {negative ? s.xq * inverse_of(s.qq) : line.scale, negative ? Lanes{} : line.min};
  }
  const Lanes error = m.xx + line.scale * (line.scale * s.qq - 2.0F * s.xq - 2.0F * line.min * s.q) +
                      line.min * (2.0F * m.x + line.min * m.w);
  return {line, error, s.qq};
}

/// The best line found. The starts put the least and the greatest value `cut` codes beyond the first and the last code,
/// for every pair of cuts.
template <class Codes, std::size_t n>
LineFit search_line(const Samples<n>& s, const Moments& m, bool positive_min) {
  constexpr float cuts[] = {-0.4F, -0.1F, 0.2F, 0.5F, 1.0F};
  Extremes x = extremes_of(s);
  if (positive_min) x.low = smaller_of(x.low, Lanes{});
  LineFit best = fit_line(m, LineSums{}, positive_min);
  const auto consider = [&](Line line) {
    const LineFit fit = fit_line(m, sums_at<Codes>(s, line), positive_min);
    const LaneInts better = fit.error < best.error;
    best.line = {better ? fit.line.scale : best.line.scale, better ? fit.line.min : best.line.min};
    best.error = better ? fit.error : best.error;
    best.qq = better ? fit.qq : best.qq;
  };
  for (const float below : cuts)
    for (const float above : cuts) {
      const Lanes scale = (x.high - x.low) / (Codes::high + below + above);
      consider({scale, -x.low - below * scale});
    }
  for (int i = 0; i < refinements; ++i) consider(best.line);
  return best;
}

}  // namespace larch::quant
