#include "serve/api/responses_request.hpp"

#include <array>
#include <optional>

#include "core/quote.hpp"
#include "serve/api/known_fields.hpp"
#include "serve/api/openai_tools.hpp"

namespace larch::serve {
namespace {

using enum Treatment;
constexpr std::array known_fields{
    KnownField{"model", harmless},
    KnownField{"input", read},
    KnownField{"instructions", read},
    KnownField{"stream", read},
    KnownField{"temperature", read},
    KnownField{"top_p", read},
    KnownField{"max_output_tokens", read},
    KnownField{"tools", read},
    KnownField{"tool_choice", read},
    KnownField{"parallel_tool_calls", read},
    KnownField{"text", read},
    KnownField{"reasoning", read},
    KnownField{"include", read},
    KnownField{"background", read},
    KnownField{"top_logprobs", read},
    KnownField{"metadata", harmless},
    KnownField{"store", harmless},
    KnownField{"stream_options", harmless},
    KnownField{"max_tool_calls", harmless},
    KnownField{"truncation", harmless},
    KnownField{"service_tier", harmless},
    KnownField{"user", harmless},
    KnownField{"safety_identifier", harmless},
    KnownField{"prompt_cache_key", harmless},
    KnownField{"prompt_cache_retention", harmless},
    KnownField{"previous_response_id", refused, "give the whole conversation as input"},
    KnownField{"conversation", refused, "give the whole conversation as input"},
    KnownField{"prompt", refused, "give instructions and input"},
    KnownField{"context_management", refused},
};

/// Whether probabilities of tokens come with texts, and of how many likely ones in the place of each.
std::optional<int> read_probabilities(const Field& request) {
  constexpr std::string_view name = "message.output_text.logprobs";
  const Field include = request["include"], top = request["top_logprobs"];
  bool wanted = false;
  if (include.there())
    for (const Field& what : include.list()) wanted = what.text() == name || wanted;
  const auto count = static_cast<int>(top.there() ? top.integer(0, most_logprobs) : 0);
  if (wanted) return count;
  if (count > 0) top.fail("include to hold " + quote(name) + " beside it");
  return {};
}

Json given_or(const Field& field, const Json& otherwise) { return field.there() ? field.json() : otherwise; }

Json make_echo(const Field& request, const Wanted& wanted) {
  return {{"instructions", given_or(request["instructions"], nullptr)},
          {"max_output_tokens", given_or(request["max_output_tokens"], nullptr)},
          {"metadata", given_or(request["metadata"], Json::object())},
          {"parallel_tool_calls", request["parallel_tool_calls"].boolean_or(true)},
          {"previous_response_id", nullptr},
          {"reasoning", given_or(request["reasoning"], {{"effort", nullptr}, {"summary", nullptr}})},
          {"store", false},
          {"temperature", wanted.choosing.sampling.temperature},
          {"text", given_or(request["text"], {{"format", {{"type", "text"}}}})},
          {"tool_choice", given_or(request["tool_choice"], "auto")},
          {"tools", given_or(request["tools"], Json::array())},
          {"top_logprobs", wanted.probabilities.value_or(0)},
          {"top_p", wanted.choosing.sampling.top_p},
          {"truncation", "disabled"},
          {"user", given_or(request["user"], nullptr)}};
}

}  // namespace

ResponsesRequest read_responses_request(const Model& model, std::string_view body) {
  const Json json = parse_body(body);
  const Field request(&json, "");
  refuse_fields(request, known_fields);
  if (request["background"].boolean_or(false)) request["background"].refuse_value("false");
  (void)request["model"].text_or("");
  ResponsesRequest result;
  result.stream = request["stream"].boolean_or(false);
  result.one_call = !request["parallel_tool_calls"].boolean_or(true);
  Wanted& wanted = result.wanted;
  Conversation& conversation = wanted.conversation;
  conversation.messages = read_input(request["instructions"], request["input"]);
  conversation.chat.thinking = effort_thinks(request["reasoning"]["effort"]);
  read_openai_tools(request, FunctionForm::flat, conversation);
  const Field format = request["text"]["format"];
  wanted.shape = read_reply_shape(format, format);
  wanted.choosing = read_choosing(request, model, 2);
  if (const Field f = request["max_output_tokens"]; f.there()) wanted.max_tokens = read_token_count(f);
  wanted.probabilities = read_probabilities(request);
  result.echo = make_echo(request, wanted);
  return result;
}

}  // namespace larch::serve
