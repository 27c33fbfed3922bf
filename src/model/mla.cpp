#include "model/mla.hpp"

namespace larch::model {

MlaScratch::MlaScratch(const ModelConfig& c, const Codings& codings, std::size_t batch, std::size_t threads)
    : cos(batch * c.qk_rope_head_dim / 2, "cosines"),
      sin(batch * c.qk_rope_head_dim / 2, "sines"),
      q_a(batch * c.q_lora_rank, "query latents"),
      q_lora(batch, threads, [&](std::size_t rows) { return Activations(codings, rows, c.q_lora_rank); }),
      kv(batch * c.cache_dim(), "latents"),
      q(batch * c.num_attention_heads * (c.qk_nope_head_dim + c.qk_rope_head_dim), "queries"),
      out(codings, batch, c.num_attention_heads * c.v_head_dim),
      attention(c, codings, batch, threads) {}

void angles(const Pass& p, const Rope& rope, MlaScratch& s) {
  const std::size_t half = rope.dim() / 2;
  for_each_token(p.batch, p.worker.split(p.tokens), [&](const Sequence& sequence, std::size_t token, std::size_t row) {
    rope.angles(sequence.position + token, s.cos.data() + row * half, s.sin.data() + row * half);
  });
}

namespace {

/// kv_cache = kv_norm(kv), pe_cache = rotated k_pe: each worker its share, without waiting for the others.
void cache_latents(const Pass& p, const ModelConfig& config, const MlaWeights& w, std::size_t layer, MlaScratch& s) {
  const std::size_t rank = config.kv_lora_rank, rope_dim = config.qk_rope_head_dim, half = rope_dim / 2;
  for_each_token(p.batch, p.worker.split(p.tokens), [&](const Sequence& sequence, std::size_t token, std::size_t row) {
    float* kv = s.kv.data() + row * config.cache_dim();
    p.k.rms_norm(kv, w.kv_norm.data(), rank, static_cast<float>(config.rms_norm_eps), kv);
    p.k.rope(kv + rank, s.cos.data() + row * half, s.sin.data() + row * half, rope_dim);
    sequence.cache->keep(p.k, layer, sequence.position + token, kv);
  });
}

/// q = wq_b(q_norm(wq_a(x))) or wq(x); kv = wkv_a(x), which joins the cache
void project(const Pass& p, const ModelConfig& config, const MlaWeights& w, const Activations& x, std::size_t layer,
             MlaScratch& s) {
  if (config.q_lora_rank == 0) {
    linear(p, x, {{&w.wq, s.q.data()}, {&w.wkv_a, s.kv.data()}});
    cache_latents(p, config, w, layer, s);
    p.barrier();
    return;
  }
  linear(p, x, {{&w.wq_a, s.q_a.data()}, {&w.wkv_a, s.kv.data()}});
  cache_latents(p, config, w, layer, s);
  const auto eps = static_cast<float>(config.rms_norm_eps);
  const Activations& q_a = rms_norm(p, s.q_a.data(), config.q_lora_rank, w.q_norm, eps, s.q_lora);
  linear(p, q_a, {{&w.wq_b, s.q.data()}});
}

}  // namespace

void keep_latents(const Pass& p, const ModelConfig& config, const MlaWeights& w, const Activations& x,
                  std::size_t layer, MlaScratch& s) {
  linear(p, x, {{&w.wkv_a, s.kv.data()}});
  cache_latents(p, config, w, layer, s);
  p.barrier();
}

void mla(const Pass& p, const ModelConfig& config, const Rope& rope, const MlaWeights& w, const Activations& x,
         AttentionMode mode, std::size_t layer, MlaScratch& s, float* residual) {
  project(p, config, w, x, layer, s);
  const Attention attention{.config = config,
                            .pass = p,
                            .w = w,
                            .rope = rope,
                            .mode = mode,
                            .layer = layer,
                            .cos = s.cos.data(),
                            .sin = s.sin.data(),
                            .q = s.q.data(),
                            .out = s.out,
                            .scratch = s.attention};
  attention.run();
  linear_add(p, s.out, w.wo, residual);
}

}  // namespace larch::model
