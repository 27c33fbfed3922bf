#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace larch::engine {

/// What a timeline keeps for the multi-token prediction module: a row of each position in the cache's last layer. A row
/// is made of a token's hidden state and of the token behind it; hidden states wait until both are there.
struct MtpTrail {
  explicit MtpTrail(std::size_t hidden_size) : dim(hidden_size) {}

  std::size_t dim;              ///< hidden_size
  std::size_t kept = 0;         ///< positions that have their row
  std::vector<float> hidden{};  ///< [n, dim]: of the n positions behind them

  /// The position up to which all is known.
  [[nodiscard]] std::size_t end() const { return kept + hidden.size() / dim; }
  /// Tokens from `position` on are forgotten, of the first of which the row before it was made.
  void rewind(std::size_t position) noexcept {
    if (position >= end()) return;
    const std::size_t known = position > kept || position == 0 ? position : position - 1;
    kept = std::min(kept, known);
    hidden.resize((known - kept) * dim);
  }
};

}  // namespace larch::engine
