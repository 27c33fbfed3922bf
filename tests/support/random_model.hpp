#pragma once

#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/checked.hpp"
#include "core/model_config.hpp"
#include "core/tensor.hpp"
#include "quant/format.hpp"

namespace larch::test {

/// A small model's configuration: V3 with one dense layer, one of experts in groups and an MTP layer. All that can be
/// columns of a matrix is `unit` or a multiple of it but for the heads' own widths.
inline ModelConfig small_config(std::uint64_t unit = 32) {
  ModelConfig c;
  c.model_type = "deepseek_v3";
  c.vocab_size = 64;
  c.hidden_size = c.intermediate_size = c.moe_intermediate_size = unit;
  c.num_hidden_layers = 2;
  c.num_nextn_predict_layers = 1;
  c.num_attention_heads = 4;
  c.q_lora_rank = c.kv_lora_rank = unit;
  c.qk_nope_head_dim = 24;
  c.qk_rope_head_dim = 8;
  c.v_head_dim = unit / 4;
  c.n_routed_experts = 8;
  c.n_shared_experts = 1;
  c.num_experts_per_tok = 3;
  c.n_group = 4;
  c.topk_group = 2;
  c.first_k_dense_replace = 1;
  c.scoring_func = ScoringFunc::sigmoid;
  c.topk_method = TopkMethod::noaux_tc;
  c.norm_topk_prob = true;
  c.routed_scaling_factor = 2.5;
  c.max_position_embeddings = 4096;
  return c;
}
/// The same as V2-Lite would be: queries are not compressed, softmax, no groups, no MTP.
inline ModelConfig small_v2_config(std::uint64_t unit = 32) {
  ModelConfig c = small_config(unit);
  c.model_type = "deepseek_v2";
  c.num_nextn_predict_layers = c.q_lora_rank = 0;
  c.scoring_func = ScoringFunc::softmax;
  c.topk_method = TopkMethod::greedy;
  c.norm_topk_prob = false;
  c.routed_scaling_factor = 1;
  return c;
}

/// A model of random weights, its matrices but the routers of one type. Every tensor has memory of its own.
class RandomModel {
 public:
  explicit RandomModel(ModelConfig config, DType dtype = DType::f32, unsigned seed = 1)
      : c_(std::move(config)), dtype_(dtype), random_(seed) {
    matrix("model.embed_tokens", c_.vocab_size, c_.hidden_size);
    for (std::uint64_t i = 0; i < c_.num_hidden_layers + c_.num_nextn_predict_layers; ++i) layer(i);
    norm("model.norm", c_.hidden_size);
    if (!c_.tie_word_embeddings) matrix("lm_head", c_.vocab_size, c_.hidden_size);
  }

  [[nodiscard]] const ModelConfig& config() const { return c_; }
  [[nodiscard]] const TensorTable& tensors() const { return tensors_; }
  /// The bytes of a tensor, to be changed: matrices of a bound model are these, norms and biases copies.
  [[nodiscard]] std::vector<std::byte>& bytes(const std::string& name) { return *storage_.at(name); }

 private:
  void norm(const std::string& name, std::uint64_t n) {
    std::vector<float> values(n);
    for (float& v : values) v = 1 + 0.1F * normal_(random_);
    add(name + ".weight", {n}, DType::f32, values);
  }

  void matrix(const std::string& name, std::uint64_t rows, std::uint64_t cols) {
    matrix(name, rows, cols, cols % info(dtype_).block_values == 0 ? dtype_ : DType::f32);
  }
  void matrix(const std::string& name, std::uint64_t rows, std::uint64_t cols, DType dtype) {
    std::vector<float> values(rows * cols);
    const float size = 1 / std::sqrt(static_cast<float>(cols));
    for (float& v : values) v = size * normal_(random_);
    if (dtype == DType::f8_e4m3) {
      const std::uint64_t down = ceil_div(rows, std::uint64_t{128}), across = ceil_div(cols, std::uint64_t{128});
      std::vector<float> scales(down * across);
      for (float& s : scales) s = size * (0.01F + 0.005F * std::abs(normal_(random_)));
      add(name + ".weight_scale_inv", {down, across}, DType::f32, scales);
      for (float& v : values) v *= 100 / size;
    }
    add(name + ".weight", {rows, cols}, dtype, values);
  }

