#include "text/constraint/schema.hpp"

#include <chrono>
#include <nlohmann/json.hpp>

#include "text/constraint/support.hpp"

namespace larch::text::constraint {
namespace {

using Json = nlohmann::ordered_json;

struct Case {
  const char* schema;
  std::vector<const char*> good, bad;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.schema; }

class Schemas : public testing::TestWithParam<Case> {};

TEST_P(Schemas, SayWhatIsTaken) {
  const Automaton automaton = automaton_of(GetParam().schema);
  for (const char* text : GetParam().good) EXPECT_TRUE(takes(automaton, text)) << text;
  for (const char* text : GetParam().bad) EXPECT_FALSE(takes(automaton, text)) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Objects, Schemas,
    testing::Values(
        Case{R"({"type": "object"})",
             {"{}", R"({"a": 1})", "{\n  \"a\": [1, {\"b\": null}],\n  \"a\": true\n}", "{ }", " \n{}", "{\"\":\"\"}"},
             {"", "[]", "{", "{}}", "{} ", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{\"a\":1 \"b\":2}",
              "1"}},
        Case{R"({"type": "object", "properties": {"b": {"type": "null"}, "a": {"type": "null"}}, "required": ["a"]})",
             {R"({"a":null})", R"({"b":null,"a":null})"},
             {"{}", R"({"b":null})", R"({"a":null,"b":null})", R"({"a":null,"c":1})", R"({"a":null,"a":null})"}},
        Case{R"({"properties": {"a": {"type": "null"}}, "additionalProperties": {"type": "boolean"}})",
             {"{}", R"({"a":null})", R"({"a":null,"b":true,"":false})", R"({"ab":true})", R"({"é\n\"":true})"},
             {R"({"a":true})", R"({"b":true,"a":null})", R"({"b":null})", R"({"\u0061":true})", R"({"\/":true})"}},
        Case{R"({"properties": {"a\"b": {"type": "null"}, "a": {"type": "null"}, "\u0001": {"type": "null"}}})",
             {R"({"a\"b":null,"a":null,"\u0001":null})", R"({"a":null})"},
             {R"({"a\":null})", R"({"a\"":null})"}},
        Case{R"({"type": "object", "required": ["x"]})",
             {R"({"x":1})", R"({"x":1,"y":[]})"},
             {"{}", R"({"y":1,"x":1})"}},
        Case{R"({"type": "object", "required": ["x"], "properties": {"a": true}})",
             {R"({"a":0,"x":1})"},
             {R"({"a":0})"}},
        Case{R"({"properties": {"a": false, "b": true}})", {R"({"b":1})", "{}"}, {R"({"a":1})"}},
        Case{R"({"type": "object", "additionalProperties": false})", {"{}"}, {R"({"a":1})"}},
        Case{R"({"type": "object", "properties": {}, "additionalProperties": true})", {R"({"a":1})", "{}"}, {}},
        Case{R"({"allOf": [{"$ref": "#/$defs/A"}], "title": "t", "default": 3, "$defs": {"A": {"type": "integer"}}})",
             {"5"},
             {"\"5\""}},
        Case{R"({"properties": {"z": {"const": 0}}, "required": ["z"],
                 "allOf": [{"properties": {"a": {"const": 1}}, "required": ["a"]}, {"$ref": "#/$defs/B"}],
                 "$defs": {"B": {"type": "object", "properties": {"b": {"const": 2}}}}})",
             {R"({"z":0,"a":1,"b":2})", R"({"z":0,"a":1})"},
             {R"({"a":1,"b":2})", R"({"z":0,"b":2})", R"({"z":0,"a":1,"b":3})"}}));

INSTANTIATE_TEST_SUITE_P(
    Arrays, Schemas,
    testing::Values(Case{R"({"type": "array", "items": {"type": "integer"}})",
                         {"[]", "[1]", "[1,2, 3]", "[\n1,\n 2\n]", "[ ]"},
                         {"[", "[1", "[1,]", "[,]", "[\"a\"]", "[1 2]", "[1.5]"}},
                    Case{R"({"type": "array", "items": {"const": 1}, "minItems": 2, "maxItems": 3})",
                         {"[1,1]", "[1,1,1]"},
                         {"[]", "[1]", "[1\n]", "[1,1,1,1]"}},
                    Case{R"({"type": "array", "maxItems": 0})", {"[]"}, {"[1]"}},
                    Case{R"({"prefixItems": [{"const": 1}, {"const": 2}], "items": {"const": 3}, "minItems": 1})",
                         {"[1]", "[1,2]", "[1,2,3,3]"},
                         {"[]", "[2]", "[1,3]"}},
                    Case{R"({"type": "array", "prefixItems": [{"const": 1}], "minItems": 1, "maxItems": 1})",
                         {"[1]"},
                         {"[]", "[1,1]"}},
                    Case{R"({"prefixItems": [{"const": 1}], "items": false})", {"[]", "[1]"}, {"[1,1]"}},
                    Case{R"({"prefixItems": [{"const": 1}]})", {"[1]"}, {"[1,1]"}}));

