#pragma once

#include "serve/endpoint.hpp"

#include <filesystem>
#include <larch/scheduler.hpp>
#include <vector>

namespace larch::serve {

/// /sessions/save and /sessions/restore: what the scheduler has read of a prompt, to a file of `folder` and back. A
/// body has the file's "name" and, to save, what the prompt is as in a request to chat or completions.
std::vector<Endpoint> session_endpoints(Scheduler& scheduler, const std::filesystem::path& folder,
                                        const std::vector<Endpoint>& apis);

}  // namespace larch::serve
