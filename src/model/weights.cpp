#include "model/weights.hpp"

#include "core/checked.hpp"
#include "larch/error.hpp"
#include "quant/format.hpp"

namespace larch::model {
namespace {

using Shape = std::vector<std::uint64_t>;

class Binder {
 public:
  Binder(const ModelConfig& config, const TensorTable& tensors, const std::function<void()>& progress)
      : c_(config), tensors_(tensors), progress_(progress) {}

  Weights weights() const {
    Weights w;
    w.embed = matrix("model.embed_tokens", c_.vocab_size, c_.hidden_size);
    for (std::uint64_t i = 0; i < c_.num_hidden_layers; ++i) w.layers.push_back(block(i));
    w.norm = norm("model.norm", c_.hidden_size);
    w.head = c_.tie_word_embeddings ? w.embed : matrix("lm_head", c_.vocab_size, c_.hidden_size);
    if (c_.num_nextn_predict_layers > 0 && has_layer(c_.num_hidden_layers)) w.mtp = mtp(w);
    return w;
  }

 private:
  static std::string layer(std::uint64_t i) { return "model.layers." + std::to_string(i) + "."; }

  bool has(const std::string& name) const { return tensors_.find(name) != tensors_.end(); }

  bool has_layer(std::uint64_t i) const {
    const auto it = tensors_.lower_bound(layer(i));
    return it != tensors_.end() && it->first.starts_with(layer(i));
  }

  [[noreturn]] static void fail(const TensorView& t, const std::string& expected) {
    throw Error(ErrorCode::malformed,
                t.file + ": tensor " + t.name + ": expected " + expected + ", found " + describe(t));
  }

  const TensorView& find(const std::string& name, const Shape& shape) const {
    const auto it = tensors_.find(name);
    if (it == tensors_.end()) {
      const std::string where = tensors_.empty() ? "checkpoint" : tensors_.begin()->second.file;
      throw Error(ErrorCode::malformed,
                  where + " and its other shards: expected a tensor " + name + " " + describe(shape) + ", found none");
    }
    if (it->second.shape != shape) fail(it->second, "shape " + describe(shape));
    if (progress_) progress_();
    return it->second;
  }

  /// A small vector, decoded.
  std::vector<float> vector(const std::string& name, std::uint64_t n) const {
    const TensorView& t = find(name, {n});
    const quant::Format* format = quant::find_format(t.dtype);
    if (format == nullptr || t.dtype == DType::f8_e4m3) fail(t, "F32, F16 or BF16");
    std::vector<float> values(n);
    format->decode(t.data, values.data(), n);
    return values;
  }

  Norm norm(const std::string& name, std::uint64_t n) const { return vector(name + ".weight", n); }

  /// Matrices stacked in one tensor, as one.
  Matrix matrix(const std::string& name, std::uint64_t count, std::uint64_t rows, std::uint64_t cols) const {
    return matrix(find(name + ".weight", {count, rows, cols}), name, count * rows, cols);
  }

  Matrix matrix(const std::string& name, std::uint64_t rows, std::uint64_t cols) const {
    return matrix(find(name + ".weight", {rows, cols}), name, rows, cols);
  }

  Matrix matrix(const TensorView& t, const std::string& name, std::uint64_t rows, std::uint64_t cols) const {
    if (quant::find_format(t.dtype) == nullptr) fail(t, "a type that weights can have");
    const std::size_t block = info(t.dtype).block_values;
    if (cols % block != 0) fail(t, "rows of whole blocks of " + std::to_string(block) + " values");
    Matrix m{.dtype = t.dtype, .data = t.data, .rows = rows, .cols = cols, .row_bytes = bytes_of(t.dtype, cols)};
    const std::string scale_name = name + ".weight_scale_inv";
    if (t.dtype == DType::f8_e4m3) {
      m.scale_cols = ceil_div(cols, std::uint64_t{kernels::scale_block});
      const TensorView& s = find(scale_name, {ceil_div(rows, std::uint64_t{kernels::scale_block}), m.scale_cols});
      if (s.dtype != DType::f32) fail(s, "F32");
      m.scales = s.data;
    } else if (has(scale_name)) {
      fail(t, "F8_E4M3, as it has a weight_scale_inv");
    }
    return m;
  }

  MlaWeights mla(const std::string& p) const {
    const std::uint64_t heads = c_.num_attention_heads, dim = c_.hidden_size;
    const std::uint64_t q = heads * (c_.qk_nope_head_dim + c_.qk_rope_head_dim);
    MlaWeights w;
    if (c_.q_lora_rank == 0) {
      w.wq = matrix(p + "q_proj", q, dim);
    } else {
      w.wq_a = matrix(p + "q_a_proj", c_.q_lora_rank, dim);
      w.q_norm = norm(p + "q_a_layernorm", c_.q_lora_rank);
      w.wq_b = matrix(p + "q_b_proj", q, c_.q_lora_rank);
    }
    w.wkv_a = matrix(p + "kv_a_proj_with_mqa", c_.cache_dim(), dim);
    w.kv_norm = norm(p + "kv_a_layernorm", c_.kv_lora_rank);
    up_projections(p, w);
    w.wo = matrix(p + "o_proj", dim, heads * c_.v_head_dim);
    return w;
  }

