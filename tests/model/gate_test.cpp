#include "model/gate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace larch::model {
namespace {

struct Routed {
  std::vector<std::int32_t> experts;
  std::vector<float> weights;
};

Routed run(const ModelConfig& c, std::vector<float> logits, const std::vector<float>& bias = {}) {
  std::vector<float> choice(logits.size());
  Routed r{std::vector<std::int32_t>(c.num_experts_per_tok), std::vector<float>(c.num_experts_per_tok)};
  route(c, logits, bias, choice, r.experts, r.weights);
  return r;
}

ModelConfig config(std::size_t experts, std::size_t k, ScoringFunc scoring, TopkMethod method) {
  ModelConfig c;
  c.n_routed_experts = experts;
  c.num_experts_per_tok = k;
  c.scoring_func = scoring;
  c.topk_method = method;
  return c;
}

float sigmoid(float x) { return 1 / (1 + std::exp(-x)); }

TEST(Gate, GreedyTakesTheBestAndKeepsSoftmaxWeights) {
  auto c = config(4, 2, ScoringFunc::softmax, TopkMethod::greedy);
  c.routed_scaling_factor = 2;
  const Routed r = run(c, {0.0F, 3.0F, 1.0F, 2.0F});
  const float sum = std::exp(-3.0F) + 1 + std::exp(-2.0F) + std::exp(-1.0F);
  EXPECT_EQ(r.experts, (std::vector<std::int32_t>{1, 3}));
  EXPECT_FLOAT_EQ(r.weights[0], 2 / sum);
  EXPECT_FLOAT_EQ(r.weights[1], 2 * std::exp(-1.0F) / sum);
}

TEST(Gate, TiesGoToTheLowerIndex) {
  const Routed r = run(config(4, 2, ScoringFunc::softmax, TopkMethod::greedy), {1, 1, 1, 1});
  EXPECT_EQ(r.experts, (std::vector<std::int32_t>{0, 1}));
}

TEST(Gate, NormalizesBeforeScaling) {
  auto c = config(4, 3, ScoringFunc::sigmoid, TopkMethod::noaux_tc);
  c.norm_topk_prob = true;
  c.routed_scaling_factor = 2.5;
  const Routed r = run(c, {1, -1, 0.5F, 2}, {0, 0, 0, 0});
  float sum = 0;
  for (const float w : r.weights) sum += w;
  EXPECT_NEAR(sum, 2.5, 1e-6);
}

TEST(Gate, BiasSelectsButDoesNotWeigh) {
  const auto c = config(4, 1, ScoringFunc::sigmoid, TopkMethod::noaux_tc);
  const Routed r = run(c, {0, 1, 2, 3}, {5, 0, 0, 0});
  EXPECT_EQ(r.experts[0], 0);
  EXPECT_FLOAT_EQ(r.weights[0], sigmoid(0));
}

// The best single expert sits in a group whose two best sum to less: V2's maximum keeps that group, V3's sum drops it.
TEST(Gate, GroupsScoreByMaximumInV2AndBySumOfTwoInV3) {
  const std::vector<float> logits{3, -9, 1.5F, 1.4F};
  auto v2 = config(4, 1, ScoringFunc::softmax, TopkMethod::group_limited_greedy);
  v2.n_group = 2;
  v2.topk_group = 1;
  EXPECT_EQ(run(v2, logits).experts[0], 0);
  auto v3 = v2;
  v3.scoring_func = ScoringFunc::sigmoid;
  v3.topk_method = TopkMethod::noaux_tc;
  EXPECT_EQ(run(v3, logits, {0, 0, 0, 0}).experts[0], 2);
}

TEST(Gate, GreedyIgnoresGroups) {
  auto c = config(4, 2, ScoringFunc::softmax, TopkMethod::greedy);
  c.n_group = 2;
  c.topk_group = 1;
  EXPECT_EQ(run(c, {3, 0, 2, 1}).experts, (std::vector<std::int32_t>{0, 2}));
}

// A negative biased score is still a better choice than an expert of a dropped group.
TEST(Gate, DroppedGroupsStayOutWhenAllCandidatesAreNegative) {
  auto c = config(4, 2, ScoringFunc::sigmoid, TopkMethod::noaux_tc);
  c.n_group = 2;
  c.topk_group = 1;
  EXPECT_EQ(run(c, {0, 0, 1, 1}, {-3, -3, -2, -2}).experts, (std::vector<std::int32_t>{2, 3}));
}

TEST(Gate, AgreesWithASortOnRandomScores) {
  std::mt19937 random(1);
  std::normal_distribution<float> normal;
  auto c = config(64, 6, ScoringFunc::sigmoid, TopkMethod::noaux_tc);
  c.n_group = 8;
  c.topk_group = 3;
  for (int trial = 0; trial < 200; ++trial) {
    std::vector<float> logits(64), bias(64), biased(64);
    for (std::size_t i = 0; i < 64; ++i) {
      logits[i] = normal(random);
      bias[i] = 0.3F * normal(random);
      biased[i] = sigmoid(logits[i]) + bias[i];
    }
    std::vector<std::pair<float, std::size_t>> groups;
    for (std::size_t g = 0; g < 8; ++g) {
      std::vector<float> members(biased.begin() + static_cast<std::ptrdiff_t>(g * 8),
                                 biased.begin() + static_cast<std::ptrdiff_t>(g * 8 + 8));
      std::ranges::sort(members, std::greater<>());
      groups.emplace_back(-(members[0] + members[1]), g);
    }
    std::ranges::sort(groups);
    std::vector<std::pair<float, std::int32_t>> order;
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t e = groups[i].second * 8; e < groups[i].second * 8 + 8; ++e)
        order.emplace_back(-biased[e], static_cast<std::int32_t>(e));
    std::ranges::sort(order);
    std::vector<std::int32_t> expected;
    for (std::size_t i = 0; i < 6; ++i) expected.push_back(order[i].second);
    std::ranges::sort(expected);
    EXPECT_EQ(run(c, logits, bias).experts, expected);
  }
}

