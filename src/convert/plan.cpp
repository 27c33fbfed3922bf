// Which tensors a converted model has, and what each is made of.
#include <string>
#include <utility>

#include "convert/conversion.hpp"
#include "core/architecture.hpp"
#include "core/quote.hpp"
#include "kernels/stored_tensors.hpp"
#include "larch/error.hpp"
#include "quant/mix.hpp"

namespace larch::convert {
namespace {

ModelConfig without_missing_mtp(ModelConfig config, const TensorTable& tensors) {
  config.num_nextn_predict_layers = has_mtp(config, tensors) ? 1 : 0;  // Larch knows one
  return config;
}

}  // namespace

/// Collects the parts of each tensor, with its type and importance.
class Conversion::Planner {
 public:
  Planner(const load::Checkpoint& source, const Recipe& recipe, Conversion& plan)
      : stored_(plan.config_, source.tensors()), recipe_(recipe), plan_(plan), c_(plan.config_) {
    for_each_stack(c_, [&](const TensorId& id) { add(id); });
    if (recipe_.importance != nullptr && !known_)
      throw Error(ErrorCode::mismatch,
                  recipe_.importance->origin + ": expected importance of some of the model's tensors, found none");
  }

 private:
  void add(const TensorId& id) {
    const TensorSpec& s = spec(id.role);
    if (id.role == TensorRole::wk_b || id.role == TensorRole::wv_b) return;  // added in wkv_b's place
    if (!s.required && !stored_.has(id)) return;
    if (s.kind == TensorKind::norm || s.kind == TensorKind::bias)
      add_vector(id);
    else if (s.of_expert())
      add_experts(id);
    else if (id.role == TensorRole::wkv_b)
      add_up_projections(id.layer);
    else
      add_matrix(id);
  }

  void add_vector(const TensorId& id) {
    const TensorView& t = stored_.vector(id);
    const std::uint64_t n = t.shape.front();
    put(id, {.cols = n, .sources = {{.dtype = t.dtype, .data = t.data, .rows = 1, .cols = n, .row_bytes = t.bytes}}});
  }

  void add_matrix(const TensorId& id) {
    const kernels::Matrix m = stored_.matrix(id);
    put(id, {.rows = m.rows, .cols = m.cols, .sources = {m}});
  }

  void add_experts(TensorId id) {
    Parts parts{.count = c_.n_routed_experts, .sources = {}};
    for (; id.expert < parts.count; ++id.expert) parts.sources.push_back(stored_.matrix(id));
    parts.rows = parts.sources.front().rows;
    parts.cols = parts.sources.front().cols;
    put({id.role, id.layer}, std::move(parts));
  }

  /// W_UK, transposed, and W_UV. Some files have them both ways.
  void add_up_projections(std::uint64_t layer) {
    const std::uint64_t heads = c_.num_attention_heads, rank = c_.kv_lora_rank;
    const std::uint64_t nope = c_.qk_nope_head_dim, v = c_.v_head_dim;
    const TensorId both{TensorRole::wkv_b, layer}, keys{TensorRole::wk_b, layer}, values{TensorRole::wv_b, layer};
    Parts key_parts{.count = heads, .rows = rank, .cols = nope, .sources = {}};
    Parts value_parts{.count = heads, .rows = v, .cols = rank, .sources = {}};
    if (stored_.has(keys)) {
      key_parts.sources = {stored_.matrix(keys)};
      value_parts.sources = {stored_.matrix(values)};
    } else {
      key_parts.sources = value_parts.sources = {stored_.matrix(both)};
      key_parts.layout = Layout::key_heads;
      value_parts.layout = Layout::value_heads;
    }
    put(keys, std::move(key_parts));
    put(values, std::move(value_parts));
  }

  void put(const TensorId& id, Parts parts) {
    const std::string name = gguf_name(id);
    Shape shape = larch::shape(id.role, c_);
    if (spec(id.role).of_expert()) shape.insert(shape.begin(), c_.n_routed_experts);
    parts.importance = find_importance(name, parts);
    known_ |= parts.importance != nullptr;
    const DType dtype = choose_type(name, shape.size(), parts.cols);
    plan_.ids_.push_back(id);
    plan_.tensors_.push_back({name, dtype, std::move(shape)});
    plan_.parts_.push_back(std::move(parts));
  }

  [[nodiscard]] DType choose_type(const std::string& name, std::size_t dimensions, std::uint64_t cols) const {
    if (quant::is_quantizable(name, dimensions))
      for (const TypeRule& rule : recipe_.rules)
        if (rule.pattern.occurs_in(name)) return quant::fitting_type(rule.type, cols);
    return quant::choose_type(recipe_.mix, name, dimensions, cols,
                              {.layers = c_.num_hidden_layers + c_.num_nextn_predict_layers,
                               .mtp_layers = c_.num_nextn_predict_layers,
                               .tied_embeddings = c_.tie_word_embeddings,
                               .importance = recipe_.importance != nullptr});
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

  kernels::StoredTensors stored_;
  const Recipe& recipe_;
  Conversion& plan_;
  const ModelConfig& c_;
  bool known_ = false;  ///< whether there is importance of any tensor
};

Conversion::Conversion(const load::Checkpoint& source, const Recipe& recipe)
    : source_(source), config_(without_missing_mtp(source.config(), source.tensors())) {
  Planner(source, recipe, *this);
}

}  // namespace larch::convert
