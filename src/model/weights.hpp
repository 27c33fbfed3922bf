#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/architecture.hpp"
#include "core/model_config.hpp"
#include "core/tensor.hpp"
#include "kernels/kernels.hpp"

namespace larch::model {

using kernels::Matrix;
using Norm = std::vector<float>;  ///< [dim]

/// A matrix that activations are multiplied by.
struct Weight {
  TensorId id{};  ///< what it is, in whatever tensor it is stored
  Matrix matrix;
  const kernels::Matmul* product = nullptr;  ///< by it, on the weights' ISA level
  bool read_as_stored = false;               ///< too, where it is packed
};

/// A small matrix for every head, all in one: head h has the rows [first + h * step, first + h * step + rows).
struct PerHead {
  Weight all;
  kernels::MatmulFn f32_product = nullptr, f32_transposed_product = nullptr;  ///< with activations in float32
  std::uint64_t first = 0, step = 0, rows = 0;
  bool transposed = false;  ///< a head's rows are what its matrix has as columns

  [[nodiscard]] std::uint64_t begin(std::uint64_t head) const { return first + head * step; }
  [[nodiscard]] std::uint64_t end(std::uint64_t head) const { return begin(head) + rows; }
};

/// Multi-head latent attention. Either wq, or wq_a, q_norm and wq_b.
struct MlaWeights {
  Weight wq;    ///< [heads * (nope + rope), hidden]
  Weight wq_a;  ///< [q_lora_rank, hidden]
  Norm q_norm;
  Weight wq_b;   ///< [heads * (nope + rope), q_lora_rank]
  Weight wkv_a;  ///< [kv_lora_rank + rope, hidden]
  Norm kv_norm;
  PerHead w_uk;  ///< [nope, kv_lora_rank]: keys from latents; transposed where a checkpoint stores it so
  PerHead w_uv;  ///< [v, kv_lora_rank]: values from latents
  Weight wo;     ///< [hidden, heads * v]
};

/// w2(silu(w1 x) * w3 x)
struct MlpWeights {
  Weight w1;  ///< gate [inter, hidden]
  Weight w2;  ///< down [hidden, inter]
  Weight w3;  ///< up [inter, hidden]
};

struct GateWeights {
  Weight weight;            ///< [experts, hidden]
  std::vector<float> bias;  ///< [experts], for selection only; empty without noaux_tc
};

struct MoeWeights {
  GateWeights gate;
  std::vector<MlpWeights> experts;
  std::optional<MlpWeights> shared;
};

struct BlockWeights {
  Norm attn_norm;
  MlaWeights attn;
  Norm ffn_norm;
  std::optional<MlpWeights> mlp;  ///< either this
  std::optional<MoeWeights> moe;  ///< or this
};

/// Multi-token prediction (DeepSeek-V3, section 2.2).
struct MtpWeights {
  Matrix embed;  ///< [vocab, hidden], the trunk's unless the checkpoint repeats it
  Norm enorm, hnorm;
  Weight eh_proj;  ///< [hidden, 2 * hidden]
  BlockWeights block;
  Norm norm;
  Weight head;  ///< [vocab, hidden], likewise
};

struct Weights {
  const kernels::Kernels* kernels = nullptr;  ///< of the ISA level that they are bound for
  Matrix embed;                               ///< [vocab, hidden]
  std::vector<BlockWeights> layers;
  Norm norm;
  Weight head;  ///< [vocab, hidden]; the embedding again where they are tied
  std::optional<MtpWeights> mtp;
};

/// Calls f with every matrix that multiplies activations as they are coded: all but the embeddings, the routers and
/// keys' up-projections that are not stored transposed.
void for_each_product(const Weights& weights, const std::function<void(const Weight&)>& f);
void for_each_product(Weights& weights, const std::function<void(Weight&)>& f);

/// Finds every weight that the config calls for, checks it as kernels::StoredTensors says, and chooses its product. The
/// views stay in the table's memory; only norms and routing biases are copied. `progress` hears of the bytes of every
/// bound tensor. An MTP layer that the config promises may be absent as a whole. Throws Error(malformed) naming file
/// and tensor.
Weights bind_weights(const ModelConfig& config, const TensorTable& tensors, const kernels::Kernels& k,
                     const std::function<void(std::uint64_t bytes)>& progress = {});

}  // namespace larch::model
