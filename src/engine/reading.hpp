#pragma once

#include <functional>
#include <span>

#include "engine/session_state.hpp"

namespace larch::engine {

/// Tokens that a session is to read, checked.
struct Reading {
  SessionState* session;
  std::span<const Token> tokens;
  float* all;  ///< [tokens, vocab], or nullptr for the logits of the last token only, which the session keeps
  /// Called after each pass that it had a part in; returning false ends the reading of all. Or nullptr.
  const std::function<bool()>* passed = nullptr;
};

/// Reads all, in pieces of at most each session's batch, as many in a pass as fit. The sessions are of one model and
/// no two the same. Throws Error(cancelled) when one of them was or `passed` says so, Error(not_finite) and
/// Error(out_of_memory); each session has then read a whole number of pieces.
void read(std::span<const Reading> readings);

}  // namespace larch::engine
