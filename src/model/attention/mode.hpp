#pragma once

#include <cstddef>

#include "core/model_config.hpp"

namespace larch::model {

/// The two equal ways to attend over latents (DeepSeek-V2, section 2.1). They round differently.
enum class AttentionMode {
  automatic,  ///< what attention_mode() says
  absorbed,   ///< queries are moved into the latent space; nothing is rebuilt
  expanded,   ///< keys and values are rebuilt from the latents
};

/// Passes of up to so many tokens are absorbed wherever they are, so that they give the bits of one token at a time.
inline constexpr std::size_t always_absorbed = 16;

/// How `tokens` new tokens after `position` cached ones attend: longer passes in whichever way costs fewer
/// multiplications.
///   absorbed: tokens * r (n + v) + pairs * (2 r + rope)      per head
///   expanded: latents * r (n + v) + pairs * (n + rope + v)   per head, with all latents rebuilt
AttentionMode attention_mode(const ModelConfig& config, std::size_t position, std::size_t tokens);

}  // namespace larch::model
