#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What Python's str does, on UTF-8.
namespace larch::text::jinja {

/// Number of characters.
std::size_t length(std::string_view text);
/// Its characters, one by one. A byte that begins none counts as one.
std::vector<std::string_view> characters(std::string_view text);

/// str.isspace() of one character.
bool is_space(char32_t code);
std::size_t leading_space(std::string_view text);  ///< bytes of white space that the text begins with
std::string_view strip_left(std::string_view text, std::optional<std::string_view> set = {});
std::string_view strip_right(std::string_view text, std::optional<std::string_view> set = {});

/// str.split() and, from the right, str.rsplit(); without a separator at white space; `most` splits, -1: any number.
std::vector<std::string_view> split(std::string_view text, std::optional<std::string_view> separator,
                                    std::int64_t most);
std::vector<std::string_view> split_right(std::string_view text, std::optional<std::string_view> separator,
                                          std::int64_t most);
std::vector<std::string_view> split_lines(std::string_view text, bool keep_ends = false);
/// str.replace(), at most `most` times; -1: everywhere. Calls `count` with the size of the result before making it.
std::string replace(std::string_view text, std::string_view old, std::string_view by, std::int64_t most,
                    std::size_t limit);

std::string upper(std::string_view text);
std::string lower(std::string_view text);
std::string capitalize(std::string_view text);
std::string title(std::string_view text);        ///< str.title()
std::string title_words(std::string_view text);  ///< the filter "title"
bool matches(std::string_view text, const char* pattern);

/// & < > " ' as entities.
std::string escape(std::string_view text);
/// repr() of a string and of a float.
std::string quoted(std::string_view text);
std::string number_text(double value);
/// int(text, base) and float(text); nothing if Python would refuse.
std::optional<std::int64_t> parse_integer(std::string_view text, int base = 10);
std::optional<double> parse_number(std::string_view text);

}  // namespace larch::text::jinja
