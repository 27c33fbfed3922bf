#include "model/weights.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "core/architecture.hpp"
#include "larch/error.hpp"

namespace larch::model {
namespace {

/// A tiny V3-like model: one dense layer, one with two experts, an MTP layer.
ModelConfig tiny() {
  ModelConfig c;
  c.model_type = "deepseek_v3";
  c.vocab_size = 10;
  c.hidden_size = 8;
  c.intermediate_size = 12;
  c.moe_intermediate_size = 6;
  c.num_hidden_layers = 2;
  c.num_nextn_predict_layers = 1;
  c.num_attention_heads = 2;
  c.q_lora_rank = 4;
  c.kv_lora_rank = 4;
  c.qk_nope_head_dim = 4;
  c.qk_rope_head_dim = 2;
  c.v_head_dim = 4;
  c.n_routed_experts = 2;
  c.n_shared_experts = 1;
  c.num_experts_per_tok = 1;
  c.first_k_dense_replace = 1;
  c.scoring_func = ScoringFunc::sigmoid;
  c.topk_method = TopkMethod::noaux_tc;
  c.max_position_embeddings = 16;
  return c;
}

class Weights : public testing::Test {
 protected:
  Weights() {
    for_each_tensor(config, [&](const TensorId& id) { add(official_name(id), shape(id.role, config)); });
  }

  void add(const std::string& name, const Shape& shape, DType dtype = DType::f32) {
    std::uint64_t n = 1;
    for (const std::uint64_t d : shape) n *= d;
    table[name] = {name, dtype, shape, memory.data(), n * bytes_of(dtype, 1), "shard"};
  }
  void make_f8(const std::string& name) {
    const Shape shape = table.at(name + ".weight").shape;
    add(name + ".weight", shape, DType::f8_e4m3);
    add(name + ".weight_scale_inv", scale_shape(shape));
  }
  /// The message of the refusal, which must name the file.
  std::string refusal() {
    try {
      (void)bind_weights(config, table, k);
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::malformed);
      EXPECT_NE(std::string(e.what()).find("shard"), std::string::npos) << e.what();
      return e.what();
    }
    ADD_FAILURE() << "bound";
    return {};
  }
  static bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

  const kernels::Kernels& k = kernels::select();
  ModelConfig config = tiny();
  std::vector<std::byte> memory = std::vector<std::byte>(4096);
  TensorTable table;
};

TEST_F(Weights, BindsEverything) {
  std::uint64_t bound = 0, all = 0;
  for (const auto& [name, tensor] : table) all += tensor.bytes;
  const model::Weights w = bind_weights(config, table, k, [&](std::uint64_t bytes) { bound += bytes; });
  EXPECT_EQ(bound, all);
  EXPECT_EQ(w.layers.size(), 2U);
  EXPECT_TRUE(w.layers[0].mlp && !w.layers[0].moe);
  EXPECT_TRUE(w.layers[1].moe && !w.layers[1].mlp);
  EXPECT_EQ(w.layers[1].moe->experts.size(), 2U);
  ASSERT_TRUE(w.mtp);
  EXPECT_EQ(w.mtp->head.matrix.data, w.head.matrix.data);
}

TEST_F(Weights, EveryMissingTensorIsNamed) {
  const TensorTable whole = table;
  for (const auto& [name, tensor] : whole) {
    table = whole;
    table.erase(name);
    EXPECT_TRUE(says(refusal(), name)) << name;
  }
}

TEST_F(Weights, EveryWrongShapeIsNamedWithBothShapes) {
  const TensorTable whole = table;
  for (const auto& [name, tensor] : whole) {
    table = whole;
    Shape shape = tensor.shape;
    shape.back() += 1;
    add(name, shape);
    const std::string text = refusal();
    EXPECT_TRUE(says(text, name) && says(text, describe(tensor.shape)) && says(text, describe(shape))) << text;
    add(name, {1, 2, 3});
    EXPECT_TRUE(says(refusal(), "[1, 2, 3]"));
  }
}

TEST_F(Weights, EveryWrongTypeIsNamed) {
  const TensorTable whole = table;
  for (const auto& [name, tensor] : whole) {
    table = whole;
    add(name, tensor.shape, DType::i32);
    const std::string text = refusal();
    EXPECT_TRUE(says(text, name) && says(text, "I32")) << text;
  }
}

TEST_F(Weights, Fp8NeedsItsScales) {
  const std::string name = "model.layers.1.mlp.experts.1.down_proj";
  make_f8(name);
  EXPECT_NO_THROW((void)bind_weights(config, table, k));
  add(name + ".weight_scale_inv", {1, 2});
  EXPECT_TRUE(says(refusal(), name + ".weight_scale_inv"));
  add(name + ".weight_scale_inv", {1, 1}, DType::bf16);
  EXPECT_TRUE(says(refusal(), "F32"));
  table.erase(name + ".weight_scale_inv");
  EXPECT_TRUE(says(refusal(), name + ".weight_scale_inv"));
}

TEST_F(Weights, ScalesOfAnUnquantizedTensorAreRefused) {
  add("lm_head.weight_scale_inv", {1, 1});
  EXPECT_TRUE(says(refusal(), "lm_head.weight"));
}

TEST_F(Weights, NormsCannotBeFp8) {
  add("model.norm.weight", {8}, DType::f8_e4m3);
  EXPECT_TRUE(says(refusal(), "F8_E4M3"));
}

TEST_F(Weights, SmallOnesAreFinite) {
  make_f8("model.layers.1.mlp.experts.1.down_proj");
  const TensorTable whole = table;
  std::size_t refused = 0;
  for (const auto& [name, tensor] : whole) {
    const auto id = find_official(name);
    table = whole;
    std::vector<float> values(tensor.bytes / 4);
    values.back() = -std::numeric_limits<float>::infinity();
    table.at(name).data = reinterpret_cast<const std::byte*>(values.data());
    if (id && !is_small(spec(id->role).kind)) {
      EXPECT_NO_THROW((void)bind_weights(config, table, k)) << name;
      continue;
    }
    const std::string text = refusal();
    Shape last = tensor.shape;
    for (std::uint64_t& d : last) --d;
    EXPECT_TRUE(says(text, name) && says(text, "finite") && says(text, "-infinity at " + describe(last))) << text;
    ++refused;
  }
  EXPECT_EQ(refused,
            3U * 4 + 2 * 2 + 3 + 1 + 1);  // norms of layers, routers and biases, MTP, the last norm, the scales
}

TEST_F(Weights, ScalesAndBiasesMayBeZeroOrNegative) {
  const std::string name = "model.layers.1.mlp.experts.1.down_proj";
  make_f8(name);
  const float negative = -1;
  table.at(name + ".weight_scale_inv").data = reinterpret_cast<const std::byte*>(&negative);
  EXPECT_NO_THROW((void)bind_weights(config, table, k));
}

TEST_F(Weights, TheMtpLayerMayBeAbsentAsAWhole) {
  std::erase_if(table, [](const auto& t) { return t.first.starts_with("model.layers.2."); });
  EXPECT_FALSE(bind_weights(config, table, k).mtp);
}

TEST_F(Weights, TiedEmbeddingsNeedNoHead) {
  table.erase("lm_head.weight");
  config.tie_word_embeddings = true;
  const model::Weights w = bind_weights(config, table, k);
  EXPECT_EQ(w.head.matrix.data, w.embed.data);
}

TEST_F(Weights, AnEmptyTableIsRefused) {
  table.clear();
  EXPECT_THROW((void)bind_weights(config, table, k), Error);
}

}  // namespace
}  // namespace larch::model
