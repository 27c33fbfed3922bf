#include <gtest/gtest.h>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "text/template/json.hpp"
#include "text/template/template.hpp"

namespace larch::text::jinja {
namespace {

/// tests/data/chat/snippets.json: small templates and what Jinja2 makes of them.
struct Snippets {
  Dict context;
  nlohmann::json cases;
};

Snippets read_snippets() {
  const std::string path = LARCH_TEST_DATA "/chat/snippets.json", text = read_text_file(path, 1 << 24);
  const Value all = from_json(text, path);
  return {*all.dict()->find(std::string_view("context"))->dict(), parse_json(text, path).at("cases")};
}

TEST(Snippets, EqualJinja2) {
  const Snippets snippets = read_snippets();
  ASSERT_GT(snippets.cases.size(), 300u);
  for (const auto& c : snippets.cases) {
    const auto source = c.at("template").get<std::string>();
    try {
      const std::string text = Template::parse(source, "snippet").render(snippets.context);
      if (c.contains("text"))
        EXPECT_EQ(text, c.at("text").get<std::string>()) << source;
      else
        ADD_FAILURE() << source << "\nexpected an error as Python's " << c.at("error") << ", found " << text;
    } catch (const Error& e) {
      EXPECT_TRUE(c.contains("error")) << source << "\nexpected " << c.value("text", "") << ", found the error "
                                       << e.what();
    }
  }
}

}  // namespace
}  // namespace larch::text::jinja
