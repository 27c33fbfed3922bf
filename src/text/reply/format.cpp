#include "text/reply/format.hpp"

#include <algorithm>
#include <array>

#include "text/reply/tags.hpp"

namespace larch::text {
namespace {

constexpr CallTags deepseek_tags{.section_begin = tag::tool_calls_begin,
                                 .section_end = tag::tool_calls_end,
                                 .call_begin = tag::tool_call_begin,
                                 .call_end = tag::tool_call_end,
                                 .separator = tag::tool_sep};
constexpr CallTags kimi_tags{.section_begin = "<|tool_calls_section_begin|>",
                             .section_end = "<|tool_calls_section_end|>",
                             .call_begin = "<|tool_call_begin|>",
                             .call_end = "<|tool_call_end|>",
                             .separator = "<|tool_call_argument_begin|>"};
constexpr CallTags tagged_tags{
    .section_begin = {}, .section_end = {}, .call_begin = "<tool_call>", .call_end = "</tool_call>", .separator = {}};

constexpr std::array other_tags{
    tag::think,           tag::end_think, tag::tool_outputs_begin, tag::tool_outputs_end, tag::tool_output_begin,
    tag::tool_output_end, tag::arg_key,   tag::end_arg_key,        tag::arg_value,        tag::end_arg_value};

bool is_tag_of(const CallTags& tags, std::string_view token) {
  return token == tags.section_begin || token == tags.section_end || token == tags.call_begin ||
         token == tags.call_end || token == tags.separator;
}

}  // namespace

const CallTags& ReplyFormat::tags() const noexcept {
  switch (calls) {
    case Calls::kimi:
      return kimi_tags;
    case Calls::tagged:
      return tagged_tags;
    case Calls::deepseek:
      break;
  }
  return deepseek_tags;
}

ReplyFormat detect_reply_format(std::string_view template_text) {
  const auto has = [&](std::string_view part) { return template_text.find(part) != std::string_view::npos; };
  ReplyFormat format;
  if (template_text.empty()) return format;
  format.thinks = has(tag::think) || has(tag::end_think);
  if (has(deepseek_tags.call_begin)) return format;
  if (has(kimi_tags.call_begin))
    format.calls = ReplyFormat::Calls::kimi;
  else if (has(tagged_tags.call_begin))
    format.calls = ReplyFormat::Calls::tagged;
  return format;
}

bool opens_thinking(std::string_view prompt) {
  return prompt.substr(0, prompt.find_last_not_of(" \t\r\n") + 1).ends_with(tag::think);
}

bool is_reply_tag(std::string_view token) {
  if (token.empty()) return false;
  return std::ranges::find(other_tags, token) != other_tags.end() || is_tag_of(deepseek_tags, token) ||
         is_tag_of(kimi_tags, token) || is_tag_of(tagged_tags, token);
}

}  // namespace larch::text
