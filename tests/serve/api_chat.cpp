#include "serve/api_chat.hpp"

#include <gtest/gtest.h>

namespace larch::test {

Json chat_question(const std::string& text) {
  return {{"messages", Json::array({{{"role", "user"}, {"content", text}}})}, {"temperature", 0}};
}

Json with_tools(Json body, const std::vector<std::string>& names) {
  for (const std::string& name : names)
    body["tools"].push_back(
        {{"type", "function"},
         {"function", {{"name", name}, {"parameters", {{"type", "object"}, {"properties", Json::object()}}}}}});
  return body;
}

std::string chat_prompt_text(const Json& body, const Model& model) {
  return model.decode(ask(chat_path, body, model)->works()[0].prompt);
}

Streamed put_together(const std::vector<Sent>& events, std::size_t choice) {
  Streamed all;
  EXPECT_EQ(events.back().text, "[DONE]");
  for (std::size_t i = 0; i + 1 < events.size(); ++i) {
    EXPECT_EQ(events[i].name, "");
    const Json chunk = events[i].json();
    EXPECT_EQ(chunk["object"], "chat.completion.chunk");
    EXPECT_EQ(chunk["id"], events[0].json()["id"]);
    EXPECT_EQ(chunk["model"], model_name);
    for (const Json& c : chunk["choices"]) {
      if (c["index"] != choice) continue;
      EXPECT_EQ(all.finish_reason, "") << "after the end";
      const Json& delta = c["delta"];
      all.role += delta.value("role", "");
      all.thinking += delta.value("reasoning_content", "");
      all.content += delta.value("content", "");
      for (const Json& call : delta.value("tool_calls", Json::array())) {
        EXPECT_EQ(call["index"], all.calls.size());
        all.calls.push_back(call);
      }
      if (!c["logprobs"].is_null()) {
        for (const char* part : {"reasoning_content", "content"})
          for (const Json& one : c["logprobs"].value(part, Json::array())) all.logprobs.push_back(one);
      }
      if (!c["finish_reason"].is_null()) all.finish_reason = c["finish_reason"];
    }
  }
  return all;
}

}  // namespace larch::test
