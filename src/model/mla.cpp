#include "model/mla.hpp"

#include "model/attention/attention.hpp"

namespace larch::model {

MlaScratch::MlaScratch(const ModelConfig& c, const Codings& codings, std::size_t batch, std::size_t threads)
    : cos(batch * c.qk_rope_head_dim / 2, "cosines"),
      sin(batch * c.qk_rope_head_dim / 2, "sines"),
      q_a(batch * c.q_lora_rank, "query latents"),
      q_lora(codings, batch, c.q_lora_rank),
      kv(batch * c.cache_dim(), "latents"),
      q(batch * c.num_attention_heads * (c.qk_nope_head_dim + c.qk_rope_head_dim), "queries"),
      out(codings, batch, c.num_attention_heads * c.v_head_dim) {
  for (std::size_t i = 0; i < threads; ++i) own.emplace_back(Attention::own_floats(c, batch), "attention");
}

void angles(const Pass& p, const Rope& rope, MlaScratch& s) {
  const std::size_t half = rope.dim() / 2;
  const Range mine = p.worker.split(p.tokens);
  for (std::size_t t = mine.begin; t < mine.end; ++t)
    rope.angles(p.position + t, s.cos.data() + t * half, s.sin.data() + t * half);
  p.worker.barrier();
}

namespace {

/// q = wq_b(q_norm(wq_a(x))) or wq(x); kv = wkv_a(x)
void project(const Pass& p, const ModelConfig& config, const MlaWeights& w, const Activations& x, MlaScratch& s) {
  if (config.q_lora_rank == 0) {
    linear(p, x, {{&w.wq, s.q.data()}, {&w.wkv_a, s.kv.data()}});
    return;
  }
  linear(p, x, {{&w.wq_a, s.q_a.data()}, {&w.wkv_a, s.kv.data()}});
  rms_norm(p, s.q_a.data(), config.q_lora_rank, w.q_norm, static_cast<float>(config.rms_norm_eps), s.q_lora);
  linear(p, s.q_lora, {{&w.wq_b, s.q.data()}});
}

/// kv_cache = kv_norm(kv), pe_cache = rotated k_pe; q_pe is rotated in place.
void rotate_and_cache(const Pass& p, const ModelConfig& config, const MlaWeights& w, Cache& cache, std::size_t layer,
                      MlaScratch& s) {
  const std::size_t rank = config.kv_lora_rank, nope = config.qk_nope_head_dim, rope_dim = config.qk_rope_head_dim;
  const std::size_t heads = config.num_attention_heads, half = rope_dim / 2;
  const Range mine = p.worker.split(p.tokens);
  for (std::size_t t = mine.begin; t < mine.end; ++t) {
    const float *cos = s.cos.data() + t * half, *sin = s.sin.data() + t * half;
    float* kv = s.kv.data() + t * config.cache_dim();
    p.k.rms_norm(kv, w.kv_norm.data(), rank, static_cast<float>(config.rms_norm_eps), kv);
    p.k.rope(kv + rank, cos, sin, rope_dim);
    p.k.encode(cache.dtype(), kv, cache.row(layer, p.position + t), config.cache_dim());
    float* q_pe = s.q.data() + t * heads * (nope + rope_dim) + nope;
    for (std::size_t h = 0; h < heads; ++h, q_pe += nope + rope_dim) p.k.rope(q_pe, cos, sin, rope_dim);
  }
  p.worker.barrier();
}

}  // namespace

void mla(const Pass& p, const ModelConfig& config, const Rope& rope, const MlaWeights& w, const Activations& x,
         Cache& cache, std::size_t layer, MlaScratch& s, float* residual) {
  project(p, config, w, x, s);
  rotate_and_cache(p, config, w, cache, layer, s);
  const Attention attention{.config = config,
                            .pass = p,
                            .w = w,
                            .cache = cache,
                            .layer = layer,
                            .softmax_scale = rope.softmax_scale(),
                            .q = s.q.data(),
                            .out = s.out,
                            .own = s.own[static_cast<std::size_t>(p.worker.id())].data()};
  if (p.attention == AttentionMode::absorbed)
    attention.absorbed();
  else
    attention.expanded();
  p.worker.barrier();
  encode(p, s.out);  // whole blocks, which may reach across heads
  linear_add(p, s.out, w.wo, residual);
}

}  // namespace larch::model
