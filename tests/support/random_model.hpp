#pragma once

#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/architecture.hpp"
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
    for_each_tensor(c_, [this](const TensorId& id) { add(id); });
  }

  [[nodiscard]] const ModelConfig& config() const { return c_; }
  [[nodiscard]] const TensorTable& tensors() const { return tensors_; }
  /// The bytes of a tensor, to be changed: matrices of a bound model are these, norms and biases copies.
  [[nodiscard]] std::vector<std::byte>& bytes(const std::string& name) { return *storage_.at(name); }

 private:
  void add(const TensorId& id) {
    const std::string name = official_name(id);
    const Shape dimensions = shape(id.role, c_);
    switch (spec(id.role).kind) {
      case TensorKind::norm:
        return add(name, dimensions, DType::f32, normal(dimensions[0], 1, 0.1F));
      case TensorKind::bias:
        return add(name, dimensions, DType::f32, normal(dimensions[0], 0, 0.1F));
      case TensorKind::router:
        return matrix(name, dimensions, DType::f32);
      default:
        return matrix(name, dimensions, dimensions[1] % info(dtype_).block_values == 0 ? dtype_ : DType::f32);
    }
  }

  void matrix(const std::string& name, const Shape& dimensions, DType dtype) {
    const float size = 1 / std::sqrt(static_cast<float>(dimensions[1]));
    std::vector<float> values = normal(dimensions[0] * dimensions[1], 0, size);
    if (dtype == DType::f8_e4m3) {
      const Shape blocks = scale_shape(dimensions);
      std::vector<float> scales = normal(blocks[0] * blocks[1], 0, 0.005F);
      for (float& s : scales) s = size * (0.01F + std::abs(s));
      add(scale_name(name), blocks, DType::f32, scales);
      for (float& v : values) v *= 100 / size;
    }
    add(name, dimensions, dtype, values);
  }

  std::vector<float> normal(std::uint64_t count, float mean, float deviation) {
    std::vector<float> values(count);
    for (float& v : values) v = mean + deviation * normal_(random_);
    return values;
  }

  void add(const std::string& name, Shape shape, DType dtype, const std::vector<float>& values) {
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
