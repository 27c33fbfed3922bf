#include "model/gate.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace larch::model {
namespace {

using Index = std::int32_t;

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

/// Whether a is to be chosen rather than b: the larger number, and any number rather than NaN.
bool better(float a, float b) { return a > b || (std::isnan(b) && !std::isnan(a)); }

/// Keeps the best of the values that are offered by index, as many as there is room for.
class Best {
 public:
  Best(std::span<const float> values, std::span<Index> room) : values_(values), room_(room) {}

  /// An index above all that were offered before: of equals, the first stays ahead.
  void offer(Index i) {
    const auto value = [&](Index j) { return values_[static_cast<std::size_t>(j)]; };
    std::size_t at = count_;
    while (at > 0 && better(value(i), value(room_[at - 1]))) --at;
    if (at == room_.size()) return;
    if (count_ < room_.size()) ++count_;
    std::shift_right(room_.begin() + static_cast<std::ptrdiff_t>(at),
                     room_.begin() + static_cast<std::ptrdiff_t>(count_), 1);
    room_[at] = i;
  }
  void offer(Index begin, Index end) {
    for (Index i = begin; i < end; ++i) offer(i);
  }
  /// What was kept, the best first.
  [[nodiscard]] std::span<Index> kept() const { return room_.first(count_); }

 private:
  std::span<const float> values_;
  std::span<Index> room_;
  std::size_t count_ = 0;
};

/// V3: the sum of the two best biased scores. V2: the best score.
float group_score(TopkMethod method, std::span<const float> group) {
  std::array<Index, 2> room;
  Best best(group, std::span(room).first(method == TopkMethod::noaux_tc ? 2 : 1));
  best.offer(0, static_cast<Index>(group.size()));
  float sum = 0;
  for (const Index i : best.kept()) sum += group[static_cast<std::size_t>(i)];
  return sum;
}

/// Chooses `experts` from the best topk_group of n_group groups.
void choose_within_groups(const ModelConfig& c, std::span<const float> choice, Best& experts) {
  const std::size_t size = choice.size() / c.n_group;
  std::array<float, ModelConfig::max_groups> scores;
  for (std::size_t g = 0; g < c.n_group; ++g) scores[g] = group_score(c.topk_method, choice.subspan(g * size, size));
  std::array<Index, ModelConfig::max_groups> room;
  Best best(scores, std::span(room).first(c.topk_group));
  best.offer(0, static_cast<Index>(c.n_group));
  std::ranges::sort(best.kept());
  for (const Index g : best.kept()) experts.offer(g * static_cast<Index>(size), (g + 1) * static_cast<Index>(size));
}

}  // namespace

void route(const ModelConfig& c, std::span<float> logits, std::span<const float> bias, std::span<float> choice,
           std::span<Index> experts, std::span<float> weights) {
  score(c.scoring_func, logits);
  for (std::size_t e = 0; e < logits.size(); ++e) choice[e] = logits[e] + (bias.empty() ? 0 : bias[e]);
  Best best(choice, experts);
  if (c.topk_method != TopkMethod::greedy && c.n_group > 1)
    choose_within_groups(c, choice, best);
  else
    best.offer(0, static_cast<Index>(choice.size()));
  assert(best.kept().size() == experts.size());  // check_config(): so many are in the best groups
  std::ranges::sort(experts);
  float sum = 0;
  for (std::size_t k = 0; k < experts.size(); ++k) sum += weights[k] = logits[static_cast<std::size_t>(experts[k])];
  const float normalizer = c.norm_topk_prob ? sum + 1e-20F : 1;
  for (float& w : weights) w = w / normalizer * static_cast<float>(c.routed_scaling_factor);
}

}  // namespace larch::model