/// Whether every expert is another one, in ascending order, and exists.
bool distinct(const std::vector<std::int32_t>& experts, std::size_t n) {
  return std::ranges::adjacent_find(experts, std::greater_equal<>()) == experts.end() && experts.front() >= 0 &&
         experts.back() < static_cast<std::int32_t>(n);
}

constexpr float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();

TEST(Gate, MinusInfinityIsChosenOncePerExpert) {
  auto c = config(8, 3, ScoringFunc::sigmoid, TopkMethod::noaux_tc);
  EXPECT_EQ(run(c, {0, 0, 0, 0, 0, 1, 0, 0}, {-inf, -inf, -inf, -inf, -inf, 0, -inf, -inf}).experts,
            (std::vector<std::int32_t>{0, 1, 5}));
  c.n_group = 4;
  c.topk_group = 2;
  EXPECT_EQ(run(c, {0, 0, 0, 0, 0, 1, 0, 0}, {-inf, -inf, -inf, -inf, -inf, 0, -inf, -inf}).experts,
            (std::vector<std::int32_t>{0, 1, 2}));  // all groups' sums are -inf: the first two groups
}

TEST(Gate, NanIsChosenLast) {
  auto c = config(6, 3, ScoringFunc::sigmoid, TopkMethod::noaux_tc);
  EXPECT_EQ(run(c, {0, 0, 0, 0, 0, 0}, {nan, -inf, nan, 1, nan, -inf}).experts, (std::vector<std::int32_t>{1, 3, 5}));
  EXPECT_EQ(run(c, {0, 0, 0, 0, 0, 0}, {nan, nan, nan, 1, nan, -inf}).experts, (std::vector<std::int32_t>{0, 3, 5}));
  c.n_group = 3;
  c.topk_group = 2;
  EXPECT_EQ(run(c, {0, 0, 0, 0, 0, 0}, {nan, 9, -5, -inf, -7, -7}).experts, (std::vector<std::int32_t>{2, 4, 5}));
}

