#pragma once

#include "serve/json_text.hpp"

#include <larch/generate.hpp>

#include <cstddef>

namespace larch::serve {

/// "logprobs" of /v1/completions: a line for each token of a text.
class LogprobLines {
 public:
  explicit LogprobLines(const Model& model) : model_(model) {}

  /// A token that nothing is before.
  void add_first(Token token);
  void add(const StepProbabilities& step);
  /// As JSON, those that were added since the call before; their offsets count from the first of all.
  [[nodiscard]] Json take();

 private:
  void add(Token token, Json log_probability, Json top);

  Model model_;
  Json tokens_ = Json::array(), chosen_ = Json::array(), top_ = Json::array(), offsets_ = Json::array();
  std::size_t characters_ = 0;  ///< of all lines' texts
};

}  // namespace larch::serve
