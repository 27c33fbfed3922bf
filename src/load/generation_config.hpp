#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace larch::load {

/// generation_config.json: how a checkpoint's makers sample from it. What the file does not say keeps its value here.
struct GenerationConfig {
  bool do_sample = false;  ///< false: greedy, and the three below do not matter
  double temperature = 1;  ///< 0 is greedy
  double top_p = 1;
  int top_k = 0;  ///< 0: all tokens
  std::vector<std::int32_t> eos_token_id{};
  std::optional<std::int32_t> bos_token_id{};
};

/// `origin` (a file name) starts every message. Throws Error(malformed).
GenerationConfig parse_generation_config(std::string_view json, const std::string& origin, std::uint64_t vocab_size);

}  // namespace larch::load
