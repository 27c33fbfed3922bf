#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "engine/executor.hpp"
#include "larch/model.hpp"
#include "load/checkpoint.hpp"
#include "model/transformer.hpp"
#include "text/chat/format.hpp"
#include "text/constraint/token_trie.hpp"
#include "text/tokenizer/tokenizer.hpp"

namespace larch::engine {

/// What Model shares between its copies. Immutable after load.
struct ModelState {
  ModelState(const std::filesystem::path& path, const LoadOptions& options);

  /// The tokenizer. Throws Error(unsupported) where the checkpoint has none.
  [[nodiscard]] const text::Tokenizer& tokenizer() const;
  /// The tokenizer's tokens by their bytes. Made when first asked for. Throws as tokenizer() does.
  [[nodiscard]] const text::constraint::TokenTrie& token_trie() const;
  /// Tells whether a snapshot belongs to this model: see engine/fingerprint.hpp. Computed when first asked for.
  [[nodiscard]] std::uint64_t fingerprint() const;
  /// Runs passes of so many threads and tokens (see Executor): the same for all who ask for the same, as long as one of
  /// them keeps it.
  [[nodiscard]] std::shared_ptr<Executor> executor(int threads, std::size_t batch) const;

  load::Checkpoint checkpoint;  ///< keeps the mappings that the transformer's weights point into
  model::Transformer transformer;
  std::optional<text::Tokenizer> maybe_tokenizer;
  text::ChatFormat chat_format;
  ModelInfo info;
  SamplingOptions sampling;
  std::vector<Token> end_tokens;
  std::optional<Token> begin_token;

 private:
  /// Tokenizer, chat format and begin token, from wherever the checkpoint keeps them; another chat format if one is
  /// named.
  void load_text(const std::string& chat_format_name);

  mutable std::mutex executors_mutex_;
  mutable std::map<std::pair<int, std::size_t>, std::weak_ptr<Executor>> executors_;
  mutable std::once_flag fingerprint_once_;
  mutable std::uint64_t fingerprint_ = 0;
  mutable std::once_flag token_trie_once_;
  mutable std::optional<text::constraint::TokenTrie> token_trie_;
};

}  // namespace larch::engine
