#pragma once

#include <cstdint>
#include <string_view>

#include "core/dtype.hpp"
#include "larch/mix.hpp"

namespace larch::quant {

/// What decides about the types of a model's tensors beside their names.
struct MixContext {
  std::uint64_t layers = 0;      ///< all of them, with those for multi-token prediction
  std::uint64_t mtp_layers = 0;  ///< of these the last ones
  bool tied_embeddings = false;  ///< the embedding serves as the output head
  bool importance = false;       ///< it is known how much each column matters
};

/// Whether a tensor of this name in GGUF files may have fewer bits: matrices, but not the routers.
bool is_quantizable(std::string_view name, std::size_t dimensions);

/// The type that a mix gives the tensor of this name with rows of `cols` values: float32 if it is not quantizable.
/// Which matrices get more bits is the ecosystem's convention (llama.cpp's llama-quant.cpp, for the architecture
/// deepseek2). Those for multi-token prediction are no less exact than the output head: drafts that are more often
/// right are worth more than the bits of one layer.
DType choose_type(Mix mix, std::string_view name, std::size_t dimensions, std::uint64_t cols,
                  const MixContext& context);

/// The type itself where rows of `cols` values are whole blocks of it, else one of more bits with shorter blocks.
DType fitting_type(DType type, std::uint64_t cols);

/// The number of a mix in general.file_type.
std::uint32_t file_type(Mix mix);

}  // namespace larch::quant
