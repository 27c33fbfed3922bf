#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/team.hpp"
#include "model/cache.hpp"
#include "model/draft_head.hpp"
#include "model/mla.hpp"
#include "model/moe.hpp"
#include "model/residence.hpp"
#include "model/rope.hpp"
#include "model/weights.hpp"

namespace larch::model {

/// Everything a forward pass writes to, for batches of at most `batch` tokens.
struct Workspace {
  Workspace(const ModelConfig& config, const Codings& codings, std::size_t batch, std::size_t threads);

  std::size_t batch;
  Buffer<float> x;               ///< [batch, hidden]: the residual stream
  OwnIfFew<Activations> normed;  ///< [batch, hidden]
  Activations pair;              ///< [batch, 2 * hidden]: what MTP projects; empty without it
  MlaScratch mla;
  MoeScratch moe;
  std::vector<std::int32_t> rows;    ///< at most [batch]: those that get logits
  std::vector<Sequence> drafted;     ///< at most [batch]: what mtp() gives logits of
  std::vector<Buffer<float>> tiles;  ///< per worker [2, batch, tile_outputs]
};

/// Where the results of a forward pass go, beside the sequences' logits.
struct Outputs {
  float* hidden = nullptr;       ///< [tokens, hidden] after the final norm (what MTP reads), or nullptr
  float* trace = nullptr;        ///< [layers + 1, tokens, hidden]: the residual stream, embedding first, or nullptr
  Observer* observer = nullptr;  ///< hears the inputs of all matrices of the layers but the routers; those of heads
                                 ///< only with AttentionMode::absorbed
  Profile* profile = nullptr;    ///< of as many workers as the team's at most: how long they take is added
};

/// The model of the paper over bound weights. Immutable; may serve several threads, each with own cache and workspace.
class Transformer {
 public:
  /// With `release`, weights are packed as they are first used: see Packing. Drafts may be made by a copy of a head of
  /// `least_draft_head` bytes or more: see DraftHead.
  Transformer(ModelConfig config, Weights weights, const std::optional<Packing::Release>& release = std::nullopt,
              std::size_t least_draft_head = DraftHead::least_bytes);

  [[nodiscard]] const ModelConfig& config() const noexcept { return config_; }
  [[nodiscard]] const kernels::Kernels& kernels() const noexcept { return *weights_.kernels; }
  /// How the workspaces of this model code activations.
  [[nodiscard]] const Codings& codings() const noexcept { return codings_; }
  /// Whether there are weights that are packed.
  [[nodiscard]] bool packs() const noexcept { return packing_ && packing_->any(); }
  /// The memory that passes read matrices from (see model/residence.hpp).
  [[nodiscard]] std::vector<std::span<const std::byte>> residence() const;
  /// Brings it in: see model/residence.hpp.
  void warm_up(Team& team, const WarmUpProgress& progress) const;
  [[nodiscard]] bool has_mtp() const noexcept { return weights_.mtp.has_value(); }
  /// What mtp() takes instead of its head once it is made; nullptr: nothing.
  [[nodiscard]] const DraftHead* draft_head() const noexcept { return draft_head_ ? &*draft_head_ : nullptr; }

  /// Runs a batch of tokens, at most as many as the workspace is for. Returns false if `cancelled`, asked by one thread
  /// between layers, said so; then the cache rows of the new tokens, and logits, are undefined.
  /// A sequence's results do not depend on what else is in the batch, nor on the number of threads; nor, for sequences
  /// that attend in the same way, on how many tokens are given at once: those of up to always_absorbed tokens do.
  bool forward(Batch batch, Workspace& s, Team& team, const Outputs& out = {},
               const std::function<bool()>& cancelled = {}, AttentionMode mode = AttentionMode::automatic) const;

  /// The multi-token prediction module (DeepSeek-V3, section 2.2): row i takes `hidden` [tokens, hidden] of the token
  /// at its position, as forward() gave it, and the batch's token i, which is the one after it; logits are of the one
  /// after that. Uses the caches' layer num_hidden_layers. Rows that get no logits join the caches, which takes little,
  /// and no more. `chained`, if not nullptr, receives what the module's block gives of the other rows, in their order
  /// [rows, hidden]: the `hidden` of the next in a chain of drafts.
  void mtp(Batch next, const float* hidden, Workspace& s, Team& team, float* chained = nullptr,
           AttentionMode mode = AttentionMode::automatic) const;

 private:
  [[nodiscard]] Pass pass(const Worker& worker, Batch batch, Workspace& s, const Outputs& out) const;
  void embed(const Pass& p, const Matrix& table, float* x) const;
  void block(const Pass& p, const BlockWeights& w, AttentionMode mode, std::size_t layer, Workspace& s) const;
  void head(const Pass& p, const Weight& w, const Activations& x, const Workspace& s) const;

  ModelConfig config_;
  Weights weights_;
  Rope rope_;
  Codings codings_;
  std::optional<Packing> packing_;
  std::optional<DraftHead> draft_head_;
};

}  // namespace larch::model
