#include "serve/api/response_item.hpp"

#include <string_view>
#include <utility>

namespace larch::serve {

std::string item_id(const Part& part) {
  switch (part.channel) {
    case Channel::thinking:
      return "rs_" + part.id;
    case Channel::content:
      return "msg_" + part.id;
    case Channel::tool_call:
      break;
  }
  return "fc_" + part.id;
}

Json content_json(const Part& part, const std::string& text, Json logprobs) {
  if (part.channel == Channel::thinking) return {{"type", "reasoning_text"}, {"text", text}};
  return {{"type", "output_text"}, {"text", text}, {"annotations", Json::array()}, {"logprobs", std::move(logprobs)}};
}

Json item_json(const Part& part, const char* status, Json logprobs) {
  const bool begun = std::string_view(status) == "in_progress";
  Json json{{"id", item_id(part)}};
  if (part.channel == Channel::tool_call) {
    json.update({{"type", "function_call"},
                 {"status", status},
                 {"call_id", "call_" + part.id},
                 {"name", part.name},
                 {"arguments", begun ? "" : part.text}});
    return json;
  }
  if (part.channel == Channel::thinking)
    json.update({{"type", "reasoning"}, {"status", status}, {"summary", Json::array()}});
  else
    json.update({{"type", "message"}, {"status", status}, {"role", "assistant"}});
  json["content"] = Json::array();
  if (!begun) json["content"].push_back(content_json(part, part.text, std::move(logprobs)));
  return json;
}

}  // namespace larch::serve
