#pragma once

#include <map>
#include <string>

#include "load/gguf/value.hpp"

namespace larch::load {

/// Metadata by key, as text: what a user tells of a GGUF file.
using ToldMetadata = std::map<std::string, std::string>;

/// Puts what a user tells into a file's metadata, in the place of what the file says. Only keys that files are known to
/// lack can be told. Throws Error(invalid_argument) for another key and for text that is not of the key's type.
void tell_metadata(GgufMetadata& metadata, const ToldMetadata& told);

}  // namespace larch::load
