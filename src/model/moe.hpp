#pragma once

#include <cstdint>
#include <vector>

#include "model/ops.hpp"

namespace larch::model {

/// One feed-forward network and the tokens it serves.
struct Expert {
  const MlpWeights* w;
  const std::int32_t* tokens;  ///< [count], or nullptr for all
  const float* weights;        ///< [count] factors on the output, or nullptr for 1
  std::size_t count;
  Activations* hidden;  ///< silu(w1 x) * w3 x goes to its rows [first, first + count)
  std::size_t first;
};

/// One worker's view of which experts serve which tokens.
struct Routing {
  Routing(const ModelConfig& config, std::size_t batch);

  std::vector<float> scores;         ///< [experts], of a token
  std::vector<float> choice;         ///< [experts]: scores for selection
  std::vector<std::size_t> first;    ///< [experts + 1]: where each expert's tokens start in the next two
  std::vector<std::int32_t> tokens;  ///< [batch * top k], by expert, ascending
  std::vector<float> weights;        ///< [batch * top k]
  std::vector<Expert> experts;       ///< those in use, shared one last
};

/// The experts that the gate chose for each token, and their weights.
struct Chosen {
  Chosen(const ModelConfig& config, std::size_t batch);

  std::vector<std::int32_t> experts;  ///< [batch, top k]
  std::vector<float> weights;         ///< [batch, top k]
};

/// Buffers of moe() and mlp(), for batches of at most `batch` tokens and teams of at most `threads` workers.
struct MoeScratch {
  MoeScratch(const ModelConfig& config, const Codings& codings, std::size_t batch, std::size_t threads);

  Buffer<float> logits;  ///< [batch, experts]: the router's
  OwnIfFew<Chosen> chosen;
  std::vector<Routing> routing;  ///< per worker
  Activations routed;            ///< [batch * top k, moe inter]: hidden values by expert
  Activations shared;            ///< [batch, shared experts * moe inter]
  Activations dense;             ///< [batch, inter]
};

/// residual += w2(silu(w1 x) * w3 x)
void mlp(const Pass& p, const MlpWeights& w, const Activations& x, MoeScratch& s, float* residual);
/// residual += sum of the chosen experts' outputs by their gate weights + the shared expert's (DeepSeekMoE)
void moe(const Pass& p, const ModelConfig& config, const MoeWeights& w, const Activations& x, MoeScratch& s,
         float* residual);

}  // namespace larch::model
