#include "load/inspect.hpp"

#include "core/cache_row.hpp"
#include "core/checked.hpp"

namespace larch::load {

TensorSummary summarize(const TensorTable& tensors) {
  TensorSummary summary;
  for (const auto& [name, tensor] : tensors)
    for (TensorTotals* totals : {&summary.all, &summary.by_dtype[static_cast<std::size_t>(tensor.dtype)]}) {
      ++totals->tensors;
      totals->bytes += tensor.bytes;
    }
  return summary;
}

std::uint64_t cache_values_per_token(const ModelConfig& config, bool mtp) {
  return cache_layers(config, mtp) * config.cache_dim();
}

std::uint64_t per_head_values_per_token(const ModelConfig& config, bool mtp) {
  return cache_layers(config, mtp) * config.num_attention_heads *
         (config.qk_nope_head_dim + config.qk_rope_head_dim + config.v_head_dim);
}

std::optional<std::uint64_t> cache_bytes(const ModelConfig& config, bool mtp, std::uint64_t positions, DType dtype) {
  return (Checked(std::uint64_t{CacheRow(config, dtype).bytes}) * cache_layers(config, mtp) * positions).value();
}

}  // namespace larch::load
