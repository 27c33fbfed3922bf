#include "cli/report.hpp"

#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <iostream>

namespace larch::cli {

void print(const Json& json) { std::cout << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n'; }

std::uint64_t peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;  // Linux counts in KiB
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double rate(int tokens, double seconds) { return seconds > 0 ? tokens / seconds : 0; }

std::string fixed(double value, int digits) {
  std::array<char, 400> text{};  // the longest double has 309 digits before the point
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

std::string bytes_text(std::uint64_t bytes) {
  constexpr std::array units{"B", "KiB", "MiB", "GiB", "TiB"};
  auto value = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; value >= 1024 && unit + 1 < units.size(); ++unit) value /= 1024;
  return fixed(value, unit == 0 ? 0 : 1) + " " + units[unit];
}

namespace {

double prompt_rate(const GenerateStats& s) { return rate(s.prompt_tokens - s.prompt_tokens_cached, s.prompt_seconds); }

double tokens_per_pass(const GenerateStats& s) { return rate(s.generated_tokens, s.passes); }

std::string ending(const Generation& g) {
  switch (g.stop_reason) {
    case StopReason::end_token:
      return "ended by the model";
    case StopReason::stop_string:
      return "ended by --stop";
    case StopReason::max_tokens:
      return "cut by --max-tokens";
    case StopReason::context_full:
      return "cut, as the context is full";
    case StopReason::callback:
    case StopReason::cancelled:
      return "interrupted";
  }
  return "";
}

}  // namespace

std::string_view answer(const Generation& g) {
  const bool unclosed = g.reply.content.empty() && g.reply.tool_calls.empty() && g.stop_reason == StopReason::end_token;
  return unclosed ? g.reply.thinking : g.reply.content;
}

std::string describe(const Generation& g) {
  const GenerateStats& s = g.stats;
  const bool in_thinking =
      g.stop_reason != StopReason::end_token && g.reply.content.empty() && !g.reply.thinking.empty();
  std::string line = "prompt " + std::to_string(s.prompt_tokens) + " tokens";
  if (s.prompt_tokens_cached > 0) line += " (" + std::to_string(s.prompt_tokens_cached) + " cached)";
  line += ", " + fixed(prompt_rate(s), 1) + " tokens/s; generated " + std::to_string(s.generated_tokens) + " tokens, " +
          fixed(rate(s.generated_tokens, s.decode_seconds), 1) + " tokens/s, " + ending(g) +
          (in_thinking ? " while thinking" : "");
  if (s.drafted_tokens > 0)
    line += "; " + std::to_string(s.accepted_tokens) + " of " + std::to_string(s.drafted_tokens) +
            " drafted tokens right, " + fixed(tokens_per_pass(s), 2) + " tokens a pass";
  return line + "; peak memory " + bytes_text(peak_memory());
}

Json to_json(const GenerateStats& s) {
  return {{"prompt_tokens", s.prompt_tokens},
          {"prompt_tokens_cached", s.prompt_tokens_cached},
          {"generated_tokens", s.generated_tokens},
          {"prompt_seconds", s.prompt_seconds},
          {"decode_seconds", s.decode_seconds},
          {"prompt_tokens_per_second", prompt_rate(s)},
          {"decode_tokens_per_second", rate(s.generated_tokens, s.decode_seconds)},
          {"drafted_tokens", s.drafted_tokens},
          {"accepted_tokens", s.accepted_tokens},
          {"tokens_per_pass", tokens_per_pass(s)},
          {"peak_memory_bytes", peak_memory()}};
}

Json to_json(const std::vector<ToolCall>& calls) {
  Json list = Json::array();
  for (const ToolCall& call : calls)
    list.push_back({{"type", call.type}, {"name", call.name}, {"arguments", call.arguments}});
  return list;
}

std::string_view name(StopReason reason) {
  switch (reason) {
    case StopReason::end_token:
      return "end_token";
    case StopReason::stop_string:
      return "stop_string";
    case StopReason::max_tokens:
      return "max_tokens";
    case StopReason::context_full:
      return "context_full";
    case StopReason::callback:
      return "callback";
    case StopReason::cancelled:
      return "cancelled";
  }
  return "";
}

}  // namespace larch::cli
