#include "serve/api/completions.hpp"

#include <algorithm>

#include "serve/api/completions_request.hpp"
#include "serve/api/identity.hpp"
#include "serve/api/openai_reply.hpp"
#include "serve/api/token_text.hpp"
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

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class CompletionsExchange : public ReplyExchange {
 public:
  CompletionsExchange(const Model& model, std::string_view model_name, const CompletionsRequest& request)
      : ReplyExchange(model, {.works = make_works(request), .streams = request.stream, .error_body = openai_error}),
        model_name_(model_name),
        each_(request.each),
        include_usage_(request.include_usage),
        logprobs_(request.probabilities.has_value()),
        told_(replies().size()),
        offsets_(replies().size()) {
    if (!request.echo) return;
    for (const auto& prompt : request.prompts) echoes_.push_back(whole_characters(prompt.text));
  }

 protected:
  std::string begun(std::size_t choice) override {
    const std::string echo = echo_of(choice);
    return echo.empty() ? "" : chunk(choice, echo);
  }
  std::string added(std::size_t choice, const Piece& piece) override { return chunk(choice, std::string(piece.text)); }
  std::string ended(std::size_t choice) override { return chunk(choice, "", openai_finish_reason(replies()[choice])); }
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
      const std::string text = echo_of(i) + replies()[i].parts.text(Channel::content);
      json["choices"].push_back(choice_json(i, text, openai_finish_reason(replies()[i])));
    }
    json["usage"] = openai_usage(usage_of_all(each_));
    return json;
  }

 private:
  [[nodiscard]] Json head() const {
    return {{"id", id_}, {"object", "text_completion"}, {"created", created_}, {"model", model_name_}};
  }

  [[nodiscard]] std::string echo_of(std::size_t choice) const { return echoes_.empty() ? "" : echoes_[choice / each_]; }

  std::string chunk(std::size_t choice, const std::string& text, const std::string& finish_reason = {}) {
    Json json = head();
    json["choices"] = Json::array({choice_json(choice, text, finish_reason)});
    if (include_usage_) json["usage"] = nullptr;
    return sent_event(json);
  }

  Json choice_json(std::size_t choice, const std::string& text, const std::string& finish_reason) {
    return {{"index", choice},
            {"text", text},
            {"logprobs", new_logprobs(choice)},
            {"finish_reason", text_or_null(finish_reason)}};
  }

  /// Of the tokens that were not told of yet; null if the client did not ask.
  Json new_logprobs(std::size_t choice) {
    if (!logprobs_) return nullptr;
    Json tokens = Json::array(), chosen = Json::array(), top = Json::array(), offsets = Json::array();
    const auto& steps = replies()[choice].probabilities;
    for (std::size_t& i = told_[choice]; i < steps.size(); ++i) {
      const StepProbabilities& step = steps[i].second;
      const std::string text = token_text(model(), step.chosen.token);
      Json others = Json::object();
      for (const TokenProbability& other : step.top)
        others.emplace(token_text(model(), other.token), json_logprob(other.log_probability));
      tokens.push_back(text);
      chosen.push_back(json_logprob(step.chosen.log_probability));
      top.push_back(std::move(others));
      offsets.push_back(offsets_[choice]);
      offsets_[choice] += characters_in(text);
    }
    return {{"tokens", std::move(tokens)},
            {"token_logprobs", std::move(chosen)},
            {"top_logprobs", std::move(top)},
            {"text_offset", std::move(offsets)}};
  }

  std::string model_name_, id_ = new_id("cmpl-");
  std::int64_t created_ = unix_time();
  std::size_t each_;
  bool include_usage_, logprobs_;
  std::vector<std::string> echoes_;   ///< of each prompt; empty: none
  std::vector<std::size_t> told_;     ///< of each reply, tokens whose probabilities were told
  std::vector<std::size_t> offsets_;  ///< and characters of their texts
};

}  // namespace

std::unique_ptr<Exchange> completions_exchange(const Model& model, std::string_view model_name, std::string_view body) {
  return std::make_unique<CompletionsExchange>(model, model_name, read_completions_request(model, body));
}

}  // namespace larch::serve
