#pragma once

#include <cmath>
#include <cstdint>

#include "quant/levels.hpp"

/// The search for the scales of a group of values that make the weighted squared error least. Rounding makes that error
/// jump with the scale, so several starting scales are tried; from the best one, rounding the values for a given scale
/// and fitting the scale to the rounded values take turns for as long as that helps.
namespace larch::quant {

/// n values to be coded together. Their magnitudes are at most about 1, so that no sum overflows.
template <int n>
struct Samples {
  alignas(16) float x[n];
  alignas(16) float w[n];   ///< weights of the squared errors, in (0, 1]
  alignas(16) float wx[n];  ///< w * x
};

inline constexpr int lanes = 4;  ///< sums are kept in that many parts, for the compiler to use vectors

inline float total(const float (&parts)[lanes]) { return (parts[0] + parts[1]) + (parts[2] + parts[3]); }

/// 1 / v, and 0 for 0.
inline float inverse_of(float v) { return v != 0 ? 1 / v : 0; }

// ---- x = scale * level

/// Sums over a group, q being the levels.
struct ScaleSums {
  float xq, qq;  ///< of w x q and w q q

  [[nodiscard]] float scale() const { return xq * inverse_of(qq); }
  /// How far the best scale for these levels reduces the error below that of coding all as zero.
  [[nodiscard]] float gain() const { return xq * scale(); }
};

/// The sums with each value rounded to the level nearest to x * inverse.
template <class Levels, int n>
ScaleSums sums_at(const Samples<n>& s, float inverse) {
  float xq[lanes] = {}, qq[lanes] = {};
  for (int i = 0; i < n; i += lanes)
    for (int l = 0; l < lanes; ++l) {
      const float q = Levels::nearest(s.x[i + l] * inverse);
      xq[l] += s.wx[i + l] * q;
      qq[l] += s.w[i + l] * q * q;
    }
  return {total(xq), total(qq)};
}

/// The weighted squared error with that scale.
template <class Levels, int n>
float error_at(const Samples<n>& s, float scale) {
  const float inverse = inverse_of(scale);
  float error[lanes] = {};
  for (int i = 0; i < n; i += lanes)
    for (int l = 0; l < lanes; ++l) {
      const float difference = s.x[i + l] - scale * Levels::nearest(s.x[i + l] * inverse);
      error[l] += s.w[i + l] * difference * difference;
    }
  return total(error);
}

/// The value of the largest magnitude.
template <int n>
float largest(const Samples<n>& s) {
  float low = s.x[0], high = s.x[0];
  for (const float x : s.x) {
    low = x < low ? x : low;
    high = x > high ? x : high;
  }
  return -low > high ? low : high;
}

/// The sums at the best scale found. The starts put the largest value at `steps` places, `stride` levels apart, on
/// both sides of the lowest and of the highest level.
template <class Levels, int n>
ScaleSums search_scale(const Samples<n>& s, int steps, float stride) {
  const float inverse_largest = inverse_of(largest(s));
  ScaleSums best = sums_at<Levels>(s, Levels::high * inverse_largest);
  const auto consider = [&](float inverse) {
    const ScaleSums sums = sums_at<Levels>(s, inverse);
    const bool better = sums.gain() > best.gain();
    if (better) best = sums;
    return better;
  };
  for (const float end : {Levels::low, Levels::high}) {
    if (end == 0) continue;
    for (int i = -steps; i <= steps; ++i)
      consider((end + static_cast<float>(i) * stride * Levels::step) * inverse_largest);
  }
  for (int i = 0; i < 4 && consider(inverse_of(best.scale())); ++i) {
  }
  return best;
}

// ---- x = scale * code - min

/// Sums over a group that no code changes.
struct Moments {
  float w, x, xx;  ///< of w, w x and w x x
};

template <int n>
Moments moments(const Samples<n>& s) {
  float w[lanes] = {}, x[lanes] = {}, xx[lanes] = {};
  for (int i = 0; i < n; i += lanes)
    for (int l = 0; l < lanes; ++l) {
      w[l] += s.w[i + l];
      x[l] += s.wx[i + l];
      xx[l] += s.wx[i + l] * s.x[i + l];
    }
  return {total(w), total(x), total(xx)};
}

struct Line {
  float scale, min;
};

/// Sums over a group, q being the codes.
struct LineSums {
  float q, qq, xq;  ///< of w q, w q q and w x q
};

/// The sums with the codes nearest to (x + line.min) / line.scale.
template <class Codes, int n>
LineSums sums_at(const Samples<n>& s, Line line) {
  const float inverse = inverse_of(line.scale), offset = line.min * inverse;
  float wq[lanes] = {}, qq[lanes] = {}, xq[lanes] = {};
  for (int i = 0; i < n; i += lanes)
    for (int l = 0; l < lanes; ++l) {
      const float q = Codes::nearest(s.x[i + l] * inverse + offset), w = s.w[i + l] * q;
      wq[l] += w;
      qq[l] += w * q;
      xq[l] += s.wx[i + l] * q;
    }
  return {total(wq), total(qq), total(xq)};
}

/// The weighted squared error with that line.
template <class Codes, int n>
float error_at(const Samples<n>& s, Line line) {
  const float inverse = inverse_of(line.scale), offset = line.min * inverse;
  float error[lanes] = {};
  for (int i = 0; i < n; i += lanes)
    for (int l = 0; l < lanes; ++l) {
      const float q = Codes::nearest(s.x[i + l] * inverse + offset);
      const float difference = s.x[i + l] - (line.scale * q - line.min);
      error[l] += s.w[i + l] * difference * difference;
    }
  return total(error);
}

/// The best line for given codes, and its error.
struct LineFit {
  Line line;
  LineSums sums;
  float error;
};

/// Least squares; with a min of at least 0 if `positive_min`.
inline LineFit fit_line(const Moments& m, const LineSums& s, bool positive_min) {
  const float determinant = m.w * s.qq - s.q * s.q;
  Line line{0, -m.x / m.w};
  if (determinant > 1e-6F * m.w * s.qq) {
    line.scale = (m.w * s.xq - m.x * s.q) / determinant;
    line.min = (line.scale * s.q - m.x) / m.w;
  }
  if (positive_min && line.min < 0) line = {s.xq * inverse_of(s.qq), 0};
  const float error = m.xx - 2 * line.scale * s.xq + 2 * line.min * m.x + line.scale * line.scale * s.qq -
                      2 * line.scale * line.min * s.q + line.min * line.min * m.w;
  return {line, s, error};
}

/// The best line found. The starts put the least and the greatest value `cut` codes beyond the ends, for every pair of
/// cuts (or only equal ones).
template <class Codes, int n, int cut_count>
LineFit search_line(const Samples<n>& s, const Moments& m, bool positive_min, const float (&cuts)[cut_count],
                    bool all_pairs) {
  float low = s.x[0], high = s.x[0];
  for (const float x : s.x) {
    low = x < low ? x : low;
    high = x > high ? x : high;
  }
  if (positive_min && low > 0) low = 0;
  const float range = high - low;
  if (range <= 0) return fit_line(m, {0, 0, 0}, positive_min);
  LineFit best = fit_line(m, sums_at<Codes>(s, Line{range / Codes::high, -low}), positive_min);
  const auto consider = [&](Line line) {
    const LineFit fit = fit_line(m, sums_at<Codes>(s, line), positive_min);
    const bool better = fit.error < best.error;
    if (better) best = fit;
    return better;
  };
  for (const float below : cuts)
    for (const float above : cuts) {
      if (!all_pairs && below != above) continue;
      const float scale = range / (Codes::high + below + above);
      consider({scale, -low - below * scale});
    }
  for (int i = 0; i < 4 && consider(best.line); ++i) {
  }
  return best;
}

}  // namespace larch::quant
