#pragma once

#include <filesystem>
#include <string>

namespace larch::cli {

/// Where a model is: a path that exists, or the snapshot of ORG/NAME in the user's Hugging Face cache (HF_HUB_CACHE,
/// HF_HOME). Nothing is downloaded. Throws Error(io) for a name that is neither, saying where it was looked for.
std::filesystem::path find_model(const std::string& name);

}  // namespace larch::cli
