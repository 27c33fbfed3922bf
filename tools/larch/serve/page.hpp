#pragma once

#include "serve/answer.hpp"

namespace larch::serve {

/// The chat page, which lies in page.html.
Answer page();

}  // namespace larch::serve
