#include "text/sampler.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "larch/error.hpp"

namespace larch::text {
namespace {

/// A weight below exp(-40) of the best is less than the step of a 53-bit random number, even times a large vocabulary.
constexpr double negligible = -40;

[[noreturn]] void fail(const std::string& message) { throw Error(ErrorCode::invalid_argument, message); }

void require(bool good, const char* option, const char* expected, double found) {
  if (!good) fail(std::string("sampling: expected ") + option + " " + expected + ", found " + std::to_string(found));
}

/// The lowest index of the largest logit. Throws if there is none to take.
std::size_t best_index(std::span<const float> logits) {
  if (logits.empty()) fail("sampling: expected logits, found none");
  std::size_t best = 0;
  for (std::size_t i = 0; i < logits.size(); ++i) {
    if (std::isnan(logits[i])) fail("sampling: logit " + std::to_string(i) + " is not a number");
    if (logits[i] > logits[best]) best = i;
  }
  if (std::isinf(logits[best]))
    fail("sampling: expected a finite largest logit, found " + std::to_string(logits[best]) + " at " +
         std::to_string(best));
  return best;
}

/// Bits that look random, of what is given (the mixing of splitmix64).
std::uint64_t mix(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
  x = (x ^ x >> 27) * 0x94D049BB133111EB;
  return x ^ x >> 31;
}

/// Uniform in (0, 1), the same on every platform.
double uniform(std::uint64_t bits) { return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52; }

}  // namespace

void validate(const SamplingOptions& o) {
  require(o.temperature >= 0 && std::isfinite(o.temperature), "temperature", "of at least 0", o.temperature);
  require(o.top_p > 0 && o.top_p <= 1, "top_p", "above 0 and at most 1", o.top_p);
  require(o.top_k >= 0, "top_k", "of at least 0", o.top_k);
  require(o.min_p >= 0 && o.min_p <= 1, "min_p", "from 0 to 1", o.min_p);
  require(o.repeat_penalty > 0 && std::isfinite(o.repeat_penalty), "repeat_penalty", "above 0", o.repeat_penalty);
}

Sampler::Sampler(const SamplingOptions& options, std::uint64_t seed) : options_(options), seed_(seed) {
  validate(options);
}

Token Sampler::pick(std::span<const float> logits, std::span<const Token> recent) {
  const Token token = guess(logits, recent, 0);
  ++picks_;
  return token;
}

Token Sampler::guess(std::span<const float> logits, std::span<const Token> recent, std::size_t ahead) {
  logits = penalize(logits, recent);
  const std::size_t best = best_index(logits);
  if (options_.temperature == 0 || options_.top_k == 1) return static_cast<Token>(best);
  gather(logits, logits[best]);
  keep_top_k();
  double total = 0;
  for (Candidate& c : candidates_) {
    c.weight = std::exp(static_cast<double>(c.logit - logits[best]) / options_.temperature);
    total += c.weight;
  }
  keep_top_p(total);
  keep_min_p();
  return race(picks_ + ahead);
}

/// Each token's time is exponentially distributed with its weight as the rate: the first is each with its probability.
Token Sampler::race(std::uint64_t pick) const {
  const std::uint64_t noise = mix(seed_ ^ mix(pick));
  const Candidate* first = &candidates_.front();
  double least = std::numeric_limits<double>::infinity();
  for (const Candidate& c : candidates_) {
    const double u = uniform(mix(noise ^ static_cast<std::uint64_t>(c.id)));
    if (1 - u >= least * c.weight) continue;  // as -log(u) >= 1 - u: most are out of the race without a logarithm
    const double time = -std::log(u) / c.weight;
    if (time < least) {
      least = time;
      first = &c;
    }
  }
  return first->id;
}

/// Each of the recent tokens counts once.
std::span<const float> Sampler::penalize(std::span<const float> logits, std::span<const Token> recent) {
  if (options_.repeat_penalty == 1) return logits;
  penalized_.assign(logits.begin(), logits.end());
  const auto penalty = static_cast<float>(options_.repeat_penalty);
  for (const Token id : recent.last(std::min(recent.size(), window))) {
    const auto i = static_cast<std::size_t>(id);
    if (id < 0 || i >= logits.size())
      fail("sampling: expected recent tokens below " + std::to_string(logits.size()) + ", found " + std::to_string(id));
    penalized_[i] = logits[i] > 0 ? logits[i] / penalty : logits[i] * penalty;
  }
  return penalized_;
}

/// Tokens that have a chance, in the order of their ids.
void Sampler::gather(std::span<const float> logits, float best) {
  const double lowest = -std::numeric_limits<float>::max();
  const auto least = static_cast<float>(std::max(best + negligible * options_.temperature, lowest));
  candidates_.clear();
  for (std::size_t i = 0; i < logits.size(); ++i)
    if (logits[i] >= least) candidates_.push_back({logits[i], static_cast<Token>(i), 0});
}

void Sampler::keep_top_k() {
  const auto k = static_cast<std::size_t>(options_.top_k);
  if (k == 0 || k >= candidates_.size()) return;
  const auto before = [](const Candidate& a, const Candidate& b) {
    return a.logit != b.logit ? a.logit > b.logit : a.id < b.id;
  };
  std::nth_element(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(k - 1), candidates_.end(),
                   before);
  candidates_.resize(k);
  // nth_element leaves an order that differs between standard libraries.
  std::sort(candidates_.begin(), candidates_.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

/// Keeps the smallest set whose weights sum to top_p of all. Sorts only the heavy tokens: those above a cutoff that
/// sinks until they suffice.
void Sampler::keep_top_p(double total) {
  if (options_.top_p >= 1) return;
  const double wanted = options_.top_p * total;
  std::vector<Candidate> heavy;
  for (double cutoff = 1e-3;; cutoff *= 1e-4) {
    if (cutoff < 1e-18) cutoff = 0;
    double sum = 0;
    heavy.clear();
    for (const Candidate& c : candidates_)
      if (c.weight >= cutoff) heavy.push_back(c), sum += c.weight;
    if (sum >= wanted || cutoff == 0) break;
  }
  std::sort(heavy.begin(), heavy.end(),
            [](const auto& a, const auto& b) { return a.weight != b.weight ? a.weight > b.weight : a.id < b.id; });
  double sum = 0;
  std::size_t kept = 0;
  while (kept < heavy.size() && (kept == 0 || sum < wanted)) sum += heavy[kept++].weight;
  heavy.resize(kept);
  candidates_ = std::move(heavy);
}

void Sampler::keep_min_p() {
  if (options_.min_p == 0) return;
  // The best token's weight is 1.
  std::erase_if(candidates_, [&](const Candidate& c) { return c.weight < options_.min_p; });
}

}  // namespace larch::text
