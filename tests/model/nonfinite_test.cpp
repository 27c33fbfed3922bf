// Weights and cache rows that are no usual numbers: nothing is indexed outside its buffer (sanitizers see to that),
// every token goes to experts that differ, and what is spoiled shows in the logits.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "kernels/kernels.hpp"
#include "support/random_model.hpp"
#include "support/runner.hpp"

namespace larch::test {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();

/// Calls f(name, values) with the vectors that bound weights hold themselves.
template <class F>
void each_vector(model::Weights& w, F f) {
  const auto block = [&](const std::string& p, model::BlockWeights& b) {
    f(p + "attn_norm", b.attn_norm);
    f(p + "kv_norm", b.attn.kv_norm);
    f(p + "ffn_norm", b.ffn_norm);
    if (!b.attn.q_norm.empty()) f(p + "q_norm", b.attn.q_norm);
    if (b.moe && !b.moe->gate.bias.empty()) f(p + "bias", b.moe->gate.bias);
  };
  for (std::size_t i = 0; i < w.layers.size(); ++i) block(std::to_string(i) + ".", w.layers[i]);
  f("norm", w.norm);
  if (!w.mtp) return;
  f("mtp.enorm", w.mtp->enorm);
  f("mtp.hnorm", w.mtp->hnorm);
  f("mtp.norm", w.mtp->norm);
  block("mtp.", w.mtp->block);
}

bool all_finite(const std::vector<float>& values) {
  return std::ranges::all_of(values, [](float v) { return std::isfinite(v); });
}

struct Level {
  const kernels::Kernels* k;
};
void PrintTo(const Level& level, std::ostream* out) { *out << level.k->name; }

class NonFinite : public testing::TestWithParam<Level> {
 protected:
  static constexpr std::size_t tokens = 24;

  /// The last MoE layer's choices.
  static void expect_distinct(const Runner& runner, std::size_t pass) {
    const std::size_t k = runner.config().num_experts_per_tok;
    const std::span<const std::int32_t> chosen = runner.chosen(pass);
    for (std::size_t i = 0; i < chosen.size(); i += k) {
      ASSERT_GE(chosen[i], 0);
      for (std::size_t j = i + 1; j < i + k; ++j) ASSERT_GT(chosen[j], chosen[j - 1]);
      ASSERT_LT(chosen[i + k - 1], static_cast<std::int32_t>(runner.config().n_routed_experts));
    }
  }

