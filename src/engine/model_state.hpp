#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "engine/executor.hpp"
#include "engine/recent.hpp"
#include "larch/model.hpp"
#include "load/checkpoint.hpp"
#include "model/transformer.hpp"
#include "text/chat/format.hpp"
#include "text/constraint/reply_guide.hpp"
#include "text/tokenizer/tokenizer.hpp"

namespace larch::engine {

/// What Model shares between its copies. Immutable after load.
struct ModelState {
  ModelState(const std::filesystem::path& path, const LoadOptions& options);

  /// The tokenizer. Throws Error(unsupported) where the checkpoint has none.
  [[nodiscard]] const text::Tokenizer& tokenizer() const;
  /// What holds replies to a JSON schema (empty: any object). What was asked for last is kept, with what it has learned
  /// of the vocabulary. Throws as tokenizer() and compile_schema() do.
  [[nodiscard]] std::shared_ptr<const text::constraint::ReplyRules> reply_rules(std::string_view schema) const;
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
  mutable std::optional<text::constraint::TokenTrie> token_trie_;  ///< of which the rules make use
  mutable Recent<text::constraint::ReplyRules> rules_{8};
};

}  // namespace larch::engine
