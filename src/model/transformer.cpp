#include "model/transformer.hpp"

#include <algorithm>
#include <utility>

namespace larch::model {

Workspace::Workspace(const ModelConfig& c, const Codings& codings, std::size_t batch_size, std::size_t threads)
    : batch(batch_size),
      x(batch * c.hidden_size, "residual stream"),
      normed(codings, batch, c.hidden_size),
      pair(codings, c.num_nextn_predict_layers > 0 ? batch : 0, 2 * c.hidden_size),
      cos(batch * c.qk_rope_head_dim / 2, "cosines"),
      sin(batch * c.qk_rope_head_dim / 2, "sines"),
      mla(c, codings, batch, threads),
      moe(c, codings, batch) {
  for (std::size_t i = 0; i < threads; ++i) tiles.emplace_back(2 * batch * tile_rows, "output tiles");
}

Transformer::Transformer(ModelConfig config, Weights weights, const kernels::Kernels& k)
    : config_(std::move(config)), weights_(std::move(weights)), rope_(config_), k_(k), codings_(k, weights_) {}

void Transformer::embed(const Pass& p, const Matrix& table, std::span<const std::int32_t> tokens, float* x) const {
  const Range mine = p.worker.split(p.tokens);
  for (std::size_t t = mine.begin; t < mine.end; ++t)
    k_.decode_row(table, static_cast<std::size_t>(tokens[t]), x + t * config_.hidden_size);
  p.worker.barrier();
}

void Transformer::angles(const Pass& p, Workspace& s) const {
  const std::size_t half = config_.qk_rope_head_dim / 2;
  const Range mine = p.worker.split(p.tokens);
  for (std::size_t t = mine.begin; t < mine.end; ++t)
    rope_.angles(p.position + t, s.cos.data() + t * half, s.sin.data() + t * half);
  p.worker.barrier();
}

/// x += attention(norm(x)); x += ffn(norm(x))
void Transformer::block(const Pass& p, const BlockWeights& w, std::size_t layer, Cache& cache, Workspace& s,
                        AttentionMode mode) const {
  float* const x = s.x.data();
  const auto eps = static_cast<float>(config_.rms_norm_eps);
  rms_norm(p, x, config_.hidden_size, w.attn_norm, eps, s.normed);
  Mla{config_, rope_, w.attn, mode}(p, s.normed, s.cos.span(), s.sin.span(), cache, layer, s.mla, x);
  rms_norm(p, x, config_.hidden_size, w.ffn_norm, eps, s.normed);
  if (w.moe)
    moe(p, config_, *w.moe, s.normed, s.moe, x);
  else
    mlp(p, *w.mlp, s.normed, s.moe, x);
}

bool Transformer::forward(std::span<const std::int32_t> tokens, std::size_t position, Cache& cache, Workspace& s,
                          Team& team, const Outputs& out, const std::atomic<bool>& cancel, AttentionMode mode) const {
  const std::size_t dim = config_.hidden_size, n = tokens.size();
  bool stop = false;  // written by worker 0 before a layer's barriers, read by all after them
  team.run([&](const Worker& worker) {
    const Pass p{.worker = worker,
                 .k = k_,
                 .tokens = n,
                 .position = position,
                 .tiles = s.tiles[static_cast<std::size_t>(worker.id())].data(),
                 .observer = out.observer};
    const auto trace = [&](std::size_t i, const float* values) {
      if (out.trace != nullptr && worker.id() == 0) std::copy_n(values, n * dim, out.trace + i * n * dim);
      worker.barrier();
    };
    embed(p, weights_.embed, tokens, s.x.data());
    angles(p, s);
    for (std::size_t i = 0; i < config_.num_hidden_layers; ++i) {
      trace(i, s.x.data());
      if (worker.id() == 0) stop = cancel.load(std::memory_order_relaxed);
      block(p, weights_.layers[i], i, cache, s, mode);
      if (stop) return;
    }
    rms_norm(p, s.x.data(), dim, weights_.norm, static_cast<float>(config_.rms_norm_eps), s.normed);
    trace(config_.num_hidden_layers, s.normed.row(0));
    if (out.hidden != nullptr && worker.id() == 0) std::copy_n(s.normed.row(0), n * dim, out.hidden);
    if (out.logits == nullptr) return;
    const Matrix& head = weights_.head;
    const kernels::Matmul& matmul = k_.matmul[static_cast<std::size_t>(head.dtype)];
    const std::size_t first = out.all_logits ? 0 : n - 1;
    const Range mine = worker.split(head.rows, matmul.rows);
    if (mine.size() > 0)
      matmul.run(head, mine.begin, mine.end, s.normed.rows(matmul.coding, first, n - first), out.logits + mine.begin,
                 head.rows);
  });
  return !stop;
}

void Transformer::mtp(std::span<const std::int32_t> next, const float* hidden, std::size_t position, Cache& cache,
                      Workspace& s, Team& team, float* logits, AttentionMode mode) const {
  const MtpWeights& w = *weights_.mtp;
  const std::size_t dim = config_.hidden_size;
  const auto eps = static_cast<float>(config_.rms_norm_eps);
  team.run([&](const Worker& worker) {
    const Pass p{.worker = worker,
                 .k = k_,
                 .tokens = next.size(),
                 .position = position,
                 .tiles = s.tiles[static_cast<std::size_t>(worker.id())].data()};
    embed(p, w.embed, next, s.x.data());
    angles(p, s);
    const Range mine = worker.split(p.tokens);
    for (std::size_t t = mine.begin; t < mine.end; ++t) {
      k_.rms_norm(s.x.data() + t * dim, w.enorm.data(), dim, eps, s.pair.row(t));
      k_.rms_norm(hidden + t * dim, w.hnorm.data(), dim, eps, s.pair.row(t) + dim);
      s.pair.encode(t, 0, 2 * dim);
    }
    worker.barrier();
    linear(p, s.pair, {{&w.eh_proj, s.x.data()}});
    block(p, w.block, config_.num_hidden_layers, cache, s, mode);
    rms_norm(p, s.x.data(), dim, w.norm, eps, s.normed);
    linear(p, s.normed, {{&w.head, logits}});
  });
}

}  // namespace larch::model
