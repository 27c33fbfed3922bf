#include "engine/reply_stream.hpp"

#include <algorithm>

namespace larch::engine {

using ::larch::text::ReplyParser;

ReplyStream::ReplyStream(const ModelState& model, const GenerateOptions& options, std::string_view prompt)
    : model_(model), options_(options), stop_(options.stop) {
  if (!options.raw) parser_.emplace(model.chat_format.reply, prompt);
}

bool ReplyStream::push(Token token, std::span<const StepProbabilities> probabilities) {
  last_ = token;
  ++taken_;
  probabilities_ = probabilities;
  const auto& tokenizer = model_.maybe_tokenizer;
  if (!tokenizer || !tokenizer->contains(token) || tokenizer->is_special(token)) return true;
  return take(stop_.push(characters_.push(tokenizer->token_bytes(token))));
}

void ReplyStream::finish(bool silently, std::span<const StepProbabilities> probabilities) {
  probabilities_ = probabilities;
  std::string rest = stop_.push(characters_.flush());
  rest += stop_.flush();
  bool wanted = !silently && take(rest);
  if (silently) {
    text_ += rest;
    if (parser_) parser_->push(rest);
  }
  if (!parser_) return;
  const std::vector<ReplyParser::Event> events = parser_->finish();
  if (wanted) give(events);
}

Reply ReplyStream::reply() {
  if (parser_) return parser_->reply();
  return {.thinking = {}, .content = text_, .tool_calls = {}};
}

/// Text that is certain; false if the callback asked to stop.
bool ReplyStream::take(std::string_view text) {
  if (text.empty()) return true;
  text_ += text;
  if (parser_) return give(parser_->push(text));
  return give({{Channel::content, std::string(text)}});
}

bool ReplyStream::give(const std::vector<ReplyParser::Event>& events) {
  if (!options_.on_piece) return true;
  return std::ranges::all_of(events, [this](const ReplyParser::Event& event) {
    std::span<const StepProbabilities> untold;
    if (!probabilities_.empty()) untold = probabilities_.subspan(told_, taken_ - told_);
    told_ = taken_;
    return options_.on_piece({event.text, event.channel, last_, untold});
  });
}

}  // namespace larch::engine
