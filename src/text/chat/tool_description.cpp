#include "text/chat/tool_description.hpp"

#include "larch/error.hpp"

namespace larch::text {
namespace {

/// JSON text as Python's json.dumps spaces it: one space after commas and colons, none elsewhere.
std::string respaced(std::string_view json) {
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      out += c;
      if (c == '\\' && i + 1 < json.size()) out += json[++i];
      if (c == '"') in_string = false;
    } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
      out += c;
      if (c == ',' || c == ':') out += ' ';
      in_string = c == '"';
    }
  }
  return out;
}

/// The part that all descriptions of tools share, which is V3.1's.
std::string list_tools(const std::vector<Tool>& tools) {
  std::string text = "\n\n## Tools\nYou have access to the following tools:\n\n";
  for (const Tool& tool : tools)
    text += "### " + tool.name + "\nDescription: " + tool.description + "\n\nParameters: " + respaced(tool.parameters) +
            "\n\n";
  return text + "IMPORTANT: ALWAYS adhere to this exact format for tool use:\n";
}

constexpr std::string_view name_and_arguments =
    "- `tool_call_name` must be an exact match to one of the available tools\n"
    "- `tool_call_arguments` must be valid JSON that strictly follows the tool's Parameters Schema\n";

/// Tools as the model card of V3.1 describes them to the model.
std::string describe_tools_v3_1(const std::vector<Tool>& tools) {
  return list_tools(tools) +
         "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>tool_call_name<｜tool▁sep｜>tool_call_arguments<｜tool▁call▁end｜>"
         "{{additional_tool_calls}}<｜tool▁calls▁end｜>\n\nWhere:\n" +
         std::string(name_and_arguments) +
         "- For multiple tool calls, chain them directly without separators or spaces\n";
}

/// The templates of V3-0324 and R1-0528 write calls but do not describe tools: the same in their spelling of calls.
std::string describe_tools_fenced(const std::vector<Tool>& tools) {
  return list_tools(tools) +
         "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>tool_call_name\n```json\ntool_call_"
         "arguments\n"
         "```<｜tool▁call▁end｜><｜tool▁calls▁end｜>\n\nWhere:\n" +
         std::string(name_and_arguments) +
         "- For multiple tool calls, write one <｜tool▁call▁begin｜>…<｜tool▁call▁end｜> for each, on lines of their "
         "own\n";
}

}  // namespace

std::string describe_tools(std::string_view format, const std::vector<Tool>& tools) {
  if (format == "V3.1") return describe_tools_v3_1(tools);
  if (format == "V3-0324" || format == "R1-0528") return describe_tools_fenced(tools);
  throw Error(ErrorCode::unsupported, "chat: expected a chat template that describes tools to the model, found " +
                                          std::string(format) + "; describe them in a system turn");
}

}  // namespace larch::text
