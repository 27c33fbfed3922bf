// Bytes as the weights of a tiny model, and as rows of its cache: whatever they are, a forward pass stays within its
// buffers, sends every token to experts that differ, and short passes give what one token at a time gives.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>

#include "kernels/kernels.hpp"
#include "support/random_model.hpp"
#include "support/runner.hpp"

namespace {

using namespace larch;
using test::RandomModel;
using test::Runner;

struct Variant {
  ModelConfig config;
  DType dtype;
  std::size_t most_tokens;
};

/// So narrow that a forward pass takes milliseconds even with sanitizers.
ModelConfig v3(std::uint64_t unit = 8) {
  ModelConfig c = test::small_config(unit);
  c.vocab_size = 16;
  c.num_attention_heads = 2;
  c.qk_nope_head_dim = 4;
  c.qk_rope_head_dim = 2;
  c.v_head_dim = unit / 2;
  return c;
}

ModelConfig v2(TopkMethod method, std::uint64_t unit = 8) {
  ModelConfig c = v3(unit);
  c.model_type = "deepseek_v2";
  c.num_nextn_predict_layers = c.q_lora_rank = 0;
  c.scoring_func = ScoringFunc::softmax;
  c.topk_method = method;
  c.norm_topk_prob = method != TopkMethod::greedy;
  return c;
}

ModelConfig dense() {
  ModelConfig c = v2(TopkMethod::greedy);
  c.n_routed_experts = 0;
  return c;
}

/// What experts and heads multiply by last has rows of whole blocks of 256 values.
ModelConfig wide() {
  ModelConfig c = v3();
  c.num_nextn_predict_layers = 0;
  c.moe_intermediate_size = c.kv_lora_rank = 256;
  return c;
}

const std::array<Variant, 8>& variants() {
  static const std::array<Variant, 8> all{{{v3(), DType::f32, 200},
                                           {v3(), DType::bf16, 200},
                                           {v3(), DType::f8_e4m3, 200},
                                           {v2(TopkMethod::greedy), DType::f32, 200},
                                           {v2(TopkMethod::group_limited_greedy, 32), DType::q8_0, 60},
                                           {dense(), DType::f16, 200},
                                           {wide(), DType::q4_k, 24},
                                           {wide(), DType::iq4_xs, 24}}};
  return all;
}

/// The input, taken from its front; zeros behind its end.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  std::uint8_t byte() {
    if (size_ == 0) return 0;
    --size_;
    return *data_++;
  }
  /// As many bytes as there are; what is behind them stays as it is.
  void fill(void* to, std::size_t n) {
    n = std::min(n, size_);
    std::copy_n(data_, n, static_cast<std::uint8_t*>(to));
    data_ += n;
    size_ -= n;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

/// A model whose weights are put back after each use.
class Model {
 public:
  explicit Model(const Variant& v) : config_(v.config), random_(v.config, v.dtype) {
    for (const auto& [name, tensor] : random_.tensors()) saved_[name] = random_.bytes(name);
  }

  /// Bound weights with the input's bytes in place of their own: what is small and decides most comes first.
  /// No check of the loader is in the way.
  model::Weights fill(Input& in, const kernels::Kernels& k) {
    for (const auto& [name, bytes] : saved_) random_.bytes(name) = bytes;
    model::Weights w = model::bind_weights(config_, random_.tensors(), k);
    vectors(w, in);
    for (const bool routers : {true, false})
      for (const auto& [name, tensor] : random_.tensors())
        if (tensor.shape.size() > 1 && name.ends_with("gate.weight") == routers)
          in.fill(random_.bytes(name).data(), random_.bytes(name).size());
    return w;
  }

 private:
  static void vectors(model::Weights& w, Input& in) {
    const auto take = [&](model::Norm& v) { in.fill(v.data(), v.size() * sizeof(float)); };
    for (model::BlockWeights& b : w.layers) {
      if (b.moe) take(b.moe->gate.bias);
      take(b.ffn_norm);
      take(b.attn_norm);
      take(b.attn.kv_norm);
      take(b.attn.q_norm);
    }
    take(w.norm);
  }

  const ModelConfig& config_;
  RandomModel random_;
  std::map<std::string, std::vector<std::byte>> saved_;
};

void check(bool condition) {
  if (!condition) std::abort();
}

void check_experts(const Runner& runner, std::size_t tokens) {
  const std::size_t k = runner.config().num_experts_per_tok;
  const auto experts = static_cast<std::int32_t>(runner.config().n_routed_experts);
  if (experts == 0) return;
  const std::span<const std::int32_t> chosen = runner.chosen(tokens);
  for (std::size_t i = 0; i < tokens * k; ++i)
    check(chosen[i] >= 0 && chosen[i] < experts && (i % k == 0 || chosen[i] > chosen[i - 1]));
}

/// The same bits, or both NaN.
void check_same(const std::vector<float>& a, const std::vector<float>& b) {
  check(std::ranges::equal(a, b, [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); }));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static std::array<std::unique_ptr<Model>, 8> models;
  Input in(data, size);
  const std::size_t which = in.byte() % models.size();
  const Variant& v = variants()[which];
  if (!models[which]) models[which] = std::make_unique<Model>(v);
  const kernels::Kernels& k = in.byte() % 4 == 0 ? kernels::select() : kernels::select("portable");
  const std::size_t length = in.byte(), piece = 1 + in.byte() % 40;
  const std::size_t tokens = 16 + length * length * (v.most_tokens - 16) / (255 * 255);  // mostly few
  constexpr std::array caches{DType::f32, DType::bf16, DType::i8};
  const DType cache = caches[in.byte() % caches.size()];
  const std::size_t rows = in.byte() % 80;  // of the cache that are there already

  Input cached = in;
  const model::Weights weights = models[which]->fill(in, k);
  std::vector<std::int32_t> ids(tokens);
  for (std::size_t i = 0; i < tokens; ++i) ids[i] = static_cast<std::int32_t>(i * 7 % v.config.vocab_size);
  const auto run = [&](std::size_t n, std::size_t count) {
    Runner runner(v.config, weights, cache, 1, n, rows + tokens);
    runner.position = rows;
    runner.cache().prepare(0, rows);
    for (std::size_t layer = 0; layer < runner.cache().layers(); ++layer) {
      Input own = cached;
      for (std::size_t i = 0; i < rows; ++i) own.fill(runner.cache().row(layer, i), runner.cache().format().bytes);
    }
    const std::vector<float> logits = runner.run(std::span(ids).first(count), n);
    check_experts(runner, std::min(n, count));
    if (runner.transformer().has_mtp()) (void)runner.mtp(std::span(ids).first(n), runner.hidden.data(), rows);
    return logits;
  };
  (void)run(tokens, tokens);
  (void)run(std::min(piece, tokens), tokens);
  check_same(run(model::always_absorbed, model::always_absorbed), run(1, model::always_absorbed));
  return 0;
}