INSTANTIATE_TEST_SUITE_P(
    Scalars, Schemas,
    testing::Values(
        Case{R"({"type": "string"})",
             {R"("")", R"("é😀")", R"("\"\\\/\b\f\n\r\t\u00Af\ud83d\ude00")", "\"\x7f\""},
             {"\"", "\"\n\"", "\"\x1f\"", "\"\\x\"", R"("\ud83d")", R"("\ud83dx")", R"("\ude00")", R"("\ud83d\ud83d")",
              R"("\u12g4")", "\"\xc3\"", "\"\x80\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"\xf5\x80\x80\x80\""}},
        Case{R"({"type": "string", "minLength": 2, "maxLength": 3})",
             {"\"ab\"", "\"😀é\"", R"("\ud83d\ude00aa")", R"("\n\u0041")"},
             {"\"\"", "\"😀\"", "\"abcd\"", R"("\ud83d\ude00")"}},
        Case{R"({"type": "number"})",
             {"0", "-0", "-1.5", "1e5", "1E+05", "0.001e-10", "123456789012345.123456789012345"},
             {"01", "1.", ".5", "+1", "1e", "-", "1e+", "1e123", "1234567890123456", "0x1", "NaN"}},
        Case{R"({"type": "integer"})",
             {"0", "-7", "123456789012345678"},
             {"-0", "1.0", "1e3", "00", "1234567890123456789"}},
        Case{R"({"type": "integer", "minimum": -5, "maximum": 12})",
             {"-5", "-1", "0", "9", "10", "12"},
             {"-6", "-10", "13", "20", "100", "-0"}},
        Case{R"({"type": "integer", "exclusiveMinimum": 98, "exclusiveMaximum": 1001})",
             {"99", "100", "1000"},
             {"98", "1001"}},
        Case{R"({"type": "integer", "minimum": 0.5, "maximum": 2.5})", {"1", "2"}, {"0", "3"}},
        Case{R"({"type": "integer", "multipleOf": 25, "minimum": 60})", {"75", "100", "1000000"}, {"50", "60", "110"}},
        Case{R"({"type": "integer", "maximum": 9223372036854775807})", {"999999999999999999"}, {}},
        Case{R"({"type": "number", "minimum": 0, "maximum": 1})",
             {"0", "1", "0.0", "1.000", "0.999999999"},
             {"-0", "-0.1", "1.1", "1.0000000001", "2", "1e0", "10"}},
        Case{R"({"type": "number", "exclusiveMinimum": -0.25})",
             {"-0.249999", "-0", "0", "1000.5"},
             {"-0.25", "-1", "-0.3"}},
        Case{R"({"type": "number", "multipleOf": 0.01, "minimum": 0})",
             {"0.01", "19.99", "5.10", "3"},
             {"0.001", "19.995"}},
        Case{R"({"enum": ["a", "ab", "a\"", 1, 12, 1.5, true, null, [1, "x"], {"k": {}}]})",
             {"\"a\"", "\"ab\"", R"("a\"")", "1", "12", "1.5", "true", "null", "[1, \"x\"]", "{\"k\": {}}"},
             {"\"b\"", "\"\"", "2", "121", "false", "[1]", "[1,\"x\",2]", "{}", "\"a"}},
        Case{R"({"type": "string", "enum": ["a", 1, null]})", {"\"a\""}, {"1", "null"}},
        Case{R"({"type": ["integer", "null"], "enum": [1.0, 2.5, null, "x"]})", {"1.0", "null"}, {"2.5", "\"x\""}},
        Case{R"({"const": {"a": [true, "é"]}})", {R"({"a":[true,"é"]})"}, {"{}", R"({"a":[true]})"}},
        Case{R"({"const": null})", {"null"}, {"0"}},
        Case{R"({"type": ["string", "null", "boolean"]})", {"\"x\"", "null", "true", "false"}, {"1", "tru"}},
        Case{R"({"anyOf": [{"type": "integer"}, {"type": "number"}, {"type": "array", "items": {"const": 1}},
                           {"type": "array", "items": {"const": 12}}]})",
             {"1", "1.5", "[1,1]", "[12]"},
             {"[1,12]", "\"\"", "[2]"}},
        Case{R"({"oneOf": [{"const": 1}, {"const": 2}]})", {"1", "2"}, {"3"}},
        Case{R"({})", {"1", "{}", "[[]]", "\"\"", "null", "true", "-1e5"}, {"", "nul", "x"}},
        Case{R"(true)", {"1"}, {""}}));

