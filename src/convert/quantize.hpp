#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/bpe_vocabulary.hpp"
#include "core/dtype.hpp"
#include "core/team.hpp"
#include "larch/quantize.hpp"
#include "load/checkpoint.hpp"

namespace larch::convert {

/// larch::quantize of an open checkpoint, with the vocabulary of its tokenizer, if it has one.
QuantizeReport quantize(const load::Checkpoint& source, const std::optional<BpeVocabulary>& vocabulary,
                        const std::filesystem::path& target, const QuantizeOptions& options);

// Steps of it:

/// Cuts tensors of these sizes, in order, into parts of at most `most` bytes each or of one tensor: [part], indices.
/// All in one part if `most` is 0.
std::vector<Range> plan_parts(std::span<const std::uint64_t> sizes, std::uint64_t most);

/// Throws Error(io) if `needed` bytes are more than the `available` ones of the disk that `target` is to be on.
void check_free_space(const std::filesystem::path& target, std::uint64_t needed, std::uint64_t available);

/// The type of a name in upper or lower case that GGUF files' weights can have. Throws Error(invalid_argument).
DType parse_weight_type(const std::string& name);

}  // namespace larch::convert
