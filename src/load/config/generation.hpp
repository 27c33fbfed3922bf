#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/config/fields.hpp"

namespace larch::load {

/// generation_config.json: how a checkpoint's makers sample from it. What the file does not say keeps its value here.
struct GenerationConfig {
  bool do_sample = false;  ///< false: greedy, and temperature to min_p do not matter
  double temperature = 1;  ///< 0 is greedy
  double top_p = 1;
  int top_k = 0;  ///< 0: all tokens
  double min_p = 0;
  double repetition_penalty = 1;
  std::vector<std::int32_t> eos_token_id{};
  std::optional<std::int32_t> bos_token_id{};
};

/// What a kind of file calls the numbers for sampling.
struct SamplingKeys {
  const char* temperature;
  const char* top_p;
  const char* top_k;
  const char* min_p;
  const char* repetition_penalty;
};

/// Reads the numbers for sampling. They are advice: one that cannot be is as good as absent, and `warnings` gets a
/// sentence on it. top_k of -1, and any above what an int holds, is off as 0 is.
void read_sampling(const Fields& fields, const SamplingKeys& keys, GenerationConfig& config,
                   std::vector<std::string>& warnings);

/// `origin` (a file name) starts every message. No value makes a model unloadable: `warnings` gets a sentence on each
/// that is ignored. Throws Error(malformed) for what is no object of JSON.
GenerationConfig parse_generation_config(std::string_view json, const std::string& origin, std::uint64_t vocab_size,
                                         std::vector<std::string>& warnings);

}  // namespace larch::load