INSTANTIATE_TEST_SUITE_P(
    References, Schemas,
    testing::Values(
        Case{R"({"type": "object", "properties": {"next": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}},
                 "required": ["next"], "additionalProperties": false})",
             {R"({"next":null})", R"({"next":{"next":{"next":null}}})"},
             {R"({})", R"({"next":{}})"}},
        Case{R"({"$ref": "#/definitions/a~1b%20c", "definitions": {"a/b c": {"type": "null"}}})", {"null"}, {"1"}},
        Case{
            R"({"$defs": {"A": {"$ref": "#/$defs/B"}, "B": {"$ref": "#/$defs/C"}, "C": {"const": 1}}, "$ref": "#/$defs/A"})",
            {"1"},
            {"2"}},
        Case{R"({"anyOf": [{"$ref": "#"}, {"const": 1}]})", {"1"}, {"2"}},
        Case{R"({"properties": {"a": {"$ref": "#/properties/b"}, "b": {"type": "integer"}}})",
             {R"({"a":1,"b":2})"},
             {}}));

TEST(Schema, BoundsWhiteSpace) {
  const Automaton automaton = automaton_of(R"({"type": "array", "items": {"type": "object"}})");
  const std::string indent(64, ' ');
  EXPECT_TRUE(takes(automaton, "[\n" + indent + "{\n\t\"a\": 1,\n\"b\": 2\n}\n" + indent + "]"));
  for (const char* text : {"[  ", "[\n\n", "[{},  ", "[{}  ", "[{} \n", "[{\"a\" ", "[{\"a\":  ", "[{\"a\":\n", "[\r",
                           "[\t", "\n\n\n\n\n", "[{} ,"})
    EXPECT_LT(bytes_taken(automaton, text), std::string_view(text).size()) << text;
  EXPECT_EQ(bytes_taken(automaton, "[\n" + indent + " "), 66U);
  EXPECT_EQ(bytes_taken(automaton, "[] "), 2U);
}

TEST(Schema, BoundsNesting) {
  const Automaton automaton = automaton_of("{}");
  const std::string open(64, '['), close(64, ']');
  EXPECT_TRUE(takes(automaton, open + close));
  EXPECT_EQ(bytes_taken(automaton, open + "["), 64U);
  EXPECT_EQ(bytes_taken(automaton, open + "{"), 64U);
  // What cannot be finished is not begun.
  const Automaton pairs =
      automaton_of(R"({"$defs": {"leaf": {"type": "array", "items": {"type": "array"}, "minItems": 1}},
    "type": "object", "properties": {"next": {"$ref": "#"}, "leaf": {"$ref": "#/$defs/leaf"}}})");
  std::string text = "{";
  for (int depth = 1; depth < 64; ++depth) text += "\"next\":{";
  EXPECT_EQ(bytes_taken(pairs, text), text.size());
  EXPECT_EQ(bytes_taken(pairs, text + "\""), text.size());
  EXPECT_EQ(bytes_taken(pairs, text + "}"), text.size() + 1);
  text.resize(text.size() - 8);
  EXPECT_EQ(bytes_taken(pairs, text + "\"leaf"), text.size() + 1);
}

