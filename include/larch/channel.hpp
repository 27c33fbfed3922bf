#pragma once

namespace larch {

/// Which part of a reply a text belongs to.
enum class Channel { thinking, content, tool_call };

}  // namespace larch
