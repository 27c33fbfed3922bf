#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "larch/error.hpp"
#include "larch/token.hpp"

namespace larch::engine {

/// Throws Error(invalid_argument), which `what` begins, for an id that a model of `vocab` tokens does not have.
inline void check_tokens(std::span<const Token> tokens, int vocab, const std::string& what) {
  for (const Token t : tokens)
    if (t < 0 || t >= vocab)
      throw Error(ErrorCode::invalid_argument, what + ": expected token ids from 0 to " + std::to_string(vocab - 1) +
                                                   ", found " + std::to_string(t));
}

}  // namespace larch::engine
