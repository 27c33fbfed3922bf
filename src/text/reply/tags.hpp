#pragma once

#include <string_view>

/// The tags of DeepSeek's chat formats, whose bars are U+FF5C and low lines U+2581, and of arguments in GLM's.
namespace larch::text::tag {

inline constexpr std::string_view user = "<｜User｜>";
inline constexpr std::string_view assistant = "<｜Assistant｜>";
inline constexpr std::string_view end_of_sentence = "<｜end▁of▁sentence｜>";
inline constexpr std::string_view think = "<think>";
inline constexpr std::string_view end_think = "</think>";
inline constexpr std::string_view tool_calls_begin = "<｜tool▁calls▁begin｜>";
inline constexpr std::string_view tool_calls_end = "<｜tool▁calls▁end｜>";
inline constexpr std::string_view tool_call_begin = "<｜tool▁call▁begin｜>";
inline constexpr std::string_view tool_call_end = "<｜tool▁call▁end｜>";
inline constexpr std::string_view tool_sep = "<｜tool▁sep｜>";
inline constexpr std::string_view tool_outputs_begin = "<｜tool▁outputs▁begin｜>";
inline constexpr std::string_view tool_outputs_end = "<｜tool▁outputs▁end｜>";
inline constexpr std::string_view tool_output_begin = "<｜tool▁output▁begin｜>";
inline constexpr std::string_view tool_output_end = "<｜tool▁output▁end｜>";
inline constexpr std::string_view arg_key = "<arg_key>";
inline constexpr std::string_view end_arg_key = "</arg_key>";
inline constexpr std::string_view arg_value = "<arg_value>";
inline constexpr std::string_view end_arg_value = "</arg_value>";

}  // namespace larch::text::tag
