#pragma once

#include <filesystem>
#include <larch/larch.hpp>
#include <vector>

namespace larch::cli {

/// What was said so far, and the session that holds its tokens.
///
/// A saved conversation is two files, each written atomically: FILE, a JSON object with the messages, and
/// FILE.session, the session's snapshot. The messages are the conversation; the snapshot only saves reading them again,
/// so two files that were not written together still give the right conversation: a reply computes what the snapshot
/// does not hold.
struct Conversation {
  Session session;
  std::vector<Message> messages{};

  /// Throws Error(io).
  void save(const std::filesystem::path& file) const;
  /// Throws Error, and changes nothing, when a file is missing, damaged or another model's.
  void load(const std::filesystem::path& file);
};

}  // namespace larch::cli
