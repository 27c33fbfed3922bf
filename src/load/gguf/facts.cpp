#include "load/gguf/facts.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace larch::load {
namespace {

/// A layer's number and what follows "blk.N." in a tensor's name.
struct Place {
  std::uint64_t layer;
  std::string_view rest;
};

std::optional<Place> find_place(std::string_view name) {
  constexpr std::string_view prefix = "blk.";
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  std::uint64_t layer = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), layer);
  const auto digits = static_cast<std::size_t>(end - name.data());
  if (error != std::errc() || digits == name.size() || name[digits] != '.') return std::nullopt;
  return Place{layer, name.substr(digits + 1)};
}

}  // namespace

GgufFacts::GgufFacts(std::span<const TensorView> tensors) {
  for (const TensorView& t : tensors) {
    if (t.name == "output.weight") has_head = true;
    const auto place = find_place(t.name);
    if (!place) continue;
    const auto& [layer, rest] = *place;
    layers.insert(layer);
    if (rest.starts_with("nextn.")) nextn_layers.insert(layer);
    if (rest.starts_with("exp_probs_b")) has_routing_bias = true;
    if (rest == "ffn_gate_inp.weight") first_moe_layer = std::min(first_moe_layer.value_or(layer), layer);
    if (rest == "ffn_gate_shexp.weight" && !t.shape.empty()) shared_expert_values = t.shape.front();
  }
}

}  // namespace larch::load
