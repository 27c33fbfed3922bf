#include "load/gguf/names.hpp"

#include <charconv>
#include <utility>

#include "core/quote.hpp"
#include "larch/error.hpp"

namespace larch::load {
namespace {

struct Pair {
  std::string_view gguf, official;
};

constexpr Pair whole_model[] = {{"token_embd.weight", "model.embed_tokens.weight"},
                                {"output_norm.weight", "model.norm.weight"},
                                {"output.weight", "lm_head.weight"}};

/// Behind "blk.N." and "model.layers.N.".
constexpr Pair layer[] = {
    {"attn_norm.weight", "input_layernorm.weight"},
    {"ffn_norm.weight", "post_attention_layernorm.weight"},
    {"attn_q.weight", "self_attn.q_proj.weight"},
    {"attn_q_a.weight", "self_attn.q_a_proj.weight"},
    {"attn_q_a_norm.weight", "self_attn.q_a_layernorm.weight"},
    {"attn_q_b.weight", "self_attn.q_b_proj.weight"},
    {"attn_kv_a_mqa.weight", "self_attn.kv_a_proj_with_mqa.weight"},
    {"attn_kv_a_norm.weight", "self_attn.kv_a_layernorm.weight"},
    {"attn_kv_b.weight", "self_attn.kv_b_proj.weight"},
    {"attn_k_b.weight", "self_attn.k_b_proj.weight"},
    {"attn_v_b.weight", "self_attn.v_b_proj.weight"},
    {"attn_output.weight", "self_attn.o_proj.weight"},
    {"ffn_gate.weight", "mlp.gate_proj.weight"},
    {"ffn_up.weight", "mlp.up_proj.weight"},
    {"ffn_down.weight", "mlp.down_proj.weight"},
    {"ffn_gate_inp.weight", "mlp.gate.weight"},
    {"exp_probs_b.bias", "mlp.gate.e_score_correction_bias"},
    {"ffn_gate_shexp.weight", "mlp.shared_experts.gate_proj.weight"},
    {"ffn_up_shexp.weight", "mlp.shared_experts.up_proj.weight"},
    {"ffn_down_shexp.weight", "mlp.shared_experts.down_proj.weight"},
    {"nextn.eh_proj.weight", "eh_proj.weight"},
    {"nextn.enorm.weight", "enorm.weight"},
    {"nextn.hnorm.weight", "hnorm.weight"},
    {"nextn.embed_tokens.weight", "embed_tokens.weight"},
    {"nextn.shared_head_head.weight", "shared_head.head.weight"},
    {"nextn.shared_head_norm.weight", "shared_head.norm.weight"},
};
constexpr Pair old_bias = {"exp_probs_b", "mlp.gate.e_score_correction_bias"};

/// Behind "mlp.experts.E.". The first of each is all experts' in one; old files have "ffn_gate.E.weight" and so on.
constexpr Pair expert[] = {{"ffn_gate_exps.weight", "gate_proj.weight"},
                           {"ffn_up_exps.weight", "up_proj.weight"},
                           {"ffn_down_exps.weight", "down_proj.weight"}};
constexpr Pair single_expert[] = {
    {"ffn_gate.", "gate_proj.weight"}, {"ffn_up.", "up_proj.weight"}, {"ffn_down.", "down_proj.weight"}};
constexpr std::string_view gate_and_up = "ffn_gate_up_exps.weight";  // each expert's gate above its up projection

/// Takes "<prefix><number>." from a name's beginning; nothing, and the name unchanged, if it does not begin so.
std::optional<std::uint64_t> take_number(std::string_view& name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return std::nullopt;
  const std::string_view rest = name.substr(prefix.size());
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  const auto digits = static_cast<std::size_t>(end - rest.data());
  const bool canonical = digits == 1 || !rest.starts_with('0');
  if (error != std::errc() || !canonical || digits >= rest.size() || rest[digits] != '.') return std::nullopt;
  name = rest.substr(digits + 1);
  return number;
}

std::string layer_prefix(std::uint64_t i) { return "model.layers." + std::to_string(i) + "."; }
std::string expert_prefix(std::uint64_t i) { return "mlp.experts." + std::to_string(i) + "."; }

/// Fills a table with views under official names.
class Namer {
 public:
  Namer(const ModelConfig& config, TensorTable& table) : c_(config), table_(table) {}

