#include "model/rope.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace larch::model {
namespace {

ModelConfig config(std::size_t nope = 128, std::size_t rope = 64) {
  ModelConfig c;
  c.qk_nope_head_dim = nope;
  c.qk_rope_head_dim = rope;
  c.rope_theta = 10000;
  return c;
}

struct Angles {
  explicit Angles(const Rope& rope, std::size_t position) : cos(rope.dim() / 2), sin(rope.dim() / 2) {
    rope.angles(position, cos.data(), sin.data());
  }
  std::vector<float> cos, sin;
};

TEST(Rope, PlainFrequenciesAndScale) {
  const Rope rope(config());
  const Angles a(rope, 3);
  for (std::size_t i = 0; i < 32; ++i) {
    const double angle = 3 * std::pow(10000.0, -static_cast<double>(i) / 32);
    EXPECT_NEAR(a.cos[i], std::cos(angle), 1e-6);
    EXPECT_NEAR(a.sin[i], std::sin(angle), 1e-6);
  }
  EXPECT_FLOAT_EQ(rope.softmax_scale(), static_cast<float>(1 / std::sqrt(192.0)));
}

// DeepSeek-R1: correction range 10 to 23 of 32 frequencies, mscale 0.1 ln 40 + 1 = 1.3689 squared on the softmax only.
TEST(Rope, YarnOfR1) {
  ModelConfig c = config();
  c.rope_scaling = YarnConfig{.factor = 40, .original_max_position_embeddings = 4096, .mscale = 1, .mscale_all_dim = 1};
  const Rope rope(c);
  EXPECT_NEAR(rope.softmax_scale(), 1.3688879454 * 1.3688879454 / std::sqrt(192.0), 1e-7);
  const Angles a(rope, 1);
  EXPECT_NEAR(a.sin[0], std::sin(1.0), 1e-6);                                  // rotates often: kept
  EXPECT_NEAR(a.sin[10], std::sin(std::pow(10000.0, -10.0 / 32)), 1e-6);       // the ramp's start
  EXPECT_NEAR(a.sin[23], std::sin(std::pow(10000.0, -23.0 / 32) / 40), 1e-8);  // its end: interpolated
  const double f = std::pow(10000.0, -15.0 / 32), share = 5.0 / 13;
  EXPECT_NEAR(a.sin[15], std::sin(f / 40 * share + f * (1 - share)), 1e-7);
}

TEST(Rope, MscaleActsOnCosinesByItsRatio) {
  ModelConfig c = config();
  c.rope_scaling = YarnConfig{.factor = 8, .original_max_position_embeddings = 96, .mscale = 1, .mscale_all_dim = 0.6};
  const double m = 0.1 * std::log(8.0) + 1, all = 0.06 * std::log(8.0) + 1;
  const Rope rope(c);
  EXPECT_NEAR(Angles(rope, 0).cos[0], m / all, 1e-6);
  EXPECT_NEAR(rope.softmax_scale(), all * all / std::sqrt(192.0), 1e-7);
}

TEST(Rope, AbsentMscalesAreOneAndZero) {
  ModelConfig c = config();
  c.rope_scaling = YarnConfig{.factor = 8, .original_max_position_embeddings = 96};
  const Rope rope(c);
  EXPECT_NEAR(Angles(rope, 0).cos[0], 0.1 * std::log(8.0) + 1, 1e-6);
  EXPECT_NEAR(rope.softmax_scale(), 1 / std::sqrt(192.0), 1e-7);
}

TEST(Rope, EqualBetasMakeAStep) {  // Kimi-K2 says beta_fast = beta_slow = 1
  ModelConfig c = config();
  c.rope_theta = 50000;
  c.rope_scaling = YarnConfig{.factor = 32,
                              .original_max_position_embeddings = 4096,
                              .beta_fast = 1,
                              .beta_slow = 1,
                              .mscale = 1,
                              .mscale_all_dim = 1};
  const Angles a{Rope(c), 1};
  for (const float s : a.sin) EXPECT_TRUE(std::isfinite(s));
  EXPECT_NEAR(a.sin[31], std::sin(std::pow(50000.0, -31.0 / 32) / 32), 1e-9);
}

}  // namespace
}  // namespace larch::model
