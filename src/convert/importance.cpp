#include "convert/importance.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <utility>

#include "convert/importance_dat.hpp"
#include "core/buffer.hpp"
#include "core/file_reader.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"
#include "load/gguf/gguf.hpp"
#include "load/gguf/writer.hpp"

namespace larch::convert {
namespace {

constexpr const char* type_key = "general.type";
constexpr const char* type_name = "imatrix";
constexpr const char* datasets_key = "imatrix.datasets";
constexpr const char* chunk_count_key = "imatrix.chunk_count";
constexpr const char* chunk_size_key = "imatrix.chunk_size";
constexpr std::string_view squares_suffix = ".in_sum2", counts_suffix = ".counts";

[[noreturn]] void refuse(const std::string& origin, const std::string& what) {
  throw Error(ErrorCode::malformed, origin + ": " + what);
}

/// The values of an F32 tensor, none of them negative or infinite.
std::vector<float> read_values(const TensorView& t) {
  const std::string where = t.file + ": tensor " + quote(t.name);
  if (t.dtype != DType::f32) throw Error(ErrorCode::malformed, where + ": expected F32, found " + describe(t));
  std::vector<float> values(t.bytes / sizeof(float));
  std::memcpy(values.data(), t.data, t.bytes);
  for (const float v : values)
    if (!std::isfinite(v) || v < 0)
      throw Error(ErrorCode::malformed, where + ": expected finite numbers from 0 up, found " + std::to_string(v));
  return values;
}

std::uint32_t read_count(const load::GgufMetadata& metadata, const char* key) {
  const auto it = metadata.find(key);
  const auto* value = it == metadata.end() ? nullptr : std::get_if<std::uint32_t>(&it->second);
  return value != nullptr ? *value : 0;
}

void check_type(const load::GgufMetadata& metadata, const std::string& origin) {
  const auto it = metadata.find(type_key);
  const auto* type = it == metadata.end() ? nullptr : std::get_if<std::string>(&it->second);
  if (type == nullptr || *type != type_name)
    throw Error(ErrorCode::unsupported, origin + ": " + type_key + ": expected \"imatrix\", found " +
                                            (type == nullptr ? "none" : quote(*type)));
}

std::vector<std::string> read_datasets(const load::GgufMetadata& metadata) {
  const auto it = metadata.find(datasets_key);
  const auto* array = it == metadata.end() ? nullptr : std::get_if<load::GgufArray>(&it->second);
  const auto* names = array == nullptr ? nullptr : std::get_if<std::vector<std::string>>(array);
  return names != nullptr ? *names : std::vector<std::string>();
}

}  // namespace

bool ColumnSums::read_weights(std::size_t part, std::span<float> weights) const noexcept {
  constexpr float least = 1e-6F;  // of the mean: a column that was always zero still has some say
  const float count = counts.size() == 1 ? counts.front() : counts[part];
  const auto sums = std::span(squares).subspan(part * weights.size(), weights.size());
  const double total = std::accumulate(sums.begin(), sums.end(), 0.0);
  if (count == 0 || total == 0) return false;
  const auto floor = static_cast<float>(total / static_cast<double>(sums.size()) / count) * least;
  for (std::size_t i = 0; i < sums.size(); ++i) weights[i] = std::max(sums[i] / count, floor);
  return true;
}

Importance Importance::read(const std::filesystem::path& file) {
  const FileReader reader(file);
  Buffer<std::byte> content(reader.size(), "imatrix");
  reader.read(0, content.span());
  return parse(content.span(), file.string());
}

Importance Importance::parse(std::span<const std::byte> file, const std::string& origin) {
  if (!load::is_gguf(file)) return read_importance_dat(file, origin);
  const load::GgufFile content = load::parse_gguf(file, origin);
  check_type(content.metadata, origin);
  Importance result;
  result.origin = origin;
  result.datasets = read_datasets(content.metadata);
  result.chunks = read_count(content.metadata, chunk_count_key);
  result.chunk_tokens = read_count(content.metadata, chunk_size_key);
  for (const TensorView& t : content.tensors) {
    const std::string_view name = t.name;
    if (name.ends_with(squares_suffix))
      result.tensors[std::string(name.substr(0, name.size() - squares_suffix.size()))].squares = read_values(t);
    else if (name.ends_with(counts_suffix))
      result.tensors[std::string(name.substr(0, name.size() - counts_suffix.size()))].counts = read_values(t);
  }
  for (const auto& [name, sums] : result.tensors)
    if (sums.squares.empty() || sums.counts.empty() || sums.squares.size() % sums.counts.size() != 0)
      refuse(origin, "tensor " + quote(name) + ": expected " + std::string(squares_suffix) + " with as many rows as " +
                         std::string(counts_suffix) + " has, found " + std::to_string(sums.squares.size()) + " and " +
                         std::to_string(sums.counts.size()) + " values");
  return result;
}

void Importance::write(std::unique_ptr<AtomicFile> file) const {
  load::GgufMetadata metadata;
  metadata[type_key] = std::string(type_name);
  metadata[datasets_key] = load::GgufArray(datasets);
  metadata[chunk_count_key] = chunks;
  metadata[chunk_size_key] = chunk_tokens;
  std::vector<load::GgufTensor> table;
  for (const auto& [name, sums] : tensors) {
    const std::uint64_t n = sums.counts.size();
    table.push_back({name + std::string(squares_suffix), DType::f32, {n, sums.squares.size() / n}});
    table.push_back({name + std::string(counts_suffix), DType::f32, {n, 1}});
  }
  load::GgufWriter writer(std::move(file), metadata, std::move(table));
  for (const auto& [name, sums] : tensors) {
    writer.write(std::as_bytes(std::span(sums.squares)));
    writer.write(std::as_bytes(std::span(sums.counts)));
  }
  writer.commit();
}

}  // namespace larch::convert
