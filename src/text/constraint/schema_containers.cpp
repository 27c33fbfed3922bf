#include <algorithm>
#include <set>
#include <utility>

#include "core/quote.hpp"
#include "text/constraint/compiler.hpp"

namespace larch::text::constraint {

std::string key_text(const std::string& name) {
  const std::string quoted = Json(name).dump();
  return quoted.substr(1, quoted.size() - 2);
}

void set_keys(Object& object, const std::vector<std::string>& keys) {
  object.keys = SortedTexts(keys);
  object.property_of.resize(keys.size());
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    std::size_t low = 0, high = object.keys.size();
    while (high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (keys[i] < object.keys[middle] ? high : low) = middle;
    }
    object.property_of[low] = i;
  }
}

void set_next_required(Object& object) {
  const auto count = static_cast<std::uint32_t>(object.properties.size());
  object.next_required.assign(count + 1, count);
  for (std::uint32_t i = count; i > 0; --i)
    object.next_required[i - 1] = object.properties[i - 1].required ? i - 1 : object.next_required[i];
}

NodeId SchemaCompiler::object(const Place& place) {
  Object object;
  if (place.has("additionalProperties")) {
    const Place others = place.at("additionalProperties");
    if (others.schema != false) object.others = schema(others);
  } else if (!place.has("properties") || place.schema.at("properties").empty()) {
    object.others = any_value();
  }
  std::vector<std::string> keys;
  add_properties(place, object, keys);
  set_keys(object, keys);
  set_next_required(object);
  return add(std::move(object));
}

void SchemaCompiler::add_properties(const Place& place, Object& object, std::vector<std::string>& keys) {
  std::set<std::string> required;
  std::vector<std::string> in_order;
  if (place.has("required")) {
    const Place list = place.at("required");
    if (!list.schema.is_array()) refuse("\"required\" to be a list", list.schema.type_name(), list.path);
    for (const Json& name : list.schema) {
      if (!name.is_string()) refuse("\"required\" to be a list of names", name.type_name(), list.path);
      if (required.insert(name.get<std::string>()).second) in_order.push_back(name.get<std::string>());
    }
  }
  if (place.has("properties")) {
    const Place properties = place.at("properties");
    if (!properties.schema.is_object())
      refuse("\"properties\" to be an object", properties.schema.type_name(), properties.path);
    for (const auto& [name, value] : properties.schema.items()) {
      object.properties.push_back({schema({value, properties.path_of(name)}), required.erase(name) > 0});
      keys.push_back(key_text(name));
    }
  }
  // What is required and not described is one of the others.
  for (const std::string& name : in_order) {
    if (!required.contains(name)) continue;
    const bool possible = object.others != no_node || !place.has("additionalProperties");
    if (!possible) refuse("\"required\" to name properties", quote(name), place.path + "/required");
    object.properties.push_back({object.others != no_node ? object.others : any_value(), true});
    keys.push_back(key_text(name));
  }
}

NodeId SchemaCompiler::array(const Place& place) {
  Array array;
  array.least = count_of(place, "minItems", 0);
  array.most = count_of(place, "maxItems", endless);
  if (array.least > array.most)
    refuse(R"("minItems" to be at most "maxItems")", std::to_string(array.least), place.path);
  if (place.has("prefixItems")) {
    const Place first = place.at("prefixItems");
    for (std::size_t i = 0; i < list_of(place, "prefixItems").size(); ++i) array.first.push_back(schema(first.at(i)));
  }
  if (array.first.empty()) array.others = any_value();
  if (place.has("items")) {
    const Place items = place.at("items");
    if (items.schema.is_array()) refuse(R"("items" to be one schema (a list is "prefixItems"))", "a list", items.path);
    array.others = items.schema == false ? no_node : schema(items);
  }
  return add(std::move(array));
}

}  // namespace larch::text::constraint
