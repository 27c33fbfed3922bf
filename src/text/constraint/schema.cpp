#include "text/constraint/schema.hpp"

#include <algorithm>
#include <string>

#include "core/json.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"
#include "text/constraint/compiler.hpp"
#include "text/constraint/reach.hpp"

namespace larch::text::constraint {
namespace {

constexpr std::size_t max_text = std::size_t{1} << 20;  // bytes
constexpr std::size_t max_members = 2048;               // of an object: finding one takes a look at all of them
constexpr std::size_t max_nodes = 20'000;
constexpr std::size_t max_merged = 4 * max_text;  // bytes
constexpr std::size_t max_options = 128;
constexpr int max_references = 32;  // one after the other

void check_members(const nlohmann::json& json) {
  if (json.is_object() && json.size() > max_members)
    throw Error(ErrorCode::invalid_argument, "schema: expected objects of at most " + std::to_string(max_members) +
                                                 " members, found one of " + std::to_string(json.size()));
  if (json.is_structured()) std::ranges::for_each(json, check_members);
}

Json read(std::string_view text) {
  if (text.size() > max_text)
    throw Error(ErrorCode::invalid_argument, "schema: expected at most " + std::to_string(max_text) + " bytes, found " +
                                                 std::to_string(text.size()));
  try {
    check_members(parse_json(text, "schema"));
  } catch (const Error& e) {
    if (e.code() != ErrorCode::malformed) throw;
    throw Error(ErrorCode::invalid_argument, e.what());
  }
  return Json::parse(text);  // again, for the order of members
}

}  // namespace

Grammar compile_schema(std::string_view schema) {
  const Json json = read(schema);
  return SchemaCompiler(json).compile();
}

Grammar SchemaCompiler::compile() {
  grammar_.root = schema({root_, "#"});
  while (!references_.empty()) {
    const Reference reference = references_.back();
    references_.pop_back();
    const NodeId target = schema(reference.target);
    std::get<Choice>(grammar_.nodes[reference.node]).options = {target};
  }
  measure_nesting(grammar_);
  flatten_choices(grammar_, max_options);
  if (grammar_.nesting[grammar_.root] == impossible)
    refuse("a schema that a JSON text of at most " + std::to_string(max_nesting) + " nested values matches", "none",
           "#");
  return std::move(grammar_);
}

/// Each schema becomes one node, however many references lead to it: these are followed later, so that neither their
/// number nor their circles matter.
NodeId SchemaCompiler::schema(const Place& place) {
  const auto found = known_.find(&place.schema);
  if (found != known_.end()) return found->second;
  const NodeId node = compile_one(place);
  known_.emplace(&place.schema, node);
  return node;
}

NodeId SchemaCompiler::compile_one(const Place& place) {
  if (place.schema.is_boolean()) return place.schema.get<bool>() ? any_value() : add(Choice{});
  if (!place.schema.is_object())
    refuse("a schema, which is an object, true or false", place.schema.type_name(), place.path);
  check_keywords(place);
  if (place.has("$ref")) return reference(place);
  if (place.has("allOf")) return all_of(place);
  if (place.has("anyOf")) return any_of(place, "anyOf");
  if (place.has("oneOf")) return any_of(place, "oneOf");
  if (place.has("const") || place.has("enum")) return constants(place);
  return typed(place);
}

NodeId SchemaCompiler::reference(const Place& place) {
  check_alone(place, {"$ref"}, "$ref");
  const NodeId node = add(Choice{});
  references_.push_back({node, resolve(root_, place)});
  return node;
}

NodeId SchemaCompiler::any_of(const Place& place, std::string_view keyword) {
  check_alone(place, {keyword}, keyword);
  const Place options = place.at(keyword);
  Choice choice;
  for (std::size_t i = 0; i < list_of(place, keyword).size(); ++i) choice.options.push_back(schema(options.at(i)));
  return add(std::move(choice));
}

/// The schema behind references.
Place SchemaCompiler::followed(const Place& place, int references) const {
  if (!place.schema.is_object() || !place.has("$ref")) return place;
  if (references == max_references)
    refuse("at most " + std::to_string(max_references) + " references one after the other", "more", place.path);
  check_alone(place, {"$ref"}, "$ref");
  return followed(resolve(root_, place), references + 1);
}

NodeId SchemaCompiler::all_of(const Place& place) {
  const std::size_t count = list_of(place, "allOf").size();
  const Place list = place.at("allOf");
  if (count == 1) {
    const bool alone = std::ranges::all_of(place.schema.items(), [](const auto& member) {
      return member.key() == "allOf" || is_annotation(member.key());
    });
    if (alone) return schema(list.at(0));
  }
  check_alone(place, {"allOf", "type", "properties", "required"}, "allOf");
  std::vector<Place> objects;
  if (place.has("type") || place.has("properties") || place.has("required")) objects.push_back(place);
  for (std::size_t i = 0; i < count; ++i) {
    objects.push_back(followed(list.at(i), 0));
    check_alone(objects.back(), {"type", "properties", "required", "additionalProperties"}, "allOf");
  }
  merged_.push_back(merged(objects));
  return schema({merged_.back(), place.path});
}

/// One schema of objects for all of them.
Json SchemaCompiler::merged(const std::vector<Place>& objects) {
  Json all = Json::object();
  all["type"] = "object";
  Json properties = Json::object();
  for (const Place& object : objects) {
    if (!object.schema.is_object()) refuse("schemas of objects in \"allOf\"", object.schema.type_name(), object.path);
    check_keywords(object);
    if (types_of(object) != type_object) refuse("schemas of objects in \"allOf\" of several", "another", object.path);
    if (object.schema.value("additionalProperties", Json(true)) != true)
      refuse("objects that take other properties in \"allOf\"", "\"additionalProperties\"", object.path);
    merged_bytes_ += object.schema.dump().size();
    if (merged_bytes_ > max_merged) refuse("less to be merged by \"allOf\"", "too much", object.path);
    const Json named = object.schema.value("properties", Json::object());
    if (!named.is_object()) refuse("\"properties\" to be an object", named.type_name(), object.path + "/properties");
    if (properties.size() + named.size() > max_members)
      refuse("at most " + std::to_string(max_members) + " properties", "more", object.path);
    for (const auto& [name, schema] : named.items()) {
      if (properties.find(name) != properties.end())
        refuse("\"allOf\" to describe each property once", quote(name) + " again", object.path);
      properties[name] = schema;
    }
    if (object.has("required"))
      for (const Json& name : list_of(object, "required")) all["required"].push_back(name);
  }
  all["properties"] = std::move(properties);
  return all;
}

NodeId SchemaCompiler::any_value() {
  if (any_value_ != no_node) return any_value_;
  any_value_ = add(Choice{});
  Object object;
  object.others = any_value_;
  set_next_required(object);
  const NodeId an_object = add(std::move(object));
  const NodeId an_array = add(Array{.first = {}, .others = any_value_});
  const NodeId a_string = shared("string 0", AnyString{}), a_number = shared("number", AnyNumber{});
  const NodeId words = literals({"true", "false", "null"});
  std::get<Choice>(grammar_.nodes[any_value_]).options = {an_object, an_array, a_string, a_number, words};
  return any_value_;
}

NodeId SchemaCompiler::literals(std::vector<std::string> texts) { return add(Literals{SortedTexts(std::move(texts))}); }

NodeId SchemaCompiler::shared(const std::string& name, Node node) {
  const auto found = shared_.find(name);
  return found != shared_.end() ? found->second : shared_.emplace(name, add(std::move(node))).first->second;
}

NodeId SchemaCompiler::add(Node node) {
  if (grammar_.nodes.size() == max_nodes)
    throw Error(ErrorCode::invalid_argument,
                "schema: expected at most " + std::to_string(max_nodes) + " schemas and constants, found more");
  grammar_.nodes.push_back(std::move(node));
  return static_cast<NodeId>(grammar_.nodes.size() - 1);
}

}  // namespace larch::text::constraint
