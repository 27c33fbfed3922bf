#include "larch/generate.hpp"

#include <algorithm>
#include <chrono>
#include <new>
#include <random>

#include "engine/reply_stream.hpp"
#include "engine/session_state.hpp"
#include "text/sampler.hpp"

namespace larch {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::uint64_t resolve_seed(const SamplingOptions& options) {
  if (options.seed) return *options.seed;
  std::random_device device;
  return std::uint64_t{device()} << 32 | device();
}

const SamplingOptions& sampling(const Session& session, const GenerateOptions& options) {
  return options.sampling ? *options.sampling : session.model().default_sampling();
}

void check(const GenerateOptions& options) {
  if (options.max_tokens < 0)
    throw Error(ErrorCode::invalid_argument, "GenerateOptions::max_tokens: expected 0 (no limit) or more, found " +
                                                 std::to_string(options.max_tokens));
}

/// One generation in progress.
class Run {
 public:
  Run(Session& session, const GenerateOptions& options, std::string_view prompt_text)
      : session_(session),
        options_(options),
        sampler_(sampling(session, options), resolve_seed(sampling(session, options))),
        stream_(session.model().state(), options, prompt_text) {}

  Generation operator()(std::span<const Token> prompt) {
    result_.stats.prompt_tokens = static_cast<int>(prompt.size());
    result_.stop_reason = run(prompt);
    stream_.finish(result_.stop_reason == StopReason::callback);
    result_.text = stream_.text();
    result_.reply = stream_.reply();
    result_.stats.generated_tokens = static_cast<int>(result_.tokens.size());
    return std::move(result_);
  }

 private:
  StopReason run(std::span<const Token> prompt) {
    const auto start = Clock::now();
    std::span<const float> logits;
    const bool cancelled = !unless_cancelled([&] { logits = session_.state().advance_to(prompt, &cached_); });
    result_.stats.prompt_tokens_cached = cached_;
    result_.stats.prompt_seconds = seconds_since(start);
    if (cancelled) return StopReason::cancelled;
    const auto decode_start = Clock::now();
    const StopReason reason = decode(logits);
    result_.stats.decode_seconds = seconds_since(decode_start);
    return reason;
  }

  StopReason decode(std::span<const float> logits) {
    const std::vector<Token>& ends = session_.model().end_tokens();
    while (true) {
      const Token token = sampler_.pick(logits, session_.tokens());
      result_.tokens.push_back(token);
      if (!options_.ignore_end && std::ranges::find(ends, token) != ends.end()) return StopReason::end_token;
      if (!stream_.push(token)) return StopReason::callback;
      if (stream_.stopped()) return StopReason::stop_string;
      if (options_.max_tokens > 0 && result_.tokens.size() == static_cast<std::size_t>(options_.max_tokens))
        return StopReason::max_tokens;
      if (session_.position() == session_.capacity()) return StopReason::context_full;
      if (!unless_cancelled([&] { logits = session_.state().feed({&token, 1}, Logits::last); }))
        return StopReason::cancelled;
    }
  }

  /// Whether f ran to its end.
  template <class F>
  static bool unless_cancelled(F&& f) {
    try {
      f();
      return true;
    } catch (const Error& e) {
      if (e.code() != ErrorCode::cancelled) throw;
      return false;
    }
  }

  Session& session_;
  const GenerateOptions& options_;
  text::Sampler sampler_;
  engine::ReplyStream stream_;
  Generation result_;
  int cached_ = 0;
};

/// Within a call that began.
Generation run(Session& session, std::span<const Token> prompt, const GenerateOptions& options) {
  check(options);
  // Whether the reply starts inside a thinking part shows in the prompt's last tokens.
  constexpr std::size_t tail = 16;
  std::string prompt_end;
  if (const auto& tokenizer = session.model().state().maybe_tokenizer)
    for (const Token t : prompt.last(std::min(tail, prompt.size())))
      if (tokenizer->contains(t)) prompt_end += tokenizer->token_bytes(t);
  try {
    return Run(session, options, prompt_end)(prompt);
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, "generate: not enough memory");
  }
}

}  // namespace

Generation generate(Session& session, std::span<const Token> prompt, const GenerateOptions& options) {
  session.state().begin_call();
  return run(session, prompt, options);
}

Generation generate(Session& session, std::string_view prompt, const GenerateOptions& options) {
  session.state().begin_call();
  const std::vector<Token> tokens = session.model().encode(prompt);
  return run(session, tokens, options);
}

}  // namespace larch
