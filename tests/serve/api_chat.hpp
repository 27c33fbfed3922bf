#pragma once

#include <string>
#include <vector>

#include "serve/api_driver.hpp"

namespace larch::test {

inline constexpr const char* chat_path = "/v1/chat/completions";

/// A body that asks for the likeliest reply.
Json chat_question(const std::string& text = "What is 17 + 25?");
/// The same with tools of these names besides.
Json with_tools(Json body, const std::vector<std::string>& names);
/// What the model would read.
std::string chat_prompt_text(const Json& body, const Model& model = demo_model());

/// A choice put together from chunks, as clients do.
struct Streamed {
  std::string role, thinking, content, finish_reason;
  Json calls = Json::array(), logprobs = Json::array();
};
/// Fails the test for chunks that do not go together.
Streamed put_together(const std::vector<Sent>& events, std::size_t choice = 0);

}  // namespace larch::test
