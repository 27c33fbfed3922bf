#include "core/architecture.hpp"

#include <cassert>
#include <charconv>
#include <utility>

#include "core/checked.hpp"

namespace larch {
namespace {

using enum Dimension;
using Kind = TensorKind;
using Role = TensorRole;

/// A tensor that a model has.
constexpr TensorSpec has(TensorRole role, std::string_view official, std::string_view gguf, Kind kind, Where where,
                         Split split, Dimension a, Dimension b = none, Dimension c = none) {
  return {role, official, gguf, kind, where, true, split, {a, b, c}};
}

/// One that it may have.
constexpr TensorSpec may_have(TensorRole role, std::string_view official, std::string_view gguf, Kind kind, Where where,
                              Split split, Dimension a, Dimension b, Dimension c = none) {
  return {role, official, gguf, kind, where, false, split, {a, b, c}};
}

constexpr std::array<TensorSpec, role_count> table{
    has(Role::embed, "model.embed_tokens.weight", "token_embd.weight", Kind::embedding, Where::always, Split::rows,
        vocab, hidden),
    has(Role::attn_norm, "model.layers.#.input_layernorm.weight", "blk.#.attn_norm.weight", Kind::norm, Where::always,
        Split::whole, hidden),
    has(Role::wq, "model.layers.#.self_attn.q_proj.weight", "blk.#.attn_q.weight", Kind::matrix, Where::plain_queries,
        Split::rows, heads_q, hidden),
    has(Role::wq_a, "model.layers.#.self_attn.q_a_proj.weight", "blk.#.attn_q_a.weight", Kind::matrix,
        Where::compressed_queries, Split::whole, q_rank, hidden),
    has(Role::q_norm, "model.layers.#.self_attn.q_a_layernorm.weight", "blk.#.attn_q_a_norm.weight", Kind::norm,
        Where::compressed_queries, Split::whole, q_rank),
    has(Role::wq_b, "model.layers.#.self_attn.q_b_proj.weight", "blk.#.attn_q_b.weight", Kind::matrix,
        Where::compressed_queries, Split::rows, heads_q, q_rank),
    has(Role::wkv_a, "model.layers.#.self_attn.kv_a_proj_with_mqa.weight", "blk.#.attn_kv_a_mqa.weight", Kind::matrix,
        Where::always, Split::whole, latent, hidden),
    has(Role::kv_norm, "model.layers.#.self_attn.kv_a_layernorm.weight", "blk.#.attn_kv_a_norm.weight", Kind::norm,
        Where::always, Split::whole, kv_rank),
    has(Role::wkv_b, "model.layers.#.self_attn.kv_b_proj.weight", "blk.#.attn_kv_b.weight", Kind::matrix, Where::always,
        Split::rows, heads_kv, kv_rank),
    may_have(Role::wk_b, "model.layers.#.self_attn.k_b_proj.weight", "blk.#.attn_k_b.weight", Kind::matrix,
             Where::always, Split::rows, heads, kv_rank, nope),
    may_have(Role::wv_b, "model.layers.#.self_attn.v_b_proj.weight", "blk.#.attn_v_b.weight", Kind::matrix,
             Where::always, Split::rows, heads, v, kv_rank),
    has(Role::wo, "model.layers.#.self_attn.o_proj.weight", "blk.#.attn_output.weight", Kind::matrix, Where::always,
        Split::columns, hidden, heads_v),
    has(Role::ffn_norm, "model.layers.#.post_attention_layernorm.weight", "blk.#.ffn_norm.weight", Kind::norm,
        Where::always, Split::whole, hidden),
    has(Role::w1, "model.layers.#.mlp.gate_proj.weight", "blk.#.ffn_gate.weight", Kind::matrix, Where::dense_layer,
        Split::rows, inter, hidden),
    has(Role::w2, "model.layers.#.mlp.down_proj.weight", "blk.#.ffn_down.weight", Kind::matrix, Where::dense_layer,
        Split::columns, hidden, inter),
    has(Role::w3, "model.layers.#.mlp.up_proj.weight", "blk.#.ffn_up.weight", Kind::matrix, Where::dense_layer,
        Split::rows, inter, hidden),
    has(Role::gate, "model.layers.#.mlp.gate.weight", "blk.#.ffn_gate_inp.weight", Kind::router, Where::moe_layer,
        Split::whole, experts, hidden),
    has(Role::gate_bias, "model.layers.#.mlp.gate.e_score_correction_bias", "blk.#.exp_probs_b.bias", Kind::bias,
        Where::biased_router, Split::whole, experts),
    has(Role::expert_w1, "model.layers.#.mlp.experts.#.gate_proj.weight", "blk.#.ffn_gate_exps.weight", Kind::matrix,
        Where::moe_layer, Split::experts, expert_inter, hidden),
    has(Role::expert_w2, "model.layers.#.mlp.experts.#.down_proj.weight", "blk.#.ffn_down_exps.weight", Kind::matrix,
        Where::moe_layer, Split::experts, hidden, expert_inter),
    has(Role::expert_w3, "model.layers.#.mlp.experts.#.up_proj.weight", "blk.#.ffn_up_exps.weight", Kind::matrix,
        Where::moe_layer, Split::experts, expert_inter, hidden),
    has(Role::shared_w1, "model.layers.#.mlp.shared_experts.gate_proj.weight", "blk.#.ffn_gate_shexp.weight",
        Kind::matrix, Where::shared_experts, Split::rows, shared_inter, hidden),
    has(Role::shared_w2, "model.layers.#.mlp.shared_experts.down_proj.weight", "blk.#.ffn_down_shexp.weight",
        Kind::matrix, Where::shared_experts, Split::columns, hidden, shared_inter),
    has(Role::shared_w3, "model.layers.#.mlp.shared_experts.up_proj.weight", "blk.#.ffn_up_shexp.weight", Kind::matrix,
        Where::shared_experts, Split::rows, shared_inter, hidden),
    has(Role::enorm, "model.layers.#.enorm.weight", "blk.#.nextn.enorm.weight", Kind::norm, Where::mtp_layer,
        Split::whole, hidden),
    has(Role::hnorm, "model.layers.#.hnorm.weight", "blk.#.nextn.hnorm.weight", Kind::norm, Where::mtp_layer,
        Split::whole, hidden),
    has(Role::eh_proj, "model.layers.#.eh_proj.weight", "blk.#.nextn.eh_proj.weight", Kind::matrix, Where::mtp_layer,
        Split::whole, hidden, two_hidden),
    may_have(Role::mtp_embed, "model.layers.#.embed_tokens.weight", "blk.#.nextn.embed_tokens.weight", Kind::embedding,
             Where::mtp_layer, Split::rows, vocab, hidden),
    has(Role::mtp_norm, "model.layers.#.shared_head.norm.weight", "blk.#.nextn.shared_head_norm.weight", Kind::norm,
        Where::mtp_layer, Split::whole, hidden),
    may_have(Role::mtp_head, "model.layers.#.shared_head.head.weight", "blk.#.nextn.shared_head_head.weight",
             Kind::head, Where::mtp_layer, Split::rows, vocab, hidden),
    has(Role::norm, "model.norm.weight", "output_norm.weight", Kind::norm, Where::always, Split::whole, hidden),
    has(Role::head, "lm_head.weight", "output.weight", Kind::head, Where::own_head, Split::rows, vocab, hidden),
};

static_assert([] {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].role != static_cast<TensorRole>(i)) return false;
  return true;
}());

