#include "serve/api/reply_exchange.hpp"

#include <algorithm>

#include "serve/engine_error.hpp"

namespace larch::serve {

ReplyExchange::ReplyExchange(const Model& model, Setup setup)
    : model_(model),
      works_(std::move(setup.works)),
      streams_(setup.streams),
      error_body_(setup.error_body),
      replies_(works_.size(), ReplyState{Parts(setup.parts)}),
      left_(works_.size()) {
  for (const Work& work : works_) prompt_tokens_.push_back(static_cast<int>(work.prompt.size()));
}

std::string ReplyExchange::take(std::size_t choice, const RequestEvent& event) {
  if (std::holds_alternative<Generation>(event) || std::holds_alternative<Error>(event)) --left_;
  if (failure_) return {};
  std::string events = take_unfailed(choice, event);
  if (streams_ && left_ == 0 && !failure_) events += all_ended();
  return events;
}

std::string ReplyExchange::take_unfailed(std::size_t choice, const RequestEvent& event) {
  if (const auto* error = std::get_if<Error>(&event)) {
    failure_ = engine_error(*error);
    return streams_ ? failed(*failure_) : "";
  }
  ReplyState& reply = replies_[choice];
  std::string events;
  if (!std::exchange(reply.begun, true) && streams_) events = begun(choice);
  if (const auto* progress = std::get_if<PromptProgress>(&event)) {
    reply.prompt_probabilities.insert(reply.prompt_probabilities.end(), progress->probabilities.begin(),
                                      progress->probabilities.end());
  } else if (const auto* piece = std::get_if<Piece>(&event)) {
    const bool taken = reply.parts.take(*piece);
    for (const StepProbabilities& step : piece->probabilities)
      reply.probabilities.push_back({piece->channel, reply.parts.all().size(), step});
    if (taken && streams_) events += added(choice, *piece);
  } else if (const auto* generation = std::get_if<Generation>(&event)) {
    reply.end = *generation;
    if (streams_) events += ended(choice);
  }
  return events;
}

Exchange::Answer ReplyExchange::answer() {
  if (failure_) return {failure_->status(), error_body_(*failure_)};
  return {200, text_of(whole())};
}

Usage ReplyExchange::usage(std::size_t choice) const {
  const Generation& end = replies_[choice].end;
  const std::string& thinking = end.reply.thinking;
  const int thought = thinking.empty() ? 0 : static_cast<int>(model_.encode(thinking).size());
  return {.prompt = prompt_tokens_[choice],
          .cached = std::min(end.stats.prompt_tokens_cached, prompt_tokens_[choice]),
          .reply = static_cast<int>(end.tokens.size()),
          .thinking = std::min(thought, static_cast<int>(end.tokens.size()))};
}

Usage ReplyExchange::usage_of_all(std::size_t choices_each) const {
  Usage sum;
  for (std::size_t i = 0; i < replies_.size(); ++i) {
    const Usage one = usage(i);
    if (i % choices_each == 0) {
      sum.prompt += one.prompt;
      sum.cached += one.cached;
    }
    sum.reply += one.reply;
    sum.thinking += one.thinking;
  }
  return sum;
}

}  // namespace larch::serve
