#pragma once

#include <cstdint>
#include <optional>

namespace larch {

/// How to pick the next token. `temperature` 0 is greedy; a filter at its neutral value is off.
struct SamplingOptions {
  double temperature = 1.0;
  double top_p = 1.0;                   ///< keep the smallest set of tokens whose probabilities sum to this
  int top_k = 0;                        ///< keep the k most probable tokens; 0: all
  double min_p = 0.0;                   ///< drop tokens less probable than this share of the best one
  double repeat_penalty = 1.0;          ///< divide the positive (multiply the negative) logits of the last 64 tokens
  std::optional<std::uint64_t> seed{};  ///< empty: a new one every time
};

}  // namespace larch
