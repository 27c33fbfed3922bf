#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/bpe_vocabulary.hpp"
#include "core/model_config.hpp"
#include "core/tensor.hpp"
#include "load/config/generation.hpp"
#include "load/gguf/value.hpp"

namespace larch::load {

/// The largest yarn_log_multiplier that is taken for a tenth of mscale_all_dim, and not for mscale_all_dim itself,
/// which is 0.707 or 1 where it is known.
inline constexpr double most_log_multiplier = 0.5;

/// The configuration that GGUF metadata of the architecture deepseek2 describes, which holds V2, V3, R1 and what is
/// built like them. `tensors`, by the file's names, decide what the metadata leaves open: a routing bias means noaux_tc
/// (DeepSeek-V3, section 2.1.2) and a missing output.weight tied embeddings. The model's type is deepseek_v3 where
/// experts are scored by sigmoid, else deepseek_v2.
///
/// Numbers are float32 in GGUF; each is read as the decimal number of the fewest digits that rounds to it, which is
/// what config.json said. Older files lack keys that decide the result, for groups of experts above all: they are
/// taken from the published model of the same shape (known_models.hpp), or from the tensors where these tell, and
/// `warnings` gets a sentence on it. Throws Error(malformed) and Error(unsupported) as parse_config does, naming keys,
/// and where such a key is missing and the shape is not known.
ModelConfig parse_gguf_config(const GgufMetadata& metadata, std::span<const TensorView> tensors,
                              const std::string& origin, std::vector<std::string>& warnings);

/// How to sample, from general.sampling.*, and the tokens that end a reply: tokenizer.ggml.eos_token_id, and eot and
/// eom where a model has more than one. Odd numbers for sampling become `warnings`.
GenerationConfig parse_gguf_generation(const GgufMetadata& metadata, std::uint64_t vocab_size,
                                       const std::string& origin, std::vector<std::string>& warnings);

/// Whether kv_b_proj stays one tensor, as in official checkpoints, or becomes k_b_proj and v_b_proj (gguf_names.hpp).
enum class GgufKvLayout { together, split };

/// The metadata that describe a model to whoever reads GGUF: architecture, dimensions, sampling and, where there is
/// one, the vocabulary. Throws Error(unsupported), naming the field, for what the format cannot express: YaRN with
/// another mscale than mscale_all_dim (but for DeepSeek's defaults, 1 and 0), one above 5 or with attention_factor,
/// moe_layer_freq other than 1, more than three tokens that end a reply.
GgufMetadata make_gguf_metadata(const ModelConfig& config, const GenerationConfig& generation,
                                const std::optional<BpeVocabulary>& vocabulary, GgufKvLayout layout,
                                const std::string& origin);

}  // namespace larch::load
