#pragma once

#include <span>

namespace larch::cli {

/// KL(p || q) of the softmaxes of two rows of logits, in nats.
double divergence(std::span<const float> p, std::span<const float> q);
/// The larger one; NaN if any is, which a comparison alone would lose.
double larger(double a, double b);
/// Of the values as a whole population.
double standard_deviation(std::span<const float> values);

}  // namespace larch::cli
