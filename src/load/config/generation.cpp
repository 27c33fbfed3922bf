#include "load/config/generation.hpp"

#include "core/json.hpp"
#include "load/config/check.hpp"

namespace larch::load {
namespace {

/// What `read` returns, or `otherwise` and a warning for what it refuses.
template <class T, class F>
T read_or(T otherwise, std::vector<std::string>& warnings, F&& read) {
  try {
    return read();
  } catch (const Error& e) {
    warnings.push_back(std::string(e.what()) + ", which is ignored");
    return otherwise;
  }
}

int read_top_k(const Fields& f, const char* key) {
  const auto value = f.find(key);
  if (!value) return 0;
  const auto number = value->number();
  if (number && (*number == -1 || *number > static_cast<double>(most_values))) return 0;
  // Some write integers as 50.0.
  if (number && *number >= 0 && *number == static_cast<double>(static_cast<int>(*number)))
    return static_cast<int>(*number);
  f.refuse(key, "an integer from 0 up, or -1 for all tokens");
}

/// End tokens that the vocabulary has; of others there is a warning.
std::vector<std::int32_t> read_end_tokens(const Fields& f, std::uint64_t vocab_size,
                                          std::vector<std::string>& warnings) {
  constexpr const char* key = "eos_token_id";
  const auto value = f.find(key);
  const auto* list = value ? std::get_if<Value::List>(&value->held) : nullptr;
  using Tokens = std::vector<std::int32_t>;
  const auto all = [&] { return f.tokens(key, vocab_size); };
  if (list == nullptr) return read_or(Tokens(), warnings, all);
  Tokens tokens;
  for (const Value::Scalar& item : list->items)
    if (const auto* id = std::get_if<std::uint64_t>(&item); id != nullptr && *id < vocab_size)
      tokens.push_back(static_cast<std::int32_t>(*id));
  return read_or(tokens, warnings, all);
}

}  // namespace

void read_sampling(const Fields& f, const SamplingKeys& keys, GenerationConfig& config,
                   std::vector<std::string>& warnings) {
  const auto number = [&](const char* key, double min, double max, double& value) {
    value = read_or(value, warnings, [&] { return f.number(key, min, max, value); });
  };
  number(keys.temperature, 0, most_temperature, config.temperature);
  number(keys.top_p, least_top_p, 1, config.top_p);
  number(keys.min_p, 0, 1, config.min_p);
  number(keys.repetition_penalty, least_factor, most_factor, config.repetition_penalty);
  config.top_k = read_or(config.top_k, warnings, [&] { return read_top_k(f, keys.top_k); });
}

GenerationConfig parse_generation_config(std::string_view json, const std::string& origin, std::uint64_t vocab_size,
                                         std::vector<std::string>& warnings) {
  const nlohmann::json root = parse_json(json, origin);
  const Fields f(root, origin);
  GenerationConfig config;
  config.do_sample = read_or(false, warnings, [&] { return f.boolean("do_sample").value_or(false); });
  read_sampling(f, {"temperature", "top_p", "top_k", "min_p", "repetition_penalty"}, config, warnings);
  config.eos_token_id = read_end_tokens(f, vocab_size, warnings);
  config.bos_token_id =
      read_or(std::optional<std::int32_t>(), warnings, [&] { return f.token("bos_token_id", vocab_size); });
  return config;
}

}  // namespace larch::load
