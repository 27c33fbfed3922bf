#include "cli/hub.hpp"

#include <fstream>
#include <regex>
#include <system_error>
#include <utility>

#include "cli/environment.hpp"
#include "larch/error.hpp"

namespace larch::cli {
namespace {

namespace fs = std::filesystem;

/// Where Hugging Face's own tools keep what they downloaded.
fs::path hub_cache() {
  for (const auto& [name, below] :
       {std::pair("HF_HUB_CACHE", ""), std::pair("HF_HOME", "hub"), std::pair("XDG_CACHE_HOME", "huggingface/hub"),
        std::pair("HOME", ".cache/huggingface/hub")})
    if (const auto folder = variable(name)) return fs::path(*folder) / below;
  return ".cache/huggingface/hub";
}

/// The snapshot that the branch "main" was at when it was last downloaded, or else the newest one; empty: none.
fs::path snapshot(const fs::path& repository) {
  std::error_code error;
  std::string commit;
  if (std::ifstream main(repository / "refs" / "main"); std::getline(main, commit))
    if (fs::path folder = repository / "snapshots" / commit; fs::is_directory(folder, error)) return folder;
  fs::path newest;
  fs::file_time_type time{};
  for (fs::directory_iterator i(repository / "snapshots", error), end; !error && i != end; i.increment(error)) {
    std::error_code ignored;
    const fs::file_time_type written = i->last_write_time(ignored);
    if (!i->is_directory(ignored) || (!newest.empty() && written <= time)) continue;
    newest = i->path();
    time = written;
  }
  return newest;
}

}  // namespace

fs::path find_model(const std::string& name) {
  static const std::regex repository_name("([A-Za-z0-9][A-Za-z0-9._-]*)/([A-Za-z0-9][A-Za-z0-9._-]*)");
  std::error_code error;
  std::smatch parts;
  if (fs::exists(name, error) || !std::regex_match(name, parts, repository_name)) return name;
  const fs::path repository = hub_cache() / ("models--" + parts[1].str() + "--" + parts[2].str());
  if (fs::path folder = snapshot(repository); !folder.empty()) return folder;
  throw Error(ErrorCode::io, name +
                                 ": expected a file, a folder or the name of a model in the Hugging Face cache, found "
                                 "neither it nor " +
                                 repository.string() + " (larch downloads nothing)");
}

}  // namespace larch::cli
