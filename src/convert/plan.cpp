// Which tensors a converted model has, and what each is made of.
#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "convert/conversion.hpp"
#include "core/checked.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"
#include "load/gguf/names.hpp"
#include "model/weights.hpp"
#include "quant/format.hpp"
#include "quant/mix.hpp"

namespace larch::convert {
namespace {

using Shape = std::vector<std::uint64_t>;

/// The layer of an official name; of the embedding -1, of what follows the layers the largest number.
std::int64_t layer_of(std::string_view official) {
  constexpr std::string_view prefix = "model.layers.";
  if (official.starts_with(prefix)) return std::strtol(official.data() + prefix.size(), nullptr, 10);
  return official.starts_with("model.embed_tokens") ? -1 : std::numeric_limits<std::int64_t>::max();
}

bool has_layer(const TensorTable& tensors, std::uint64_t layer) {
  const std::string prefix = "model.layers." + std::to_string(layer) + ".";
  const auto it = tensors.lower_bound(prefix);
  return it != tensors.end() && it->first.starts_with(prefix);
}

ModelConfig without_missing_mtp(ModelConfig config, const TensorTable& tensors) {
  const std::uint64_t modules = config.num_nextn_predict_layers > 0 && has_layer(tensors, config.num_hidden_layers);
  config.num_nextn_predict_layers = modules;  // Larch knows one
  return config;
}

}  // namespace

/// Collects the parts of each tensor, then its type and importance.
class Conversion::Planner {
 public:
  Planner(const load::Checkpoint& source, const Recipe& recipe, Conversion& plan)
      : tensors_(source.tensors()), recipe_(recipe), plan_(plan), c_(plan.config_) {
    model::bind_weights(c_, tensors_, {});  // all that is needed is there, in the right shape
    for (const auto& [official, view] : tensors_) add(official, view);
    finish();
  }

 private:
  struct Entry {
    Shape shape;
    Parts parts;
  };

  [[noreturn]] static void refuse(const TensorView& t, const std::string& expected) {
    throw Error(ErrorCode::malformed,
                t.file + ": tensor " + quote(t.name) + ": expected " + expected + ", found " + describe(t));
  }

  void add(const std::string& official, const TensorView& view) {
    const auto place = load::find_gguf_place(official);
    const std::int64_t layer = layer_of(official);
    if (!place || (layer >= 0 && layer != layer_of("lm_head") && !is_layer(layer))) return;
    if (c_.tie_word_embeddings && official == "lm_head.weight") return;
    if (place->expert)
      add_expert(layer, *place, view);
    else if (place->name.ends_with(".attn_kv_b.weight"))
      add_kv_b(layer, place->name, view);
    else
      add_whole(layer, place->name, view);
  }

  [[nodiscard]] bool is_layer(std::int64_t layer) const {
    return static_cast<std::uint64_t>(layer) < c_.num_hidden_layers + c_.num_nextn_predict_layers;
  }

  /// A tensor as the kernels take it: the last dimension its columns, all others its rows.
  [[nodiscard]] kernels::Matrix matrix(const TensorView& t) const {
    if (quant::find_format(t.dtype) == nullptr) refuse(t, "a type that weights can have");
    if (t.bytes == 0) refuse(t, "at least one value");
    const std::uint64_t cols = t.shape.empty() ? 1 : t.shape.back();
    if (cols % info(t.dtype).block_values != 0) refuse(t, "rows of whole blocks");
    const std::size_t row_bytes = bytes_of(t.dtype, cols);
    kernels::Matrix m{
        .dtype = t.dtype, .data = t.data, .rows = t.bytes / row_bytes, .cols = cols, .row_bytes = row_bytes};
    if (t.dtype == DType::f8_e4m3) add_scales(t, m);
    return m;
  }

  void add_scales(const TensorView& t, kernels::Matrix& m) const {
    constexpr std::uint64_t block = kernels::scale_block;
    m.scale_cols = ceil_div<std::uint64_t>(m.cols, block);
    const Shape shape{ceil_div<std::uint64_t>(m.rows, block), m.scale_cols};
    const auto it = tensors_.find(t.name + "_scale_inv");
    if (it == tensors_.end()) refuse(t, "a tensor " + t.name + "_scale_inv beside it");
    if (it->second.dtype != DType::f32 || it->second.shape != shape) refuse(it->second, "F32 " + describe(shape));
    m.scales = it->second.data;
  }

  void add_whole(std::int64_t layer, const std::string& name, const TensorView& view) {
    const kernels::Matrix m = matrix(view);
    const std::uint64_t count = view.shape.size() == 3 ? view.shape[0] : 1;
    put(layer, name, view, {view.shape, {.count = count, .rows = m.rows / count, .cols = m.cols, .sources = {m}}});
  }

