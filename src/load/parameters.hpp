#pragma once

#include <cstdint>
#include <optional>

#include "core/model_config.hpp"

namespace larch::load {

/// Numbers of weights that a configuration calls for, scales of quantized weights not counted.
struct ParameterCount {
  std::uint64_t trunk = 0;   ///< everything but the MTP modules
  std::uint64_t active = 0;  ///< those of the trunk that one token uses, embedding and output head counted whole
  std::uint64_t mtp = 0;     ///< the MTP modules, without the embedding and the head that they share with the trunk

  bool operator==(const ParameterCount&) const = default;
};

/// Nothing if a number does not fit 64 bits. `config` needs no more than its own fields' bounds.
std::optional<ParameterCount> count_parameters(const ModelConfig& config);

}  // namespace larch::load
