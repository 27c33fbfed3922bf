#include "load/checkpoint.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "core/architecture.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"
#include "load/config/config.hpp"
#include "load/gguf/config.hpp"
#include "load/gguf/mtp_module.hpp"
#include "load/gguf/names.hpp"
#include "load/gguf/set.hpp"
#include "load/gguf/vocabulary.hpp"
#include "load/index.hpp"
#include "load/safetensors.hpp"
#include "load/scales.hpp"

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

/// The GGUF file that a path means: itself, or the only model in a directory that holds no safetensors with their
/// config.json. An empty path if it is a Hugging Face directory.
fs::path find_gguf(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status))
    throw Error(ErrorCode::io, path.string() + ": expected a model's directory or a GGUF file, found nothing");
  if (!fs::is_directory(status)) return path;
  const bool has_config = is_there(path / "config.json");
  if (has_config && (is_there(path / single_name) || is_there(path / index_name))) return {};
  fs::path found = find_gguf_model(path);
  if (!found.empty() || has_config) return found;
  throw Error(ErrorCode::io, path.string() + ": expected a directory with a config.json or a GGUF file, found neither");
}

}  // namespace

Checkpoint Checkpoint::open(const fs::path& path, const ToldMetadata& told, Access access, const fs::path& mtp) {
  Checkpoint result;
  result.access_ = access;
  const fs::path gguf = find_gguf(path);
  result.is_gguf_ = !gguf.empty();
  result.path_ = result.is_gguf_ ? gguf : path;
  if (result.is_gguf_) {
    result.open_gguf(told);
  } else {
    if (!told.empty())
      throw Error(
          ErrorCode::invalid_argument,
          path.string() + ": expected metadata to be told for a GGUF file only, found a Hugging Face directory");
    result.open_directory();
  }
  if (!mtp.empty()) result.join_mtp(mtp);
  return result;
}

Checkpoint Checkpoint::open_to_convert(const fs::path& path, const ToldMetadata& told, const fs::path& mtp) {
  Checkpoint result = open(path, told, Access::fetched, mtp);
  result.read_small();
  return result;
}

void Checkpoint::read_small() {
  constexpr std::uint64_t most = std::uint64_t{1} << 28;  // bytes; a larger one fits no model
  for (auto& [name, tensor] : tensors_) {
    const auto id = find_official(name);
    const bool small = id ? is_small(spec(id->role).kind) : name.ends_with("_scale_inv");
    const MappedFile* file = small ? find_file({tensor.data, tensor.bytes}) : nullptr;
    if (file == nullptr) continue;
    if (tensor.bytes > most)
      throw Error(ErrorCode::unsupported, tensor.file + ": tensor " + quote(tensor.name) + ": expected at most " +
                                              std::to_string(most) + " bytes, found " + std::to_string(tensor.bytes));
    std::byte* const memory = memory_.emplace_back(tensor.bytes, "small tensors").data();
    file->read({tensor.data, tensor.bytes}, memory);
    tensor.data = memory;
  }
}

const MappedFile* Checkpoint::find_file(std::span<const std::byte> bytes) const noexcept {
  constexpr std::less_equal<> not_behind;
  const auto file = std::ranges::find_if(files_, [&](const MappedFile& f) {
    const auto all = f.bytes();
    return not_behind(all.data(), bytes.data()) && not_behind(bytes.data() + bytes.size(), all.data() + all.size());
  });
  return file == files_.end() ? nullptr : &*file;
}

void Checkpoint::fetch(std::span<const std::byte> bytes) const {
  if (access_ == Access::mapped) return;
  if (const MappedFile* file = find_file(bytes)) file->fetch(bytes);
}

void Checkpoint::release(std::span<const std::byte> bytes) const noexcept {
  if (const MappedFile* file = find_file(bytes)) file->release(bytes);
}

void Checkpoint::replace_tensors(TensorTable tensors, std::vector<Buffer<std::byte>> memory) {
  tensors_ = std::move(tensors);
  memory_ = std::move(memory);
  files_.clear();
}

void Checkpoint::open_directory() {
  const fs::path config = path_ / "config.json", generation = path_ / "generation_config.json";
  config_ = parse_config(read_text_file(config, config_limit), config.string());
  if (is_there(generation))
    generation_config_ = parse_generation_config(read_text_file(generation, config_limit), generation.string(),
                                                 config_.vocab_size, warnings_);
  if (is_there(path_ / single_name))
    open_single();
  else if (is_there(path_ / index_name))
    open_shards();
  else
    throw Error(ErrorCode::io, path_.string() + ": expected a " + single_name + ", a " + index_name +
                                   " or a GGUF file beside config.json, found neither");
  memory_.push_back(widen_scales(tensors_, [this](std::span<const std::byte> bytes) { fetch(bytes); }));
}

