#pragma once

#include <atomic>
#include <cstdint>
#include <span>

#include "core/team.hpp"
#include "model/cache.hpp"
#include "model/mla.hpp"
#include "model/moe.hpp"
#include "model/rope.hpp"
#include "model/weights.hpp"

namespace larch::model {

/// Everything a forward pass writes to, for batches of at most `batch` tokens.
struct Workspace {
  Workspace(const ModelConfig& config, const Codings& codings, std::size_t batch, std::size_t threads);

  std::size_t batch;
  Buffer<float> x;     ///< [batch, hidden]: the residual stream
  Activations normed;  ///< [batch, hidden]
  Activations pair;    ///< [batch, 2 * hidden]: what MTP projects; empty without it
  MlaScratch mla;
  MoeScratch moe;
  std::vector<Buffer<float>> tiles;  ///< per worker [2, batch, tile_outputs]
};

/// Where the results of a forward pass go.
struct Outputs {
  float* logits = nullptr;  ///< [tokens, vocab] with all_logits, else [vocab] for the last token; nullptr: none
  bool all_logits = false;
  float* hidden = nullptr;       ///< [tokens, hidden] after the final norm (what MTP reads), or nullptr
  float* trace = nullptr;        ///< [layers + 1, tokens, hidden]: the residual stream, embedding first, or nullptr
  Observer* observer = nullptr;  ///< hears the inputs of all matrices of the layers but the routers; those of heads
                                 ///< only with AttentionMode::absorbed
};

/// The model of the paper over bound weights. Immutable; may serve several threads, each with own cache and workspace.
class Transformer {
 public:
  /// With `release`, weights are packed as they are first used: see Packing.
  Transformer(ModelConfig config, Weights weights, const kernels::Kernels& k,
              const std::optional<Packing::Release>& release = std::nullopt);

  [[nodiscard]] const ModelConfig& config() const noexcept { return config_; }
  [[nodiscard]] const kernels::Kernels& kernels() const noexcept { return k_; }
  /// How the workspaces of this model code activations.
  [[nodiscard]] const Codings& codings() const noexcept { return codings_; }
  /// Whether there are weights that are packed.
  [[nodiscard]] bool packs() const noexcept { return packing_ && packing_->any(); }
  [[nodiscard]] bool has_mtp() const noexcept { return weights_.mtp.has_value(); }

  /// Runs `tokens` (at most the workspace's batch, ids in range) at `position`; their latents join the cache.
  /// Returns false if `cancel` was raised, after which cache rows from `position` on are undefined.
  /// Results do not depend on the number of threads, nor, for passes that attend in the same way, on how many tokens
  /// one pass takes: those of up to always_absorbed tokens do.
  bool forward(std::span<const std::int32_t> tokens, std::size_t position, Cache& cache, Workspace& s, Team& team,
               const Outputs& out, const std::atomic<bool>& cancel,
               AttentionMode mode = AttentionMode::automatic) const;

  /// The multi-token prediction module (DeepSeek-V3, section 2.2): row i takes `hidden` [tokens, hidden] of the token
  /// at position + i, as forward() gave it, and `next`[i], the token after it; logits [tokens, vocab] are of the one
  /// after that. Uses the cache's layer num_hidden_layers.
  void mtp(std::span<const std::int32_t> next, const float* hidden, std::size_t position, Cache& cache, Workspace& s,
           Team& team, float* logits, AttentionMode mode = AttentionMode::automatic) const;

 private:
  Pass pass(const Worker& worker, std::size_t tokens, std::size_t position, AttentionMode mode, Workspace& s,
            Observer* observer) const;
  void embed(const Pass& p, const Matrix& table, std::span<const std::int32_t> tokens, float* x) const;
  void block(const Pass& p, const BlockWeights& w, std::size_t layer, Cache& cache, Workspace& s) const;
  void head(const Pass& p, const Workspace& s, const Outputs& out) const;

  ModelConfig config_;
  Weights weights_;
  Rope rope_;
  const kernels::Kernels& k_;
  Codings codings_;
  std::optional<Packing> packing_;
};

}  // namespace larch::model
