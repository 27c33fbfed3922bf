#include "serve/api/chat.hpp"

#include "serve/api/chat_request.hpp"
#include "serve/api/identity.hpp"
#include "serve/api/openai_reply.hpp"
#include "serve/api/token_text.hpp"
#include "serve/openai_error.hpp"

namespace larch::serve {
namespace {

class ChatExchange : public ReplyExchange {
 public:
  ChatExchange(const Model& model, std::string_view model_name, const ChatRequest& request)
      : ReplyExchange(model, {.works = make_works(model, request.wanted),
                              .streams = request.streaming.wanted,
                              .parts = {.one_call = request.one_call},
                              .error_body = openai_error}),
        model_name_(model_name),
        include_usage_(request.streaming.usage),
        logprobs_(request.wanted.probabilities.has_value()),
        told_(replies().size()) {}

 protected:
  std::string begun(std::size_t choice) override { return chunk(choice, {{"role", "assistant"}, {"content", ""}}); }
  std::string added(std::size_t choice, const Piece& piece) override {
    const Parts& parts = replies()[choice].parts;
    Json delta;
    if (piece.channel == Channel::tool_call) {
      Json call = call_json(parts.all().back());
      Json indexed{{"index", parts.calls() - 1}};
      indexed.update(call);
      delta["tool_calls"] = Json::array({std::move(indexed)});
    } else {
      delta[piece.channel == Channel::thinking ? "reasoning_content" : "content"] = piece.text;
    }
    return chunk(choice, std::move(delta));
  }
  std::string ended(std::size_t choice) override {
    return chunk(choice, Json::object(), openai_finish_reason(replies()[choice]));
  }
  std::string all_ended() override {
    std::string events;
    if (include_usage_) {
      Json json = head("chat.completion.chunk");
      json["choices"] = Json::array();
      json["usage"] = openai_usage(usage_of_all(replies().size()));
      events = sent_event(json);
    }
    return events + "data: [DONE]\n\n";
  }
  std::string failed(const ApiError& error) override { return "data: " + openai_error(error) + "\n\ndata: [DONE]\n\n"; }

  Json whole() override {
    Json json = head("chat.completion");
    json["choices"] = Json::array();
    for (std::size_t i = 0; i < replies().size(); ++i)
      json["choices"].push_back({{"index", i},
                                 {"message", message(replies()[i])},
                                 {"logprobs", logprobs(i, 0)},
                                 {"finish_reason", openai_finish_reason(replies()[i])}});
    json["usage"] = openai_usage(usage_of_all(replies().size()));
    return json;
  }

 private:
  [[nodiscard]] Json head(const char* object) const {
    return {{"id", id_}, {"object", object}, {"created", created_}, {"model", model_name_}};
  }

  static Json call_json(const Part& call) {
    return {
        {"id", "call_" + call.id}, {"type", "function"}, {"function", {{"name", call.name}, {"arguments", call.text}}}};
  }

  static Json message(const ReplyState& reply) {
    const std::string content = reply.parts.text(Channel::content), thinking = reply.parts.text(Channel::thinking);
    const bool calls = reply.parts.calls() > 0;
    Json json{{"role", "assistant"}, {"content", calls ? text_or_null(content) : Json(content)}, {"refusal", nullptr}};
    if (!thinking.empty()) json["reasoning_content"] = thinking;
    for (const Part& part : reply.parts.all())
      if (part.channel == Channel::tool_call) json["tool_calls"].push_back(call_json(part));
    return json;
  }

  /// Of tokens from the one given on; null if the client did not ask. Thoughts have a list of their own, as in
  /// DeepSeek's API.
  [[nodiscard]] Json logprobs(std::size_t choice, std::size_t from) const {
    if (!logprobs_) return nullptr;
    Json json{{"content", Json::array()}, {"refusal", nullptr}};
    const auto& steps = replies()[choice].probabilities;
    for (; from < steps.size(); ++from) {
      const auto& [channel, parts, step] = steps[from];
      json[channel == Channel::thinking ? "reasoning_content" : "content"].push_back(chat_logprob(model(), step));
    }
    return json;
  }

  std::string chunk(std::size_t choice, Json delta, const std::string& finish_reason = {}) {
    Json json = head("chat.completion.chunk");
    json["choices"] = Json::array({{{"index", choice},
                                    {"delta", std::move(delta)},
                                    {"logprobs", told_logprobs(choice)},
                                    {"finish_reason", text_or_null(finish_reason)}}});
    if (include_usage_) json["usage"] = nullptr;
    return sent_event(json);
  }

  /// Of the tokens that no chunk told of yet.
  Json told_logprobs(std::size_t choice) {
    const std::size_t now = replies()[choice].probabilities.size(), before = std::exchange(told_[choice], now);
    return now == before ? Json() : logprobs(choice, before);
  }

  std::string model_name_, id_ = new_id("chatcmpl-");
  std::int64_t created_ = unix_time();
  bool include_usage_, logprobs_;
  std::vector<std::size_t> told_;  ///< of each reply, tokens whose probabilities were sent
};

}  // namespace

std::unique_ptr<Exchange> chat_exchange(const Model& model, std::string_view model_name, std::string_view body) {
  return std::make_unique<ChatExchange>(model, model_name, read_chat_request(model, body));
}

}  // namespace larch::serve
