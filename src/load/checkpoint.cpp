#include "load/checkpoint.hpp"

#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/quote.hpp"
#include "larch/error.hpp"
#include "load/config.hpp"
#include "load/index.hpp"
#include "load/safetensors.hpp"

namespace larch::load {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t config_limit = std::size_t{1} << 20;
constexpr std::size_t index_limit = 100'000'000;
constexpr const char* single_name = "model.safetensors";
constexpr const char* index_name = "model.safetensors.index.json";

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

[[noreturn]] void refuse_gguf(const fs::path& path) {
  throw Error(ErrorCode::unsupported,
              path.string() + ": expected a Hugging Face directory, found GGUF, which is not supported yet");
}

/// Says what a path is that is no checkpoint directory.
void check_directory(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status))
    throw Error(ErrorCode::io, path.string() + ": expected a checkpoint directory, found nothing");
  if (fs::is_directory(status)) return;
  if (fs::is_regular_file(status)) {
    const MappedFile file(path);
    constexpr std::string_view magic = "GGUF";
    if (file.bytes().size() >= magic.size() && std::memcmp(file.bytes().data(), magic.data(), magic.size()) == 0)
      refuse_gguf(path);
  }
  throw Error(ErrorCode::io, path.string() + ": expected a checkpoint directory, found a file");
}

void check_config_exists(const fs::path& directory) {
  if (is_there(directory / "config.json")) return;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(directory, error))
    if (entry.path().extension() == ".gguf") refuse_gguf(entry.path());
  throw Error(ErrorCode::io, directory.string() + ": expected a checkpoint directory with a config.json, found none");
}

}  // namespace

Checkpoint Checkpoint::open(const fs::path& directory, const Progress& progress) {
  check_directory(directory);
  check_config_exists(directory);
  Checkpoint result;
  result.directory_ = directory;
  const fs::path config = directory / "config.json", generation = directory / "generation_config.json";
  result.config_ = parse_config(read_text_file(config, config_limit), config.string());
  if (is_there(generation))
    result.generation_config_ = parse_generation_config(read_text_file(generation, config_limit), generation.string(),
                                                        result.config_.vocab_size);
  const bool single = is_there(directory / single_name), sharded = is_there(directory / index_name);
  if (single && sharded)
    throw Error(ErrorCode::malformed,
                directory.string() + ": expected either " + single_name + " or " + index_name + ", found both");
  if (!single && !sharded)
    throw Error(ErrorCode::io,
                directory.string() + ": expected a " + single_name + " or a " + index_name + ", found neither");
  if (single)
    result.open_single(progress);
  else
    result.open_shards(progress);
  return result;
}

std::vector<TensorView> Checkpoint::map(const fs::path& file) {
  files_.emplace_back(file);
  return parse_header(files_.back().bytes(), file.string());
}

void Checkpoint::open_single(const Progress& progress) {
  for (TensorView& view : map(directory_ / single_name)) tensors_.emplace(view.name, std::move(view));
  if (progress) progress(1, 1);
}

void Checkpoint::open_shards(const Progress& progress) {
  const fs::path index = directory_ / index_name;
  const WeightMap map_of = parse_index(read_text_file(index, index_limit), index.string());
  std::set<std::string> shards;
  for (const auto& [tensor, shard] : map_of) shards.insert(shard);
  for (const std::string& shard : shards) {
    if (!is_there(directory_ / shard))
      throw Error(ErrorCode::io, (directory_ / shard).string() + ": expected this shard, as " + index.string() +
                                     " lists it, found no such file");
    for (TensorView& view : map(directory_ / shard)) {
      const auto entry = map_of.find(view.name);
      if (entry == map_of.end() || entry->second != shard)
        throw Error(ErrorCode::malformed, view.file + ": tensor " + quote(view.name) + ": expected it in " +
                                              (entry == map_of.end() ? "no shard" : quote(entry->second)) + ", as " +
                                              index.string() + " says, found it here");
      tensors_.emplace(view.name, std::move(view));
    }
    if (progress) progress(files_.size(), shards.size());
  }
  for (const auto& [tensor, shard] : map_of)
    if (!tensors_.contains(tensor))
      throw Error(ErrorCode::malformed, (directory_ / shard).string() + ": tensor " + quote(tensor) +
                                            ": expected it here, as " + index.string() + " says, found no such tensor");
}

}  // namespace larch::load
