#include "load/config/rope.hpp"

#include <string>

#include "core/quote.hpp"
#include "load/config/check.hpp"

namespace larch::load {
namespace {

YarnConfig read_yarn(const Fields& f) {
  const YarnConfig defaults;
  YarnConfig yarn;
  yarn.factor = f.required_number("factor", 1, most_factor);
  yarn.original_max_position_embeddings = f.integer("original_max_position_embeddings", 1, most_values);
  yarn.beta_slow = f.number("beta_slow", least_factor, most_factor, defaults.beta_slow);
  yarn.beta_fast = f.number("beta_fast", yarn.beta_slow, most_factor, defaults.beta_fast);
  yarn.mscale = f.number("mscale", 0, most_factor);
  yarn.mscale_all_dim = f.number("mscale_all_dim", 0, most_factor);
  yarn.attention_factor = f.number("attention_factor", least_factor, most_factor);
  if (!f.boolean("truncate").value_or(true)) f.unsupported("truncate", "true");
  return yarn;
}

/// What one of the two spellings says.
std::optional<YarnConfig> read_scaling(const Fields& f) {
  const auto type = f.text("rope_type"), old_type = f.text("type");
  if (type && old_type && type != old_type) f.refuse("type", "the same as rope_type, " + quote(*type));
  const char* key = type ? "rope_type" : "type";
  const std::string name = type.value_or(old_type.value_or("default"));
  if (name == "yarn") return read_yarn(f);
  if (name != "default") f.unsupported(key, R"("yarn" or "default")");
  if (f.has("factor")) f.refuse(key, "a type for the scaling by factor");
  return std::nullopt;
}

}  // namespace

void read_rope(const Fields& fields, ModelConfig& config) {
  const auto theta = [](const Fields& f) { return f.number("rope_theta", 1, most_rope_theta); };
  const auto scaling = fields.object("rope_scaling"), parameters = fields.object("rope_parameters");
  if (scaling) config.rope_scaling = read_scaling(*scaling);
  if (parameters) {
    const auto yarn = read_scaling(*parameters);
    if (scaling && config.rope_scaling != yarn) fields.refuse("rope_scaling", "the same as rope_parameters");
    config.rope_scaling = yarn;
  }
  std::optional<double> agreed = theta(fields);
  for (const auto& f : {scaling, parameters}) {
    const auto inner = f ? theta(*f) : std::nullopt;
    if (inner && agreed && *inner != *agreed) f->refuse("rope_theta", "the same in every place");
    if (inner) agreed = inner;
  }
  config.rope_theta = agreed.value_or(config.rope_theta);
}

}  // namespace larch::load
