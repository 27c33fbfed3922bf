#include "serve/api/completions_request.hpp"

#include <array>

#include "serve/api/known_fields.hpp"
#include "serve/api/wanted.hpp"
#include "serve/api_error.hpp"

namespace larch::serve {
namespace {

constexpr int most_replies = 128;  ///< to all prompts together

using enum Treatment;
constexpr std::array known_fields{
    KnownField{"model", harmless},
    KnownField{"prompt", read},
    KnownField{"stream", read},
    KnownField{"stream_options", read},
    KnownField{"temperature", read},
    KnownField{"top_p", read},
    KnownField{"top_k", read},
    KnownField{"min_p", read},
    KnownField{"seed", read},
    KnownField{"n", read},
    KnownField{"best_of", read},
    KnownField{"stop", read},
    KnownField{"max_tokens", read},
    KnownField{"repeat_penalty", read},
    KnownField{"frequency_penalty", read},
    KnownField{"presence_penalty", read},
    KnownField{"logit_bias", read},
    KnownField{"logprobs", read},
    KnownField{"echo", read},
    KnownField{"user", harmless},
    KnownField{"suffix", refused, "give a prompt that holds all the text before the completion"},
};

std::size_t read_count(const Field& request, std::size_t prompts) {
  const Field n = request["n"], best_of = request["best_of"];
  const std::int64_t count = n.there() ? n.integer(1, most_replies) : 1;
  if (best_of.there() && best_of.integer(1, most_replies) != count) best_of.refuse_value("the same as n");
  if (static_cast<std::size_t>(count) * prompts > most_replies)
    (n.there() ? n : request["prompt"]).fail("at most " + std::to_string(most_replies) + " replies to all prompts");
  return static_cast<std::size_t>(count);
}

std::vector<Token> read_tokens(const Model& model, const Field& list) {
  std::vector<Token> tokens;
  for (const Field& token : list.list())
    tokens.push_back(static_cast<Token>(token.integer(0, model.info().vocab_size - 1)));
  return tokens;
}

CompletionsRequest::Prompt token_prompt(const Model& model, const Field& list) {
  std::vector<Token> tokens = read_tokens(model, list);
  if (tokens.empty()) list.fail("a token at least");
  try {
    return {.text = model.decode(tokens), .tokens = tokens};
  } catch (const Error&) {
    list.fail("tokens of the model's tokenizer");
  }
}

/// Text begins like any that the model was trained on.
CompletionsRequest::Prompt text_prompt(const Model& model, const Field& text) {
  CompletionsRequest::Prompt prompt{.text = text.text(), .tokens = model.encode(text.text())};
  const std::optional<Token> begin = model.begin_token();
  if (begin && (prompt.tokens.empty() || prompt.tokens.front() != *begin)) {
    prompt.tokens.insert(prompt.tokens.begin(), *begin);
    prompt.before = 1;
  }
  if (prompt.tokens.empty()) text.fail("a string that is not empty");
  return prompt;
}

}  // namespace

CompletionsRequest read_completions_request(const Model& model, std::string_view body) {
  const Json json = parse_body(body);
  const Field request(&json, "");
  refuse_fields(request, known_fields);
  (void)request["model"].text_or("");
  CompletionsRequest result{.prompts = read_prompts(model, request["prompt"]),
                            .choosing = read_choosing(request, model, 2),
                            .stops = read_stops(request["stop"])};
  result.each = read_count(request, result.prompts.size());
  result.echo = request["echo"].boolean_or(false);
  if (const Field f = request["max_tokens"]; f.there()) result.max_tokens = read_token_count(f, result.echo ? 0 : 1);
  if (const Field f = request["logprobs"]; f.there())
    result.probabilities = static_cast<int>(f.integer(0, most_logprobs));
  result.streaming = read_streaming(request);
  return result;
}

std::vector<CompletionsRequest::Prompt> read_prompts(const Model& model, const Field& prompt) {
  std::vector<CompletionsRequest::Prompt> prompts;
  if (prompt.is_text()) {
    prompts.push_back(text_prompt(model, prompt));
  } else {
    if (!prompt.is_list() || prompt.json().empty())
      prompt.fail("a string, a list of strings, tokens or lists of tokens");
    if (prompt.json().front().is_number()) {
      prompts.push_back(token_prompt(model, prompt));
    } else {
      if (prompt.json().size() > most_replies) prompt.fail("at most " + std::to_string(most_replies) + " prompts");
      for (const Field& one : prompt.list()) {
        if (!one.is_text() && !one.is_list()) one.fail("a string or a list of tokens");
        prompts.push_back(one.is_text() ? text_prompt(model, one) : token_prompt(model, one));
      }
    }
  }
  for (const auto& one : prompts) require_room(model, one.tokens.size());
  return prompts;
}

}  // namespace larch::serve
