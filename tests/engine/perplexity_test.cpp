#include "larch/perplexity.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/expect_error.hpp"
#include "support/golden.hpp"

namespace larch::test {
namespace {

class PerplexityTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { model_ = new Model(Model::load(demo_dir())); }
  static void TearDownTestSuite() { delete model_; }
  static const Model& model() { return *model_; }

  /// The likelihoods of window[first..] from one forward pass, by the definition.
  static void score(std::vector<Token> window, std::size_t first, std::vector<double>& nll, std::size_t& bytes) {
    if (const auto begin = model().begin_token()) window.front() = *begin;
    Session session(model(), {.context = static_cast<int>(window.size()), .threads = 1});
    const std::span<const float> logits = session.feed(window, Logits::all);
    const auto vocab = static_cast<std::size_t>(model().info().vocab_size);
    for (std::size_t i = first; i < window.size(); ++i) {
      double sum = 0;
      for (std::size_t v = 0; v < vocab; ++v) sum += std::exp(double{logits[(i - 1) * vocab + v]});
      nll.push_back(std::log(sum) - logits[(i - 1) * vocab + static_cast<std::size_t>(window[i])]);
      bytes += model().decode({&window[i], 1}).size();
    }
  }

  void expect_like(const Perplexity& p, const std::vector<std::pair<std::size_t, std::size_t>>& windows, int context) {
    std::vector<double> nll;
    std::size_t bytes = 0;
    for (const auto& [begin, first] : windows) {
      const auto from = ids.begin() + static_cast<std::ptrdiff_t>(begin);
      score({from, from + context}, first, nll, bytes);
    }
    const auto n = static_cast<double>(nll.size());
    double mean = 0, variance = 0;
    for (const double v : nll) mean += v / n;
    for (const double v : nll) variance += (v - mean) * (v - mean) / (n - 1);
    EXPECT_EQ(p.windows, windows.size());
    EXPECT_EQ(p.tokens, nll.size());
    EXPECT_NEAR(p.perplexity, std::exp(mean), 1e-3 * std::exp(mean));
    EXPECT_NEAR(p.standard_error, std::exp(mean) * std::sqrt(variance / n), 1e-2 * p.standard_error);
    EXPECT_NEAR(p.bits_per_token, mean / std::log(2), 1e-3 * p.bits_per_token);
    EXPECT_NEAR(p.bits_per_byte, mean / std::log(2) * n / static_cast<double>(bytes), 1e-3 * p.bits_per_byte);
  }

  std::vector<Token> ids = Golden(data_dir() / "demo" / "golden.safetensors").tokens("p0.input_ids");

 private:
  static inline Model* model_ = nullptr;
};

TEST_F(PerplexityTest, ScoresTheSecondHalfOfWindowsSideBySide) {
  ASSERT_GE(ids.size(), 40U);
  ids.resize(40);
  std::vector<int> seen;
  const auto progress = [&](const PerplexityProgress& p) { return seen.push_back(p.done), p.total == 3; };
  expect_like(measure_perplexity(model(), ids, {.context = 12, .progress = progress}), {{0, 7}, {12, 7}, {24, 7}}, 12);
  EXPECT_EQ(seen, (std::vector{1, 2, 3}));
  expect_like(measure_perplexity(model(), ids, {.context = 12, .windows = 1, .threads = 2}), {{0, 7}}, 12);
}

TEST_F(PerplexityTest, ScoresTheLastTokensOfWindowsThatOverlap) {
  ids.resize(20);
  expect_like(measure_perplexity(model(), ids, {.context = 12, .stride = 4}), {{0, 8}, {4, 8}, {8, 8}}, 12);
  expect_like(measure_perplexity(model(), ids, {.context = 9, .stride = 8}), {{0, 1}, {8, 1}}, 9);
}

TEST_F(PerplexityTest, RefusesWhatItCannotMeasure) {
  ids.resize(20);
  const auto expect_refusal = [&](const PerplexityOptions& o, const char* part) {
    expect_error(ErrorCode::invalid_argument, {part}, [&] { measure_perplexity(model(), ids, o); });
  };
  expect_refusal({.context = 21}, "21");
  expect_refusal({.context = 3}, "context");
  expect_refusal({.context = 1 << 20}, "context");
  expect_refusal({.context = 8, .stride = 8}, "stride");
  expect_refusal({.context = 8, .windows = -1}, "windows");
  expect_refusal({.context = -5}, "found -5");
  expect_refusal({.context = 8, .stride = -5}, "found -5");
  expect_refusal({.context = 8, .threads = -5}, "found -5");
  // Of an id in the last window nothing is computed before.
  std::vector<Token> bad = ids;
  bad.back() = 1 << 20;
  expect_error(ErrorCode::invalid_argument, {"perplexity", "1048576"}, [&] {
    measure_perplexity(model(), bad, {.context = 5, .progress = [](const auto&) -> bool { throw 0; }});
  });
  expect_error(ErrorCode::cancelled, {"1 window"}, [&] {
    measure_perplexity(model(), ids, {.context = 8, .progress = [](const auto&) { return false; }});
  });
}

}  // namespace
}  // namespace larch::test
