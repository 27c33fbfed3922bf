#include "serve/api/chat_request.hpp"

#include <array>

#include "serve/api/known_fields.hpp"
#include "serve/api/openai_tools.hpp"

namespace larch::serve {
namespace {

constexpr int most_choices = 128;

using enum Treatment;
constexpr std::array known_fields{
    KnownField{"model", harmless},
    KnownField{"messages", read},
    KnownField{"stream", read},
    KnownField{"stream_options", read},
    KnownField{"temperature", read},
    KnownField{"top_p", read},
    KnownField{"top_k", read},
    KnownField{"min_p", read},
    KnownField{"seed", read},
    KnownField{"n", read},
    KnownField{"stop", read},
    KnownField{"max_tokens", read},
    KnownField{"max_completion_tokens", read},
    KnownField{"repeat_penalty", read},
    KnownField{"frequency_penalty", read},
    KnownField{"presence_penalty", read},
    KnownField{"logit_bias", read},
    KnownField{"logprobs", read},
    KnownField{"top_logprobs", read},
    KnownField{"tools", read},
    KnownField{"tool_choice", read},
    KnownField{"parallel_tool_calls", read},
    KnownField{"response_format", read},
    KnownField{"reasoning_effort", read},
    KnownField{"chat_template_kwargs", read},
    KnownField{"modalities", read},
    KnownField{"user", harmless},
    KnownField{"metadata", harmless},
    KnownField{"store", harmless},
    KnownField{"service_tier", harmless},
    KnownField{"prediction", harmless},
    KnownField{"verbosity", harmless},
    KnownField{"prompt_cache_key", harmless},
    KnownField{"prompt_cache_retention", harmless},
    KnownField{"safety_identifier", harmless},
    KnownField{"audio", refused},
    KnownField{"functions", refused, "give tools"},
    KnownField{"function_call", refused, "give tool_choice"},
    KnownField{"web_search_options", refused},
};

std::optional<int> read_probabilities(const Field& request) {
  const Field top = request["top_logprobs"];
  const bool wanted = request["logprobs"].boolean_or(false);
  if (!top.there()) return wanted ? std::optional(0) : std::nullopt;
  const auto count = static_cast<int>(top.integer(0, most_logprobs));
  if (wanted) return count;
  if (count > 0) top.fail("logprobs to be true beside it");
  return {};
}

bool read_thinking(const Field& request) {
  bool thinking = effort_thinks(request["reasoning_effort"]);
  if (const Field options = request["chat_template_kwargs"]; options.there()) {
    for (const auto& [key, value] : options.members()) {
      if (!value.there()) continue;
      if (key != "thinking" && key != "enable_thinking") value.refuse();
      thinking = value.boolean();
    }
  }
  return thinking;
}

void require_text_only(const Field& modalities) {
  if (!modalities.there()) return;
  for (const Field& modality : modalities.list())
    if (modality.text() != "text") modality.refuse_value(R"("text")");
}

int read_max_tokens(const Field& request) {
  const Field newer = request["max_completion_tokens"], older = request["max_tokens"];
  const int old = older.there() ? read_token_count(older) : 0;
  return newer.there() ? read_token_count(newer) : old;
}

Wanted read_wanted(const Field& request, const Model& model) {
  Wanted wanted;
  Conversation& conversation = wanted.conversation;
  conversation.messages = read_chat_messages(request["messages"]);
  conversation.chat.thinking = read_thinking(request);
  read_openai_tools(request, FunctionForm::nested, conversation);
  const Field format = request["response_format"];
  wanted.shape = read_reply_shape(format, format["json_schema"]);
  wanted.choosing = read_choosing(request, model, 2);
  wanted.stops = read_stops(request["stop"]);
  wanted.max_tokens = read_max_tokens(request);
  wanted.probabilities = read_probabilities(request);
  if (const Field n = request["n"]; n.there()) wanted.choices = static_cast<std::size_t>(n.integer(1, most_choices));
  return wanted;
}

}  // namespace

ChatRequest read_chat_request(const Model& model, std::string_view body) {
  const Json json = parse_body(body);
  const Field request(&json, "");
  refuse_fields(request, known_fields);
  require_text_only(request["modalities"]);
  (void)request["model"].text_or("");
  return {.wanted = read_wanted(request, model),
          .streaming = read_streaming(request),
          .one_call = !request["parallel_tool_calls"].boolean_or(true)};
}

}  // namespace larch::serve
