// The input is a chat template. Whatever parses must render, or say why not, within its limits.
#include <cstdint>
#include <string_view>

#include "larch/error.hpp"
#include "text/template/json.hpp"
#include "text/template/template.hpp"

namespace {

larch::text::jinja::Dict conversation() {
  using larch::text::jinja::from_json;
  larch::text::jinja::Dict variables;
  variables.set("messages", from_json(R"([{"role": "system", "content": "s"}, {"role": "user", "content": "é\n"},
    {"role": "assistant", "content": null, "tool_calls": [{"function": {"name": "f", "arguments": {"a": [1, 2.5]}}}]},
    {"role": "tool", "content": "<t>"}])",
                                      "messages"));
  variables.set("tools", from_json(R"([{"function": {"name": "f", "parameters": {"type": "object"}}}])", "tools"));
  variables.set("add_generation_prompt", true);
  variables.set("bos_token", "<s>");
  return variables;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const larch::text::jinja::Dict variables = conversation();
  const larch::text::jinja::Limits limits{.steps = 50'000, .text = 1 << 16, .memory = 1 << 22, .depth = 200};
  try {
    const auto source = larch::text::jinja::Template::parse({reinterpret_cast<const char*>(data), size}, "template");
    static_cast<void>(source.render(variables, limits));
  } catch (const larch::Error&) {
  }
  return 0;
}
