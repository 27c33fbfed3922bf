#pragma once

#include <cstdint>

namespace larch {

/// A token's number in its model's vocabulary, from 0 up.
using Token = std::int32_t;

}  // namespace larch
