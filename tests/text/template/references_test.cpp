#include <gtest/gtest.h>

#include <regex>
#include <string>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "text/template/json.hpp"
#include "text/template/template.hpp"

namespace larch::text::jinja {
namespace {

const std::string folder = LARCH_TEST_DATA "/chat/templates/";

/// The references were written on one day.
Template parse_dated(const std::string& file) {
  const std::string source = read_text_file(folder + file, 1 << 20);
  return Template::parse(std::regex_replace(source, std::regex(R"(strftime_now\([^)]*\))"), "'2025-01-01'"), file);
}

/// tests/data/chat/templates: templates of relatives and what Jinja2 makes of conversations with them.
TEST(References, EqualJinja2) {
  const std::string path = folder + "references.json", text = read_text_file(path, 1 << 24);
  const nlohmann::json json = parse_json(text, path);
  const Value values = from_json(text, path);
  const auto member = [](const Value& object, std::string_view key) { return *object.dict()->find(key); };
  ASSERT_GT(json.at("cases").size(), 700u);
  std::size_t rendered = 0;
  for (std::size_t i = 0; i < json.at("cases").size(); ++i) {
    const nlohmann::json& c = json.at("cases")[i];
    const Value conversation =
        member(values, "conversations").sequence()->items.at(c.at("conversation").get<std::size_t>());
    Dict variables = *member(member(values, "cases").sequence()->items[i], "variables").dict();
    variables.set("messages", member(conversation, "messages"));
    const Value* tools = conversation.dict()->find(std::string_view("tools"));
    variables.set("tools", tools == nullptr ? Value(None{}) : *tools);
    const auto file = c.at("template").get<std::string>();
    SCOPED_TRACE(file + ", conversation " + c.at("conversation").dump());
    try {
      const std::string written = parse_dated(file).render(variables);
      EXPECT_EQ(written, c.value("text", "an error: " + c.value("error", "")));
      ++rendered;
    } catch (const Error& e) {
      EXPECT_TRUE(c.contains("error")) << e.what();
    }
  }
  EXPECT_GT(rendered, 600u);
}

}  // namespace
}  // namespace larch::text::jinja
