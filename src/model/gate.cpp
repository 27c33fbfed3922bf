#include "model/gate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace larch::model {
namespace {

constexpr float excluded = -std::numeric_limits<float>::infinity();

void score(ScoringFunc function, std::span<float> x) {
  if (function == ScoringFunc::sigmoid) {
    for (float& v : x) v = 1 / (1 + std::exp(-v));
    return;
  }
  const float top = *std::max_element(x.begin(), x.end());
  float sum = 0;
  for (float& v : x) sum += v = std::exp(v - top);
  for (float& v : x) v /= sum;
}

/// V3: the sum of the two best biased scores. V2: the best score.
float group_score(TopkMethod method, std::span<const float> group) {
  if (method != TopkMethod::noaux_tc) return *std::max_element(group.begin(), group.end());
  float first = excluded, second = excluded;
  for (const float v : group) {
    if (v > first) {
      second = first;
      first = v;
    } else if (v > second) {
      second = v;
    }
  }
  return first + second;
}

/// Excludes all but the best topk_group of n_group groups.
void limit_groups(const ModelConfig& c, std::span<float> choice) {
  const std::size_t size = choice.size() / c.n_group;
  std::array<float, ModelConfig::max_groups> scores;
  for (std::size_t g = 0; g < c.n_group; ++g) scores[g] = group_score(c.topk_method, choice.subspan(g * size, size));
  for (std::size_t g = 0; g < c.n_group; ++g) {
    std::size_t better = 0;
    for (std::size_t o = 0; o < c.n_group; ++o) better += scores[o] > scores[g] || (scores[o] == scores[g] && o < g);
    if (better >= c.topk_group) std::ranges::fill(choice.subspan(g * size, size), excluded);
  }
}

/// The indices of the `out.size()` largest values, ascending.
void select_top(std::span<float> choice, std::span<std::int32_t> out) {
  for (std::int32_t& e : out) {
    const auto best = std::max_element(choice.begin(), choice.end());
    e = static_cast<std::int32_t>(best - choice.begin());
    *best = excluded;
  }
  std::ranges::sort(out);
}

}  // namespace

void route(const ModelConfig& c, std::span<float> logits, std::span<const float> bias, std::span<float> choice,
           std::span<std::int32_t> experts, std::span<float> weights) {
  score(c.scoring_func, logits);
  for (std::size_t e = 0; e < logits.size(); ++e) choice[e] = logits[e] + (bias.empty() ? 0 : bias[e]);
  if (c.topk_method != TopkMethod::greedy && c.n_group > 1) limit_groups(c, choice);
  select_top(choice, experts);
  float sum = 0;
  for (std::size_t k = 0; k < experts.size(); ++k) sum += weights[k] = logits[static_cast<std::size_t>(experts[k])];
  const float normalizer = c.norm_topk_prob ? sum + 1e-20F : 1;
  for (float& w : weights) w = w / normalizer * static_cast<float>(c.routed_scaling_factor);
}

}  // namespace larch::model
