#pragma once

#include <larch/sampling.hpp>
#include <larch/token.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace larch::text {

/// Throws Error(invalid_argument) naming the option, what it may be and what it is.
void validate(const SamplingOptions& options);

/// Picks tokens from logits, in this order: repeat penalty, top_k, temperature and softmax, top_p, min_p (shares of the
/// best token's probability), then one draw from what is left. Temperature 0 takes the best logit after the penalty,
/// the lowest id among equals. The same seed and logits give the same tokens.
///
/// The draw is a race: each token has noise of its own for each pick, and the least noise over probability wins. Two
/// models that think alike mostly pick alike with the same noise, which is what guess() is for.
class Sampler {
 public:
  /// So many of the recent tokens count.
  static constexpr std::size_t window = 64;

  /// `options.seed` is the caller's to resolve. Throws as validate() does.
  Sampler(const SamplingOptions& options, std::uint64_t seed);

  /// The next token. logits: [vocab_size]; -infinity marks a token that must not be picked. Of `recent` the last
  /// `window` count. Throws Error(invalid_argument) for logits that are empty, NaN, +infinity or all -infinity, and for
  /// a recent id out of range.
  Token pick(std::span<const float> logits, std::span<const Token> recent = {});
  /// What pick() would give if it were asked for the `ahead`th time from now, from other logits perhaps.
  Token guess(std::span<const float> logits, std::span<const Token> recent, std::size_t ahead);

 private:
  struct Candidate {
    float logit;
    Token id;
    double weight;  ///< exp((logit - best) / temperature)
  };
  std::span<const float> penalize(std::span<const float> logits, std::span<const Token> recent);
  void gather(std::span<const float> logits, float best);
  void keep_top_k();
  void keep_top_p(double total);
  void keep_min_p();
  [[nodiscard]] Token race(std::uint64_t pick) const;

  SamplingOptions options_;
  std::uint64_t seed_;
  std::uint64_t picks_ = 0;  ///< so far
  std::vector<float> penalized_;
  std::vector<Candidate> candidates_;
};

}  // namespace larch::text
