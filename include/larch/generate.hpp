#pragma once

#include <larch/channel.hpp>
#include <larch/session.hpp>

namespace larch {

/// A token and the logarithm of its probability.
struct TokenProbability {
  Token token = 0;
  double log_probability = 0;
};

/// The model's own view of one step: before on_logits, penalties, temperature and filters.
struct StepProbabilities {
  TokenProbability chosen;
  std::vector<TokenProbability> top;  ///< the most probable ones, best first
};

/// A piece of streamed text: whole UTF-8 characters.
struct Piece {
  std::string_view text;
  Channel channel = Channel::content;
  Token token = -1;  ///< with which the text became certain: the last of those that it comes from
  /// Of the tokens since the piece before, if asked for; a token that ends the reply has no piece.
  std::span<const StepProbabilities> probabilities{};
};

/// How far along the reading of a prompt is.
struct PromptProgress {
  int done = 0;   ///< tokens read; those that the session already held count
  int total = 0;  ///< of them
  /// Those that became known since the progress before, if asked for: of the prompt's tokens in order, from the second
  /// one on.
  std::span<const StepProbabilities> probabilities{};
};

enum class StopReason { end_token, stop_string, max_tokens, context_full, callback, cancelled };

/// Drafts of the next tokens, of which one pass of the model verifies several. The tokens chosen are the same, bit for
/// bit, with drafts and without, and the same at a seed; they come faster where drafts are often right.
enum class Speculation : std::uint8_t {
  automatic,  ///< by whichever of the others is expected to be faster, as long as that is faster than none; none in
              ///< passes that several replies share
  off,
  mtp,     ///< by the model's multi-token prediction module
  suffix,  ///< what came after the last tokens when they came before, in the prompt or the reply
};

struct GenerateOptions {
  int max_tokens = 0;                         ///< 0: as many as the context holds
  std::optional<SamplingOptions> sampling{};  ///< empty: the checkpoint's own, Model::default_sampling()
  std::vector<std::string> stop{};            ///< strings that end the reply; not part of it
  bool ignore_end = false;                    ///< go on past end tokens (benchmarks)
  bool raw = false;                           ///< plain completion: all text is content
  Speculation speculation = Speculation::automatic;
  /// Of each step, tell the probability of the token chosen and of so many most probable ones, in
  /// Generation::probabilities; empty: none.
  std::optional<int> probabilities{};
  /// The same of the prompt's tokens, each after those before it, in Generation::prompt_probabilities. The prompt is
  /// then read from its start, whatever was read of it before.
  std::optional<int> prompt_probabilities{};
  /// Called with each piece of text; returning false stops the generation.
  std::function<bool(const Piece&)> on_piece{};
  /// Called after each pass over the prompt; returning false stops the generation.
  std::function<bool(const PromptProgress&)> on_prompt{};
  /// Called before a token is chosen, with a copy of the logits [vocab_size] to choose it from, to be changed as wanted
  /// (biases, grammars; -infinity forbids a token, one at least must be left), and all tokens before it: the prompt's
  /// and the reply's.
  std::function<void(std::span<float> logits, std::span<const Token> tokens)> on_logits{};
};

/// Figures of one generation. Times in seconds.
struct GenerateStats {
  int prompt_tokens = 0;         ///< length of the prompt
  int prompt_tokens_cached = 0;  ///< of these, how many the session already held
  int generated_tokens = 0;
  int passes = 0;           ///< of the model that gave them, without those over the prompt but the last
  int drafted_tokens = 0;   ///< that passes verified
  int accepted_tokens = 0;  ///< of these, how many were right
  double prompt_seconds = 0;
  double decode_seconds = 0;
};

struct Generation {
  std::vector<Token> tokens;                              ///< as sampled, the end token included
  std::vector<StepProbabilities> probabilities{};         ///< of each token, if asked for
  std::vector<StepProbabilities> prompt_probabilities{};  ///< of each token of the prompt but the first, if asked for
  std::string text;                                       ///< without end token and stop string
  Reply reply;                                            ///< `text` taken apart (all content with `raw`)
  StopReason stop_reason = StopReason::end_token;
  GenerateStats stats;
};

/// Brings the session to `prompt` (reusing what it already holds) and generates a reply.
/// Cancelling ends the generation with StopReason::cancelled; what was generated is returned. Throws as
/// Session::advance_to() and Session::feed() do. What a callback throws comes through; the session then holds what it
/// had read, and is ready for the next call.
LARCH_API Generation generate(Session& session, std::span<const Token> prompt, const GenerateOptions& options = {});
/// The same for text: a rendered conversation, or anything with `raw`.
LARCH_API Generation generate(Session& session, std::string_view prompt, const GenerateOptions& options = {});

/// The same for many prompts, as many at a time as there are sessions (of one model), which share passes: weights are
/// read once for all of them. A reply is the same as it would be alone. `done` hears of each, in the order in which
/// they end; returning false ends the call. cancel() of any session ends it too: each reply in progress is handed over
/// with StopReason::cancelled. Options have no callbacks. Throws what is wrong with one prompt, after which the others
/// are not taken up again.
LARCH_API void generate(std::span<Session> sessions, std::span<const std::string> prompts,
                        const GenerateOptions& options,
                        const std::function<bool(std::size_t prompt, Generation)>& done);

}  // namespace larch