/// What is chosen then means nothing, which the weights pass on to the model's logits.
TEST(Gate, NonFiniteLogitsMakeNonFiniteWeights) {
  for (const auto scoring : {ScoringFunc::softmax, ScoringFunc::sigmoid}) {
    const bool softmax = scoring == ScoringFunc::softmax;
    auto c = config(4, 2, scoring, softmax ? TopkMethod::greedy : TopkMethod::noaux_tc);
    const Routed all = run(c, {nan, nan, nan, nan}, softmax ? std::vector<float>{} : std::vector<float>{3, 2, 1, 0});
    EXPECT_EQ(all.experts, (std::vector<std::int32_t>{0, 1}));
    EXPECT_TRUE(std::isnan(all.weights[0]) && std::isnan(all.weights[1]));
  }
  const auto greedy = config(4, 2, ScoringFunc::softmax, TopkMethod::greedy);
  EXPECT_TRUE(std::isnan(run(greedy, {1, inf, 2, 3}).weights[0]));
  EXPECT_TRUE(std::isnan(run(greedy, {-inf, -inf, -inf, -inf}).weights[0]));
}

TEST(Gate, SigmoidsOfZeroStayFiniteWhenNormalized) {
  auto c = config(4, 2, ScoringFunc::sigmoid, TopkMethod::noaux_tc);
  c.norm_topk_prob = true;
  const Routed r = run(c, {-inf, -1e30F, -inf, -200}, {0, 0, 0, 0});
  EXPECT_EQ(r.experts, (std::vector<std::int32_t>{0, 1}));
  EXPECT_EQ(r.weights, (std::vector<float>{0, 0}));
}

/// Every method, on logits and biases most of which are not usual numbers.
TEST(Gate, ChoosesDistinctExpertsWhateverTheNumbersAre) {
  const std::vector<float> values{nan, -nan, inf, -inf, 0, -0.0F, 1e-42F, -1e-42F, 3e38F, -3e38F, 1, -1};
  std::mt19937 random(2);
  const auto draw = [&] { return values[random() % values.size()]; };
  struct Method {
    ScoringFunc scoring;
    TopkMethod method;
    std::uint64_t groups, best;
  };
  for (const Method& m : {Method{ScoringFunc::softmax, TopkMethod::greedy, 1, 1},
                          Method{ScoringFunc::softmax, TopkMethod::group_limited_greedy, 8, 3},
                          Method{ScoringFunc::softmax, TopkMethod::group_limited_greedy, 16, 6},
                          Method{ScoringFunc::sigmoid, TopkMethod::noaux_tc, 1, 1},
                          Method{ScoringFunc::sigmoid, TopkMethod::noaux_tc, 8, 3},
                          Method{ScoringFunc::sigmoid, TopkMethod::noaux_tc, 4, 4}}) {
    auto c = config(16, 6, m.scoring, m.method);
    c.n_group = m.groups;
    c.topk_group = m.best;
    for (int trial = 0; trial < 2000; ++trial) {
      std::vector<float> logits(16), bias(m.method == TopkMethod::noaux_tc ? 16 : 0);
      for (float& v : logits) v = draw();
      for (float& v : bias) v = draw();
      const Routed r = run(c, logits, bias);
      ASSERT_TRUE(distinct(r.experts, 16)) << testing::PrintToString(r.experts);
      std::vector<std::int32_t> groups;
      for (const std::int32_t e : r.experts) groups.push_back(e / static_cast<std::int32_t>(16 / m.groups));
      const auto end = std::unique(groups.begin(), groups.end());
      const auto most = static_cast<std::ptrdiff_t>(m.method == TopkMethod::greedy ? 16 : m.best);
      ASSERT_LE(end - groups.begin(), most) << testing::PrintToString(r.experts);
    }
  }
}

}  // namespace
}  // namespace larch::model