  /// Logits of the trunk and of the MTP module, in one pass, after checks of the same in other passes.
  std::vector<float> run(const RandomModel& model, const model::Weights& weights) const {
    std::vector<std::int32_t> ids(tokens + 1);
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<std::int32_t>(i % model.config().vocab_size);
    std::vector<float> logits;
    for (const std::size_t pass : {std::size_t{7}, tokens}) {
      Runner runner(model.config(), weights, pass == tokens ? DType::f32 : DType::bf16, 1, pass, 64);
      logits = runner.run(std::span(ids).first(tokens), pass);
      expect_distinct(runner, (tokens - 1) % pass + 1);
      if (!runner.transformer().has_mtp()) continue;
      const std::vector<float> drafts = runner.mtp(std::span(ids).subspan(1, pass), runner.hidden.data(), 0);
      expect_distinct(runner, pass);
      logits.insert(logits.end(), drafts.begin(), drafts.end());
    }
    return logits;
  }
};

/// Every norm and every bias in turn.
TEST_P(NonFinite, Vectors) {
  for (const ModelConfig& config : {small_config(), small_v2_config()}) {
    const RandomModel model(config);
    const model::Weights bound = model::bind_weights(config, model.tensors(), *GetParam().k);
    std::vector<std::string> names;
    model::Weights copy = bound;
    each_vector(copy, [&](const std::string& name, const model::Norm&) { names.push_back(name); });
    for (const std::string& name : names)
      for (const float value : {nan, inf, -inf, 3e38F}) {
        model::Weights spoiled = bound;
        each_vector(spoiled, [&](const std::string& own, model::Norm& values) {
          if (own == name) std::fill_n(values.begin(), std::isnan(value) ? values.size() : 1, value);
        });
        const bool finite = all_finite(run(model, spoiled));
        const bool selects_only = name.ends_with("bias");
        if (selects_only || std::isnan(value)) {  // norms may divide by infinities
          EXPECT_EQ(finite, selects_only) << name << " " << value;
        }
      }
  }
}

/// Fewer than top-k experts whose biased scores are above -inf.
TEST_P(NonFinite, BiasesThatExcludeNearlyAll) {
  const RandomModel model(small_config());
  model::Weights w = model::bind_weights(model.config(), model.tensors(), *GetParam().k);
  each_vector(w, [](const std::string& name, model::Norm& values) {
    if (name.ends_with("bias")) std::fill(values.begin() + 1, values.end(), -inf);
  });
  EXPECT_TRUE(all_finite(run(model, w)));
}

/// Every matrix in turn, as a whole: all bits are a NaN in each format or in its scales.
TEST_P(NonFinite, Matrices) {
  for (const DType dtype : {DType::f32, DType::f8_e4m3, DType::q8_0}) {
    RandomModel model(small_config(), dtype);
    const model::Weights bound = model::bind_weights(model.config(), model.tensors(), *GetParam().k);
    for (const auto& [name, tensor] : model.tensors()) {
      const bool like_another =
          name.find(".experts.") != std::string::npos && name.find("experts.7.") == std::string::npos;
      if (tensor.shape.size() < 2 || like_another) continue;
      const std::vector<std::byte> saved = model.bytes(name);
      std::ranges::fill(model.bytes(name), std::byte{0xff});
      const bool finite = all_finite(run(model, bound));
      const bool always_used = name.find("experts.") == std::string::npos;
      EXPECT_TRUE(!finite || !always_used) << name;
      std::ranges::copy(saved, model.bytes(name).begin());
    }
  }
}

/// Formats whose blocks are wide, all matrices at once.
TEST_P(NonFinite, WideBlocks) {
  for (const DType dtype : {DType::q2_k, DType::q3_k, DType::q4_k, DType::q5_k, DType::q6_k, DType::iq4_xs}) {
    RandomModel model(small_v2_config(256), dtype);
    const model::Weights bound = model::bind_weights(model.config(), model.tensors(), *GetParam().k);
    for (const auto& [name, tensor] : model.tensors())
      if (info(tensor.dtype).block_values > 1) std::ranges::fill(model.bytes(name), std::byte{0xff});
    EXPECT_FALSE(all_finite(run(model, bound))) << name(dtype);
  }
}

/// One value of a router, spoiled after loading: that expert's logit is spoiled, and with softmax all are.
TEST_P(NonFinite, Routers) {
  for (const ModelConfig& config : {small_config(), small_v2_config()})
    for (const float value : {nan, inf, -inf, 1e-42F}) {
      RandomModel model(config);
      const model::Weights bound = model::bind_weights(config, model.tensors(), *GetParam().k);
      std::memcpy(model.bytes("model.layers.1.mlp.gate.weight").data(), &value, sizeof value);
      const bool finite = all_finite(run(model, bound));
      const bool spoils = !std::isfinite(value) && config.scoring_func == ScoringFunc::softmax;
      EXPECT_TRUE(!finite || !spoils) << value;
      EXPECT_TRUE(finite || !std::isfinite(value)) << value;
    }
}

/// As a snapshot may bring them.
TEST_P(NonFinite, CacheRows) {
  for (const DType cache : {DType::bf16, DType::f32, DType::i8})
    for (const auto mode : {model::AttentionMode::absorbed, model::AttentionMode::expanded}) {
      const RandomModel model(small_config());
      Runner runner(model.config(), model.tensors(), *GetParam().k, cache, 2, tokens, 128);
      const std::size_t rows = 70;
      runner.cache().prepare(0, rows);
      for (std::size_t layer = 0; layer < runner.cache().layers(); ++layer)
        for (std::size_t i = 0; i < rows; ++i)
          std::memset(runner.cache().row(layer, i), 0xff, runner.cache().format().bytes);
      runner.position = rows;
      const std::vector<std::int32_t> ids(tokens, 1);
      EXPECT_FALSE(all_finite(runner.run(ids, tokens, mode)));
      expect_distinct(runner, tokens);
    }
}

std::vector<Level> levels() {
  std::vector<Level> all;
  for (const kernels::Kernels* k : kernels::available()) all.push_back({k});
  return all;
}

INSTANTIATE_TEST_SUITE_P(Levels, NonFinite, testing::ValuesIn(levels()),
                         [](const auto& i) { return std::string(i.param.k->name); });

}  // namespace
}  // namespace larch::test
