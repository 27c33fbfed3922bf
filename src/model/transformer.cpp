#include "model/transformer.hpp"

#include <algorithm>
#include <utility>

namespace larch::model {
namespace {

/// What one worker is told when it asks whether to go on, and all then do. Asked again and again.
class Decision {
 public:
  explicit Decision(const std::function<bool()>& cancelled) : cancelled_(cancelled) {}

  /// Before a barrier that all workers pass, in turns 0, 1, 2, ...
  void ask(const Worker& worker, std::size_t turn) {
    if (worker.id() == 0) answers_[turn % 2] = cancelled_ && cancelled_();
  }
  /// After that barrier, and before the next turn's: the same for all workers. The place is written again two turns
  /// later, behind a barrier that no worker passes before it has read this.
  [[nodiscard]] bool stop(std::size_t turn) const { return answers_[turn % 2]; }

 private:
  const std::function<bool()>& cancelled_;
  std::array<bool, 2> answers_{};
};

/// The rows that get logits.
void choose_rows(Batch batch, std::vector<std::int32_t>& rows) {
  rows.clear();
  for_each_sequence(batch, {0, token_count(batch)}, [&](const Sequence& s, std::size_t first, Range tokens) {
    for (std::size_t i = tokens.end - logit_rows(s); i < tokens.end; ++i)
      rows.push_back(static_cast<std::int32_t>(first + i));
  });
}

/// The tokens that get logits.
void choose_drafted(Batch batch, std::vector<Sequence>& drafted) {
  drafted.clear();
  for (const Sequence& s : batch)
    if (const std::size_t n = logit_rows(s); n > 0)
      drafted.push_back({s.cache, s.position + s.tokens.size() - n, s.tokens.last(n), LogitRows::all, s.logits});
}

}  // namespace

Workspace::Workspace(const ModelConfig& c, const Codings& codings, std::size_t batch_size, std::size_t threads)
    : batch(batch_size),
      x(batch * c.hidden_size, "residual stream"),
      normed(batch, threads, [&](std::size_t n) { return Activations(codings, n, c.hidden_size); }),
      pair(codings, c.num_nextn_predict_layers > 0 ? batch : 0, 2 * c.hidden_size),
      mla(c, codings, batch, threads),
      moe(c, codings, batch, threads) {
  rows.reserve(batch);
  drafted.reserve(batch);
  for (std::size_t i = 0; i < threads; ++i) tiles.emplace_back(2 * batch * tile_outputs, "output tiles");
}

Transformer::Transformer(ModelConfig config, Weights weights, const std::optional<Packing::Release>& release,
                         std::size_t least_draft_head)
    : config_(std::move(config)), weights_(std::move(weights)), rope_(config_), codings_(weights_) {
  if (release) packing_.emplace(weights_, *release);
  if (!weights_.mtp || !DraftHead::pays(weights_.mtp->head, kernels(), least_draft_head)) return;
  draft_head_.emplace(weights_.mtp->head, kernels());
  codings_.add(kernels(), draft_head_->coding());
}

std::vector<std::span<const std::byte>> Transformer::residence() const {
  auto all = model::residence(weights_, packing_ ? &*packing_ : nullptr);
  if (draft_head_) all.push_back(draft_head_->memory());
  return all;
}

void Transformer::warm_up(Team& team, const WarmUpProgress& progress) const {
  model::warm_up(weights_, packing_ ? &*packing_ : nullptr, team, progress);
  if (draft_head_) draft_head_->make(team);
}

Pass Transformer::pass(const Worker& worker, Batch batch, Workspace& s, const Outputs& out) const {
  const auto id = static_cast<std::size_t>(worker.id());
  if (out.profile != nullptr) out.profile->of(id).start(static_cast<std::size_t>(worker.count()));
  return {.worker = worker,
          .k = kernels(),
          .batch = batch,
          .tokens = token_count(batch),
          .tiles = s.tiles[id].data(),
          .observer = out.observer,
          .packing = packing_ ? &*packing_ : nullptr,
          .profile = out.profile};
}

/// Each worker its share, without waiting for the others.
void Transformer::embed(const Pass& p, const Matrix& table, float* x) const {
  for_each_token(p.batch, p.worker.split(p.tokens), [&](const Sequence& s, std::size_t token, std::size_t row) {
    p.k.decode_row(table, static_cast<std::size_t>(s.tokens[token]), x + row * config_.hidden_size);
  });
}

/// x += attention(norm(x)); x += ffn(norm(x))
void Transformer::block(const Pass& p, const BlockWeights& w, AttentionMode mode, std::size_t layer,
                        Workspace& s) const {
  float* const x = s.x.data();
  const auto eps = static_cast<float>(config_.rms_norm_eps);
  const Activations& attended = rms_norm(p, x, config_.hidden_size, w.attn_norm, eps, s.normed);
  p.enter(Part::attention);
  mla(p, config_, rope_, w.attn, attended, mode, layer, s.mla, x);
  p.enter(Part::rest);
  const Activations& normed = rms_norm(p, x, config_.hidden_size, w.ffn_norm, eps, s.normed);
  if (w.moe)
    moe(p, config_, *w.moe, normed, s.moe, x);
  else
    mlp(p, *w.mlp, normed, s.moe, x);
  p.enter(Part::rest);
}

/// Logits of the rows chosen, where their sequences want them: each worker its share, without waiting for the others.
void Transformer::head(const Pass& p, const Weight& w, const Activations& x, const Workspace& s) const {
  if (s.rows.empty()) return;
  p.enter(Part::head);
  for_each_tile(p, w, p.worker.split(w.matrix.rows, w.product->rows), x, 0, s.rows.size(), s.rows.data(),
                [&](std::size_t r, std::size_t n, const float* tile) {
                  for (const Sequence& sequence : p.batch) {
                    const std::size_t count = logit_rows(sequence);
                    for (std::size_t i = 0; i < count; ++i, tile += tile_outputs)
                      std::copy_n(tile, n, sequence.logits + i * w.matrix.rows + r);
                  }
                });
}

bool Transformer::forward(Batch batch, Workspace& s, Team& team, const Outputs& out,
                          const std::function<bool()>& cancelled, AttentionMode mode) const {
  const std::size_t dim = config_.hidden_size, n = token_count(batch), layers = config_.num_hidden_layers;
  choose_rows(batch, s.rows);
  if (packing_) packing_->begin(n);
  Decision decision(cancelled);
  bool finished = false;
  team.run([&](const Worker& worker) {
    const Pass p = pass(worker, batch, s, out);
    const auto keep = [&](const float* values, float* to) {
      if (worker.id() == 0) std::copy_n(values, n * dim, to);
    };
    embed(p, weights_.embed, s.x.data());
    angles(p, rope_, s.mla);
    decision.ask(worker, 0);
    p.barrier();
    for (std::size_t i = 0; i < layers; ++i) {
      if (decision.stop(i)) return;
      if (out.trace != nullptr) keep(s.x.data(), out.trace + i * n * dim);
      decision.ask(worker, i + 1);
      block(p, weights_.layers[i], mode, i, s);
    }
    const auto eps = static_cast<float>(config_.rms_norm_eps);
    const Activations& normed = rms_norm(p, s.x.data(), dim, weights_.norm, eps, s.normed);
    if (out.trace != nullptr) keep(normed.row(0), out.trace + layers * n * dim);
    if (out.hidden != nullptr) keep(normed.row(0), out.hidden);
    head(p, weights_.head, normed, s);
    p.enter(Part::rest);
    if (worker.id() == 0) finished = true;
  });
  return finished;
}

void Transformer::mtp(Batch next, const float* hidden, Workspace& s, Team& team, float* chained,
                      AttentionMode mode) const {
  const MtpWeights& w = *weights_.mtp;
  const std::size_t dim = config_.hidden_size, layer = config_.num_hidden_layers;
  const Weight* const few_bits = draft_head_ ? draft_head_->get() : nullptr;
  const Weight& drafting = few_bits != nullptr ? *few_bits : w.head;
  const auto eps = static_cast<float>(config_.rms_norm_eps);
  choose_rows(next, s.rows);
  choose_drafted(next, s.drafted);
  team.run([&](const Worker& worker) {
    const Pass p = pass(worker, next, s, {});
    float* const x = s.x.data();
    embed(p, w.embed, x);
    angles(p, rope_, s.mla);
    const Range mine = worker.split(p.tokens);  // of the same tokens that it embedded
    for (std::size_t t = mine.begin; t < mine.end; ++t) {
      p.k.rms_norm(x + t * dim, w.enorm.data(), dim, eps, s.pair.row(t));
      p.k.rms_norm(hidden + t * dim, w.hnorm.data(), dim, eps, s.pair.row(t) + dim);
      s.pair.encode(t, 0, 2 * dim);
    }
    p.barrier();
    linear(p, s.pair, {{&w.eh_proj, x}});
    keep_latents(p, config_, w.block.attn, rms_norm(p, x, dim, w.block.attn_norm, eps, s.normed), layer, s.mla);
    if (s.drafted.empty()) return;

    const Pass drafts = pass(worker, s.drafted, s, {});
    if (worker.id() == 0)
      for (std::size_t i = 0; i < s.rows.size(); ++i) {
        const auto from = static_cast<std::size_t>(s.rows[i]);
        if (from != i) std::copy_n(x + from * dim, dim, x + i * dim);
        s.rows[i] = static_cast<std::int32_t>(i);
      }
    angles(drafts, rope_, s.mla);
    drafts.barrier();
    block(drafts, w.block, mode, layer, s);
    if (chained != nullptr && worker.id() == 0) std::copy_n(x, s.rows.size() * dim, chained);
    head(drafts, drafting, rms_norm(drafts, x, dim, w.norm, eps, s.normed), s);
  });
}

}  // namespace larch::model
