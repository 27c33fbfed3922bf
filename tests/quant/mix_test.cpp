#include "quant/mix.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace larch::quant {
namespace {

/// DeepSeek-V2-Lite and R1, as far as it matters here.
constexpr MixContext lite{.layers = 27}, r1{.layers = 62}, r1_with_mtp{.layers = 62, .mtp_layers = 1};

struct Expected {
  Mix mix;
  std::string name;
  std::size_t dimensions;
  std::uint64_t cols;
  MixContext context;
  DType type;
};

TEST(Mix, GivesEachTensorItsType) {
  using enum Mix;
  const std::vector<Expected> table{
      // What stays as exact as it is.
      {q4_k_m, "blk.3.attn_norm.weight", 1, 7168, r1, DType::f32},
      {q4_k_m, "blk.3.attn_kv_a_norm.weight", 1, 512, r1, DType::f32},
      {q2_k, "blk.3.ffn_gate_inp.weight", 2, 7168, r1, DType::f32},
      {bf16, "blk.3.ffn_gate_inp.weight", 2, 7168, r1, DType::f32},
      {q4_k_m, "blk.3.exp_probs_b.bias", 1, 256, r1, DType::f32},
      {q4_k_m, "blk.61.nextn.enorm.weight", 1, 7168, r1, DType::f32},
      // Embedding and head.
      {q4_k_m, "token_embd.weight", 2, 7168, r1, DType::q4_k},
      {q4_k_m, "output.weight", 2, 7168, r1, DType::q6_k},
      {q2_k, "output.weight", 2, 7168, r1, DType::q6_k},
      {iq4_xs, "output.weight", 2, 7168, r1, DType::q6_k},
      {q4_k_m, "output.weight", 2, 1440, r1, DType::q8_0},
      {q8_0, "output.weight", 2, 7168, r1, DType::q8_0},
      {bf16, "output.weight", 2, 7168, r1, DType::bf16},
      {q4_k_m, "token_embd.weight", 2, 7168, {.layers = 62, .tied_embeddings = true}, DType::q6_k},
      // Attention.
      {q4_k_m, "blk.0.attn_q_a.weight", 2, 7168, r1, DType::q4_k},
      {q4_k_m, "blk.0.attn_q_b.weight", 2, 1536, r1, DType::q4_k},
      {q4_k_m, "blk.0.attn_kv_a_mqa.weight", 2, 7168, r1, DType::q4_k},
      {q4_k_m, "blk.0.attn_k_b.weight", 3, 128, r1, DType::q5_0},
      {q4_k_m, "blk.0.attn_v_b.weight", 3, 512, r1, DType::q4_k},
      {q3_k_m, "blk.40.attn_output.weight", 2, 16384, r1, DType::q4_k},
      {q2_k, "blk.40.attn_output.weight", 2, 16384, r1, DType::q3_k},
      // The down-projections: the first 7 and the last 8 of R1's 62 layers, and every third between.
      {q4_k_m, "blk.6.ffn_down_exps.weight", 3, 2048, r1, DType::q6_k},
      {q4_k_m, "blk.7.ffn_down_exps.weight", 3, 2048, r1, DType::q4_k},
      {q4_k_m, "blk.8.ffn_down_shexp.weight", 2, 2048, r1, DType::q4_k},
      {q4_k_m, "blk.9.ffn_down_shexp.weight", 2, 2048, r1, DType::q6_k},
      {q5_k_m, "blk.53.ffn_down_exps.weight", 3, 2048, r1, DType::q5_k},
      {q5_k_m, "blk.54.ffn_down_exps.weight", 3, 2048, r1, DType::q6_k},
      {q4_k_m, "blk.6.ffn_up_exps.weight", 3, 7168, r1, DType::q4_k},
      {q3_k_m, "blk.2.ffn_down.weight", 2, 18432, r1, DType::q5_k},
      {q3_k_m, "blk.3.ffn_down_exps.weight", 3, 2048, r1, DType::q4_k},
      {q2_k, "blk.3.ffn_down_exps.weight", 3, 2048, r1, DType::q3_k},
      {iq4_xs, "blk.3.ffn_down_exps.weight", 3, 2048, r1, DType::q5_k},
      {iq4_xs, "blk.3.ffn_down_exps.weight", 3, 2048, {.layers = 62, .importance = true}, DType::iq4_xs},
      // Types without a mixture, which spare the first eighth of the down-projections.
      {f32, "blk.4.ffn_up.weight", 2, 47, lite, DType::f32},
      {f32, "output.weight", 2, 7168, r1, DType::f32},
      {q4_0, "blk.3.attn_q_a.weight", 2, 7168, r1, DType::q4_0},
      {q4_0, "blk.3.attn_output.weight", 2, 16384, r1, DType::q4_0},
      {q4_0, "output.weight", 2, 7168, r1, DType::q6_k},
      {q4_0, "output.weight", 2, 1440, r1, DType::q8_0},
      {q4_0, "blk.6.ffn_down_exps.weight", 3, 2048, r1, DType::q4_0},
      {q4_0, "blk.6.ffn_down_exps.weight", 3, 2048, {.layers = 62, .importance = true}, DType::q4_1},
      {q4_0, "blk.7.ffn_down_exps.weight", 3, 2048, {.layers = 62, .importance = true}, DType::q4_0},
      {q5_0, "blk.6.ffn_down_exps.weight", 3, 2048, {.layers = 62, .importance = true}, DType::q5_1},
      {q5_0, "blk.6.ffn_down_exps.weight", 3, 2048, r1, DType::q5_0},
      {q4_1, "blk.6.ffn_down_exps.weight", 3, 2048, {.layers = 62, .importance = true}, DType::q4_1},
      {q5_1, "blk.6.ffn_down_exps.weight", 3, 1408, r1, DType::q5_1},
      {iq4_nl, "blk.6.ffn_down_exps.weight", 3, 2048, r1, DType::q5_k},
      {iq4_nl, "blk.7.ffn_down_exps.weight", 3, 2048, r1, DType::iq4_nl},
      {iq4_nl, "blk.6.ffn_down_exps.weight", 3, 2048, {.layers = 62, .importance = true}, DType::iq4_nl},
      {q4_0, "blk.4.ffn_up.weight", 2, 48, lite, DType::f16},
      // Multi-token prediction.
      {q4_k_m, "blk.61.nextn.eh_proj.weight", 2, 14336, r1_with_mtp, DType::q6_k},
      {q2_k, "blk.61.ffn_up_exps.weight", 3, 7168, r1_with_mtp, DType::q6_k},
      {q2_k, "blk.60.ffn_up_exps.weight", 3, 7168, r1_with_mtp, DType::q2_k},
      {q2_k, "blk.61.ffn_up_exps.weight", 3, 7168, {.layers = 63, .mtp_layers = 2}, DType::q6_k},
      {iq4_nl, "blk.61.attn_k_b.weight", 3, 128, r1_with_mtp, DType::q8_0},
      {q4_0, "blk.61.attn_k_b.weight", 3, 48, r1_with_mtp, DType::f16},
      {q5_1, "blk.61.nextn.shared_head_head.weight", 2, 7168, r1_with_mtp, DType::q6_k},
      {q3_k_m, "blk.61.nextn.embed_tokens.weight", 2, 7168, r1_with_mtp, DType::q6_k},
      {q8_0, "blk.61.attn_output.weight", 2, 16384, r1_with_mtp, DType::q8_0},
      {bf16, "blk.61.attn_output.weight", 2, 16384, r1_with_mtp, DType::bf16},
      {f16, "blk.61.attn_output.weight", 2, 47, r1_with_mtp, DType::f16},
      {q2_k, "blk.61.ffn_gate_inp.weight", 2, 7168, r1_with_mtp, DType::f32},
      {q2_k, "token_embd.weight", 2, 7168, {.layers = 2, .mtp_layers = 1}, DType::q2_k},
      // Rows that are not whole blocks of 256.
      {q4_k_m, "blk.1.ffn_down_exps.weight", 3, 1408, lite, DType::q8_0},
      {q4_k_m, "blk.4.ffn_down_exps.weight", 3, 1408, lite, DType::q5_0},
      {q5_k_m, "blk.4.ffn_down_exps.weight", 3, 1408, lite, DType::q5_1},
      {q3_k_m, "blk.4.ffn_gate.weight", 2, 1408, lite, DType::q4_0},
      {q2_k, "blk.4.ffn_gate.weight", 2, 1408, lite, DType::q4_0},
      {iq4_xs, "blk.4.ffn_down_exps.weight", 3, 1408, lite, DType::iq4_nl},
      {q6_k, "blk.4.ffn_down_exps.weight", 3, 1408, lite, DType::q8_0},
      // Rows that are not even whole blocks of 32.
      {q8_0, "blk.4.ffn_up.weight", 2, 48, lite, DType::f16},
      {q4_k_m, "blk.4.ffn_up.weight", 2, 48, lite, DType::f16},
      {f16, "blk.4.ffn_up.weight", 2, 48, lite, DType::f16},
      {bf16, "blk.4.ffn_up.weight", 2, 47, lite, DType::bf16},
  };
  for (const Expected& e : table)
    EXPECT_EQ(info(choose_type(e.mix, e.name, e.dimensions, e.cols, e.context)).name, info(e.type).name)
        << name(e.mix) << " " << e.name << " " << e.cols;
}

TEST(Mix, HasNamesAndNumbers) {
  for (const Mix mix : mixes()) EXPECT_EQ(find_mix(name(mix)), mix);
  EXPECT_EQ(mixes().size(), 15U);
  EXPECT_EQ(find_mix("Q4_K_M"), Mix::q4_k_m);
  EXPECT_EQ(find_mix("q4_k"), std::nullopt);
  EXPECT_EQ(find_mix(""), std::nullopt);
  EXPECT_EQ(file_type(Mix::q4_k_m), 15U);
  EXPECT_EQ(file_type(Mix::bf16), 32U);
  EXPECT_EQ(file_type(Mix::f32), 0U);
  EXPECT_EQ(file_type(Mix::q4_0), 2U);
  EXPECT_EQ(file_type(Mix::q4_1), 3U);
  EXPECT_EQ(file_type(Mix::q5_0), 8U);
  EXPECT_EQ(file_type(Mix::q5_1), 9U);
  EXPECT_EQ(file_type(Mix::iq4_nl), 25U);
}

}  // namespace
}  // namespace larch::quant
