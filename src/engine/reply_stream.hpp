#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/model_state.hpp"
#include "larch/generate.hpp"
#include "text/reply/reply.hpp"
#include "text/stop.hpp"
#include "text/utf8.hpp"

namespace larch::engine {

/// From sampled tokens to what the caller sees: bytes, whole characters, text up to a stop string, and that split into
/// thinking, content and tool calls. A model without a tokenizer streams nothing.
class ReplyStream {
 public:
  ReplyStream(const ModelState& model, const GenerateOptions& options, std::string_view prompt);

  /// Takes one token; `probabilities`: of all steps so far, if asked for. Returns false if the callback asked to stop.
  bool push(Token token, std::span<const StepProbabilities> probabilities);
  /// A stop string is complete.
  [[nodiscard]] bool stopped() const { return stop_.match().has_value(); }
  /// The end of the reply: what was held back comes out, silently if the callback had asked to stop.
  void finish(bool silently, std::span<const StepProbabilities> probabilities);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] Reply reply();

 private:
  bool take(std::string_view text);
  bool give(const std::vector<::larch::text::ReplyParser::Event>& events);

  const ModelState& model_;
  const GenerateOptions& options_;
  ::larch::text::Utf8Stream characters_;
  ::larch::text::StopMatcher stop_;
  std::optional<::larch::text::ReplyParser> parser_;  ///< empty with raw
  std::string text_;
  Token last_ = -1;                                   ///< taken
  std::size_t taken_ = 0, told_ = 0;                  ///< tokens; of them those whose probabilities went with a piece
  std::span<const StepProbabilities> probabilities_;  ///< of the tokens taken, or none
};

}  // namespace larch::engine
