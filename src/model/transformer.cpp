#include "model/transformer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace larch::model {
namespace {

/// What one worker sees of a flag that may be raised at any time, and all then do. Asked again and again.
class Decision {
 public:
  explicit Decision(const std::atomic<bool>& flag) : flag_(flag) {}

  /// All workers call it, with the same turns 0, 1, 2, ...; all get the same answer. What they wrote before is visible
  /// after. A turn's answer is written before its barrier and read after it; the next one to be written in the same
  /// place is that of two turns later, behind the barrier between, which no worker passes before it has read this one.
  bool raised(const Worker& worker, std::size_t turn) {
    if (worker.id() == 0) answers_[turn % 2] = flag_.load(std::memory_order_relaxed);
    worker.barrier();
    return answers_[turn % 2];
  }

 private:
  const std::atomic<bool>& flag_;
  std::array<bool, 2> answers_{};
};

}  // namespace

Workspace::Workspace(const ModelConfig& c, const Codings& codings, std::size_t batch_size, std::size_t threads)
    : batch(batch_size),
      x(batch * c.hidden_size, "residual stream"),
      normed(codings, batch, c.hidden_size),
      pair(codings, c.num_nextn_predict_layers > 0 ? batch : 0, 2 * c.hidden_size),
      mla(c, codings, batch, threads),
      moe(c, codings, batch) {
  for (std::size_t i = 0; i < threads; ++i) tiles.emplace_back(2 * batch * tile_outputs, "output tiles");
}

Transformer::Transformer(ModelConfig config, Weights weights, const kernels::Kernels& k,
                         const std::optional<Packing::Release>& release)
    : config_(std::move(config)), weights_(std::move(weights)), rope_(config_), k_(k), codings_(k, weights_) {
  if (release) packing_.emplace(k_, weights_, *release);
}

Pass Transformer::pass(const Worker& worker, std::size_t tokens, std::size_t position, AttentionMode mode, Workspace& s,
                       Observer* observer) const {
  return {.worker = worker,
          .k = k_,
          .tokens = tokens,
          .position = position,
          .attention = mode == AttentionMode::automatic ? attention_mode(config_, position, tokens) : mode,
          .tiles = s.tiles[static_cast<std::size_t>(worker.id())].data(),
          .observer = observer,
          .packing = packing_ ? &*packing_ : nullptr};
}

void Transformer::embed(const Pass& p, const Matrix& table, std::span<const std::int32_t> tokens, float* x) const {
  const Range mine = p.worker.split(p.tokens);
  for (std::size_t t = mine.begin; t < mine.end; ++t)
    k_.decode_row(table, static_cast<std::size_t>(tokens[t]), x + t * config_.hidden_size);
  p.worker.barrier();
}

/// x += attention(norm(x)); x += ffn(norm(x))
void Transformer::block(const Pass& p, const BlockWeights& w, std::size_t layer, Cache& cache, Workspace& s) const {
  float* const x = s.x.data();
  const auto eps = static_cast<float>(config_.rms_norm_eps);
  rms_norm(p, x, config_.hidden_size, w.attn_norm, eps, s.normed);
  mla(p, config_, rope_, w.attn, s.normed, cache, layer, s.mla, x);
  rms_norm(p, x, config_.hidden_size, w.ffn_norm, eps, s.normed);
  if (w.moe)
    moe(p, config_, *w.moe, s.normed, s.moe, x);
  else
    mlp(p, *w.mlp, s.normed, s.moe, x);
}

/// Logits of the last token or of all.
void Transformer::head(const Pass& p, const Workspace& s, const Outputs& out) const {
  const Matrix& w = weights_.head;
  const kernels::Matmul& matmul = k_.matmul[static_cast<std::size_t>(w.dtype)];
  const std::size_t first = out.all_logits ? 0 : p.tokens - 1;
  const Range mine = p.worker.split(w.rows, matmul.rows);
  prepare(p, w, mine);
  if (mine.size() > 0)
    matmul.run(w, mine.begin, mine.end, s.normed.rows(matmul.coding, first, p.tokens - first), out.logits + mine.begin,
               w.rows);
}

bool Transformer::forward(std::span<const std::int32_t> tokens, std::size_t position, Cache& cache, Workspace& s,
                          Team& team, const Outputs& out, const std::atomic<bool>& cancel, AttentionMode mode) const {
  const std::size_t dim = config_.hidden_size, n = tokens.size(), layers = config_.num_hidden_layers;
  Decision stop(cancel);
  std::atomic<bool> finished = true;
  team.run([&](const Worker& worker) {
    const Pass p = pass(worker, n, position, mode, s, out.observer);
    const auto keep = [&](const float* values, float* to) {
      if (worker.id() == 0) std::copy_n(values, n * dim, to);
    };
    embed(p, weights_.embed, tokens, s.x.data());
    angles(p, rope_, s.mla);
    for (std::size_t i = 0; i < layers; ++i) {
      if (out.trace != nullptr) keep(s.x.data(), out.trace + i * n * dim);
      if (stop.raised(worker, i)) {
        finished = false;
        return;
      }
      block(p, weights_.layers[i], i, cache, s);
    }
    rms_norm(p, s.x.data(), dim, weights_.norm, static_cast<float>(config_.rms_norm_eps), s.normed);
    if (out.trace != nullptr) keep(s.normed.row(0), out.trace + layers * n * dim);
    if (out.hidden != nullptr) keep(s.normed.row(0), out.hidden);
    if (out.logits != nullptr) head(p, s, out);
  });
  return finished;
}

void Transformer::mtp(std::span<const std::int32_t> next, const float* hidden, std::size_t position, Cache& cache,
                      Workspace& s, Team& team, float* logits, AttentionMode mode) const {
  const MtpWeights& w = *weights_.mtp;
  const std::size_t dim = config_.hidden_size;
  const auto eps = static_cast<float>(config_.rms_norm_eps);
  team.run([&](const Worker& worker) {
    const Pass p = pass(worker, next.size(), position, mode, s, nullptr);
    embed(p, w.embed, next, s.x.data());
    angles(p, rope_, s.mla);
    const Range mine = worker.split(p.tokens);
    for (std::size_t t = mine.begin; t < mine.end; ++t) {
      k_.rms_norm(s.x.data() + t * dim, w.enorm.data(), dim, eps, s.pair.row(t));
      k_.rms_norm(hidden + t * dim, w.hnorm.data(), dim, eps, s.pair.row(t) + dim);
      s.pair.encode(t, 0, 2 * dim);
    }
    worker.barrier();
    linear(p, s.pair, {{&w.eh_proj, s.x.data()}});
    block(p, w.block, config_.num_hidden_layers, cache, s);
    rms_norm(p, s.x.data(), dim, w.norm, eps, s.normed);
    linear(p, s.normed, {{&w.head, logits}});
  });
}

}  // namespace larch::model
