// One MoE layer of a real model: weights of its shapes and formats, cut from a buffer larger than any cache.
// Counters: bytes of weights that a token uses per second, and multiply-adds per second.

#include <benchmark/benchmark.h>

#include <atomic>
#include <cstring>
#include <fstream>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/architecture.hpp"
#include "core/team.hpp"
#include "kernels/kernels.hpp"
#include "load/config/config.hpp"
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
        std::make_unique<model::Transformer>(config_, model::bind_weights(config_, tensors_, kernels::select()));
    cache_ = std::make_unique<model::Cache>(config_, 1, context, DType::bf16);
    cache_->prepare(0, context);
    workspace_ =
        std::make_unique<model::Workspace>(config_, transformer_->codings(), batch, static_cast<std::size_t>(threads));
  }

  void run(std::size_t tokens, std::size_t position) {
    const std::vector<std::int32_t> ids(tokens, 1);
    const model::Sequence sequence{cache_.get(), position, ids};
    transformer_->forward({&sequence, 1}, *workspace_, team_);
  }

  /// Weights that one token uses in the layer.
  [[nodiscard]] std::uint64_t active_weights() const {
    return load::count_parameters(config_)->active - 2 * config_.vocab_size * config_.hidden_size;
  }
  [[nodiscard]] std::size_t weight_bytes() const { return bytes_of(dtype_, 1); }

 private:
  void add_tensors() {
    for_each_tensor(config_, [&](const TensorId& id) { add(id); });
  }

  void add(const TensorId& id) {
    const TensorKind kind = spec(id.role).kind;
    const std::string name = official_name(id);
    const Shape dimensions = shape(id.role, config_);
    if (kind == TensorKind::norm || kind == TensorKind::bias) {
      put(name, DType::f32, dimensions, reinterpret_cast<const std::byte*>(norms_.data()));
    } else if (kind != TensorKind::matrix) {
      put(name, DType::bf16, dimensions, take_random(DType::bf16, dimensions));
    } else {
      put(name, dtype_, dimensions, take_random(dtype_, dimensions));
      if (dtype_ == DType::f8_e4m3)
        put(scale_name(name), DType::f32, scale_shape(dimensions), reinterpret_cast<const std::byte*>(scales_.data()));
    }
  }

  static std::uint64_t bytes_of_all(DType dtype, const Shape& shape) {
    return bytes_of(dtype, std::accumulate(shape.begin(), shape.end(), std::uint64_t{1}, std::multiplies<>()));
  }

  const std::byte* take_random(DType dtype, const Shape& shape) {
    static const std::vector<std::byte> pool = random_pool();
    const std::uint64_t bytes = bytes_of_all(dtype, shape);
    if (next_ + bytes > pool.size()) next_ = 0;
    return pool.data() + std::exchange(next_, next_ + bytes);
  }

  void put(const std::string& name, DType dtype, const Shape& shape, const std::byte* data) {
    tensors_[name] = {name, dtype, shape, data, bytes_of_all(dtype, shape), "random"};
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
