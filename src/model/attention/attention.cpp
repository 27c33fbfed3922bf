#include "model/attention/attention.hpp"

#include <algorithm>

/// Memory, and which worker attends from what: bits depend on neither.
namespace larch::model {

std::size_t Attention::own_floats(const ModelConfig& c, std::size_t batch) {
  const std::size_t queries = std::max<std::size_t>(c.num_attention_heads, batch);
  const std::size_t absorbed = queries * (2 * c.kv_lora_rank + c.qk_rope_head_dim + 2);
  const std::size_t per_key = c.qk_nope_head_dim + c.qk_rope_head_dim + c.v_head_dim + c.kv_lora_rank;
  return std::max(absorbed, kernels::attend_keys * per_key + 2 * batch);
}

void Attention::absorbed() const {
  const std::size_t heads = config.num_attention_heads, tokens = pass.tokens;
  if (pass.observer != nullptr) {  // what a head's matrices hear comes from one worker
    const Range mine = pass.worker.split(heads);
    for (std::size_t h = mine.begin; h < mine.end; ++h) absorbed({h, h + 1}, {0, tokens});
    return;
  }
  const Range mine = pass.worker.split(heads * tokens);
  if (tokens == 1) {
    if (mine.size() > 0) absorbed(mine, {0, 1});
    return;
  }
  for (std::size_t i = mine.begin; i < mine.end;) {
    const std::size_t head = i / tokens, end = std::min((head + 1) * tokens, mine.end);
    absorbed({head, head + 1}, {i - head * tokens, end - head * tokens});
    i = end;
  }
}

void Attention::expanded() const {
  const std::size_t heads = config.num_attention_heads;
  // More workers than heads share a head's queries, each rebuilding its keys.
  const std::size_t parts = (static_cast<std::size_t>(pass.worker.count()) + heads - 1) / heads;
  const Range mine = pass.worker.split(heads * parts);
  for (std::size_t i = mine.begin; i < mine.end; ++i) {
    const std::size_t part = i % parts;
    const Range tokens{pass.tokens * part / parts, pass.tokens * (part + 1) / parts};
    if (tokens.size() > 0) expanded(i / parts, tokens);
  }
}

}  // namespace larch::model