  void add(TensorView view) {
    for (const Pair& p : whole_model)
      if (view.name == p.gguf) return put(std::string(p.official), std::move(view));
    const std::string name = view.name;
    std::string_view rest = name;
    const auto number = take_number(rest, "blk.");
    if (!number || !add_to_layer(*number, rest, view)) put(name, std::move(view));
  }

 private:
  [[noreturn]] static void refuse(const TensorView& view, const std::string& expected) {
    throw Error(ErrorCode::malformed,
                view.file + ": tensor " + quote(view.name) + ": expected " + expected + ", found " + describe(view));
  }

  void put(std::string official, TensorView view) {
    const std::string own = std::exchange(view.name, official);
    if (const auto [at, is_new] = table_.emplace(std::move(official), view); !is_new)
      throw Error(ErrorCode::malformed, view.file + ": tensor " + quote(own) + ": expected to be the only " +
                                            quote(view.name) + ", found another in " + at->second.file);
  }

  /// False if a layer has no such tensor.
  bool add_to_layer(std::uint64_t i, std::string_view rest, TensorView& view) {
    const std::string prefix = layer_prefix(i);
    for (const Pair& p : expert)
      if (rest == p.gguf) return add_experts(prefix, view, {p.official});
    if (rest == gate_and_up) return add_experts(prefix, view, {"gate_proj.weight", "up_proj.weight"});
    for (const Pair& p : single_expert) {
      std::string_view behind = rest;
      if (const auto e = take_number(behind, p.gguf); e && behind == "weight")
        return put(prefix + expert_prefix(*e) + std::string(p.official), std::move(view)), true;
    }
    if (rest == old_bias.gguf) return put(prefix + std::string(old_bias.official), std::move(view)), true;
    for (const Pair& p : layer)
      if (rest == p.gguf) {
        if (rest == "attn_k_b.weight") unfold(view, c_.kv_lora_rank);
        if (rest == "attn_v_b.weight") unfold(view, c_.v_head_dim);
        return put(prefix + std::string(p.official), std::move(view)), true;
      }
    return false;
  }

  /// [heads * rows, cols], as some converters write, becomes [heads, rows, cols]: the bytes are the same.
  void unfold(TensorView& view, std::uint64_t rows) const {
    if (view.shape.size() == 2 && view.shape[0] == c_.num_attention_heads * rows)
      view.shape = {c_.num_attention_heads, rows, view.shape[1]};
  }

  /// [experts, n * rows, cols]: every expert's n matrices, one below the other.
  bool add_experts(const std::string& prefix, const TensorView& view, const std::vector<std::string_view>& matrices) {
    std::vector<std::uint64_t> shape = view.shape;
    if (shape.size() == 2 && c_.n_routed_experts == 1) shape.insert(shape.begin(), 1);  // ggml drops a last 1
    if (shape.size() != 3 || shape[0] != c_.n_routed_experts || shape[1] % matrices.size() != 0)
      refuse(view, "the weights of " + std::to_string(c_.n_routed_experts) + " experts");
    const std::uint64_t n = shape[0] * matrices.size(), bytes = view.bytes / n;  // a row is whole blocks
    for (std::uint64_t i = 0; i < n; ++i) {
      TensorView part = view;
      part.shape = {shape[1] / matrices.size(), shape[2]};
      part.data = view.data + i * bytes;
      part.bytes = bytes;
      put(prefix + expert_prefix(i / matrices.size()) + std::string(matrices[i % matrices.size()]), std::move(part));
    }
    return true;
  }

  const ModelConfig& c_;
  TensorTable& table_;
};

}  // namespace

std::optional<GgufPlace> find_gguf_place(std::string_view official_name) {
  for (const Pair& p : whole_model)
    if (official_name == p.official) return GgufPlace{std::string(p.gguf)};
  const auto number = take_number(official_name, "model.layers.");
  if (!number) return std::nullopt;
  const std::string prefix = "blk." + std::to_string(*number) + ".";
  if (const auto e = take_number(official_name, "mlp.experts.")) {
    for (const Pair& p : expert)
      if (official_name == p.official) return GgufPlace{prefix + std::string(p.gguf), *e};
    return std::nullopt;
  }
  for (const Pair& p : layer)
    if (official_name == p.official) return GgufPlace{prefix + std::string(p.gguf)};
  return std::nullopt;
}

TensorTable official_tensors(std::vector<TensorView> tensors, const ModelConfig& config) {
  TensorTable table;
  Namer namer(config, table);
  for (TensorView& view : tensors) namer.add(std::move(view));
  return table;
}

}  // namespace larch::load
