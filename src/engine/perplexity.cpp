#include "larch/perplexity.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "engine/access.hpp"
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
  void add(const Sums& more) {
    likelihood += more.likelihood;
    squares += more.squares;
    tokens += more.tokens;
    bytes += more.bytes;
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
  const auto& tokenizer = engine::state_of(model).maybe_tokenizer;
  return tokenizer && tokenizer->contains(token) ? tokenizer->token_bytes(token).size() : 0;
}

/// Reads the same part [begin, begin + n) of each window in its session.
std::vector<std::span<const float>> read(std::span<Session> sessions, std::span<const std::vector<Token>> windows,
                                         std::size_t begin, std::size_t n, Logits wanted) {
  std::vector<Feed> feeds;
  for (std::size_t w = 0; w < windows.size(); ++w)
    feeds.push_back({&sessions[w], std::span(windows[w]).subspan(begin, n), wanted});
  return feed(feeds);
}

/// Scores window[first], window[first + 1], ... of each window: what the logits after window[first - 1] and on say of
/// them. The windows are equally long, and share passes.
std::vector<Sums> score(std::span<Session> sessions, std::span<const std::vector<Token>> windows, std::size_t first) {
  constexpr std::size_t most_rows = 256;  // of a window's logits in memory at once
  const Model& model = sessions.front().model();
  const std::size_t end = windows.front().size() - 1, vocab = static_cast<std::size_t>(model.info().vocab_size);
  std::vector<Sums> sums(windows.size());
  for (Session& s : sessions) s.rewind(0);
  if (first > 1) read(sessions, windows, 0, first - 1, Logits::last);
  for (std::size_t i = first - 1; i < end; i += most_rows) {
    const std::size_t rows = std::min(most_rows, end - i);
    const auto logits = read(sessions, windows, i, rows, Logits::all);
    for (std::size_t w = 0; w < windows.size(); ++w)
      for (std::size_t r = 0; r < rows; ++r) {
        const Token next = windows[w][i + r + 1];
        sums[w].add(negative_log_likelihood(logits[w].subspan(r * vocab, vocab), next), byte_count(model, next));
      }
  }
  return sums;
}

}  // namespace

Perplexity measure_perplexity(const Model& model, std::span<const Token> tokens, const PerplexityOptions& options) {
  check(model, tokens, options);
  const auto context = static_cast<std::size_t>(options.context), stride = static_cast<std::size_t>(options.stride);
  const std::size_t step = stride > 0 ? stride : context;
  const std::size_t first = stride > 0 ? context - stride : context / 2 + 1;
  std::size_t windows = (tokens.size() - context) / step + 1;
  if (options.windows > 0) windows = std::min(windows, static_cast<std::size_t>(options.windows));

  constexpr std::size_t pass = 512;  // tokens: so many keep all threads busy
  std::vector<Session> sessions;
  for (std::size_t i = 0; i < std::min(windows, std::max<std::size_t>(pass / context, 1)); ++i)
    sessions.emplace_back(model, SessionOptions{.context = options.context, .threads = options.threads});
  const std::optional<Token> begin = model.begin_token();
  Sums sums;
  for (std::size_t done = 0; done < windows;) {
    std::vector<std::vector<Token>> some;
    for (std::size_t i = done; some.size() < sessions.size() && i < windows; ++i) {
      const auto from = tokens.begin() + static_cast<std::ptrdiff_t>(i * step);
      some.emplace_back(from, from + static_cast<std::ptrdiff_t>(context));
      if (begin) some.back().front() = *begin;
    }
    for (const Sums& window : score(std::span(sessions).first(some.size()), some, first)) {
      sums.add(window);
      ++done;
      if (options.progress &&
          !options.progress({static_cast<int>(done), static_cast<int>(windows), std::exp(sums.mean())}))
        throw Error(ErrorCode::cancelled,
                    "perplexity: cancelled after " + std::to_string(done) + (done == 1 ? " window" : " windows"));
    }
  }
  Perplexity result = sums.result();
  result.windows = static_cast<int>(windows);
  return result;
}

}  // namespace larch
