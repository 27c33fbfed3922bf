#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "convert/importance.hpp"

namespace larch::convert {

/// Reads an importance matrix of the older kind ("imatrix.dat"), of which `file` is the whole content: int32 n, and n
/// times a name, int32 c, int32 m and m float32, which are mean squares times c; then perhaps int32, the chunks of
/// text, and the text's name. Names are int32 lengths and bytes. All little-endian. `origin` (a file name) starts every
/// message. Throws Error(malformed).
Importance read_importance_dat(std::span<const std::byte> file, const std::string& origin);

}  // namespace larch::convert