std::uint64_t size(Dimension dimension, const ModelConfig& c) {
  switch (dimension) {
    case vocab:
      return c.vocab_size;
    case hidden:
      return c.hidden_size;
    case two_hidden:
      return 2 * c.hidden_size;
    case q_rank:
      return c.q_lora_rank;
    case kv_rank:
      return c.kv_lora_rank;
    case latent:
      return c.cache_dim();
    case heads:
      return c.num_attention_heads;
    case nope:
      return c.qk_nope_head_dim;
    case v:
      return c.v_head_dim;
    case heads_q:
      return c.num_attention_heads * (c.qk_nope_head_dim + c.qk_rope_head_dim);
    case heads_kv:
      return c.num_attention_heads * (c.qk_nope_head_dim + c.v_head_dim);
    case heads_v:
      return c.num_attention_heads * c.v_head_dim;
    case inter:
      return c.intermediate_size;
    case expert_inter:
      return c.moe_intermediate_size;
    case shared_inter:
      return c.n_shared_experts * c.moe_intermediate_size;
    case experts:
      return c.n_routed_experts;
    case none:
      break;
  }
  assert(false);
  return 1;
}

/// A pattern with numbers in the places of its '#'.
std::string fill(std::string_view pattern, const TensorId& id) {
  std::string name;
  std::uint64_t number = id.layer;
  for (const char c : pattern) {
    if (c == '#')
      name += std::to_string(std::exchange(number, id.expert));
    else
      name += c;
  }
  return name;
}

/// Takes a number from a name's beginning, as it is printed: without leading zeros.
std::optional<std::uint64_t> take_number(std::string_view& name) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const auto digits = static_cast<std::size_t>(end - name.data());
  if (error != std::errc() || (digits > 1 && name.front() == '0')) return std::nullopt;
  name.remove_prefix(digits);
  return number;
}

