#pragma once

#include <string_view>

namespace larch::serve {

/// Whether texts are the same but for the case of ASCII letters.
bool equal_words(std::string_view a, std::string_view b);
/// Without spaces, tabs and the ends of lines around it.
std::string_view trimmed(std::string_view text);

}  // namespace larch::serve
