#pragma once

#include "serve/api/field.hpp"

#include <initializer_list>
#include <string>
#include <vector>

namespace larch::serve {

/// A string, or a list of parts of text of one of the types given, on lines of their own. Parts of other types, as
/// images, are refused by name.
std::string read_content(const Field& content, std::initializer_list<std::string_view> text_types);

/// Appends a part's text on a line of its own.
void append_part(std::string& all, std::string_view text);

}  // namespace larch::serve
