#include "text/sampler.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "text/tokenizer/tiny_tokenizer.hpp"

namespace larch::text {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

SamplingOptions options(double temperature) {
  SamplingOptions o;
  o.temperature = temperature;
  return o;
}

/// Tokens that come up in many draws, with their shares.
std::map<Token, double> shares(const SamplingOptions& o, const std::vector<float>& logits,
                               const std::vector<Token>& recent = {}) {
  constexpr int draws = 20000;
  Sampler sampler(o, 7);
  std::map<Token, double> found;
  for (int i = 0; i < draws; ++i) found[sampler.pick(logits, recent)] += 1.0 / draws;
  return found;
}

std::set<Token> support(const SamplingOptions& o, const std::vector<float>& logits,
                        const std::vector<Token>& recent = {}) {
  std::set<Token> found;
  for (const auto& [token, share] : shares(o, logits, recent)) found.insert(token);
  return found;
}

TEST(Sampler, TemperatureZeroTakesTheLowestIdAmongTheBest) {
  Sampler sampler(options(0), 1);
  EXPECT_EQ(sampler.pick(std::vector<float>{1, 3, 3, 2}), 1);
  EXPECT_EQ(sampler.pick(std::vector<float>{-infinity, -5}), 1);
}

TEST(Sampler, SharesAreTheSoftmax) {
  const std::vector<float> logits = {0, 1, 2, -infinity};
  for (const double temperature : {0.5, 1.0, 2.0}) {
    const auto found = shares(options(temperature), logits);
    double total = 0;
    for (int i = 0; i < 3; ++i) total += std::exp(i / temperature);
    for (int i = 0; i < 3; ++i) {
      const double p = std::exp(i / temperature) / total;
      // Five standard deviations of a binomial share.
      EXPECT_NEAR(found.at(i), p, 5 * std::sqrt(p * (1 - p) / 20000)) << temperature;
    }
    EXPECT_FALSE(found.contains(3));
  }
}

TEST(Sampler, FiltersKeepWhatTheyShould) {
  // Probabilities 0.5, 0.25, 0.125, 0.125 in the order of the ids 2, 0, 1, 3.
  const std::vector<float> logits = {std::log(0.25f), std::log(0.125f), std::log(0.5f), std::log(0.125f)};
  SamplingOptions o = options(1);
  o.top_k = 2;
  EXPECT_EQ(support(o, logits), (std::set<Token>{0, 2}));
  o.top_k = 3;  // of equals the lower id
  EXPECT_EQ(support(o, logits), (std::set<Token>{0, 1, 2}));
  o = options(1);
  o.top_p = 0.49;
  EXPECT_EQ(support(o, logits), (std::set<Token>{2}));
  o.top_p = 0.7;
  EXPECT_EQ(support(o, logits), (std::set<Token>{0, 2}));
  o.top_p = 0.8;
  EXPECT_EQ(support(o, logits), (std::set<Token>{0, 1, 2}));
  o = options(1);
  o.min_p = 0.4;
  EXPECT_EQ(support(o, logits), (std::set<Token>{0, 2}));
  o.min_p = 1;
  EXPECT_EQ(support(o, logits), (std::set<Token>{2}));
  o = options(2);  // top_p sees the probabilities after the temperature: 0.37, 0.26, 0.18, 0.18
  o.top_p = 0.5;
  EXPECT_EQ(support(o, logits), (std::set<Token>{0, 2}));
  o = options(1);  // top_p sees only what top_k left: 2/3 and 1/3
  o.top_k = 2;
  o.top_p = 0.6;
  EXPECT_EQ(support(o, logits), (std::set<Token>{2}));
}

TEST(Sampler, TopPWithAFlatTailNeedsManyTokens) {
  std::vector<float> logits(5000, 0.0f);
  logits[17] = 8;  // e^8 of e^8 + 4999: 0.37
  SamplingOptions o = options(1);
  o.top_p = 0.36;
  EXPECT_EQ(support(o, logits), std::set<Token>{17});
  o.top_p = 0.9;
  EXPECT_GT(support(o, logits).size(), 3000u);
}

TEST(Sampler, RepeatPenaltyDividesPositiveAndMultipliesNegativeLogits) {
  SamplingOptions o = options(0);
  o.repeat_penalty = 2;
  Sampler sampler(o, 1);
  const std::vector<float> logits = {4, 3, -1, -1.5f};
  EXPECT_EQ(sampler.pick(logits, std::vector<Token>{0}), 1);
  EXPECT_EQ(sampler.pick(logits, std::vector<Token>{0, 0, 1, 1}), 0);  // 2, 1.5: each counts once
  EXPECT_EQ(sampler.pick(std::vector<float>{-1, -1.5f}, std::vector<Token>{0}), 1);
  std::vector<Token> old(65, 1);
  old.front() = 0;  // out of the window
  EXPECT_EQ(sampler.pick(logits, old), 0);
  EXPECT_EQ(sampler.pick(logits, old), 0);  // the caller's logits are as they were
}

TEST(Sampler, SameSeedSameTokens) {
  std::vector<float> logits(100);
  for (std::size_t i = 0; i < logits.size(); ++i) logits[i] = static_cast<float>(i % 7);
  SamplingOptions o = options(0.8);
  o.top_p = 0.95;
  Sampler a(o, 42), b(o, 42), c(o, 43);
  bool differs = false;
  for (int i = 0; i < 200; ++i) {
    const Token token = a.pick(logits);
    EXPECT_EQ(token, b.pick(logits));
    differs |= token != c.pick(logits);
  }
  EXPECT_TRUE(differs);
}

TEST(Sampler, AGuessIsWhatAPickWillBe) {
  std::vector<float> logits(100);
  for (std::size_t i = 0; i < logits.size(); ++i) logits[i] = static_cast<float>(i % 7);
  Sampler sampler(options(1), 42);
  for (int round = 0; round < 20; ++round) {
    std::vector<Token> guesses;
    for (std::size_t ahead = 0; ahead < 5; ++ahead) guesses.push_back(sampler.guess(logits, {}, ahead));
    for (const Token guess : guesses) EXPECT_EQ(sampler.pick(logits), guess);
    EXPECT_NE(std::set<Token>(guesses.begin(), guesses.end()).size(), 1U);
  }
}

/// With the same noise, distributions that differ by d in total variation agree with (1 - d) / (1 + d) at least.
TEST(Sampler, ModelsThatThinkAlikePickAlike) {
  std::vector<float> one(50), other(50);
  for (std::size_t i = 0; i < one.size(); ++i) {
    one[i] = static_cast<float>(i % 11) * 0.3f;
    other[i] = one[i] + (i % 2 == 0 ? 0.2f : -0.2f);
  }
  const auto softmax = [](const std::vector<float>& logits) {
    std::vector<double> p(logits.size());
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i) sum += p[i] = std::exp(logits[i]);
    for (double& x : p) x /= sum;
    return p;
  };
  const auto p = softmax(one), q = softmax(other);
  double distance = 0;
  for (std::size_t i = 0; i < p.size(); ++i) distance += std::abs(p[i] - q[i]) / 2;
  constexpr int draws = 20000;
  Sampler sampler(options(1), 3);
  int alike = 0;
  for (int i = 0; i < draws; ++i) {
    const Token guess = sampler.guess(other, {}, 0);
    alike += sampler.pick(one) == guess ? 1 : 0;
  }
  EXPECT_GT(static_cast<double>(alike) / draws, (1 - distance) / (1 + distance) - 0.01);
  EXPECT_GT(distance, 0.05);
}

