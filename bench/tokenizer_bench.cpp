// The DeepSeek-V3 tokenizer: loading, and MB/s of text per core. The runs are one piece each, the worst case for BPE.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "text/sampler.hpp"
#include "text/tokenizer/tokenizer.hpp"
#include "text/utf8.hpp"

namespace {

using larch::text::Tokenizer;

constexpr std::size_t text_size = 1 << 20;

std::filesystem::path data() { return std::filesystem::path(LARCH_TEST_DATA) / "tokenizer"; }

const Tokenizer& tokenizer() {
  static const Tokenizer t = Tokenizer::load(data());
  return t;
}

/// Text of all scripts: the reference cases, again and again.
std::string mixed() {
  const auto golden = larch::parse_json(larch::read_text_file(data() / "golden.json", 1 << 24), "golden.json");
  std::string all, text;
  for (const auto& entry : golden.at("encode")) all += entry.at("text").get<std::string>() + ' ';
  while (text.size() < text_size) text += all;
  return text;
}

/// A little code and prose, again and again.
std::string english() {
  const std::string words =
      "for (const auto& word : sentence) count += word.size();  // The quick brown fox jumps over the lazy dog, and\n"
      "then it rests for 12 minutes; \"why?\", asked the dog. It's because foxes don't run marathons.\n\n";
  std::string text;
  while (text.size() < text_size) text += words;
  return text;
}

std::string random_run(const std::function<char32_t(std::mt19937&)>& character) {
  std::mt19937 random(1);
  std::string text;
  while (text.size() < text_size) text += larch::text::utf8_encode(character(random));
  return text;
}

void load(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(Tokenizer::load(data()));
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

void encode(benchmark::State& state, const std::string& text) {
  std::size_t tokens = 0;
  for ([[maybe_unused]] auto _ : state) tokens = tokenizer().encode(text).size();
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
  state.counters["bytes_per_token"] = static_cast<double>(text.size()) / static_cast<double>(tokens);
}
BENCHMARK_CAPTURE(encode, mixed, mixed())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encode, english, english())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encode, run_of_a, std::string(text_size, 'a'))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encode, run_of_spaces, std::string(text_size, ' '))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encode, run_of_letters, random_run([](auto& r) { return U'a' + r() % 26; }))
    -> Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encode, run_of_ideographs, random_run([](auto& r) { return U'\u4E00' + r() % 20000; }))
    -> Unit(benchmark::kMillisecond);

void decode(benchmark::State& state) {
  const std::vector<std::int32_t> ids = tokenizer().encode(mixed());
  std::size_t size = 0;
  for ([[maybe_unused]] auto _ : state) size = tokenizer().decode(ids).size();
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(size));
}
BENCHMARK(decode)->Unit(benchmark::kMillisecond);

/// One token from the logits of DeepSeek's vocabulary.
void sample(benchmark::State& state, larch::SamplingOptions options) {
  std::mt19937 random(1);
  std::normal_distribution<float> normal(0, 3);
  std::vector<float> logits(129280);
  for (float& logit : logits) logit = normal(random);
  larch::text::Sampler sampler(options, 1);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(sampler.pick(logits));
}
BENCHMARK_CAPTURE(sample, greedy, {.temperature = 0})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(sample, temperature, {.temperature = 0.6})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(sample, top_p, {.temperature = 0.6, .top_p = 0.95})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(sample, top_k, {.temperature = 0.6, .top_k = 40})->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
