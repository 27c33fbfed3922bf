#include "serve/api/wanted.hpp"

#include <algorithm>
#include <array>

#include "serve/api/forced_call.hpp"
#include "serve/api/json_or_call.hpp"
#include "serve/api_error.hpp"

namespace larch::serve {
namespace {

/// What lets a reply be the call that is wanted, or the text, or whichever of the two the model chooses.
OnLogits held_to(const Model& model, const Wanted& wanted, const Prompt& prompt) {
  const Conversation& conversation = wanted.conversation;
  const std::optional<JsonConstraint> json = constraint_to(model, wanted.shape);
  if (OnLogits call = forced_call(model, conversation, prompt)) return call;
  if (!json) return {};
  const bool may_call = !conversation.chat.tools.empty() && conversation.tool_choice.kind != ToolChoice::Kind::none;
  return may_call ? json_or_call(model, conversation, prompt, *json, wanted.shape) : json->hook();
}

}  // namespace

std::vector<Work> make_works(const Model& model, const Wanted& wanted) {
  const Conversation& conversation = wanted.conversation;
  const Prompt prompt = chat_prompt(model, conversation);
  const OnLogits held = held_to(model, wanted, prompt);
  std::vector<Work> works;
  for (std::size_t i = 0; i < wanted.choices; ++i) {
    Work& work = works.emplace_back();
    work.prompt = prompt.tokens;
    work.options.max_tokens = wanted.max_tokens;
    work.options.sampling = for_choice(wanted.choosing.sampling, i);
    work.options.stop = wanted.stops;
    work.options.probabilities = wanted.probabilities;
    work.options.on_logits = in_turn({on_logits(wanted.choosing, prompt.tokens.size()), held});
  }
  return works;
}

int read_token_count(const Field& field, int least) {
  return static_cast<int>(field.integer(least, std::numeric_limits<int>::max()));
}

bool effort_thinks(const Field& effort) {
  constexpr std::array<std::string_view, 7> efforts{"none", "minimal", "low", "medium", "high", "xhigh", "max"};
  if (!effort.there()) return true;
  if (std::ranges::find(efforts, effort.text()) == efforts.end())
    effort.fail(R"("none", "minimal", "low", "medium", "high", "xhigh" or "max")");
  return effort.text() != "none" && effort.text() != "minimal";
}

}  // namespace larch::serve
