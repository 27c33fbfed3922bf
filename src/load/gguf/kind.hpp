#pragma once

#include <cstdint>
#include <optional>

#include "load/config/fields.hpp"
#include "load/gguf/value.hpp"

namespace larch::load {

/// Throws Error(malformed) or Error(unsupported) for metadata of anything but a model of the architecture deepseek2.
void check_gguf_kind(const Fields& metadata);

/// Rows of the embedding: as the metadata say, or one for each token of the vocabulary; `absent`, if given, where they
/// say neither, else Error(malformed).
std::uint64_t gguf_vocabulary_size(const GgufMetadata& metadata, const Fields& fields,
                                   std::optional<std::uint64_t> absent = std::nullopt);

}  // namespace larch::load
