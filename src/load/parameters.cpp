#include "load/parameters.hpp"

#include "core/architecture.hpp"
#include "core/checked.hpp"

namespace larch::load {
namespace {

Checked values_of(TensorRole role, const ModelConfig& config) {
  Checked values = 1;
  for (const std::uint64_t d : shape(role, config)) values = values * d;
  return values;
}

}  // namespace

std::optional<ParameterCount> count_parameters(const ModelConfig& config) {
  Checked trunk = 0, active = 0, mtp = 0;
  for_each_stack(config, [&](const TensorId& id) {
    if (!spec(id.role).required) return;
    const Checked values = values_of(id.role, config);
    const bool of_expert = spec(id.role).of_expert();
    Checked& sum = id.layer < config.num_hidden_layers ? trunk : mtp;
    sum = sum + values * (of_expert ? config.n_routed_experts : 1);
    if (&sum == &trunk) active = active + values * (of_expert ? config.num_experts_per_tok : 1);
  });
  if (!trunk.value() || !active.value() || !mtp.value()) return std::nullopt;
  return ParameterCount{.trunk = *trunk.value(), .active = *active.value(), .mtp = *mtp.value()};
}

}  // namespace larch::load
