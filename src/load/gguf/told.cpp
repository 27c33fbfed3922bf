#include "load/gguf/told.hpp"

#include <charconv>
#include <cmath>
#include <string_view>

#include "core/quote.hpp"
#include "larch/error.hpp"
#include "load/gguf/keys.hpp"

namespace larch::load {
namespace {

enum class Kind { integer, number, truth, text };

struct Tellable {
  std::string_view key;
  Kind kind;
};

constexpr Tellable tellable[] = {
    {key::nextn_predict_layers, Kind::integer},    {key::leading_dense_block_count, Kind::integer},
    {key::expert_shared_count, Kind::integer},     {key::expert_group_count, Kind::integer},
    {key::expert_group_used_count, Kind::integer}, {key::gating_func, Kind::integer},
    {key::expert_weights_norm, Kind::truth},       {key::expert_weights_scale, Kind::number},
    {key::rope_freq_base, Kind::number},           {key::scaling_type, Kind::text},
    {key::scaling_factor, Kind::number},           {key::original_context_length, Kind::integer},
    {key::yarn_log_multiplier, Kind::number},      {key::yarn_beta_fast, Kind::number},
    {key::yarn_beta_slow, Kind::number},
};

[[noreturn]] void refuse(const std::string& key, const std::string& expected, const std::string& found) {
  throw Error(ErrorCode::invalid_argument, "metadata: " + key + ": expected " + expected + ", found " + found);
}

/// All of `text` as a T.
template <class T>
T parse(const std::string& key, const std::string& text, const char* expected) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) refuse(key, expected, quote(text));
  return value;
}

GgufValue parse(const Tellable& what, const std::string& text) {
  const std::string name(what.key);
  switch (what.kind) {
    case Kind::integer:
      return parse<std::uint64_t>(name, text, "an integer from 0 up");
    case Kind::number: {
      const auto value = parse<double>(name, text, "a number");
      if (!std::isfinite(value)) refuse(name, "a finite number", quote(text));
      return value;
    }
    case Kind::truth:
      if (text != "true" && text != "false") refuse(name, "true or false", quote(text));
      return text == "true";
    case Kind::text:
      break;
  }
  return text;
}

const Tellable& find(const std::string& key) {
  std::string all;
  for (const Tellable& t : tellable) {
    if (t.key == key) return t;
    all += (all.empty() ? "" : ", ") + std::string(t.key);
  }
  refuse(quote(key), "one of the keys " + all, "another");
}

}  // namespace

void tell_metadata(GgufMetadata& metadata, const ToldMetadata& told) {
  for (const auto& [key, text] : told) metadata[key] = parse(find(key), text);
}

}  // namespace larch::load
