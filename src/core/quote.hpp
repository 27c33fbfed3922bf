#pragma once

#include <string>
#include <string_view>

namespace larch {

/// Text from a file, for a message: in double quotes, printable ASCII only (anything else becomes '?'), cut to 120
/// characters, so that no file can send control characters or megabytes to a terminal.
std::string quote(std::string_view text);

}  // namespace larch
