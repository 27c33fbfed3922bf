// One MoE layer of a real model: weights of its shapes and formats, cut from a buffer larger than any cache.
// Counters: bytes of weights that a token uses per second, and multiply-adds per second.

#include <benchmark/benchmark.h>

#include <atomic>
#include <cstring>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "core/checked.hpp"
#include "core/team.hpp"
#include "kernels/kernels.hpp"
#include "load/config.hpp"
#include "load/parameters.hpp"
#include "model/transformer.hpp"

namespace larch {
namespace {

constexpr std::size_t pool_bytes = std::size_t{1} << 30;
constexpr std::size_t context = 16384;

/// The configuration of a model cut down to one MoE layer and a small vocabulary.
ModelConfig one_layer(const std::string& name) {
  std::ifstream file(LARCH_TEST_DATA "/configs/" + name + ".json");
  nlohmann::json json = nlohmann::json::parse(file);
  json["num_hidden_layers"] = 1;
  json["first_k_dense_replace"] = 0;
  json["num_nextn_predict_layers"] = 0;
  json["vocab_size"] = 256;
  json["bos_token_id"] = json["eos_token_id"] = 0;
  return load::parse_config(json.dump(), name);
}

/// Random bytes: as BF16 numbers from 0.5 to 1 in size, as E4M3 numbers no NaN.
std::vector<std::byte> random_pool() {
  std::vector<std::byte> pool(pool_bytes);
  std::mt19937_64 random(1);
  for (std::size_t i = 0; i < pool.size(); i += 8) {
    const std::uint64_t bits = (random() & 0x80bf80bf80bf80bf) | 0x3f003f003f003f00;
    std::memcpy(&pool[i], &bits, 8);
  }
  return pool;
}

class Layer {
 public:
  Layer(const std::string& name, DType dtype, std::size_t batch, int threads)
      : config_(one_layer(name)), dtype_(dtype), team_(threads), scales_(1 << 16, 0x1p-8F), norms_(1 << 16, 1.0F) {
    add_tensors();
    transformer_ =
        std::make_unique<model::Transformer>(config_, model::bind_weights(config_, tensors_, {}), kernels::select());
    cache_ = std::make_unique<model::Cache>(config_, 1, context, DType::bf16);
    workspace_ =
        std::make_unique<model::Workspace>(config_, transformer_->codings(), batch, static_cast<std::size_t>(threads));
  }

  void run(std::size_t tokens, std::size_t position) {
    const std::vector<std::int32_t> ids(tokens, 1);
    transformer_->forward(ids, position, *cache_, *workspace_, team_, {}, never_);
  }

  /// Weights that one token uses in the layer.
  [[nodiscard]] std::uint64_t active_weights() const {
    return load::count_parameters(config_)->active - 2 * config_.vocab_size * config_.hidden_size;
  }
  [[nodiscard]] std::size_t weight_bytes() const { return bytes_of(dtype_, 1); }

 private:
  void add(const std::string& name, std::vector<std::uint64_t> shape) {
    static const std::vector<std::byte> pool = random_pool();
    const bool norm = shape.size() == 1;
    const DType dtype = norm ? DType::f32 : name.find("_proj") != std::string::npos ? dtype_ : DType::bf16;
    std::uint64_t values = 1;
    for (const std::uint64_t d : shape) values *= d;
    const std::uint64_t bytes = bytes_of(dtype, values);
    if (next_ + bytes > pool.size()) next_ = 0;
    const std::byte* data = norm ? reinterpret_cast<const std::byte*>(norms_.data()) : pool.data() + next_;
    if (!norm) next_ += bytes;
    tensors_[name] = {name, dtype, shape, data, bytes, "random"};
    if (dtype == DType::f8_e4m3) {
      const std::uint64_t rows = ceil_div(shape[0], std::uint64_t{128}), cols = ceil_div(shape[1], std::uint64_t{128});
      const std::string scale = name + "_scale_inv";
      tensors_[scale] = {scale,           DType::f32, {rows, cols}, reinterpret_cast<const std::byte*>(scales_.data()),
                         rows * cols * 4, "random"};
    }
  }

