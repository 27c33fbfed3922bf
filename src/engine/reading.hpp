#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/session_state.hpp"

namespace larch::engine {

/// Tokens that a session is to read, checked.
struct Reading {
  SessionState* session;
  std::span<const Token> tokens;
  float* all = nullptr;  ///< [tokens, vocab], or nullptr for the logits of the last token only, which the session keeps
  /// Called after each pass that it had a part in; returning false ends the reading. Or nullptr.
  const std::function<bool()>* passed = nullptr;
  bool more = false;  ///< others follow it, so that no logits are wanted
};

/// Reads all, in pieces of at most each session's batch, as many in a pass as fit. The sessions are of one model and
/// no two the same. Throws Error(cancelled) when one of them was or `passed` says so, Error(not_finite) and
/// Error(out_of_memory); each session has then read a whole number of pieces.
void read(std::span<const Reading> readings);

/// The same where nobody suffers for another: what would be thrown of one reading ends that one, and is returned in its
/// place; and where all tokens attend as one alone does, so that the bits do not depend on how many are read at once. A
/// pass of several goes on to its end while one of its sessions is not cancelled.
std::vector<std::optional<Error>> read_apart(std::span<const Reading> readings);

}  // namespace larch::engine
