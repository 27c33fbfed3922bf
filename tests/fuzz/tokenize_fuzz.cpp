// The first line of the input is a pattern that cuts the rest. The pieces must be the text, and the tokens' bytes too.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "larch/error.hpp"
#include "text/tokenizer/byte_level.hpp"
#include "text/tokenizer/splitter.hpp"
#include "text/tokenizer/tokenizer.hpp"

namespace {

using namespace larch::text;

Tokenizer make_tokenizer() {
  nlohmann::json vocab = nlohmann::json::object(), merges = nlohmann::json::array();
  for (std::size_t byte = 0; byte < 256; ++byte) vocab[byte_alphabet()[byte]] = byte;
  for (const char* merge : {"a a", "aa a", "a b", "Ġ a", "Ġ Ġ", "aa aa", "ab ab"}) {
    std::string merged = merge;
    merged.erase(merged.find(' '), 1);
    vocab[merged] = vocab.size();
    merges.push_back(merge);
  }
  const nlohmann::json json = {
      {"added_tokens", {{{"id", 300}, {"content", "<a>"}}, {{"id", 301}, {"content", "<a><b>"}, {"special", true}}}},
      {"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
      {"model", {{"type", "BPE"}, {"vocab", vocab}, {"merges", merges}}}};
  return Tokenizer::parse(json.dump(), "tokenizer.json");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Tokenizer tokenizer = make_tokenizer();
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string_view pattern = input.substr(0, input.find('\n'));
  const std::string_view text = input.substr(std::min(pattern.size() + 1, size));
  try {
    if (tokenizer.decode(tokenizer.encode(text)) != text) std::abort();  // refuses text that is not UTF-8
    std::vector<std::string_view> pieces;
    Splitter::regex(pattern, Splitter::Matches::isolated, false, "pattern").split(text, pieces);
    std::string joined;
    for (const std::string_view piece : pieces) joined += piece;
    if (joined != text) std::abort();
  } catch (const larch::Error&) {
  }
  return 0;
}
