// What holding a reply to a JSON schema costs, with the DeepSeek-V3 vocabulary: per reply of about 100 tokens, by a
// constraint that is new (as every request of a server has one) and by one that has seen such a reply.
#include <benchmark/benchmark.h>

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "text/constraint/reply_guide.hpp"
#include "text/constraint/schema.hpp"
#include "text/tokenizer/tokenizer.hpp"

namespace {

using larch::Token;
using namespace larch::text;
using namespace larch::text::constraint;

const Tokenizer& tokenizer() {
  static const Tokenizer t = Tokenizer::load(std::filesystem::path(LARCH_TEST_DATA) / "tokenizer");
  return t;
}

const TokenTrie& trie() {
  static const TokenTrie t = TokenTrie::of(tokenizer());
  return t;
}

constexpr std::string_view schema = R"({"type": "object", "additionalProperties": false,
  "required": ["name", "born", "kind", "tags", "address"],
  "properties": {
    "name": {"type": "string", "maxLength": 80}, "born": {"type": "string", "format": "date"},
    "kind": {"enum": ["person", "company", "place"]}, "score": {"type": "number", "minimum": 0, "maximum": 100},
    "tags": {"type": "array", "items": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}, "maxItems": 5},
    "address": {"type": "object", "properties": {"street": {"type": "string"}, "city": {"type": "string"},
                                                 "zip": {"type": "string", "pattern": "^[0-9]{5}$"}},
                "required": ["city"], "additionalProperties": false}}})";
constexpr std::string_view reply = R"({
  "name": "Ada Lovelace, who wrote the first program", "born": "1815-12-10", "kind": "person", "score": 99.5,
  "tags": ["mathematics", "poetry", "engines-2"],
  "address": {"street": "St James's Square 12", "city": "London", "zip": "10115"}})";
const std::vector<Token> ends{1};

ReplyRules rules() { return {compile_schema(schema), trie(), tokenizer(), ReplyFormat{}, ends}; }

void follow(const ReplyRules& rules, const std::vector<Token>& tokens) {
  std::vector<float> logits(129280, 0.0F);
  ReplyGuide guide(rules, std::nullopt);
  for (const Token token : tokens) {
    guide.apply(logits);
    guide.push(token);
  }
  benchmark::DoNotOptimize(logits.data());
}

void prefixes(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(TokenTrie::of(tokenizer()));
}
BENCHMARK(prefixes)->Unit(benchmark::kMillisecond);

void compiled(benchmark::State& state) {
  (void)trie();
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(compile_schema(schema));
}
BENCHMARK(compiled)->Unit(benchmark::kMicrosecond);

void first_reply(benchmark::State& state) {
  const std::vector<Token> tokens = tokenizer().encode(reply);
  for ([[maybe_unused]] auto _ : state) follow(rules(), tokens);
  state.counters["tokens"] = static_cast<double>(tokens.size());
}
BENCHMARK(first_reply)->Unit(benchmark::kMillisecond);

void next_reply(benchmark::State& state) {
  const std::vector<Token> tokens = tokenizer().encode(reply);
  const ReplyRules shared = rules();
  follow(shared, tokens);
  for ([[maybe_unused]] auto _ : state) follow(shared, tokens);
  state.counters["tokens"] = static_cast<double>(tokens.size());
}
BENCHMARK(next_reply)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