  /// W_UK and W_UV: in official checkpoints a head's rows of one lie before those of the other in kv_b_proj; newer GGUF
  /// files have k_b_proj [heads, kv_lora_rank, nope] and v_b_proj [heads, v, kv_lora_rank].
  void up_projections(const std::string& p, MlaWeights& w) const {
    const std::uint64_t heads = c_.num_attention_heads, rank = c_.kv_lora_rank;
    const std::uint64_t nope = c_.qk_nope_head_dim, v = c_.v_head_dim;
    if (has(p + "k_b_proj.weight")) {
      w.w_uk = {matrix(p + "k_b_proj", heads, rank, nope), 0, rank, rank, true};
      w.w_uv = {matrix(p + "v_b_proj", heads, v, rank), 0, v, v};
    } else {
      const Matrix both = matrix(p + "kv_b_proj", heads * (nope + v), rank);
      w.w_uk = {both, 0, nope + v, nope};
      w.w_uv = {both, nope, nope + v, v};
    }
  }

  MlpWeights mlp(const std::string& p, std::uint64_t inter) const {
    return {.w1 = matrix(p + "gate_proj", inter, c_.hidden_size),
            .w2 = matrix(p + "down_proj", c_.hidden_size, inter),
            .w3 = matrix(p + "up_proj", inter, c_.hidden_size)};
  }

  MoeWeights moe(const std::string& p) const {
    MoeWeights w;
    w.gate.weight = matrix(p + "gate", c_.n_routed_experts, c_.hidden_size);
    if (c_.topk_method == TopkMethod::noaux_tc)
      w.gate.bias = vector(p + "gate.e_score_correction_bias", c_.n_routed_experts);
    for (std::uint64_t e = 0; e < c_.n_routed_experts; ++e)
      w.experts.push_back(mlp(p + "experts." + std::to_string(e) + ".", c_.moe_intermediate_size));
    if (c_.n_shared_experts > 0) w.shared = mlp(p + "shared_experts.", c_.n_shared_experts * c_.moe_intermediate_size);
    return w;
  }

  BlockWeights block(std::uint64_t i) const {
    const std::string p = layer(i);
    BlockWeights w;
    w.attn_norm = norm(p + "input_layernorm", c_.hidden_size);
    w.attn = mla(p + "self_attn.");
    w.ffn_norm = norm(p + "post_attention_layernorm", c_.hidden_size);
    if (c_.is_moe(i))
      w.moe = moe(p + "mlp.");
    else
      w.mlp = mlp(p + "mlp.", c_.intermediate_size);
    return w;
  }

  MtpWeights mtp(const Weights& trunk) const {
    const std::string p = layer(c_.num_hidden_layers);
    MtpWeights w;
    w.embed = has(p + "embed_tokens.weight") ? matrix(p + "embed_tokens", c_.vocab_size, c_.hidden_size) : trunk.embed;
    w.enorm = norm(p + "enorm", c_.hidden_size);
    w.hnorm = norm(p + "hnorm", c_.hidden_size);
    w.eh_proj = matrix(p + "eh_proj", c_.hidden_size, 2 * c_.hidden_size);
    w.block = block(c_.num_hidden_layers);
    w.norm = norm(p + "shared_head.norm", c_.hidden_size);
    w.head =
        has(p + "shared_head.head.weight") ? matrix(p + "shared_head.head", c_.vocab_size, c_.hidden_size) : trunk.head;
    return w;
  }

  const ModelConfig& c_;
  const TensorTable& tensors_;
  const std::function<void()>& progress_;
};

}  // namespace

void for_each_product(const Weights& weights, const std::function<void(const Matrix&)>& f) {
  const auto mlp = [&](const MlpWeights& w) {
    for (const Matrix* m : {&w.w1, &w.w2, &w.w3}) f(*m);
  };
  const auto block = [&](const BlockWeights& w) {
    for (const Matrix* m : {&w.attn.wq, &w.attn.wq_a, &w.attn.wq_b, &w.attn.wkv_a, &w.attn.wo})
      if (m->data != nullptr) f(*m);  // either wq or the other two
    if (w.mlp) mlp(*w.mlp);
    if (!w.moe) return;
    for (const MlpWeights& e : w.moe->experts) mlp(e);
    if (w.moe->shared) mlp(*w.moe->shared);
  };
  for (const BlockWeights& w : weights.layers) block(w);
  f(weights.head);
  if (!weights.mtp) return;
  f(weights.mtp->eh_proj);
  block(weights.mtp->block);
  f(weights.mtp->head);
}

Weights bind_weights(const ModelConfig& config, const TensorTable& tensors, const std::function<void()>& progress) {
  return Binder(config, tensors, progress).weights();
}

}  // namespace larch::model
