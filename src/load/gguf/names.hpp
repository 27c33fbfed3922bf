#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model_config.hpp"
#include "core/tensor.hpp"

namespace larch::load {

/// Where a tensor lies in GGUF files.
struct GgufPlace {
  std::string name;
  std::optional<std::uint64_t> expert{};  ///< its index in a tensor [experts, rows, cols] that holds all of a layer's

  bool operator==(const GgufPlace&) const = default;
};

/// The place of an official (Hugging Face) name; nothing for a name that GGUF has none for, as FP8's scales.
std::optional<GgufPlace> find_gguf_place(std::string_view official_name);

/// The tensors of a model by their official names: each expert's weights as a view of its own, k_b_proj and v_b_proj
/// with three dimensions. A tensor that has no official name keeps its own. Throws Error(malformed) naming the tensor
/// if its shape does not fit, and if two have one name.
TensorTable official_tensors(std::vector<TensorView> tensors, const ModelConfig& config);

}  // namespace larch::load
