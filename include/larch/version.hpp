#pragma once

namespace larch {

inline constexpr const char* version = "0.1.0";

}  // namespace larch
