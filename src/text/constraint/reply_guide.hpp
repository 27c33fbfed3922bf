#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/constraint/automaton.hpp"
#include "text/constraint/token_masks.hpp"
#include "text/reply/format.hpp"
#include "text/tokenizer/tokenizer.hpp"

namespace larch::text::constraint {

/// What the replies of a model under one grammar share. Keeps references to the trie and the end tokens.
struct ReplyRules {
  ReplyRules(Grammar grammar, const TokenTrie& tokens, Tokenizer vocabulary, const ReplyFormat& reply_format,
             std::span<const Token> end_tokens)
      : automaton(std::move(grammar)),
        trie(tokens),
        masks(automaton, trie),
        tokenizer(std::move(vocabulary)),
        format(reply_format),
        ends(end_tokens) {}
  ReplyRules(const ReplyRules&) = delete;
  ReplyRules& operator=(const ReplyRules&) = delete;

  Automaton automaton;
  const TokenTrie& trie;
  TokenMasks masks;
  Tokenizer tokenizer;
  ReplyFormat format;
  std::span<const Token> ends;
};

/// Follows one reply, token by token, and says what may come next: a thinking part, where the model writes one, in
/// which all but the end is free; then a text of the grammar; then the end.
class ReplyGuide {
 public:
  /// `prompt`: the end of its text; none where no thinking part may come. Keeps a reference to the rules.
  ReplyGuide(const ReplyRules& rules, std::optional<std::string_view> prompt);

  void push(Token token);
  /// Sets the logits [vocab_size] of tokens that must not come next to -infinity. Where nothing can come, because the
  /// reply is not what it may be, end tokens can.
  void apply(std::span<float> logits) const;

 private:
  enum class Stage {
    start,     ///< it may begin with <think>
    thinking,  ///< until </think>
    json,
  };
  void push_start(std::string_view bytes);
  void push_thinking(std::string_view bytes);
  void push_json(std::string_view bytes);
  [[nodiscard]] TokenSet allowed() const;
  [[nodiscard]] std::vector<Token> broken_ends() const;

  const ReplyRules* rules_;
  Stage stage_;
  std::string tag_;  ///< what was read of <think>, in the beginning, or of </think>, while thinking
  State state_;      ///< of the JSON text; at its beginning before there is any
};

}  // namespace larch::text::constraint
