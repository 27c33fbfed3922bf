#include "model/attention/attention.hpp"

#include <algorithm>

#include "model/attention/ranges.hpp"

namespace larch::model {

AttentionScratch::AttentionScratch(const ModelConfig& c, const Codings& codings, std::size_t batch, std::size_t threads)
    : partial(partial_floats(c, batch), "attention over ranges of keys") {
  const std::size_t queries = std::max<std::size_t>(c.num_attention_heads, batch);
  const std::size_t absorbed = queries * (3 * c.kv_lora_rank + c.qk_rope_head_dim + 5);
  const std::size_t per_key = c.qk_nope_head_dim + c.qk_rope_head_dim + c.v_head_dim + c.kv_lora_rank;
  const std::size_t expanded = kernels::attend_keys * per_key + 2 * batch;
  const std::size_t row = std::max(c.qk_nope_head_dim, c.kv_lora_rank);
  std::size_t coded_row = 0;
  for (std::size_t i = 0; i < kernels::coding_count; ++i)
    if (const kernels::Coder& coder = codings[static_cast<kernels::Coding>(i)]; coder.code != nullptr)
      coded_row = std::max(coded_row, coder.bytes(row));
  for (std::size_t i = 0; i < threads; ++i) {
    own.emplace_back(std::max(absorbed, expanded), "attention");
    coded.emplace_back(batch * coded_row, "coded inputs of attention");
  }
}

bool Attention::is_absorbed(const Sequence& s) const {
  const AttentionMode m = mode == AttentionMode::automatic ? attention_mode(config, s.position, s.tokens.size()) : mode;
  return m == AttentionMode::absorbed;
}

void Attention::rotate(float* q_pe, std::size_t row) const {
  const std::size_t half = config.qk_rope_head_dim / 2;
  pass.k.rope(q_pe, cos + row * half, sin + row * half, config.qk_rope_head_dim);
}

void Attention::encode(std::size_t head, Range rows) const {
  const std::size_t v = config.v_head_dim;
  if (v % out.block() != 0) return;  // blocks reach across heads
  for (std::size_t row = rows.begin; row < rows.end; ++row) out.encode(row, head * v, v);
}

void Attention::run() const {
  absorbed();
  expanded();
  pass.barrier();
  if (config.v_head_dim % out.block() != 0) model::encode(pass, out);
}

}  // namespace larch::model
