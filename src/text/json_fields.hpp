#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "larch/error.hpp"

namespace larch::text {

[[noreturn]] inline void fail_malformed(const std::string& origin, const std::string& what) {
  throw Error(ErrorCode::malformed, origin + ": " + what);
}

/// The member `key` of an object; nothing if it is missing or null. `json` must be an object.
inline const nlohmann::json* find_field(const nlohmann::json& json, const char* key) {
  const auto it = json.find(key);
  return it == json.end() || it->is_null() ? nullptr : &*it;
}

inline const nlohmann::json& require_object(const nlohmann::json& json, const std::string& origin, const char* what) {
  if (!json.is_object())
    fail_malformed(origin, std::string("expected ") + what + " to be an object, found " + json.type_name());
  return json;
}

inline bool bool_field(const nlohmann::json& json, const char* key, bool fallback, const std::string& origin) {
  const nlohmann::json* value = find_field(json, key);
  if (value == nullptr) return fallback;
  if (!value->is_boolean())
    fail_malformed(origin, std::string("expected \"") + key + "\" to be true or false, found " + value->type_name());
  return value->get<bool>();
}

inline const std::string& string_field(const nlohmann::json& json, const char* key, const std::string& origin) {
  const nlohmann::json* value = find_field(json, key);
  if (value == nullptr || !value->is_string())
    fail_malformed(origin, std::string("expected \"") + key + "\" to be a string, found " +
                               (value == nullptr ? "nothing" : value->type_name()));
  return value->get_ref<const std::string&>();
}

/// The "type" that tokenizer.json's tagged objects carry.
inline const std::string& type_field(const nlohmann::json& json, const std::string& origin, const char* what) {
  return string_field(require_object(json, origin, what), "type", origin);
}

}  // namespace larch::text
