#include "convert/quantize.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <deque>
#include <iterator>
#include <numeric>
#include <system_error>

#include "convert/conversion.hpp"
#include "convert/importance.hpp"
#include "convert/name_pattern.hpp"
#include "core/atomic_file.hpp"
#include "core/quote.hpp"
#include "load/gguf/config.hpp"
#include "load/gguf/gguf.hpp"
#include "load/gguf/keys.hpp"
#include "load/gguf/set.hpp"
#include "load/gguf/writer.hpp"
#include "load/inspect.hpp"
#include "quant/format.hpp"
#include "quant/mix.hpp"

namespace larch::convert {

namespace fs = std::filesystem;

std::vector<Range> plan_parts(std::span<const std::uint64_t> sizes, std::uint64_t most) {
  std::vector<Range> parts{{0, 0}};
  std::uint64_t bytes = 0;
  for (const std::uint64_t size : sizes) {
    Range& part = parts.back();
    if (most > 0 && part.size() > 0 && (size > most || bytes > most - size)) {
      parts.push_back({part.end, part.end});
      bytes = 0;
    }
    ++parts.back().end;
    bytes += size;
  }
  return parts;
}

void check_free_space(const fs::path& target, std::uint64_t needed, std::uint64_t available) {
  if (needed > available)
    throw Error(ErrorCode::io, target.string() + ": expected " + std::to_string(needed) +
                                   " bytes of free disk space to write it, found " + std::to_string(available));
}

DType parse_weight_type(const std::string& name) {
  std::string upper = name;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  for (const quant::Format& f : quant::formats)
    if (info(f.dtype).gguf_type != no_gguf_type && info(f.dtype).name == upper) return f.dtype;
  throw Error(
      ErrorCode::invalid_argument,
      "quantize: expected F32, F16, BF16, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q2_K, Q3_K, Q4_K, Q5_K, Q6_K, IQ4_NL or "
      "IQ4_XS, found " +
          quote(name));
}

namespace {

int checked_threads(int threads) {
  if (threads < 0 || threads > Team::most_threads)
    throw Error(ErrorCode::invalid_argument, "QuantizeOptions::threads: expected 0 (one per core) to " +
                                                 std::to_string(Team::most_threads) + ", found " +
                                                 std::to_string(threads));
  return threads;
}

/// What to call the model: the source's folder or file.
std::string model_name(const load::Checkpoint& source) {
  const fs::path path = fs::absolute(source.path()).lexically_normal();
  if (source.is_gguf()) return path.stem().string();
  return path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
}

/// One run of quantize().
class Quantizer {
 public:
  Quantizer(const load::Checkpoint& source, const std::optional<BpeVocabulary>& vocabulary, const fs::path& target,
            const QuantizeOptions& options)
      : target_(target),
        options_(options),
        team_(checked_threads(options.threads)),
        source_(source),
        vocabulary_(vocabulary),
        importance_(options.imatrix.empty() ? std::nullopt : std::optional(Importance::read(options.imatrix))),
        conversion_(source_, recipe()) {
    for (const load::GgufTensor& t : conversion_.tensors())
      sizes_.push_back(load::gguf_tensor_bytes(t.name, t.dtype, t.shape, target.string()));
    parts_ = plan_parts(sizes_, options.split_bytes);
    progress_.total = std::accumulate(sizes_.begin(), sizes_.end(), std::uint64_t{0});
  }

  QuantizeReport run() {
    check_target();
    const load::GgufMetadata all = metadata();
    std::deque<load::GgufWriter> writers;  // all of them keep their temporary names until the last one is complete
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const auto tensors = conversion_.tensors().begin();
      writers.emplace_back(path_of(i), part_metadata(i, all),
                           std::vector<load::GgufTensor>(tensors + static_cast<std::ptrdiff_t>(parts_[i].begin),
                                                         tensors + static_cast<std::ptrdiff_t>(parts_[i].end)),
                           existing());
      for (std::size_t t = parts_[i].begin; t < parts_[i].end; ++t) write(t, writers.back());
    }
    for (; !writers.empty(); writers.pop_back()) writers.back().commit();  // the first one last
    return report();
  }

 private:
  Recipe recipe() const {
    Recipe recipe{.mix = options_.mix, .rules = {}, .importance = importance_ ? &*importance_ : nullptr};
    for (const TensorType& t : options_.tensor_types)
      recipe.rules.push_back({NamePattern(t.pattern), parse_weight_type(t.type)});
    return recipe;
  }

  Existing existing() const { return options_.overwrite ? Existing::replaced : Existing::refused; }

  fs::path path_of(std::size_t part) const {
    return parts_.size() == 1 ? target_ : load::gguf_part_path(target_, part, parts_.size());
  }

