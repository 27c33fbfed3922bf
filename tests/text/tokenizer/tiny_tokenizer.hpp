#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "larch/error.hpp"
#include "text/tokenizer/byte_level.hpp"
#include "text/tokenizer/tokenizer.hpp"

namespace larch::text {

/// A tokenizer.json with the 256 byte tokens (id = byte) and what is given on top: merges (pairs of spelled tokens,
/// their results get the ids from 256 on).
inline nlohmann::json tiny_tokenizer(const std::vector<std::pair<std::string, std::string>>& merges = {}) {
  nlohmann::json vocab = nlohmann::json::object(), list = nlohmann::json::array();
  for (std::size_t byte = 0; byte < 256; ++byte) vocab[byte_alphabet()[byte]] = byte;
  for (const auto& [left, right] : merges) {
    if (!vocab.contains(left + right)) vocab[left + right] = vocab.size();
    list.push_back({left, right});
  }
  return {{"added_tokens", nlohmann::json::array()},
          {"normalizer", nullptr},
          {"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}}},
          {"model", {{"type", "BPE"}, {"vocab", vocab}, {"merges", list}}}};
}

inline nlohmann::json split_stage(const std::string& regex, const std::string& behavior = "Isolated",
                                  bool invert = false) {
  return {{"type", "Split"}, {"pattern", {{"Regex", regex}}}, {"behavior", behavior}, {"invert", invert}};
}

/// Puts stages before ByteLevel.
inline void add_stages(nlohmann::json& tokenizer, std::vector<nlohmann::json> stages) {
  stages.push_back(tokenizer["pre_tokenizer"]);
  tokenizer["pre_tokenizer"] = {{"type", "Sequence"}, {"pretokenizers", stages}};
}

inline nlohmann::json added_token(int id, const std::string& content, const nlohmann::json& flags = {}) {
  nlohmann::json token = {{"id", id},        {"content", content}, {"special", false},   {"single_word", false},
                          {"lstrip", false}, {"rstrip", false},    {"normalized", false}};
  if (flags.is_object()) token.update(flags);
  return token;
}

inline Tokenizer parse(const nlohmann::json& json) { return Tokenizer::parse(json.dump(), "tokenizer.json"); }

/// The spelled pieces of an encoded text.
inline std::vector<std::string> pieces(const Tokenizer& tokenizer, std::string_view text) {
  std::vector<std::string> out;
  for (const std::int32_t id : tokenizer.encode(text)) out.emplace_back(tokenizer.token_bytes(id));
  return out;
}

/// Runs f and returns its Error's message; fails if there is none or its code is another.
template <class F>
std::string error_of(ErrorCode code, F&& f) {
  try {
    f();
  } catch (const Error& e) {
    EXPECT_EQ(static_cast<int>(e.code()), static_cast<int>(code)) << e.what();
    return e.what();
  }
  ADD_FAILURE() << "expected an Error";
  return {};
}

}  // namespace larch::text
