#include "model/mla.hpp"

#include "model/attention.hpp"

namespace larch::model {

AttentionMode cheaper_attention(const ModelConfig& c, std::size_t position, std::size_t tokens) {
  const auto n = static_cast<double>(tokens), latents = static_cast<double>(position + tokens);
  const double pairs = n * static_cast<double>(position) + n * (n + 1) / 2;
  const auto rank = static_cast<double>(c.kv_lora_rank), nope = static_cast<double>(c.qk_nope_head_dim);
  const auto rope = static_cast<double>(c.qk_rope_head_dim), v = static_cast<double>(c.v_head_dim);
  const double absorbed = n * rank * (nope + v) + pairs * (2 * rank + rope);
  const double expanded = latents * rank * (nope + v) + pairs * (nope + rope + v);
  return absorbed <= expanded ? AttentionMode::absorbed : AttentionMode::expanded;
}

MlaScratch::MlaScratch(const ModelConfig& c, const Codings& codings, std::size_t batch, std::size_t threads)
    : q_a(batch * c.q_lora_rank, "query latents"),
      q_lora(codings, batch, c.q_lora_rank),
      kv(batch * c.cache_dim(), "latents"),
      q(batch * c.num_attention_heads * (c.qk_nope_head_dim + c.qk_rope_head_dim), "queries"),
      out(codings, batch, c.num_attention_heads * c.v_head_dim) {
  for (std::size_t i = 0; i < threads; ++i) own.emplace_back(Attention::own_floats(c, batch), "attention");
}

void Mla::operator()(const Pass& p, const Activations& x, std::span<const float> cos, std::span<const float> sin,
                     Cache& cache, std::size_t layer, MlaScratch& s, float* residual) const {
  const std::size_t rank = config.kv_lora_rank, nope = config.qk_nope_head_dim, rope_dim = config.qk_rope_head_dim;
  const std::size_t heads = config.num_attention_heads, half = rope_dim / 2;
  const auto eps = static_cast<float>(config.rms_norm_eps);

  // q = wq_b(q_norm(wq_a(x))) or wq(x); kv = wkv_a(x)
  if (config.q_lora_rank > 0) {
    linear(p, x, {{&w.wq_a, s.q_a.data()}, {&w.wkv_a, s.kv.data()}});
    rms_norm(p, s.q_a.data(), config.q_lora_rank, w.q_norm, eps, s.q_lora);
    linear(p, s.q_lora, {{&w.wq_b, s.q.data()}});
  } else {
    linear(p, x, {{&w.wq, s.q.data()}, {&w.wkv_a, s.kv.data()}});
  }

  // The cache row is kv_norm(c_kv) and the rotated k_pe; q_pe is rotated in place.
  const Range mine = p.worker.split(p.tokens);
  for (std::size_t t = mine.begin; t < mine.end; ++t) {
    float* c_kv = s.kv.data() + t * config.cache_dim();
    const float *c = cos.data() + t * half, *sn = sin.data() + t * half;
    p.k.rms_norm(c_kv, w.kv_norm.data(), rank, eps, c_kv);
    p.k.rope(c_kv + rank, c, sn, rope_dim);
    p.k.encode(cache.dtype(), c_kv, cache.row(layer, p.position + t), config.cache_dim());
    float* q_pe = s.q.data() + t * heads * (nope + rope_dim) + nope;
    for (std::size_t h = 0; h < heads; ++h, q_pe += nope + rope_dim) p.k.rope(q_pe, c, sn, rope_dim);
  }
  p.worker.barrier();

  const Attention attention{.config = config,
                            .pass = p,
                            .w_uk = w.w_uk,
                            .w_uv = w.w_uv,
                            .cache = cache,
                            .layer = layer,
                            .scale = rope.softmax_scale(),
                            .q = s.q.data(),
                            .out = s.out,
                            .own = s.own[static_cast<std::size_t>(p.worker.id())].data()};
  const AttentionMode chosen =
      mode == AttentionMode::automatic ? cheaper_attention(config, p.position, p.tokens) : mode;
  if (chosen == AttentionMode::absorbed)
    attention.absorbed();
  else
    attention.expanded();
  p.worker.barrier();
  encode(p, s.out);  // whole blocks, which may reach across heads

  linear_add(p, s.out, w.wo, residual);
}

}  // namespace larch::model