TEST(Sampler, RefusesLogitsItCannotUse) {
  Sampler sampler(options(1), 1);
  const auto refused = [&](std::vector<float> logits, std::vector<Token> recent = {}) {
    return error_of(ErrorCode::invalid_argument, [&] { sampler.pick(logits, recent); });
  };
  refused({});
  EXPECT_NE(refused({1, std::nanf(""), 2}).find("logit 1"), std::string::npos);
  refused({infinity, 1});
  refused({-infinity, -infinity});
  SamplingOptions o = options(1);
  o.repeat_penalty = 1.5;
  Sampler penalizing(o, 1);
  error_of(ErrorCode::invalid_argument, [&] { penalizing.pick(std::vector<float>{1}, std::vector<Token>{1}); });
  error_of(ErrorCode::invalid_argument, [&] { penalizing.pick(std::vector<float>{1}, std::vector<Token>{-1}); });
}

TEST(Sampler, RefusesOptionsOutOfRange) {
  const auto refused = [](auto change) {
    SamplingOptions o;
    change(o);
    return error_of(ErrorCode::invalid_argument, [&] { validate(o); });
  };
  EXPECT_NE(refused([](auto& o) { o.temperature = -0.1; }).find("temperature"), std::string::npos);
  refused([](auto& o) { o.temperature = std::nan(""); });
  refused([](auto& o) { o.temperature = INFINITY; });
  EXPECT_NE(refused([](auto& o) { o.top_p = 0; }).find("top_p"), std::string::npos);
  refused([](auto& o) { o.top_p = 1.01; });
  refused([](auto& o) { o.top_p = std::nan(""); });
  EXPECT_NE(refused([](auto& o) { o.top_k = -1; }).find("top_k"), std::string::npos);
  EXPECT_NE(refused([](auto& o) { o.min_p = -0.5; }).find("min_p"), std::string::npos);
  refused([](auto& o) { o.min_p = 2; });
  EXPECT_NE(refused([](auto& o) { o.repeat_penalty = 0; }).find("repeat_penalty"), std::string::npos);
}

TEST(Sampler, ExtremeTemperaturesStayDefined) {
  const std::vector<float> logits = {1, 2, 3};
  EXPECT_EQ(support(options(1e-300), logits), std::set<Token>{2});
  EXPECT_EQ(support(options(1e300), logits), (std::set<Token>{0, 1, 2}));
  EXPECT_EQ(support(options(1), {3e38f, -3e38f}), std::set<Token>{0});
}

}  // namespace
}  // namespace larch::text