  void put(std::int64_t layer, const std::string& name, const TensorView& view, Entry&& entry) {
    if (!entries_.try_emplace({layer, name}, std::move(entry)).second) refuse(view, "one source of " + name);
  }

  /// Experts come in the order of their names, which is not that of their numbers.
  void add_expert(std::int64_t layer, const load::GgufPlace& place, const TensorView& view) {
    const kernels::Matrix m = matrix(view);
    if (*place.expert >= c_.n_routed_experts) refuse(view, std::to_string(c_.n_routed_experts) + " experts");
    Entry& entry = entries_[{layer, place.name}];
    Parts& parts = entry.parts;
    if (parts.sources.empty()) {
      parts = {.count = c_.n_routed_experts, .rows = m.rows, .cols = m.cols, .sources = {}};
      parts.sources.resize(parts.count);
      entry.shape = {parts.count, parts.rows, parts.cols};
    }
    if (m.rows != parts.rows || m.cols != parts.cols)
      refuse(view, "the shape of the other experts, " + describe(Shape{parts.rows, parts.cols}));
    parts.sources[*place.expert] = m;
  }

  void add_kv_b(std::int64_t layer, std::string name, const TensorView& view) {
    name.erase(name.size() - std::string_view("kv_b.weight").size());
    if (entries_.contains({layer, name + "k_b.weight"})) return;  // some files have it both ways
    const kernels::Matrix m = matrix(view);
    const std::uint64_t heads = c_.num_attention_heads, rank = c_.kv_lora_rank;
    const std::uint64_t nope = c_.qk_nope_head_dim, v = c_.v_head_dim;
    put(layer, name + "k_b.weight", view,
        {{heads, rank, nope},
         {.count = heads, .rows = rank, .cols = nope, .sources = {m}, .layout = Layout::key_heads}});
    put(layer, name + "v_b.weight", view,
        {{heads, v, rank}, {.count = heads, .rows = v, .cols = rank, .sources = {m}, .layout = Layout::value_heads}});
  }

  void finish() {
    const quant::MixContext context{.layers = c_.num_hidden_layers + c_.num_nextn_predict_layers,
                                    .tied_embeddings = c_.tie_word_embeddings,
                                    .importance = recipe_.importance != nullptr};
    bool known = false;
    for (auto& [key, entry] : entries_) {
      const std::string& name = key.second;
      for (const kernels::Matrix& m : entry.parts.sources)
        if (m.data == nullptr)
          throw Error(ErrorCode::malformed, plan_.source_.path().string() + ": tensor " + quote(name) +
                                                ": expected the weights of " + std::to_string(entry.parts.count) +
                                                " experts, found fewer");
      const DType dtype = choose_type(name, entry, context);
      entry.parts.importance = find_importance(name, entry.parts);
      known |= entry.parts.importance != nullptr;
      plan_.tensors_.push_back({name, dtype, std::move(entry.shape)});
      plan_.parts_.push_back(std::move(entry.parts));
    }
    if (recipe_.importance != nullptr && !known)
      throw Error(ErrorCode::mismatch,
                  recipe_.importance->origin + ": expected importance of some of the model's tensors, found none");
  }

  [[nodiscard]] DType choose_type(const std::string& name, const Entry& entry, const quant::MixContext& context) const {
    const std::size_t dimensions = entry.shape.size();
    if (quant::is_quantizable(name, dimensions))
      for (const TypeRule& rule : recipe_.rules)
        if (rule.pattern.occurs_in(name)) return quant::fitting_type(rule.type, entry.parts.cols);
    return quant::choose_type(recipe_.mix, name, dimensions, entry.parts.cols, context);
  }

  [[nodiscard]] const ColumnSums* find_importance(const std::string& name, const Parts& parts) const {
    if (recipe_.importance == nullptr) return nullptr;
    const auto it = recipe_.importance->tensors.find(name);
    if (it == recipe_.importance->tensors.end()) return nullptr;
    const ColumnSums& sums = it->second;
    if (sums.squares.size() != parts.count * parts.cols ||
        (sums.counts.size() != 1 && sums.counts.size() != parts.count))
      throw Error(ErrorCode::mismatch, recipe_.importance->origin + ": tensor " + quote(name) + ": expected " +
                                           std::to_string(parts.count) + " x " + std::to_string(parts.cols) +
                                           " values, found " + std::to_string(sums.squares.size()) + " for " +
                                           std::to_string(sums.counts.size()) + " matrices");
    return &sums;
  }

  const TensorTable& tensors_;
  const Recipe& recipe_;
  Conversion& plan_;
  const ModelConfig& c_;
  std::map<std::pair<std::int64_t, std::string>, Entry> entries_;  ///< by layer and name
};

Conversion::Conversion(const load::Checkpoint& source, const Recipe& recipe)
    : source_(source), config_(without_missing_mtp(source.config(), source.tensors())) {
  Planner(source, recipe, *this);
}

}  // namespace larch::convert