TEST(Schema, RefusesByNameAndPlace) {
  for (const char* keyword : {"not", "if", "then", "else", "patternProperties", "dependentRequired", "dependentSchemas",
                              "contains", "minContains", "unevaluatedProperties", "unevaluatedItems", "$dynamicRef",
                              "maxProperties", "additionalItems", "dependencies", "made_up"}) {
    const Json value = {{"type", "string"}};
    expect_refused(Json({{"type", "object"}, {"properties", {{"a/b", {{keyword, value}}}}}}).dump(),
                   {std::string("\"") + keyword + "\"", std::string("#/properties/a~1b/") + keyword});
  }
  expect_refused(R"({"items": {"uniqueItems": true}})", {"\"uniqueItems\"", "#/items/uniqueItems"});
  expect_refused(R"({"type": "string", "nullable": true})", {"\"nullable\"", "#/nullable"});
  expect_refused(R"({"type": "object", "minProperties": 1})", {"\"minProperties\""});
  expect_refused(R"({"type": "object", "propertyNames": {"pattern": "a"}})", {"\"propertyNames\""});
  expect_refused(R"({"anyOf": [{"const": 1}], "minimum": 5})", {"\"minimum\"", "beside", "\"anyOf\"", "#/minimum"});
  expect_refused(R"({"$ref": "#/$defs/a", "type": "string", "$defs": {"a": true}})", {"\"type\"", "\"$ref\""});
  expect_refused(R"({"type": "string", "enum": ["a"], "minLength": 2})", {"\"minLength\"", "\"enum\""});
  expect_refused(R"({"const": "a", "enum": ["b"]})", {"\"const\"", "\"enum\""});
  expect_refused(R"({"allOf": [{"type": "string"}, {"minLength": 2}]})", {"\"allOf\"", "\"minLength\"", "#/allOf/1"});
  expect_refused(R"({"allOf": [{"type": "string"}, {"type": "object"}]})", {"\"allOf\"", "#/allOf/0"});
  expect_refused(R"({"allOf": [{"type": "object"}, {"allOf": [{"properties": {"a": true}}]}]})", {"#/allOf/1/allOf"});
  expect_refused(R"({"allOf": [{"properties": {"a": true}}, {"properties": {"a": true}}]})", {"allOf", "\"a\""});
  expect_refused(R"({"allOf": [{"properties": {"a": true}}], "additionalProperties": false})",
                 {"additionalProperties"});
}

TEST(Schema, SaysNothingOfAnnotations) {
  EXPECT_TRUE(takes(R"({"$schema": "x", "$id": "y", "title": "t", "description": "d", "default": 1, "examples": [1],
    "$comment": "c", "strict": true, "deprecated": true, "x-order": 1, "discriminator": {"propertyName": "k"},
    "uniqueItems": false, "nullable": false, "minProperties": 0, "propertyNames": {"type": "string"}, "type": "integer"})",
                    "5"));
}

TEST(Schema, RefusesWhatIsNone) {
  expect_refused("", {"schema", "byte"});
  expect_refused("{", {"schema"});
  expect_refused("[]", {"schema, which is an object", "array", "#"});
  expect_refused("5", {"number"});
  expect_refused(R"({"a": 1, "a": 2})", {"distinct keys"});
  expect_refused(R"({"properties": {"a": "string"}})", {"#/properties/a", "string"});
  expect_refused(R"({"properties": []})", {"#/properties", "array"});
  expect_refused(R"({"type": "text"})", {"\"type\"", "\"text\"", "#/type"});
  expect_refused(R"({"type": []})", {"#/type"});
  expect_refused(R"({"type": ["string", 5]})", {"#/type"});
  expect_refused(R"({"required": "a"})", {"#/required", "string"});
  expect_refused(R"({"required": [1]})", {"#/required", "number"});
  expect_refused(R"({"required": ["a"], "additionalProperties": false})", {"#/required", "\"a\""});
  expect_refused(R"({"enum": []})", {"#/enum"});
  expect_refused(R"({"enum": 5})", {"#/enum"});
  expect_refused(R"({"type": "string", "const": 5})", {"#/const"});
  expect_refused(R"({"anyOf": {}})", {"#/anyOf"});
  expect_refused(R"({"prefixItems": 1})", {"#/prefixItems"});
  expect_refused(R"({"items": [{}]})", {"#/items", "prefixItems"});
  for (const char* value : {"-1", "1.5", "\"2\"", "1e9", "null"})
    expect_refused(std::string(R"({"minLength": )") + value + "}", {"\"minLength\"", "#/minLength"});
  expect_refused(R"({"minLength": 3, "maxLength": 2})", {"minLength", "maxLength"});
  expect_refused(R"({"minItems": 3, "maxItems": 2})", {"minItems", "maxItems"});
  expect_refused(R"({"type": "integer", "minimum": "1"})", {"\"minimum\"", "#/minimum"});
  expect_refused(R"({"type": "integer", "minimum": 5, "maximum": 4})", {"bounds"});
  expect_refused(R"({"type": "integer", "minimum": 5, "maximum": 9, "multipleOf": 10})", {"bounds"});
  expect_refused(R"({"type": "integer", "multipleOf": 0})", {"multipleOf"});
  expect_refused(R"({"type": "integer", "multipleOf": 0.5})", {"multipleOf"});
  expect_refused(R"({"type": "number", "multipleOf": 1e-20})", {"multipleOf"});
  expect_refused(R"({"exclusiveMinimum": true})", {"exclusiveMinimum"});
  for (const char* reference : {"#/nowhere", "#name", "other.json", "https://example.org/a", "#/$defs/~2", ""})
    expect_refused(Json({{"$ref", reference}}).dump(), {"$ref"});
  expect_refused(R"({"$ref": 5})", {"$ref"});
}

