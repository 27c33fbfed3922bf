#pragma once

#include <filesystem>

#include "engine/session_state.hpp"

namespace larch::engine {

/// Writes a session's timeline. The file, little-endian: a Header; tokens, int32 [tokens]; logits after the last one,
/// float32 [logits]; per layer the cache rows of all tokens; XXH3-64 of everything before. Throws Error(io).
void save_snapshot(const SessionState& session, const std::filesystem::path& file);

/// Replaces the session's timeline. Throws Error and changes nothing if the file is damaged, foreign or too long, or
/// holds numbers that are not finite. Takes memory for the new timeline beside the old one.
void load_snapshot(SessionState& session, const std::filesystem::path& file);

}  // namespace larch::engine
