#include "load/generation_config.hpp"

#include "load/config_check.hpp"
#include "load/fields.hpp"

namespace larch::load {

GenerationConfig parse_generation_config(std::string_view json, const std::string& origin, std::uint64_t vocab_size) {
  const nlohmann::json root = parse_json(json, origin);
  const Fields fields(root, origin);
  GenerationConfig config;
  config.do_sample = fields.boolean("do_sample").value_or(config.do_sample);
  config.temperature = fields.number("temperature", 0, most_temperature, config.temperature);
  config.top_p = fields.number("top_p", least_top_p, 1, config.top_p);
  config.top_k = static_cast<int>(fields.integer("top_k", 0, most_values, 0));
  config.eos_token_id = fields.tokens("eos_token_id", vocab_size);
  config.bos_token_id = fields.token("bos_token_id", vocab_size);
  return config;
}

}  // namespace larch::load
