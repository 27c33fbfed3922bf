#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "larch/token.hpp"
#include "text/sampler.hpp"

namespace larch::engine {

struct SessionState;

/// How far drafts by the MTP module go: it learned to go one token, and does well for a few more.
inline constexpr std::size_t most_mtp_drafts = 3;

/// Makes the rows of the MTP layer that can be made, if the session has a trail and they are many.
void fill_mtp_rows(SessionState& session, const std::function<bool()>& cancelled);

/// Drafts `count` tokens behind `next`, which is behind the session's own, as `sampler` would choose them. Fewer, or
/// none, if it is cancelled, if numbers are not finite, and if the trail does not reach to the session's end.
std::vector<Token> draft_by_mtp(SessionState& session, Token next, std::size_t count, text::Sampler& sampler);

}  // namespace larch::engine
