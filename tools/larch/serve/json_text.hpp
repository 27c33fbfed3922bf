#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace larch::serve {

using Json = nlohmann::ordered_json;

inline std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// A server-sent event without a name.
inline std::string sent_event(const Json& json) { return "data: " + text_of(json) + "\n\n"; }
/// A server-sent event that is named like the "type" in it.
inline std::string typed_event(const Json& json) {
  return "event: " + json.at("type").get<std::string>() + "\n" + sent_event(json);
}

/// null for an empty text.
inline Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

}  // namespace larch::serve