  void mlp(const std::string& p, std::uint64_t inter) {
    matrix(p + "gate_proj", inter, c_.hidden_size);
    matrix(p + "up_proj", inter, c_.hidden_size);
    matrix(p + "down_proj", c_.hidden_size, inter);
  }

  void attention(const std::string& p) {
    const std::uint64_t heads = c_.num_attention_heads, q = heads * (c_.qk_nope_head_dim + c_.qk_rope_head_dim);
    if (c_.q_lora_rank > 0) {
      matrix(p + "q_a_proj", c_.q_lora_rank, c_.hidden_size);
      norm(p + "q_a_layernorm", c_.q_lora_rank);
      matrix(p + "q_b_proj", q, c_.q_lora_rank);
    } else {
      matrix(p + "q_proj", q, c_.hidden_size);
    }
    matrix(p + "kv_a_proj_with_mqa", c_.cache_dim(), c_.hidden_size);
    norm(p + "kv_a_layernorm", c_.kv_lora_rank);
    matrix(p + "kv_b_proj", heads * (c_.qk_nope_head_dim + c_.v_head_dim), c_.kv_lora_rank);
    matrix(p + "o_proj", c_.hidden_size, heads * c_.v_head_dim);
  }

  void layer(std::uint64_t i) {
    const std::string p = "model.layers." + std::to_string(i) + ".";
    norm(p + "input_layernorm", c_.hidden_size);
    attention(p + "self_attn.");
    norm(p + "post_attention_layernorm", c_.hidden_size);
    if (c_.is_moe(i)) {
      matrix(p + "mlp.gate", c_.n_routed_experts, c_.hidden_size, DType::f32);
      if (c_.topk_method == TopkMethod::noaux_tc) {
        std::vector<float> bias(c_.n_routed_experts);
        for (float& v : bias) v = 0.1F * normal_(random_);
        add(p + "mlp.gate.e_score_correction_bias", {c_.n_routed_experts}, DType::f32, bias);
      }
      for (std::uint64_t e = 0; e < c_.n_routed_experts; ++e)
        mlp(p + "mlp.experts." + std::to_string(e) + ".", c_.moe_intermediate_size);
      if (c_.n_shared_experts > 0) mlp(p + "mlp.shared_experts.", c_.n_shared_experts * c_.moe_intermediate_size);
    } else {
      mlp(p + "mlp.", c_.intermediate_size);
    }
    if (i < c_.num_hidden_layers) return;
    norm(p + "enorm", c_.hidden_size);
    norm(p + "hnorm", c_.hidden_size);
    matrix(p + "eh_proj", c_.hidden_size, 2 * c_.hidden_size);
    norm(p + "shared_head.norm", c_.hidden_size);
  }

  void add(const std::string& name, std::vector<std::uint64_t> shape, DType dtype, const std::vector<float>& values) {
    std::vector<std::byte>& bytes = *(storage_[name] = std::make_unique<std::vector<std::byte>>());
    bytes.resize(bytes_of(dtype, values.size()));
    if (info(dtype).block_values == 1)
      quant::find_format(dtype)->encode(values.data(), bytes.data(), values.size(), nullptr);
    else
      put_blocks(dtype, values, bytes);
    tensors_[name] = {name, dtype, std::move(shape), bytes.data(), bytes.size(), "random"};
  }

  /// Encoders of blocks take their time: a few of the blocks stand for all.
  void put_blocks(DType dtype, const std::vector<float>& values, std::vector<std::byte>& bytes) {
    const std::size_t n = info(dtype).block_values, block = info(dtype).block_bytes, most = 16;
    const std::size_t count = values.size() / n, own = count < most ? count : most;
    quant::find_format(dtype)->encode(values.data(), bytes.data(), own * n, nullptr);
    for (std::size_t i = own; i < count; ++i)
      std::memcpy(bytes.data() + i * block, bytes.data() + random_() % own * block, block);
  }

  ModelConfig c_;
  DType dtype_;
  std::mt19937 random_;
  std::normal_distribution<float> normal_;
  TensorTable tensors_;
  std::map<std::string, std::unique_ptr<std::vector<std::byte>>> storage_;
};

}  // namespace larch::test
