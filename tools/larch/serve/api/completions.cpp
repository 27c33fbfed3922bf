#include "serve/api/completions.hpp"

#include <utility>

#include "serve/api/completions_request.hpp"
#include "serve/api/identity.hpp"
#include "serve/api/logprob_lines.hpp"
#include "serve/api/openai_reply.hpp"
#include "serve/openai_error.hpp"
#include "text/utf8.hpp"

namespace larch::serve {
namespace {

std::vector<Work> make_works(const CompletionsRequest& request) {
  std::vector<Work> works;
  for (const auto& prompt : request.prompts) {
    for (std::size_t i = 0; i < request.each; ++i) {
      Work& work = works.emplace_back();
      work.prompt = prompt.tokens;
      work.options.raw = true;
      work.options.max_tokens = request.max_tokens;
      work.options.sampling = for_choice(request.choosing.sampling, i);
      work.options.stop = request.stops;
      work.options.probabilities = request.probabilities;
      if (request.echo) work.options.prompt_probabilities = request.probabilities;
      if (request.max_tokens == 0) work.options.on_prompt = [](const PromptProgress& p) { return p.done < p.total; };
      work.options.on_logits = on_logits(request.choosing, prompt.tokens.size());
    }
  }
  return works;
}

/// Tokens may be no whole characters.
std::string whole_characters(std::string_view bytes) {
  text::Utf8Stream characters;
  std::string all = characters.push(bytes);
  return all += characters.flush();
}

class CompletionsExchange : public ReplyExchange {
 public:
  CompletionsExchange(const Model& model, std::string_view model_name, const CompletionsRequest& request)
      : ReplyExchange(model,
                      {.works = make_works(request), .streams = request.streaming.wanted, .error_body = openai_error}),
        model_name_(model_name),
        each_(request.each),
        include_usage_(request.streaming.usage),
        logprobs_(request.probabilities.has_value()),
        prompt_alone_(request.max_tokens == 0),
        told_(replies().size(), Told{LogprobLines(model)}) {
    if (request.echo) echoes_ = request.prompts;
    for (auto& echo : echoes_) echo.text = whole_characters(echo.text);
  }

 protected:
  std::string begun(std::size_t /*choice*/) override { return {}; }  // the echo's probabilities come later
  std::string added(std::size_t choice, const Piece& piece) override {
    const std::string echo = echo_event(choice);
    return echo + chunk(choice, std::string(piece.text), reply_logprobs(choice));
  }
  std::string ended(std::size_t choice) override {
    const std::string echo = echo_event(choice);
    return echo + chunk(choice, "", reply_logprobs(choice), finish_reason(choice));
  }
  std::string all_ended() override {
    std::string events;
    if (include_usage_) {
      Json json = head();
      json["choices"] = Json::array();
      json["usage"] = openai_usage(usage_of_all(each_));
      events = sent_event(json);
    }
    return events + "data: [DONE]\n\n";
  }
  std::string failed(const ApiError& error) override { return "data: " + openai_error(error) + "\n\ndata: [DONE]\n\n"; }

  Json whole() override {
    Json json = head();
    json["choices"] = Json::array();
    for (std::size_t i = 0; i < replies().size(); ++i) {
      const std::string text = echoes_.empty() ? "" : echo_of(i).text;
      add_echo(i);
      json["choices"].push_back(
          choice_json(i, text + replies()[i].parts.text(Channel::content), reply_logprobs(i), finish_reason(i)));
    }
    json["usage"] = openai_usage(usage_of_all(each_));
    return json;
  }

 private:
  [[nodiscard]] Json head() const {
    return {{"id", id_}, {"object", "text_completion"}, {"created", created_}, {"model", model_name_}};
  }

  [[nodiscard]] std::string finish_reason(std::size_t choice) const {
    return prompt_alone_ ? "length" : openai_finish_reason(replies()[choice]);
  }

  /// Of a choice, if there are echoes.
  [[nodiscard]] const CompletionsRequest::Prompt& echo_of(std::size_t choice) const { return echoes_[choice / each_]; }

  /// Once for each choice, if there are echoes.
  std::string echo_event(std::size_t choice) {
    if (echoes_.empty() || std::exchange(told_[choice].echo, true)) return {};
    add_echo(choice);
    return chunk(choice, echo_of(choice).text, new_logprobs(choice));
  }

  /// Of a text, nothing is before the first token.
  void add_echo(std::size_t choice) {
    if (echoes_.empty() || !logprobs_) return;
    const auto& [text, tokens, before] = echo_of(choice);
    LogprobLines& lines = told_[choice].lines;
    if (before < tokens.size()) lines.add_first(tokens[before]);
    const auto& steps = replies()[choice].prompt_probabilities;
    for (std::size_t i = before; i < steps.size(); ++i) lines.add(steps[i]);
  }

  std::string chunk(std::size_t choice, const std::string& text, Json logprobs, const std::string& finish_reason = {}) {
    Json json = head();
    json["choices"] = Json::array({choice_json(choice, text, std::move(logprobs), finish_reason)});
    if (include_usage_) json["usage"] = nullptr;
    return sent_event(json);
  }

  static Json choice_json(std::size_t choice, const std::string& text, Json logprobs,
                          const std::string& finish_reason) {
    return {{"index", choice},
            {"text", text},
            {"logprobs", std::move(logprobs)},
            {"finish_reason", text_or_null(finish_reason)}};
  }

  /// Of the reply's tokens that were not told of yet; null if the client did not ask.
  Json reply_logprobs(std::size_t choice) {
    auto& [lines, tokens, echo] = told_[choice];
    const ReplyState& reply = replies()[choice];
    for (; tokens < reply.probabilities.size(); ++tokens) lines.add(reply.probabilities[tokens].probabilities);
    // Who asks for an echo counts on a line for each token: also for one that ends the reply and has no text.
    if (!echoes_.empty() && reply.end.stop_reason != StopReason::stop_string)
      for (; tokens < reply.end.probabilities.size(); ++tokens) lines.add(reply.end.probabilities[tokens]);
    return new_logprobs(choice);
  }
  Json new_logprobs(std::size_t choice) { return logprobs_ ? told_[choice].lines.take() : Json(); }

  /// What a client read of a choice.
  struct Told {
    LogprobLines lines;
    std::size_t tokens = 0;  ///< of the reply, those that have a line
    bool echo = false;
  };

  std::string model_name_, id_ = new_id("cmpl-");
  std::int64_t created_ = unix_time();
  std::size_t each_;
  bool include_usage_, logprobs_;
  bool prompt_alone_;
  std::vector<CompletionsRequest::Prompt> echoes_;  ///< of each prompt; empty: none
  std::vector<Told> told_;                          ///< of each choice
};

}  // namespace

std::unique_ptr<Exchange> completions_exchange(const Model& model, std::string_view model_name, std::string_view body) {
  return std::make_unique<CompletionsExchange>(model, model_name, read_completions_request(model, body));
}

}  // namespace larch::serve