TEST(Schema, RefusesWhatNothingMatches) {
  for (const char* schema :
       {R"({"$ref": "#"})",
        R"({"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}})",
        R"({"type": "object", "properties": {"a": {"$ref": "#"}}, "required": ["a"]})",
        R"({"type": "array", "items": {"$ref": "#"}, "minItems": 1})", R"({"anyOf": [{"$ref": "#"}, {"$ref": "#"}]})",
        R"(false)", R"({"type": "array", "items": false, "minItems": 1})",
        R"({"type": "array", "prefixItems": [true], "minItems": 2})"})
    expect_refused(schema, {"matches", "#"});
}

TEST(Schema, AHostileOneTakesLittle) {
  const auto begin = std::chrono::steady_clock::now();
  const std::string open(200'000, '[');
  expect_refused(open, {"nested"});
  expect_refused(R"({"enum": [)" + open, {"nested"});
  expect_refused(std::string(2'000'000, ' ') + "{}", {"bytes"});
  Json wide = {{"properties", Json::object()}}, chain = {{"$defs", Json::object()}, {"$ref", "#/$defs/a0"}},
       all = chain;
  for (int i = 0; i < 2048; ++i) wide["properties"]["property " + std::to_string(i)] = {{"type", "string"}};
  EXPECT_TRUE(takes(wide.dump(), R"({"property 7":"a","property 2047":""})"));
  EXPECT_FALSE(takes(wide.dump(), R"({"property 8":"a","property 7":""})"));
  wide["properties"]["one more"] = true;
  expect_refused(wide.dump(), {"members"});
  for (int i = 0; i < 2000; ++i)
    chain["$defs"]["a" + std::to_string(i)] = {{"$ref", "#/$defs/a" + std::to_string((i + 1) % 2000)}};
  expect_refused(chain.dump(), {"matches"});
  chain["$defs"]["a1999"] = {{"const", 1}};
  EXPECT_TRUE(takes(chain.dump(), "1"));
  for (int i = 0; i < 60; ++i)
    all["$defs"]["a" + std::to_string(i)] = {
        {"anyOf", Json::array({{{"type", "array"}, {"items", {{"$ref", "#/$defs/a" + std::to_string(i + 1)}}}},
                               {{"type", "array"}, {"items", {{"$ref", "#/$defs/a" + std::to_string(i + 1)}}}}})}};
  all["$defs"]["a60"] = {{"const", 1}};
  EXPECT_TRUE(takes(all.dump(), std::string(60, '[') + "1" + std::string(60, ']')));
  Json constants = {{"enum", Json::array()}}, choice = {{"anyOf", Json::array()}};
  for (int i = 0; i < 50'000; ++i) constants["enum"].push_back("constant " + std::to_string(i));
  EXPECT_TRUE(takes(constants.dump(), "\"constant 49999\""));
  for (int i = 0; i < 129; ++i) choice["anyOf"].push_back({{"type", "string"}, {"maxLength", i}});
  expect_refused(choice.dump(), {"128"});
  Json nested = {{"enum", Json::array()}};
  for (int i = 0; i < 50'000; ++i) nested["enum"].push_back(Json::array({i, "x"}));
  expect_refused(nested.dump(), {"more"});
  Json merging = {{"$defs", {{"big", {{"properties", Json::object()}}}}}, {"prefixItems", Json::array()}};
  for (int i = 0; i < 1000; ++i) merging["$defs"]["big"]["properties"]["property " + std::to_string(i)] = true;
  for (int i = 0; i < 10'000; ++i)
    merging["prefixItems"].push_back({{"allOf", Json::array({{{"$ref", "#/$defs/big"}}, {{"type", "object"}}})}});
  expect_refused(merging.dump(), {"allOf"});
  // Generous: it is for what would take hours, also under sanitizers.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

}  // namespace
}  // namespace larch::text::constraint
