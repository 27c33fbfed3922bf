#pragma once

#include <larch/session.hpp>

namespace larch {

/// How far along, and the perplexity of what has been scored so far.
struct PerplexityProgress {
  int done = 0, total = 0;  ///< windows
  double perplexity = 0;
};

struct PerplexityOptions {
  int context = 512;  ///< tokens in a window
  /// 0: windows lie side by side, and of each the second half is scored, save its first token. Else windows begin so
  /// many tokens apart, and of each that many tokens, the last ones, are scored. Less than `context`.
  int stride = 0;
  int windows = 0;  ///< at most; 0: all that fit
  int threads = 0;  ///< 0: one per available core
  /// Called after each window; returning false ends with ErrorCode::cancelled.
  std::function<bool(const PerplexityProgress&)> progress{};
};

/// How well a model predicts a text. Less is better.
struct Perplexity {
  double perplexity = 0;      ///< exp of the mean negative log-likelihood of the scored tokens
  double standard_error = 0;  ///< of that, from the variance of the tokens' log-likelihoods
  double bits_per_token = 0;
  double bits_per_byte = 0;  ///< of the scored tokens' text; 0 where the model has no tokenizer
  int tokens = 0;            ///< scored
  int windows = 0;
};

/// Scores `tokens` in windows. Where the tokenizer adds a begin token, it takes the place of each window's first token,
/// which is never scored. What is left behind the last whole window is not read. Throws Error(invalid_argument) for
/// options out of range, ids out of range and fewer tokens than one window has.
LARCH_API Perplexity measure_perplexity(const Model& model, std::span<const Token> tokens,
                                        const PerplexityOptions& options = {});

}  // namespace larch