  void add_mlp(const std::string& p, std::uint64_t inter) {
    add(p + "gate_proj.weight", {inter, config_.hidden_size});
    add(p + "up_proj.weight", {inter, config_.hidden_size});
    add(p + "down_proj.weight", {config_.hidden_size, inter});
  }

  void add_tensors() {
    const ModelConfig& c = config_;
    const std::string p = "model.layers.0.", a = p + "self_attn.";
    const std::uint64_t dim = c.hidden_size, heads = c.num_attention_heads;
    const std::uint64_t q = heads * (c.qk_nope_head_dim + c.qk_rope_head_dim);
    add("model.embed_tokens.weight", {c.vocab_size, dim});
    add("lm_head.weight", {c.vocab_size, dim});
    add("model.norm.weight", {dim});
    add(p + "input_layernorm.weight", {dim});
    add(p + "post_attention_layernorm.weight", {dim});
    if (c.q_lora_rank > 0) {
      add(a + "q_a_proj.weight", {c.q_lora_rank, dim});
      add(a + "q_a_layernorm.weight", {c.q_lora_rank});
      add(a + "q_b_proj.weight", {q, c.q_lora_rank});
    } else {
      add(a + "q_proj.weight", {q, dim});
    }
    add(a + "kv_a_proj_with_mqa.weight", {c.cache_dim(), dim});
    add(a + "kv_a_layernorm.weight", {c.kv_lora_rank});
    add(a + "kv_b_proj.weight", {heads * (c.qk_nope_head_dim + c.v_head_dim), c.kv_lora_rank});
    add(a + "o_proj.weight", {dim, heads * c.v_head_dim});
    add(p + "mlp.gate.weight", {c.n_routed_experts, dim});
    if (c.topk_method == TopkMethod::noaux_tc) add(p + "mlp.gate.e_score_correction_bias", {c.n_routed_experts});
    for (std::uint64_t e = 0; e < c.n_routed_experts; ++e)
      add_mlp(p + "mlp.experts." + std::to_string(e) + ".", c.moe_intermediate_size);
    add_mlp(p + "mlp.shared_experts.", c.n_shared_experts * c.moe_intermediate_size);
  }

  ModelConfig config_;
  DType dtype_;
  Team team_;
  std::vector<float> scales_, norms_;
  std::size_t next_ = 0;
  TensorTable tensors_;
  std::unique_ptr<model::Transformer> transformer_;
  std::unique_ptr<model::Cache> cache_;
  std::unique_ptr<model::Workspace> workspace_;
  std::atomic<bool> never_{false};
};

/// Arguments: tokens per pass, cached positions before them.
void run(benchmark::State& state, const std::string& name, DType dtype) {
  const auto tokens = static_cast<std::size_t>(state.range(0)), position = static_cast<std::size_t>(state.range(1));
  Layer layer(name, dtype, tokens, available_cores());
  for (auto _ : state) layer.run(tokens, position);
  const double weights = static_cast<double>(layer.active_weights()) * static_cast<double>(state.iterations());
  if (tokens == 1)
    state.counters["weights"] = benchmark::Counter(weights * static_cast<double>(layer.weight_bytes()),
                                                   benchmark::Counter::kIsRate, benchmark::Counter::kIs1024);
  state.counters["MAC"] = benchmark::Counter(weights * static_cast<double>(tokens), benchmark::Counter::kIsRate);
  state.counters["tokens"] =
      benchmark::Counter(static_cast<double>(state.iterations() * state.range(0)), benchmark::Counter::kIsRate);
}

BENCHMARK_CAPTURE(run, V2_Lite_BF16, "deepseek-v2-lite", DType::bf16)
    ->ArgNames({"tokens", "depth"})
    ->Args({1, 0})
    ->Args({1, 4096})
    ->Args({128, 0})
    ->Args({512, 0})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, R1_FP8, "deepseek-r1", DType::f8_e4m3)
    ->ArgNames({"tokens", "depth"})
    ->Args({1, 0})
    ->Args({1, 4096})
    ->Args({128, 0})
    ->Args({512, 0})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace larch

BENCHMARK_MAIN();
