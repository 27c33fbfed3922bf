#pragma once

#include "larch/model.hpp"
#include "larch/session.hpp"

namespace larch::engine {

/// What the public classes hold, for the engine and the programs of this tree.
struct Access {
  static const ModelState& state(const Model& model) noexcept { return *model.state_; }
  /// Throws Error(invalid_argument) for a session that was moved from.
  static SessionState& state(const Session& session) {
    if (session.state_ == nullptr)
      throw Error(ErrorCode::invalid_argument, "session: expected one that is in use, found one that was moved from");
    return *session.state_;
  }
};

inline const ModelState& state_of(const Model& model) noexcept { return Access::state(model); }
inline SessionState& state_of(Session& session) { return Access::state(session); }
inline const SessionState& state_of(const Session& session) { return Access::state(session); }

}  // namespace larch::engine
