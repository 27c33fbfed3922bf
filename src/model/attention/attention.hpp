#pragma once

#include <cstddef>
#include <vector>

#include "model/attention/mode.hpp"
#include "model/attention/softmax.hpp"
#include "model/ops.hpp"
#include "model/rope.hpp"

/// Causal attention of new tokens' queries over the latents of one layer, theirs included, in the two ways of
/// DeepSeek's inference/model.py. Its einsums stand beside what computes them: b sequences, s queries, t keys, h heads;
/// d values of a head, c of a latent, r of what is rotated. kv_cache is the front of a cache's row, pe_cache its back.
namespace larch::model {

/// Memory of attention, for batches of at most `batch` tokens and teams of at most `threads` workers.
struct AttentionScratch {
  AttentionScratch(const ModelConfig& config, const Codings& codings, std::size_t batch, std::size_t threads);

  std::vector<Buffer<float>> own;        ///< per worker: queries, keys, values and sums of the heads in work
  std::vector<Buffer<std::byte>> coded;  ///< per worker: the inputs of a head's product
  Buffer<float> partial;                 ///< sums over ranges of keys, taken as they are needed: see ranges.hpp
};

/// What both ways share. A sequence attends in one of them, whatever else is in the batch.
struct Attention {
  const ModelConfig& config;
  const Pass& pass;
  const MlaWeights& w;
  const Rope& rope;
  AttentionMode mode;
  std::size_t layer;
  const float *cos, *sin;  ///< [tokens, rope / 2]
  float* q;                ///< [tokens, heads, nope + rope], q_pe not yet rotated
  Activations& out;        ///< [tokens, heads * v]
  AttentionScratch& scratch;

  /// out = attention of all queries, coded: each worker its share.
  void run() const;

 private:
  /// Queries of one sequence that read the same latents: all heads' of one token, or all tokens' of one head.
  struct Group {
    const Sequence& sequence;
    std::size_t first;  ///< the row of the sequence's first token
    Range heads, tokens;

    [[nodiscard]] std::size_t queries() const { return heads.size() * tokens.size(); }
    [[nodiscard]] std::size_t position() const { return sequence.position + tokens.begin; }
  };

  [[nodiscard]] std::size_t qk_dim() const { return config.qk_nope_head_dim + config.qk_rope_head_dim; }
  /// Of a query in the latent space: as long as a cache's row, and the unit of its codes (Kernels::code_query).
  [[nodiscard]] std::size_t absorbed_dim() const { return config.cache_dim() + 1; }
  [[nodiscard]] float* query(std::size_t row, std::size_t head) const {
    return q + (row * config.num_attention_heads + head) * qk_dim();
  }
  [[nodiscard]] float* own() const { return scratch.own[static_cast<std::size_t>(pass.worker.id())].data(); }
  [[nodiscard]] bool is_absorbed(const Sequence& s) const;
  void rotate(float* q_pe, std::size_t row) const;
  /// The head's values of the rows in `out` are complete.
  void encode(std::size_t head, Range rows) const;

  void absorbed() const;
  void absorbed(Group g) const;
  void by_heads() const;
  void by_ranges() const;
  void absorb_queries(const Group& g, float* absorbed_q) const;
  void attend_latents(const Group& g, const float* absorbed_q, Range keys, const Sums& sums) const;
  void values(const Group& g, const float* x) const;
  void times_coded(const PerHead& matrices, std::size_t h, const kernels::Rows& x, float* y, std::size_t ldy) const;

  void expanded() const;
  void expanded(const Sequence& s, std::size_t first, std::size_t head, Range tokens) const;
  void expand(const Cache& cache, std::size_t head, std::size_t position, std::size_t n, float* k, float* v,
              float* latents) const;
};

}  // namespace larch::model
