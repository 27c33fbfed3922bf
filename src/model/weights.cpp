#include "model/weights.hpp"

#include "core/architecture.hpp"
#include "kernels/stored_tensors.hpp"
#include "quant/format.hpp"

namespace larch::model {
namespace {

class Binder {
 public:
  Binder(const ModelConfig& config, const TensorTable& tensors, const kernels::Kernels& k,
         const std::function<void(std::uint64_t)>& progress)
      : c_(config), stored_(config, tensors), k_(k), has_mtp_(larch::has_mtp(config, tensors)), progress_(progress) {}

  Weights weights() const {
    Weights w;
    w.kernels = &k_;
    w.embed = matrix({embed});
    for (std::uint64_t i = 0; i < c_.num_hidden_layers; ++i) w.layers.push_back(block(i));
    w.norm = vector({norm});
    w.head = calls_for(c_, head, 0) ? weight({head}) : weight({head}, w.embed);
    if (has_mtp_) w.mtp = mtp(w);
    return w;
  }

 private:
  using enum TensorRole;

  std::vector<float> vector(const TensorId& id) const {
    const TensorView& t = stored_.vector(id);
    std::vector<float> values(t.shape.front());
    quant::find_format(t.dtype)->decode(t.data, values.data(), values.size());
    if (progress_) progress_(t.bytes);
    return values;
  }

  Matrix matrix(const TensorId& id) const {
    const Matrix m = stored_.matrix(id);
    const std::size_t scales = m.scales == nullptr ? 0 : scale_shape({m.rows, m.cols}).front() * m.scale_cols;
    if (progress_) progress_(m.rows * m.row_bytes + scales * sizeof(float));
    return m;
  }

  Weight weight(const TensorId& id, const Matrix& m) const {
    return {id, m, &k_.matmul[static_cast<std::size_t>(m.dtype)]};
  }
  Weight weight(const TensorId& id) const { return weight(id, matrix(id)); }

  PerHead per_head(const TensorId& id, const Matrix& all, std::uint64_t first, std::uint64_t step, std::uint64_t rows,
                   bool transposed) const {
    const auto dtype = static_cast<std::size_t>(all.dtype);
    return {.all = {id, all, &k_.matmul[dtype], true},
            .f32_product = k_.matmul_f32[dtype].run,
            .f32_transposed_product = k_.matmul_transposed[dtype],
            .first = first,
            .step = step,
            .rows = rows,
            .transposed = transposed};
  }

  MlaWeights mla(std::uint64_t i) const {
    MlaWeights w;
    if (calls_for(c_, wq, i)) {
      w.wq = weight({wq, i});
    } else {
      w.wq_a = weight({wq_a, i});
      w.q_norm = vector({q_norm, i});
      w.wq_b = weight({wq_b, i});
    }
    w.wkv_a = weight({wkv_a, i});
    w.kv_norm = vector({kv_norm, i});
    up_projections(i, w);
    w.wo = weight({wo, i});
    return w;
  }

  /// W_UK and W_UV, in one matrix or in two.
  void up_projections(std::uint64_t i, MlaWeights& w) const {
    const std::uint64_t rank = c_.kv_lora_rank, nope = c_.qk_nope_head_dim, v = c_.v_head_dim;
    if (stored_.has({wk_b, i})) {
      w.w_uk = per_head({wk_b, i}, matrix({wk_b, i}), 0, rank, rank, true);
      w.w_uv = per_head({wv_b, i}, matrix({wv_b, i}), 0, v, v, false);
    } else {
      const Matrix both = matrix({wkv_b, i});
      w.w_uk = per_head({wk_b, i}, both, 0, nope + v, nope, false);
      w.w_uv = per_head({wv_b, i}, both, nope, nope + v, v, false);
    }
  }

  MoeWeights moe(std::uint64_t i) const {
    MoeWeights w;
    const Matrix router = matrix({gate, i});
    w.gate.weight = {{gate, i}, router, &k_.matmul_f32[static_cast<std::size_t>(router.dtype)]};
    if (calls_for(c_, gate_bias, i)) w.gate.bias = vector({gate_bias, i});
    for (std::uint64_t e = 0; e < c_.n_routed_experts; ++e)
      w.experts.push_back(
          {.w1 = weight({expert_w1, i, e}), .w2 = weight({expert_w2, i, e}), .w3 = weight({expert_w3, i, e})});
    if (calls_for(c_, shared_w1, i))
      w.shared = {.w1 = weight({shared_w1, i}), .w2 = weight({shared_w2, i}), .w3 = weight({shared_w3, i})};
    return w;
  }

  BlockWeights block(std::uint64_t i) const {
    BlockWeights w;
    w.attn_norm = vector({attn_norm, i});
    w.attn = mla(i);
    w.ffn_norm = vector({ffn_norm, i});
    if (c_.is_moe(i))
      w.moe = moe(i);
    else
      w.mlp = {.w1 = weight({w1, i}), .w2 = weight({w2, i}), .w3 = weight({w3, i})};
    return w;
  }

  MtpWeights mtp(const Weights& trunk) const {
    const std::uint64_t i = c_.num_hidden_layers;
    MtpWeights w;
    w.embed = stored_.has({mtp_embed, i}) ? matrix({mtp_embed, i}) : trunk.embed;
    w.enorm = vector({enorm, i});
    w.hnorm = vector({hnorm, i});
    w.eh_proj = weight({eh_proj, i});
    w.block = block(i);
    w.norm = vector({mtp_norm, i});
    w.head = stored_.has({mtp_head, i}) ? weight({mtp_head, i}) : trunk.head;
    return w;
  }

  const ModelConfig& c_;
  kernels::StoredTensors stored_;
  const kernels::Kernels& k_;
  bool has_mtp_;
  const std::function<void(std::uint64_t)>& progress_;
};

/// W is Weights or const Weights.
template <class W, class F>
void each_product(W& weights, const F& f) {
  const auto mlp = [&](auto& w) {
    for (auto* m : {&w.w1, &w.w2, &w.w3}) f(*m);
  };
  const auto block = [&](auto& w) {
    for (auto* m : {&w.attn.wq, &w.attn.wq_a, &w.attn.wq_b, &w.attn.wkv_a, &w.attn.wo})
      if (m->product != nullptr) f(*m);  // either wq or the other two
    if (w.attn.w_uk.transposed) f(w.attn.w_uk.all);
    f(w.attn.w_uv.all);
    if (w.mlp) mlp(*w.mlp);
    if (!w.moe) return;
    for (auto& e : w.moe->experts) mlp(e);
    if (w.moe->shared) mlp(*w.moe->shared);
  };
  for (auto& w : weights.layers) block(w);
  f(weights.head);
  if (!weights.mtp) return;
  f(weights.mtp->eh_proj);
  block(weights.mtp->block);
  f(weights.mtp->head);
}

}  // namespace

void for_each_product(const Weights& weights, const std::function<void(const Weight&)>& f) { each_product(weights, f); }
void for_each_product(Weights& weights, const std::function<void(Weight&)>& f) { each_product(weights, f); }

Weights bind_weights(const ModelConfig& config, const TensorTable& tensors, const kernels::Kernels& k,
                     const std::function<void(std::uint64_t)>& progress) {
  return Binder(config, tensors, k, progress).weights();
}

}  // namespace larch::model
