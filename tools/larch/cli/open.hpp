#pragma once

#include <larch/larch.hpp>

#include "cli/options.hpp"

namespace larch::cli {

/// A session of the model that the options name; with --verbose, says on standard error what was chosen.
Session open(const ModelOptions& model, const SessionArguments& session);

}  // namespace larch::cli
