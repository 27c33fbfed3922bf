#include "serve/api/messages.hpp"

#include "serve/api/identity.hpp"
#include "serve/api/messages_request.hpp"
#include "serve/api/openai_reply.hpp"
#include "serve/api/stop_found.hpp"

namespace larch::serve {
namespace {

/// Clients give it back with thoughts; it is not looked at.
constexpr const char* signature = "larch";

class MessagesExchange : public ReplyExchange {
 public:
  MessagesExchange(const Model& model, std::string_view model_name, const MessagesRequest& request)
      : ReplyExchange(model, {.works = make_works(model, request.wanted),
                              .streams = request.stream,
                              .parts = {.thinking = request.thinking, .one_call = request.one_call},
                              .error_body = anthropic_error}),
        model_name_(model_name),
        stops_(request.wanted.stops) {}

 protected:
  std::string begun(std::size_t) override {
    Json message = message_json(Json::array());
    message["usage"] = usage_json({.prompt = prompt_tokens(0)});
    return typed_event({{"type", "message_start"}, {"message", std::move(message)}}) + typed_event({{"type", "ping"}});
  }

  std::string added(std::size_t, const Piece& piece) override {
    std::string events;
    const std::vector<Part>& parts = replies()[0].parts.all();
    if (parts.size() > begun_) {
      events += close_block();
      ++begun_;
      open_ = true;
      events += typed_event(
          {{"type", "content_block_start"}, {"index", begun_ - 1}, {"content_block", empty_block(parts.back())}});
    }
    const bool call = piece.channel == Channel::tool_call;
    return events + delta(piece.channel, call ? parts.back().text : std::string(piece.text));
  }

  std::string ended(std::size_t) override {
    return close_block() +
           typed_event({{"type", "message_delta"}, {"delta", ending_json()}, {"usage", usage_json(usage(0))}});
  }
  std::string all_ended() override { return typed_event({{"type", "message_stop"}}); }
  std::string failed(const ApiError& error) override {
    return "event: error\ndata: " + anthropic_error(error) + "\n\n";
  }

  Json whole() override {
    Json content = Json::array();
    for (const Part& part : replies()[0].parts.all()) content.push_back(block(part));
    Json message = message_json(std::move(content));
    message.update(ending_json());
    message["usage"] = usage_json(usage(0));
    return message;
  }

 private:
  [[nodiscard]] Json message_json(Json content) const {
    return {{"id", id_},
            {"type", "message"},
            {"role", "assistant"},
            {"model", model_name_},
            {"content", std::move(content)},
            {"stop_reason", nullptr},
            {"stop_sequence", nullptr}};
  }

  static Json usage_json(const Usage& usage) {
    return {{"input_tokens", usage.prompt - usage.cached},
            {"cache_creation_input_tokens", 0},
            {"cache_read_input_tokens", usage.cached},
            {"output_tokens", usage.reply}};
  }

  /// Why the reply ended.
  [[nodiscard]] Json ending_json() const {
    const ReplyState& reply = replies()[0];
    if (reply.end.stop_reason == StopReason::stop_string)
      return {{"stop_reason", "stop_sequence"},
              {"stop_sequence", text_or_null(stop_found(model(), reply.end, stops_))}};
    const char* reason = is_cut(reply.end.stop_reason) ? "max_tokens"
                         : reply.parts.calls() > 0     ? "tool_use"
                                                       : "end_turn";
    return {{"stop_reason", reason}, {"stop_sequence", nullptr}};
  }

  static Json empty_block(const Part& part) {
    switch (part.channel) {
      case Channel::thinking:
        return {{"type", "thinking"}, {"thinking", ""}, {"signature", ""}};
      case Channel::content:
        return {{"type", "text"}, {"text", ""}};
      case Channel::tool_call:
        break;
    }
    return {{"type", "tool_use"}, {"id", "toolu_" + part.id}, {"name", part.name}, {"input", Json::object()}};
  }

  static Json block(const Part& part) {
    Json json = empty_block(part);
    if (part.channel == Channel::thinking) {
      json["thinking"] = part.text;
      json["signature"] = signature;
    } else if (part.channel == Channel::content) {
      json["text"] = part.text;
    } else {
      json["input"] = Json::parse(part.text);
    }
    return json;
  }

  [[nodiscard]] std::string block_delta(Json json) const {
    return typed_event({{"type", "content_block_delta"}, {"index", begun_ - 1}, {"delta", std::move(json)}});
  }

  [[nodiscard]] std::string delta(Channel channel, const std::string& text) const {
    switch (channel) {
      case Channel::thinking:
        return block_delta({{"type", "thinking_delta"}, {"thinking", text}});
      case Channel::content:
        return block_delta({{"type", "text_delta"}, {"text", text}});
      case Channel::tool_call:
        break;
    }
    return block_delta({{"type", "input_json_delta"}, {"partial_json", text}});
  }

  std::string close_block() {
    if (!std::exchange(open_, false)) return {};
    std::string events;
    if (replies()[0].parts.all()[begun_ - 1].channel == Channel::thinking)
      events = block_delta({{"type", "signature_delta"}, {"signature", signature}});
    return events + typed_event({{"type", "content_block_stop"}, {"index", begun_ - 1}});
  }

  std::string model_name_, id_ = new_id("msg_");
  std::vector<std::string> stops_;
  std::size_t begun_ = 0;  ///< parts that events told of
  bool open_ = false;      ///< the last of them
};

}  // namespace

std::unique_ptr<Exchange> messages_exchange(const Model& model, std::string_view model_name, std::string_view body) {
  return std::make_unique<MessagesExchange>(model, model_name, read_messages_request(model, body));
}

std::string count_tokens(const Model& model, std::string_view /*model_name*/, std::string_view body) {
  const MessagesRequest request = read_count_request(model, body);
  return text_of({{"input_tokens", chat_prompt(model, request.wanted.conversation).tokens.size()}});
}

}  // namespace larch::serve
