#pragma once

#include <set>
#include <string>
#include <string_view>

#include "text/template/ast.hpp"

namespace larch::text::jinja {

struct Parsed {
  Body body;
  std::set<std::string> names;  ///< that the template looks up
};

/// A template's statements. `origin` (a file name) starts the messages, which name the line. Throws Error(malformed),
/// and Error(unsupported) for a statement that Larch does not know.
Parsed parse(std::string_view source, const std::string& origin);

}  // namespace larch::text::jinja
