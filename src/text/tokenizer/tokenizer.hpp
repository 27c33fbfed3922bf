#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/bpe_vocabulary.hpp"

namespace larch::text {

struct TokenizerData;

/// A byte-level BPE tokenizer as Hugging Face's tokenizer.json describes it. Immutable; copies share it, and any number
/// of threads may use it at once.
class Tokenizer {
 public:
  /// Reads the text of tokenizer.json and, unless empty, of tokenizer_config.json. `origin` and `config_origin` (file
  /// names) start the messages. Throws Error(malformed) or Error(unsupported).
  static Tokenizer parse(std::string_view tokenizer_json, const std::string& origin,
                         std::string_view tokenizer_config = {}, const std::string& config_origin = {});
  /// Reads both files of a checkpoint directory; tokenizer_config.json may be missing. Throws also Error(io).
  static Tokenizer load(const std::filesystem::path& directory);

  /// From a GGUF file's vocabulary. `origin` (a file name) starts the messages. Throws Error(malformed) or
  /// Error(unsupported).
  static Tokenizer from(const BpeVocabulary& vocabulary, const std::string& origin);

  /// Text to ids. Added tokens are recognized, nothing is added. Throws Error(invalid_argument) on invalid UTF-8.
  [[nodiscard]] std::vector<std::int32_t> encode(std::string_view text) const;
  /// Ids to bytes; special tokens are written as they are spelled, or left out. Throws as token_bytes() does.
  [[nodiscard]] std::string decode(std::span<const std::int32_t> ids, bool skip_special = false) const;

  /// The bytes that a token stands for; not always whole characters. Throws Error(invalid_argument) for an id that
  /// names no token.
  [[nodiscard]] std::string_view token_bytes(std::int32_t id) const;
  /// Whether an id names a token. A model's vocabulary may be larger than its tokenizer's.
  [[nodiscard]] bool contains(std::int32_t id) const noexcept;
  [[nodiscard]] bool is_special(std::int32_t id) const noexcept;
  /// Whether it is one of the added tokens, special ones among them.
  [[nodiscard]] bool is_added(std::int32_t id) const noexcept;
  /// The largest id plus one.
  [[nodiscard]] std::int32_t vocab_size() const noexcept;
  /// By the spelling in tokenizer.json.
  [[nodiscard]] std::optional<std::int32_t> token_to_id(std::string_view token) const;

  /// From tokenizer_config.json; the first also from the post-processor.
  [[nodiscard]] std::optional<std::int32_t> bos_id() const noexcept;
  [[nodiscard]] std::optional<std::int32_t> eos_id() const noexcept;
  /// Whether texts begin with bos_id(). A TemplateProcessing among tokenizer.json's post-processors decides, as in
  /// transformers 5, which does not read "add_bos_token" beside a tokenizer.json; where there is none,
  /// tokenizer_config.json's "add_bos_token"; where that is missing too, the Llama classes add it and others do not. An
  /// end token that a template adds is left out: texts here are to be continued.
  [[nodiscard]] bool add_bos() const noexcept;

 private:
  explicit Tokenizer(std::shared_ptr<const TokenizerData> data) : data_(std::move(data)) {}
  std::shared_ptr<const TokenizerData> data_;
};

}  // namespace larch::text
