#include "serve/api/responses.hpp"

#include "serve/api/identity.hpp"
#include "serve/api/openai_reply.hpp"
#include "serve/api/response_item.hpp"
#include "serve/api/responses_request.hpp"
#include "serve/api/token_text.hpp"
#include "serve/openai_error.hpp"

namespace larch::serve {
namespace {

class ResponsesExchange : public ReplyExchange {
 public:
  ResponsesExchange(const Model& model, std::string_view model_name, ResponsesRequest request)
      : ReplyExchange(model, {.works = make_works(model, request.wanted),
                              .streams = request.stream,
                              .parts = {.one_call = request.one_call},
                              .error_body = openai_error}),
        model_name_(model_name),
        echo_(std::move(request.echo)) {}

 protected:
  std::string begun(std::size_t) override {
    const std::string created = response_event("response.created", response("in_progress"));
    return created + response_event("response.in_progress", response("in_progress"));
  }

  std::string added(std::size_t, const Piece& piece) override {
    std::string events;
    if (parts().size() > begun_) {
      events = close_item("completed");
      ++begun_;
      open_ = true;
      events += open_item();
    }
    if (piece.channel != Channel::tool_call)
      return events + text_event("delta", "delta", std::string(piece.text), logprobs_of(piece));
    return events + item_event("response.function_call_arguments.delta", {{"delta", parts().back().text}});
  }

  std::string ended(std::size_t) override {
    const bool cut = is_cut(replies()[0].end.stop_reason);
    const std::string closed = close_item(cut ? "incomplete" : "completed");
    return closed + response_event(cut ? "response.incomplete" : "response.completed", whole());
  }
  std::string all_ended() override { return {}; }

  std::string failed(const ApiError& error) override {
    std::string events;
    if (!replies()[0].begun) events = begun(0);
    Json json = response("failed");
    const std::string code = error.code().empty() ? "server_error" : error.code();
    json["error"] = {{"code", code}, {"message", error.what()}};
    return events + response_event("response.failed", std::move(json));
  }

  Json whole() override {
    const bool cut = is_cut(replies()[0].end.stop_reason);
    Json json = response(cut ? "incomplete" : "completed");
    if (cut) json["incomplete_details"] = {{"reason", "max_output_tokens"}};
    for (std::size_t i = 0; i < parts().size(); ++i) {
      const char* const status = cut && i + 1 == parts().size() ? "incomplete" : "completed";
      json["output"].push_back(item_json(parts()[i], status, logprobs(i)));
    }
    const Usage used = usage(0);
    json["usage"] = {{"input_tokens", used.prompt},
                     {"input_tokens_details", {{"cached_tokens", used.cached}}},
                     {"output_tokens", used.reply},
                     {"output_tokens_details", {{"reasoning_tokens", used.thinking}}},
                     {"total_tokens", used.prompt + used.reply}};
    return json;
  }

 private:
  [[nodiscard]] const std::vector<Part>& parts() const { return replies()[0].parts.all(); }

  /// Of the tokens of a part, if the client asked.
  [[nodiscard]] Json logprobs(std::size_t part) const {
    Json list = Json::array();
    for (const ReplyState::Step& step : replies()[0].probabilities)
      if (step.parts == part + 1 && step.channel == parts()[part].channel)
        list.push_back(chat_logprob(model(), step.probabilities));
    return list;
  }
  [[nodiscard]] Json logprobs_of(const Piece& piece) const {
    Json list = Json::array();
    for (const StepProbabilities& step : piece.probabilities) list.push_back(chat_logprob(model(), step));
    return list;
  }

  /// A response without output.
  [[nodiscard]] Json response(const char* status) const {
    Json json{{"id", id_},
              {"object", "response"},
              {"created_at", created_},
              {"status", status},
              {"background", false},
              {"error", nullptr},
              {"incomplete_details", nullptr},
              {"model", model_name_},
              {"output", Json::array()}};
    json.update(echo_);
    json["usage"] = nullptr;
    return json;
  }

  std::string event(const std::string& type, const Json& fields) {
    Json json{{"type", type}, {"sequence_number", sequence_++}};
    json.update(fields);
    return typed_event(json);
  }
  std::string response_event(const char* type, Json response) {
    return event(type, {{"response", std::move(response)}});
  }

  // Of the item that was begun last.
  [[nodiscard]] const Part& item() const { return parts()[begun_ - 1]; }
  std::string item_event(const std::string& type, const Json& fields) {
    Json json{{"item_id", item_id(item())}, {"output_index", begun_ - 1}};
    json.update(fields);
    return event(type, json);
  }
  /// Of its text.
  std::string text_event(const char* what, const char* key, const std::string& text, Json logprobs) {
    const bool thinking = item().channel == Channel::thinking;
    Json json{{"content_index", 0}, {key, text}};
    if (!thinking) json["logprobs"] = std::move(logprobs);
    return item_event(std::string(thinking ? "response.reasoning_text." : "response.output_text.") + what, json);
  }

  std::string open_item() {
    std::string events =
        event("response.output_item.added",
              {{"output_index", begun_ - 1}, {"item", item_json(item(), "in_progress", Json::array())}});
    if (item().channel == Channel::tool_call) return events;
    return events + item_event("response.content_part.added",
                               {{"content_index", 0}, {"part", content_json(item(), "", Json::array())}});
  }

  std::string close_item(const char* status) {
    if (!std::exchange(open_, false)) return {};
    const Json tokens = logprobs(begun_ - 1);
    std::string events;
    if (item().channel == Channel::tool_call) {
      events = item_event("response.function_call_arguments.done", {{"name", item().name}, {"arguments", item().text}});
    } else {
      events = text_event("done", "text", item().text, tokens);
      events += item_event("response.content_part.done",
                           {{"content_index", 0}, {"part", content_json(item(), item().text, tokens)}});
    }
    return events + event("response.output_item.done",
                          {{"output_index", begun_ - 1}, {"item", item_json(item(), status, tokens)}});
  }

  std::string model_name_, id_ = new_id("resp_");
  std::int64_t created_ = unix_time();
  Json echo_;
  std::size_t begun_ = 0;  ///< items that events told of
  bool open_ = false;      ///< the last of them
  int sequence_ = 0;
};

}  // namespace

std::unique_ptr<Exchange> responses_exchange(const Model& model, std::string_view model_name, std::string_view body) {
  return std::make_unique<ResponsesExchange>(model, model_name, read_responses_request(model, body));
}

}  // namespace larch::serve
