#include "load/gguf/mtp_module.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/architecture.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"
#include "load/config/check.hpp"
#include "load/gguf/facts.hpp"
#include "load/gguf/keys.hpp"
#include "load/gguf/kind.hpp"
#include "load/gguf/names.hpp"

namespace larch::load {
namespace {

constexpr const char* as_model = ", as the model has that it is to be joined to";

/// A number of a model that its tensors alone need not give away.
struct Said {
  const char* key;
  std::uint64_t ModelConfig::*member;
};

constexpr Said all_said[] = {{key::embedding_length, &ModelConfig::hidden_size},
                             {key::head_count, &ModelConfig::num_attention_heads},
                             {key::q_lora_rank, &ModelConfig::q_lora_rank},
                             {key::kv_lora_rank, &ModelConfig::kv_lora_rank},
                             {key::rope_dimension_count, &ModelConfig::qk_rope_head_dim},
                             {key::expert_count, &ModelConfig::n_routed_experts},
                             {key::expert_used_count, &ModelConfig::num_experts_per_tok},
                             {key::expert_feed_forward_length, &ModelConfig::moe_intermediate_size}};

[[noreturn]] void refuse(const std::string& file, const std::string& what) {
  throw Error(ErrorCode::mismatch, file + ": " + what);
}

void check_metadata(const GgufMetadata& metadata, const ModelConfig& model, const std::string& origin) {
  const Fields f(metadata, origin);
  check_gguf_kind(f);
  for (const auto& [key, member] : all_said)
    if (f.integer(key, 0, most_values, model.*member) != model.*member)
      f.refuse(key, std::to_string(model.*member) + as_model, ErrorCode::mismatch);
  if (const std::uint64_t rows = gguf_vocabulary_size(metadata, f, model.vocab_size); rows != model.vocab_size)
    refuse(origin, "expected a vocabulary of " + std::to_string(model.vocab_size) + as_model + ", found " +
                       std::to_string(rows));
}

void check_shape(const TensorView& view, const std::string& name, TensorRole role, const ModelConfig& model) {
  if (const Shape expected = shape(role, model); view.shape != expected)
    refuse(view.file,
           "tensor " + quote(name) + ": expected shape " + describe(expected) + as_model + ", found " + describe(view));
}

/// The module comes behind the trunk's layers.
void check_layer(std::span<const TensorView> tensors, std::uint64_t layer, const std::string& origin) {
  const GgufFacts facts(tensors);
  if (facts.nextn_layers.contains(layer)) return;
  const auto name = [](std::uint64_t i) { return "tensors blk." + std::to_string(i) + ".nextn"; };
  refuse(origin, "expected " + name(layer) + " of a multi-token prediction module, behind the " +
                     std::to_string(layer) + " layers of the model that it is to be joined to, found " +
                     (facts.nextn_layers.empty() ? "none" : name(*facts.nextn_layers.begin())));
}

/// Nothing of the module is missing, and all of it has the model's shapes.
void check_module(const TensorTable& module, const ModelConfig& model, std::uint64_t layer, const std::string& origin) {
  const auto has = [&](const TensorId& id) { return module.contains(official_name(id)); };
  const auto require = [&](const TensorId& id) {
    if (!has(id))
      refuse(origin, "expected a tensor " + quote(gguf_name(id)) + ' ' + describe(shape(id.role, model)) +
                         ", as a multi-token prediction module has, found none");
  };
  for_each_tensor(model, [&](const TensorId& id) {
    if (id.layer != layer) return;
    const bool is_split = id.role == TensorRole::wkv_b && has({TensorRole::wk_b, layer});
    require(is_split ? TensorId{TensorRole::wv_b, layer} : id);
  });
  for (const auto& [name, view] : module)
    if (const auto id = find_official(name)) check_shape(view, gguf_name(*id), id->role, model);
}

}  // namespace

TensorTable mtp_module(GgufFile file, const ModelConfig& model, const std::string& origin) {
  const std::uint64_t layer = model.num_hidden_layers;
  check_metadata(file.metadata, model, origin);
  check_layer(file.tensors, layer, origin);
  std::vector<TensorView> own;
  for (TensorView& view : file.tensors) {
    if (const auto id = find_gguf(view.name); id && !spec(id->role).in_layer())
      check_shape(view, view.name, id->role, model);
    if (view.name.starts_with("blk." + std::to_string(layer) + ".")) own.push_back(std::move(view));
  }
  TensorTable module = official_tensors(std::move(own), model);
  check_module(module, model, layer, origin);
  return module;
}

}  // namespace larch::load