std::optional<TensorId> find(std::string_view name, std::string_view TensorSpec::*pattern) {
  for (const TensorSpec& t : table)
    if (const auto id = match(t.role, t.*pattern, name)) return id;
  return std::nullopt;
}

}  // namespace

const TensorSpec& spec(TensorRole role) { return table[static_cast<std::size_t>(role)]; }

std::string_view name(TensorKind kind) {
  constexpr std::string_view names[] = {"embedding", "norm", "matrix", "router", "bias", "head"};
  return names[static_cast<std::size_t>(kind)];
}

std::string official_name(const TensorId& id) { return fill(spec(id.role).official, id); }
std::string gguf_name(const TensorId& id) { return fill(spec(id.role).gguf, id); }

std::optional<TensorId> match(TensorRole role, std::string_view pattern, std::string_view name) {
  std::uint64_t numbers[2] = {}, *next = numbers;
  for (const char c : pattern) {
    if (c == '#') {
      const auto number = take_number(name);
      if (!number) return std::nullopt;
      *next++ = *number;
    } else {
      if (!name.starts_with(c)) return std::nullopt;
      name.remove_prefix(1);
    }
  }
  if (!name.empty()) return std::nullopt;
  return TensorId{role, numbers[0], numbers[1]};
}

std::optional<TensorId> find_official(std::string_view name) { return find(name, &TensorSpec::official); }
std::optional<TensorId> find_gguf(std::string_view name) { return find(name, &TensorSpec::gguf); }

Shape shape(TensorRole role, const ModelConfig& config) {
  Shape shape;
  for (const Dimension d : spec(role).dimensions)
    if (d != none) shape.push_back(size(d, config));
  return shape;
}

bool calls_for(const ModelConfig& c, TensorRole role, std::uint64_t layer) {
  switch (spec(role).where) {
    case Where::always:
      return true;
    case Where::own_head:
      return !c.tie_word_embeddings;
    case Where::plain_queries:
      return c.q_lora_rank == 0;
    case Where::compressed_queries:
      return c.q_lora_rank > 0;
    case Where::dense_layer:
      return !c.is_moe(layer);
    case Where::moe_layer:
      return c.is_moe(layer);
    case Where::biased_router:
      return c.is_moe(layer) && c.topk_method == TopkMethod::noaux_tc;
    case Where::shared_experts:
      return c.is_moe(layer) && c.n_shared_experts > 0;
    case Where::mtp_layer:
      return layer >= c.num_hidden_layers;
  }
  return false;
}

void for_each_stack(const ModelConfig& config, const std::function<void(const TensorId&)>& f) {
  f({TensorRole::embed});
  for (std::uint64_t layer = 0; layer < config.num_hidden_layers + config.num_nextn_predict_layers; ++layer)
    for (const TensorSpec& t : table)
      if (t.in_layer() && calls_for(config, t.role, layer)) f({t.role, layer});
  for (const TensorRole role : {TensorRole::norm, TensorRole::head})
    if (calls_for(config, role, 0)) f({role});
}

void for_each_tensor(const ModelConfig& config, const std::function<void(const TensorId&)>& f) {
  for_each_stack(config, [&](TensorId id) {
    if (!spec(id.role).required) return;
    const std::uint64_t n = spec(id.role).of_expert() ? config.n_routed_experts : 1;
    for (; id.expert < n; ++id.expert) f(id);
  });
}

bool has_mtp(const ModelConfig& config, const TensorTable& tensors) {
  const std::string prefix = "model.layers." + std::to_string(config.num_hidden_layers) + ".";
  const auto it = tensors.lower_bound(prefix);
  return config.num_nextn_predict_layers > 0 && it != tensors.end() && it->first.starts_with(prefix);
}

std::vector<TensorView> unstack(const TensorView& stack, const std::vector<TensorRole>& roles, std::uint64_t layer) {
  assert(stack.shape.size() == 3 && stack.shape[1] % roles.size() == 0);
  const std::uint64_t n = stack.shape[0] * roles.size();
  std::vector<TensorView> views(n, stack);
  for (std::uint64_t i = 0; i < n; ++i) {
    TensorView& view = views[i];
    view.name = official_name({roles[i % roles.size()], layer, i / roles.size()});
    view.shape = {stack.shape[1] / roles.size(), stack.shape[2]};
    view.bytes = stack.bytes / n;  // a row is whole blocks
    view.data = stack.data + i * view.bytes;
  }
  return views;
}

std::string scale_name(std::string_view official) { return std::string(official) + "_scale_inv"; }

Shape scale_shape(const Shape& weight) {
  Shape shape = weight;
  for (std::uint64_t& d : shape) d = ceil_div<std::uint64_t>(d, scale_block);
  return shape;
}

}  // namespace larch
