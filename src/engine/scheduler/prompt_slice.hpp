#pragma once

#include <algorithm>
#include <cstddef>

namespace larch::engine {

/// How many tokens of prompts a pass reads, so that passes stay below a time; learned from those that ran.
class PromptSlice {
 public:
  /// `seconds` a pass at most, of `most` tokens.
  PromptSlice(double seconds, std::size_t most) : seconds_(seconds), most_(most), tokens_(std::min(first, most)) {}

  [[nodiscard]] std::size_t tokens() const noexcept { return tokens_; }
  /// A pass that read so many took so long.
  void learn(std::size_t tokens, double seconds) {
    const double factor = std::clamp(aim * seconds_ / seconds, 0.25, 2.0);
    const auto fitting = static_cast<std::size_t>(static_cast<double>(tokens) * factor);
    // That a shorter pass than allowed was fast tells little of longer ones.
    if (factor < 1 || tokens == tokens_) tokens_ = std::clamp<std::size_t>(fitting, 1, most_);
  }

 private:
  static constexpr std::size_t first = 32;
  static constexpr double aim = 0.8;  ///< of the time

  double seconds_;
  std::size_t most_, tokens_;
};

}  // namespace larch::engine
