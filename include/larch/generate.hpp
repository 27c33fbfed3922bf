#pragma once

#include <larch/channel.hpp>
#include <larch/session.hpp>

namespace larch {

/// A piece of streamed text: whole UTF-8 characters.
struct Piece {
  std::string_view text;
  Channel channel = Channel::content;
};

enum class StopReason { end_token, stop_string, max_tokens, context_full, callback, cancelled };

struct GenerateOptions {
  int max_tokens = 0;                            ///< 0: as many as the context holds
  std::optional<SamplingOptions> sampling{};     ///< empty: the checkpoint's own, Model::default_sampling()
  std::vector<std::string> stop{};               ///< strings that end the reply; not part of it
  bool ignore_end = false;                       ///< go on past end tokens (benchmarks)
  bool raw = false;                              ///< plain completion: all text is content
  std::function<bool(const Piece&)> on_piece{};  ///< returning false stops the generation
};

/// Figures of one generation. Times in seconds.
struct GenerateStats {
  int prompt_tokens = 0;         ///< length of the prompt
  int prompt_tokens_cached = 0;  ///< of these, how many the session already held
  int generated_tokens = 0;
  double prompt_seconds = 0;
  double decode_seconds = 0;
};

struct Generation {
  std::vector<Token> tokens;  ///< as sampled, the end token included
  std::string text;           ///< without end token and stop string
  Reply reply;                ///< `text` taken apart (all content with `raw`)
  StopReason stop_reason = StopReason::end_token;
  GenerateStats stats;
};

/// Brings the session to `prompt` (reusing what it already holds) and generates a reply.
/// Cancelling ends the generation with StopReason::cancelled; what was generated is returned. Throws as
/// Session::advance_to() and Session::feed() do.
Generation generate(Session& session, std::span<const Token> prompt, const GenerateOptions& options = {});
/// The same for text: a rendered conversation, or anything with `raw`.
Generation generate(Session& session, std::string_view prompt, const GenerateOptions& options = {});

/// The same for many prompts, as many at a time as there are sessions (of one model), which share passes: weights are
/// read once for all of them. A reply is the same as it would be alone. `done` hears of each, in the order in which
/// they end; returning false ends the call. cancel() of any session ends it too: each reply in progress is handed over
/// with StopReason::cancelled. Throws what is wrong with one prompt, after which the others are not taken up again.
void generate(std::span<Session> sessions, std::span<const std::string> prompts, const GenerateOptions& options,
              const std::function<bool(std::size_t prompt, Generation)>& done);

}  // namespace larch
