#pragma once

#include <larch/model.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "serve/api/apis.hpp"
#include "serve/api_error.hpp"
#include "serve/json_text.hpp"

namespace larch::test {

using serve::Json;

/// The demo model; a copy of it has V3.1's chat template, which describes tools.
const Model& demo_model();
const Model& demo_model_v3_1();

inline constexpr const char* model_name = "demo";

/// An exchange of the API at `path`.
std::unique_ptr<serve::Exchange> ask(const std::string& path, const Json& body, const Model& model = demo_model());
/// The JSON text of an error of the API at `path`.
Json error_json(const std::string& path, const serve::ApiError& error);
/// What a body is refused for; fails the test if it is not.
serve::ApiError refusal(const std::string& path, std::string_view body, const Model& model = demo_model());

/// Generates all that the exchange wants. Returns its events.
std::string run(serve::Exchange& exchange, const Model& model = demo_model());
/// The answer to a body that does not stream, with status 200.
Json answer_to(const std::string& path, const Json& body, const Model& model = demo_model());

/// A server-sent event.
struct Sent {
  std::string name;  ///< or empty
  std::string text;
  [[nodiscard]] Json json() const { return Json::parse(text); }
};
/// A stream's events. Fails the test where it is none.
std::vector<Sent> events_of(std::string_view stream);
/// The events that answer a body that streams.
std::vector<Sent> stream_of(const std::string& path, Json body, const Model& model = demo_model());

/// An end with no more than the reason and as many tokens.
Generation ending(StopReason reason, std::size_t tokens = 3);
/// A piece that calls a tool.
std::string call_text(const std::string& name, const std::string& arguments);
/// Gives pieces and an end to the exchange's choice. Returns its events.
std::string script(serve::Exchange& exchange, const std::vector<std::pair<Channel, std::string>>& pieces,
                   const RequestEvent& end, std::size_t choice = 0);

}  // namespace larch::test
