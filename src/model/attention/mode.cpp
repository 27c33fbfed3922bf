#include "model/attention/mode.hpp"

namespace larch::model {

AttentionMode attention_mode(const ModelConfig& c, std::size_t position, std::size_t tokens) {
  if (tokens <= always_absorbed) return AttentionMode::absorbed;
  const auto n = static_cast<double>(tokens), latents = static_cast<double>(position + tokens);
  const double pairs = n * static_cast<double>(position) + n * (n + 1) / 2;
  const auto rank = static_cast<double>(c.kv_lora_rank), nope = static_cast<double>(c.qk_nope_head_dim);
  const auto rope = static_cast<double>(c.qk_rope_head_dim), v = static_cast<double>(c.v_head_dim);
  const double absorbed = n * rank * (nope + v) + pairs * (2 * rank + rope);
  const double expanded = latents * rank * (nope + v) + pairs * (nope + rope + v);
  return absorbed <= expanded ? AttentionMode::absorbed : AttentionMode::expanded;
}

}  // namespace larch::model
