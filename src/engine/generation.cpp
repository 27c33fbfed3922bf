#include "engine/generation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <utility>

namespace larch::engine {
namespace {

std::uint64_t resolve_seed(const SamplingOptions& options) {
  if (options.seed) return *options.seed;
  std::random_device device;
  return std::uint64_t{device()} << 32 | device();
}

const SamplingOptions& sampling(const SessionState& session, const GenerateOptions& options) {
  return options.sampling ? *options.sampling : session.model.default_sampling();
}

/// Whether the reply starts inside a thinking part shows in the prompt's last tokens.
std::string end_of(std::span<const Token> prompt, const ModelState& model) {
  constexpr std::size_t tail = 16;
  std::string text;
  if (const auto& tokenizer = model.maybe_tokenizer)
    for (const Token t : prompt.last(std::min(tail, prompt.size())))
      if (tokenizer->contains(t)) text += tokenizer->token_bytes(t);
  return text;
}

/// `count` of the most probable tokens, and the chosen one; of equals, the lowest ids.
StepProbabilities probabilities(std::span<const float> logits, Token chosen, std::size_t count) {
  const double best = *std::ranges::max_element(logits);
  double sum = 0;
  for (const float logit : logits) sum += std::exp(logit - best);
  const double all = best + std::log(sum);
  const auto of = [&](Token t) { return TokenProbability{t, logits[static_cast<std::size_t>(t)] - all}; };
  std::vector<Token> order(logits.size());
  std::iota(order.begin(), order.end(), Token{0});
  const auto top = order.begin() + static_cast<std::ptrdiff_t>(std::min(count, order.size()));
  std::partial_sort(order.begin(), top, order.end(), [&](Token a, Token b) {
    const float x = logits[static_cast<std::size_t>(a)], y = logits[static_cast<std::size_t>(b)];
    return x != y ? x > y : a < b;
  });
  StepProbabilities step{of(chosen), {}};
  for (auto i = order.begin(); i != top; ++i) step.top.push_back(of(*i));
  return step;
}

/// The options, checked.
const GenerateOptions& checked(const GenerateOptions& options, const SessionState& session) {
  check(options, session);
  return options;
}

void check_count(const char* option, std::optional<int> count) {
  if (count && *count < 0)
    throw Error(ErrorCode::invalid_argument,
                std::string("GenerateOptions::") + option + ": expected 0 or more, found " + std::to_string(*count));
}

}  // namespace

void check(const GenerateOptions& options, const SessionState& session) {
  if (options.max_tokens < 0)
    throw Error(ErrorCode::invalid_argument, "GenerateOptions::max_tokens: expected 0 (no limit) or more, found " +
                                                 std::to_string(options.max_tokens));
  check_count("probabilities", options.probabilities);
  check_count("prompt_probabilities", options.prompt_probabilities);
  if (options.speculation == Speculation::mtp && !session.trail)
    throw Error(ErrorCode::unsupported,
                session.model_state().checkpoint.path().string() +
                    ": expected an MTP module (multi-token prediction) to draft by, found none; LoadOptions::mtp "
                    "(--mtp) takes one from a file of its own");
  text::Sampler(sampling(session, options), 0);
}

GenerationRun::GenerationRun(SessionState& session, std::span<const Token> prompt, const GenerateOptions& options)
    : session_(session),
      options_(checked(options, session)),
      sampler_(sampling(session, options), resolve_seed(sampling(session, options))),
      stream_(session.model_state(), options, end_of(prompt, session.model_state())),
      speculator_(session, options.speculation),
      wanted_(prompt.begin(), prompt.end()) {
  std::size_t known = session.go_back_to(wanted_);
  if (options_.prompt_probabilities) session.rewind(known = 0);
  for (const Token t : wanted_) speculator_.push(t);
  wanted_.erase(wanted_.begin(), wanted_.begin() + static_cast<std::ptrdiff_t>(known));
  result_.stats.prompt_tokens = static_cast<int>(prompt.size());
  result_.stats.prompt_tokens_cached = static_cast<int>(known);
  if (wanted_.empty()) take(0, false);
}

Reading GenerationRun::reading(std::size_t prompt_tokens) {
  if (scores_prompt()) prompt_tokens = std::min(prompt_tokens, most_scored);
  slice_ = reading_prompt_ ? std::min(prompt_tokens, wanted_.size()) : wanted_.size();
  const bool has_drafts = !reading_prompt_ && slice_ > 1;
  float* const all = has_drafts || scores_prompt() ? session_.room_for_all(slice_) : nullptr;
  return {&session_, std::span(wanted_).first(slice_), all, &passed_, slice_ < wanted_.size()};
}

bool GenerationRun::drop_drafts() {
  if (reading_prompt_ || wanted_.size() == 1) return false;
  wanted_.resize(1);
  return true;
}

bool GenerationRun::passed() {
  if (!reading_prompt_) return true;
  const std::size_t told = result_.prompt_probabilities.size();
  if (scores_prompt()) score();
  if (!options_.on_prompt) return true;
  called_off_ = !options_.on_prompt({.done = static_cast<int>(session_.tokens.size()),
                                     .total = result_.stats.prompt_tokens,
                                     .probabilities = std::span(result_.prompt_probabilities).subspan(told)});
  return !called_off_;
}

void GenerationRun::score() {
  const std::size_t vocab = session_.vocab();
  const std::size_t begin = static_cast<std::size_t>(result_.stats.prompt_tokens) - wanted_.size();  // of all_logits
  const std::size_t end = std::min(session_.tokens.size() - begin, wanted_.size() - 1);
  for (std::size_t row = result_.prompt_probabilities.size() - begin; row < end; ++row)
    result_.prompt_probabilities.push_back(probabilities(std::span(session_.all_logits).subspan(row * vocab, vocab),
                                                         wanted_[row + 1],
                                                         static_cast<std::size_t>(*options_.prompt_probabilities)));
}

std::span<const float> GenerationRun::changed_logits() {
  if (!options_.on_logits) return session_.last_logits;
  logits_ = session_.last_logits;
  options_.on_logits(logits_, session_.tokens);
  return logits_;
}

void GenerationRun::take(double seconds, bool alone) {
  if (scores_prompt()) session_.all_logits = {};  // those of all requests would take much memory
  if (slice_ < wanted_.size()) {
    wanted_.erase(wanted_.begin(), wanted_.begin() + static_cast<std::ptrdiff_t>(slice_));
    return;
  }
  ++result_.stats.passes;
  if (std::exchange(reading_prompt_, false)) {
    decode_begin_ = Clock::now();
    choose();
  } else {
    result_.stats.drafted_tokens += static_cast<int>(wanted_.size() - 1);
    const std::size_t right = verify();
    result_.stats.accepted_tokens += static_cast<int>(right);
    speculator_.learn(right, seconds, alone);
  }
  if (!complete_) want_next();
}

std::size_t GenerationRun::verify() {
  const std::size_t drafts = wanted_.size() - 1, vocab = session_.vocab();
  const float* const logits = session_.all_logits.data();  // [1 + drafts, vocab]
  if (drafts > 0) session_.take_back(drafts, logits);
  std::size_t right = 0;
  const auto goes_on = [&] {
    return !complete_ && right < drafts && result_.tokens.back() == wanted_[right + 1] &&
           !session_.cancelled.load(std::memory_order_relaxed);
  };
  for (choose(); goes_on(); choose()) {
    ++right;
    session_.take_up(wanted_[right], logits + right * vocab);
  }
  return right;
}

void GenerationRun::want_next() {
  const Token next = result_.tokens.back();
  std::size_t room = session_.cache.capacity() - session_.tokens.size() - 1;
  if (options_.max_tokens > 0)  // one more is chosen after the drafts
    room = std::min(room, static_cast<std::size_t>(options_.max_tokens) - result_.tokens.size() - 1);
  wanted_ = speculator_.propose(next, room, sampler_);
  wanted_.insert(wanted_.begin(), next);
}

void GenerationRun::choose() {
  const Token token = sampler_.pick(changed_logits(), session_.tokens);
  result_.tokens.push_back(token);
  if (options_.probabilities)
    result_.probabilities.push_back(
        probabilities(session_.last_logits, token, static_cast<std::size_t>(*options_.probabilities)));
  speculator_.push(token);
  const std::vector<Token>& ends = session_.model.end_tokens();
  if (!options_.ignore_end && std::ranges::find(ends, token) != ends.end())
    complete(StopReason::end_token);
  else if (!stream_.push(token, result_.probabilities))
    complete(StopReason::callback);
  else if (stream_.stopped())
    complete(StopReason::stop_string);
  else if (options_.max_tokens > 0 && result_.tokens.size() == static_cast<std::size_t>(options_.max_tokens))
    complete(StopReason::max_tokens);
  else if (session_.tokens.size() == session_.cache.capacity())
    complete(StopReason::context_full);
}

void GenerationRun::cancel() { complete(called_off_ ? StopReason::callback : StopReason::cancelled); }

void GenerationRun::complete(StopReason reason) {
  const auto seconds = [](Clock::duration d) { return std::chrono::duration<double>(d).count(); };
  const Clock::time_point now = Clock::now();
  if (reading_prompt_) decode_begin_ = now;
  result_.stats.prompt_seconds = seconds(decode_begin_ - begin_);
  result_.stats.decode_seconds = seconds(now - decode_begin_);
  result_.stats.generated_tokens = static_cast<int>(result_.tokens.size());
  result_.stop_reason = reason;
  complete_ = true;
}

Generation GenerationRun::finish() {
  stream_.finish(result_.stop_reason == StopReason::callback, result_.probabilities);
  result_.text = stream_.text();
  result_.reply = stream_.reply();
  return std::move(result_);
}

}  // namespace larch::engine
