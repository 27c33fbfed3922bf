#include "larch/perplexity.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "engine/model_state.hpp"
#include "engine/token_check.hpp"

namespace larch {
namespace {

[[noreturn]] void bad_option(const char* name, int value, const std::string& expected) {
  throw Error(ErrorCode::invalid_argument, "PerplexityOptions::" + std::string(name) + ": expected " + expected +
                                               ", found " + std::to_string(value));
}

void check(const Model& model, std::span<const Token> tokens, const PerplexityOptions& o) {
  constexpr int least_context = 4;  // with less there may be nothing to score
  const int most = model.info().max_context;
  if (o.context < least_context || o.context > most)
    bad_option("context", o.context, std::to_string(least_context) + " to " + std::to_string(most));
  if (o.stride < 0 || o.stride >= o.context) bad_option("stride", o.stride, "0 to " + std::to_string(o.context - 1));
  if (o.windows < 0) bad_option("windows", o.windows, "a number from 0 up");
  if (tokens.size() < static_cast<std::size_t>(o.context))
    throw Error(ErrorCode::invalid_argument, "perplexity: expected at least " + std::to_string(o.context) +
                                                 " tokens, which is one window, found " +
                                                 std::to_string(tokens.size()));
  engine::check_tokens(tokens, model.info().vocab_size, "perplexity");
}

/// -log of the probability of `token` after softmax.
double negative_log_likelihood(std::span<const float> logits, Token token) {
  const double top = *std::ranges::max_element(logits);
  double sum = 0;
  for (const float v : logits) sum += std::exp(v - top);
  return top + std::log(sum) - logits[static_cast<std::size_t>(token)];
}

/// What has been scored.
struct Sums {
  double likelihood = 0, squares = 0;  ///< of the negative log-likelihoods, in nats
  std::size_t tokens = 0, bytes = 0;

  void add(double nll, std::size_t token_bytes) {
    likelihood += nll;
    squares += nll * nll;
    ++tokens;
    bytes += token_bytes;
  }
  [[nodiscard]] double mean() const { return likelihood / static_cast<double>(tokens); }
  [[nodiscard]] Perplexity result() const {
    const auto n = static_cast<double>(tokens);
    const double variance = std::max(squares / n - mean() * mean(), 0.0);
    const double bits = likelihood / std::numbers::ln2;
    Perplexity p;
    p.perplexity = std::exp(mean());
    p.standard_error = tokens > 1 ? p.perplexity * std::sqrt(variance / (n - 1)) : 0;
    p.bits_per_token = bits / n;
    p.bits_per_byte = bytes > 0 ? bits / static_cast<double>(bytes) : 0;
    p.tokens = static_cast<int>(tokens);
    return p;
  }
};

std::size_t byte_count(const Model& model, Token token) {
  const auto& tokenizer = model.state().maybe_tokenizer;
  return tokenizer && tokenizer->contains(token) ? tokenizer->token_bytes(token).size() : 0;
}

/// Scores window[first], window[first + 1], ...: what the logits after window[first - 1] and on say of them.
void score(Session& session, std::span<const Token> window, std::size_t first, Sums& sums) {
  constexpr std::size_t most_rows = 256;  // of logits in memory at once
  session.rewind(0);
  if (first > 1) session.feed(window.first(first - 1));
  for (std::size_t i = first - 1; i + 1 < window.size();) {
    const std::size_t rows = std::min(most_rows, window.size() - 1 - i);
    const std::span<const float> logits = session.feed(window.subspan(i, rows), Logits::all);
    const std::size_t vocab = logits.size() / rows;
    for (std::size_t r = 0; r < rows; ++r, ++i) {
      const Token next = window[i + 1];
      sums.add(negative_log_likelihood(logits.subspan(r * vocab, vocab), next), byte_count(session.model(), next));
    }
  }
}

}  // namespace

Perplexity measure_perplexity(const Model& model, std::span<const Token> tokens, const PerplexityOptions& options) {
  check(model, tokens, options);
  const auto context = static_cast<std::size_t>(options.context), stride = static_cast<std::size_t>(options.stride);
  const std::size_t step = stride > 0 ? stride : context;
  const std::size_t first = stride > 0 ? context - stride : context / 2 + 1;
  std::size_t windows = (tokens.size() - context) / step + 1;
  if (options.windows > 0) windows = std::min(windows, static_cast<std::size_t>(options.windows));

  Session session(model, {.context = options.context, .threads = options.threads});
  const std::optional<Token> begin = model.begin_token();
  Sums sums;
  for (std::size_t i = 0; i < windows; ++i) {
    const auto from = tokens.begin() + static_cast<std::ptrdiff_t>(i * step);
    std::vector<Token> window(from, from + static_cast<std::ptrdiff_t>(context));
    if (begin) window.front() = *begin;
    score(session, window, first, sums);
    if (options.progress &&
        !options.progress({static_cast<int>(i + 1), static_cast<int>(windows), std::exp(sums.mean())}))
      throw Error(ErrorCode::cancelled,
                  "perplexity: cancelled after " + std::to_string(i + 1) + (i == 0 ? " window" : " windows"));
  }
  Perplexity result = sums.result();
  result.windows = static_cast<int>(windows);
  return result;
}

}  // namespace larch
