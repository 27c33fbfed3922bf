#include "model/rope.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace larch::model {
namespace {

/// DeepSeek's yarn_get_mscale.
double yarn_mscale(double factor, double mscale) { return factor <= 1 ? 1 : 0.1 * mscale * std::log(factor) + 1; }

/// The dimension whose wavelength fits `rotations` times into the original context.
double correction_dim(const ModelConfig& c, double rotations) {
  const auto dim = static_cast<double>(c.qk_rope_head_dim);
  const auto context = static_cast<double>(c.rope_scaling->original_max_position_embeddings);
  return dim * std::log(context / (rotations * 2 * std::numbers::pi)) / (2 * std::log(c.rope_theta));
}

/// YaRN's share of interpolation per frequency: 0 for what rotates often, 1 for what hardly does.
std::vector<double> interpolation(const ModelConfig& c, std::size_t n) {
  std::vector<double> share(n, 0.0);
  if (!c.rope_scaling) return share;
  const double last = static_cast<double>(c.qk_rope_head_dim) - 1;
  const double low = std::max(std::floor(correction_dim(c, c.rope_scaling->beta_fast)), 0.0);
  const double high = std::min(std::ceil(correction_dim(c, c.rope_scaling->beta_slow)), last);
  const double width = low == high ? 0.001 : high - low;
  for (std::size_t i = 0; i < n; ++i) share[i] = std::clamp((static_cast<double>(i) - low) / width, 0.0, 1.0);
  return share;
}

}  // namespace

Rope::Rope(const ModelConfig& c) : inv_freq_(c.qk_rope_head_dim / 2) {
  const std::vector<double> share = interpolation(c, inv_freq_.size());
  const double factor = c.rope_scaling ? c.rope_scaling->factor : 1;
  for (std::size_t i = 0; i < inv_freq_.size(); ++i) {
    const double exponent = 2 * static_cast<double>(i) / static_cast<double>(c.qk_rope_head_dim);
    const double freq = std::pow(c.rope_theta, -exponent);
    inv_freq_[i] = static_cast<float>(freq / factor * share[i] + freq * (1 - share[i]));
  }
  double scale = 1 / std::sqrt(static_cast<double>(c.qk_nope_head_dim + c.qk_rope_head_dim));
  if (c.rope_scaling) {
    const YarnConfig& y = *c.rope_scaling;
    // DeepSeek's defaults: mscale 1 and mscale_all_dim 0 where the file does not say.
    const double all = yarn_mscale(y.factor, y.mscale_all_dim.value_or(0));
    magnitude_ = y.attention_factor.value_or(yarn_mscale(y.factor, y.mscale.value_or(1)) / all);
    scale *= all * all;
  }
  softmax_scale_ = static_cast<float>(scale);
}

void Rope::angles(std::size_t position, float* cos, float* sin) const {
  for (std::size_t i = 0; i < inv_freq_.size(); ++i) {
    // The angle is rounded to float32, as in the reference: at large positions that rounding is visible in logits.
    const double angle = static_cast<float>(position) * inv_freq_[i];
    cos[i] = static_cast<float>(std::cos(angle) * magnitude_);
    sin[i] = static_cast<float>(std::sin(angle) * magnitude_);
  }
}

}  // namespace larch::model