  void check_target() const {
    constexpr std::size_t most_parts = 65535;  // what the format's numbers hold
    if (parts_.size() > most_parts)
      throw Error(ErrorCode::invalid_argument, "QuantizeOptions::split_bytes: expected a size that gives at most " +
                                                   std::to_string(most_parts) + " parts, found " +
                                                   std::to_string(options_.split_bytes));
    for (std::size_t i = 0; i < parts_.size(); ++i) AtomicFile::check(path_of(i), existing());
    const fs::path folder = target_.has_parent_path() ? target_.parent_path() : fs::path(".");
    std::error_code error;
    const fs::space_info space = fs::space(folder, error);
    if (!error) check_free_space(target_, progress_.total, space.available);
  }

  load::GgufMetadata metadata() const {
    load::GgufMetadata m = load::make_gguf_metadata(conversion_.config(), source_.generation_config(), vocabulary_,
                                                    load::GgufKvLayout::split, source_.path().string());
    m["general.name"] = model_name(source_);
    m["general.file_type"] = quant::file_type(options_.mix);
    m["general.quantization_version"] = std::uint32_t{2};
    if (!importance_) return m;
    m["quantize.imatrix.file"] = options_.imatrix.filename().string();
    if (!importance_->datasets.empty()) m["quantize.imatrix.dataset"] = importance_->datasets.front();
    m["quantize.imatrix.entries_count"] = static_cast<std::uint32_t>(importance_->tensors.size());
    m["quantize.imatrix.chunks_count"] = importance_->chunks;
    return m;
  }

  /// The first part has what describes the model.
  load::GgufMetadata part_metadata(std::size_t part, const load::GgufMetadata& all) const {
    load::GgufMetadata m = part == 0 ? all : load::GgufMetadata();
    if (parts_.size() == 1) return m;
    m[load::key::split_no] = static_cast<std::uint16_t>(part);
    m[load::key::split_count] = static_cast<std::uint16_t>(parts_.size());
    m[load::key::split_tensors_count] = static_cast<std::int32_t>(sizes_.size());
    return m;
  }

  void tell_progress() const {
    if (options_.progress && !options_.progress(progress_))
      throw Error(ErrorCode::cancelled, target_.string() + ": cancelled before it was written");
  }

  void write(std::size_t tensor, load::GgufWriter& writer) {
    progress_.tensor = conversion_.tensors()[tensor].name;
    tell_progress();
    conversion_.make(tensor, team_, [&](std::span<const std::byte> bytes) {
      writer.write(bytes);
      progress_.done += bytes.size();
      tell_progress();
    });
  }

  /// What rounding took away does not come back, and the next one takes more.
  std::vector<std::string> warnings() const {
    const Conversion::Requantized found = conversion_.requantized();
    std::vector<std::string> all = source_.warnings();
    if (found.tensors == 0) return all;
    std::string types;
    for (const DType type : found.types) types += (types.empty() ? "" : ", ") + std::string(name(type));
    std::array<char, 32> bits{};
    std::snprintf(bits.data(), bits.size(), "%.2f",
                  8 * static_cast<double>(found.bytes) / static_cast<double>(found.values));
    all.push_back(source_.path().string() + ": expected weights that were not quantized before, found " +
                  std::to_string(found.tensors) + " tensors in " + types + " with " + bits.data() +
                  " bits per weight, which are quantized again and lose more");
    return all;
  }

  QuantizeReport report() const {
    QuantizeReport r;
    for (std::size_t i = 0; i < parts_.size(); ++i) r.files.push_back(path_of(i));
    r.source_bytes = load::summarize(source_.tensors()).all.bytes;
    r.bytes = progress_.total;
    r.without_importance = importance_ ? conversion_.without_importance() : 0;
    r.warnings = warnings();
    std::array<load::TensorTotals, dtype_count> totals{};
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      const load::GgufTensor& t = conversion_.tensors()[i];
      load::TensorTotals& total = totals[static_cast<std::size_t>(t.dtype)];
      ++total.tensors;
      total.bytes += sizes_[i];
      r.weights += sizes_[i] / info(t.dtype).block_bytes * info(t.dtype).block_values;
    }
    for (std::size_t i = 0; i < totals.size(); ++i)
      if (totals[i].tensors > 0)
        r.types.push_back({std::string(name(static_cast<DType>(i))), totals[i].tensors, totals[i].bytes});
    return r;
  }

  const fs::path& target_;
  const QuantizeOptions& options_;
  Team team_;
  const load::Checkpoint& source_;
  const std::optional<BpeVocabulary>& vocabulary_;
  std::optional<Importance> importance_;
  Conversion conversion_;
  std::vector<std::uint64_t> sizes_;  ///< [tensor], bytes
  std::vector<Range> parts_;          ///< [part], tensors
  QuantizeProgress progress_;
};

}  // namespace

QuantizeReport quantize(const load::Checkpoint& source, const std::optional<BpeVocabulary>& vocabulary,
                        const fs::path& target, const QuantizeOptions& options) {
  return Quantizer(source, vocabulary, target, options).run();
}

}  // namespace larch::convert
