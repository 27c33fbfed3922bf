#include "cli/distance.hpp"

#include <algorithm>
#include <cmath>

namespace larch::cli {
namespace {

/// log of the sum of exp(x)
double log_sum_exp(std::span<const float> x) {
  const double top = *std::ranges::max_element(x);
  double sum = 0;
  for (const float v : x) sum += std::exp(v - top);
  return top + std::log(sum);
}

}  // namespace

double divergence(std::span<const float> p, std::span<const float> q) {
  const double log_p = log_sum_exp(p);
  const double log_q = log_sum_exp(q);
  double sum = 0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    const double lp = p[i] - log_p;
    const double share = std::exp(lp);
    if (share != 0) sum += share * (lp - (q[i] - log_q));  // 0 * log 0 is 0 here
  }
  return sum;
}

double larger(double a, double b) { return a >= b ? a : (std::isnan(a) ? a : b); }

double standard_deviation(std::span<const float> values) {
  double sum = 0;
  for (const float v : values) sum += v;
  const double mean = sum / static_cast<double>(values.size());
  double squares = 0;
  for (const float v : values) squares += (v - mean) * (v - mean);
  return std::sqrt(squares / static_cast<double>(values.size()));
}

}  // namespace larch::cli
