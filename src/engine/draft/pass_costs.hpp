#pragma once

#include <array>
#include <cstddef>
#include <mutex>

#include "model/attention/mode.hpp"

namespace larch::engine {

/// What passes of few tokens take on this machine, learned as they run. For any number of threads.
class PassCosts {
 public:
  /// Tokens of the longest pass that verifies drafts: as many as attend in the same way as one does.
  static constexpr std::size_t most_tokens = ::larch::model::always_absorbed;

  /// A pass of so many tokens of one sequence took so long.
  void passed(std::size_t tokens, double seconds);
  /// Drafting a token by the MTP module took so long.
  void drafted(double seconds);

  /// Seconds; before such a pass has run, what those that have run let expect. 0 before any.
  [[nodiscard]] double pass(std::size_t tokens) const;
  [[nodiscard]] double draft() const;
  /// Whether there is something to compare with: enough passes of one token have run.
  [[nodiscard]] bool are_known() const;

 private:
  static void learn(double& known, double seconds);

  mutable std::mutex mutex_;
  std::array<double, most_tokens + 1> passes_{};  ///< [tokens]; 0: none has run
  double draft_ = 0;
  std::size_t singles_ = 0;  ///< passes of one token
};

}  // namespace larch::engine