GgufFile Checkpoint::map_gguf(const fs::path& file) {
  const MappedFile& content = files_.emplace_back(file, access_);
  const auto bytes = content.bytes();
  const Fetch fetch = [&](std::span<const std::byte> part) { content.fetch(part); };
  fetch(bytes.first(std::min(bytes.size(), sizeof(std::uint32_t))));
  if (!load::is_gguf(bytes))
    throw Error(ErrorCode::malformed,
                file.string() + ": expected a GGUF file or a model's directory, found another file");
  GgufFile result = parse_gguf(bytes, file.string(), fetch);
  content.release(bytes);
  return result;
}

/// The first file of a set has all the metadata; the others only say which part they are.
GgufFile Checkpoint::map_gguf_set(fs::path& file) {
  GgufFile given = map_gguf(file);
  const GgufPart set = parse_gguf_part(given.metadata, file.string());
  const std::vector<fs::path> parts = gguf_set(file, set);
  std::vector<GgufFile> files(parts.size());
  files[set.number] = std::move(given);
  std::vector<TensorView> tensors;
  for (std::uint64_t i = 0; i < parts.size(); ++i) {
    if (!is_there(parts[i]))
      throw Error(ErrorCode::io, parts[i].string() + ": expected this part of a set of " +
                                     std::to_string(parts.size()) + ", found no such file");
    if (i != set.number) files[i] = map_gguf(parts[i]);
    check_gguf_part(parse_gguf_part(files[i].metadata, parts[i].string()), set, i, parts[i].string());
    std::move(files[i].tensors.begin(), files[i].tensors.end(), std::back_inserter(tensors));
  }
  file = parts.front();
  if (parts.size() > 1 && tensors.size() != set.tensors)
    throw Error(ErrorCode::malformed, file.string() + ": expected " + std::to_string(set.tensors) +
                                          " tensors in all parts, found " + std::to_string(tensors.size()));
  std::erase_if(tensors, [](const TensorView& t) { return is_empty(t.shape); });
  return {std::move(files.front().metadata), std::move(tensors)};
}

void Checkpoint::open_gguf(const ToldMetadata& told) {
  GgufFile file = map_gguf_set(path_);
  tell_metadata(file.metadata, told);
  config_ = parse_gguf_config(file.metadata, file.tensors, path_.string(), warnings_);
  generation_config_ = parse_gguf_generation(file.metadata, config_.vocab_size, path_.string(), warnings_);
  vocabulary_ = parse_gguf_vocabulary(file.metadata, path_.string());
  tensors_ = official_tensors(std::move(file.tensors), config_);
}

void Checkpoint::join_mtp(fs::path file) {
  if (has_mtp(config_, tensors_))
    throw Error(ErrorCode::mismatch, file.string() +
                                         ": expected a model without a multi-token prediction module to join "
                                         "this one to, found that " +
                                         path_.string() + " has one");
  GgufFile found = map_gguf_set(file);
  config_.num_nextn_predict_layers = 1;
  tensors_.merge(mtp_module(std::move(found), config_, file.string()));
}

std::vector<TensorView> Checkpoint::map(const fs::path& file) {
  const MappedFile& content = files_.emplace_back(file, access_);
  const auto bytes = content.bytes();
  std::vector<TensorView> tensors =
      parse_header(bytes, file.string(), [&](std::span<const std::byte> part) { content.fetch(part); });
  content.release(bytes);
  return tensors;
}

void Checkpoint::add(TensorView&& tensor) {
  if (!is_empty(tensor.shape)) tensors_.emplace(tensor.name, std::move(tensor));
}

void Checkpoint::open_single() {
  for (TensorView& view : map(path_ / single_name)) add(std::move(view));
}

void Checkpoint::open_shards() {
  const fs::path index = path_ / index_name;
  const WeightMap map_of = parse_index(read_text_file(index, index_limit), index.string());
  std::set<std::string> shards, found;
  for (const auto& [tensor, shard] : map_of) shards.insert(shard);
  for (const std::string& shard : shards) {
    if (!is_there(path_ / shard))
      throw Error(ErrorCode::io, (path_ / shard).string() + ": expected this shard, as " + index.string() +
                                     " lists it, found no such file");
    for (TensorView& view : map(path_ / shard)) {
      const auto entry = map_of.find(view.name);
      if (entry == map_of.end() || entry->second != shard)
        throw Error(ErrorCode::malformed, view.file + ": tensor " + quote(view.name) + ": expected it in " +
                                              (entry == map_of.end() ? "no shard" : quote(entry->second)) + ", as " +
                                              index.string() + " says, found it here");
      found.insert(view.name);
      add(std::move(view));
    }
  }
  for (const auto& [tensor, shard] : map_of)
    if (!found.contains(tensor))
      throw Error(ErrorCode::malformed, (path_ / shard).string() + ": tensor " + quote(tensor) +
                                            ": expected it here, as " + index.string() + " says, found no such tensor");
}

}  // namespace larch::load
