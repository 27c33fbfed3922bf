// Drafts by a copy of the output head in few bits.
#include "model/draft_head.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <thread>

#include "load/checkpoint.hpp"
#include "model/transformer.hpp"
#include "quant/format.hpp"
#include "support/golden.hpp"

namespace larch::test {
namespace {

using model::DraftHead;

const kernels::Kernels& fastest() { return *kernels::available().back(); }
bool has_copies() {
  return fastest().matmul[static_cast<std::size_t>(DraftHead::dtype)].coding == kernels::Coding::int8;
}

/// A head of any type, of numbers that stand for weights.
struct Head {
  Head(DType dtype, std::size_t rows, std::size_t cols, const kernels::Kernels& k = fastest()) : values(rows * cols) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = std::sin(static_cast<float>(i) * 0.37F) * 0.05F;
    bytes.resize(bytes_of(dtype, values.size()));
    quant::find_format(dtype)->encode(values.data(), bytes.data(), values.size(), nullptr);
    weight.matrix = {
        .dtype = dtype, .data = bytes.data(), .rows = rows, .cols = cols, .row_bytes = bytes_of(dtype, cols)};
    weight.product = &k.matmul[static_cast<std::size_t>(dtype)];
  }
  std::vector<float> values;
  std::vector<std::byte> bytes;
  model::Weight weight;
};

TEST(DraftHead, PaysForLargeHeadsOfManyBits) {
  if (!has_copies()) GTEST_SKIP() << "no kernels with products of small integers here";
  for (const DType dtype : {DType::f32, DType::f16, DType::bf16, DType::q8_0})
    EXPECT_TRUE(DraftHead::pays(Head(dtype, 100, 256).weight, fastest(), 1)) << name(dtype);
  for (const DType dtype : {DType::q6_k, DType::q5_k, DType::q4_k, DType::q4_0, DType::q2_k})
    EXPECT_FALSE(DraftHead::pays(Head(dtype, 100, 256).weight, fastest(), 1)) << name(dtype);
  const Head head(DType::bf16, 100, 256);
  EXPECT_TRUE(DraftHead::pays(head.weight, fastest(), 51200));
  EXPECT_FALSE(DraftHead::pays(head.weight, fastest(), 51201));
  EXPECT_FALSE(DraftHead::pays(head.weight, fastest()));
  EXPECT_FALSE(DraftHead::pays(Head(DType::bf16, 100, 250).weight, fastest(), 1));  // no whole blocks
  EXPECT_FALSE(DraftHead::pays(head.weight, *kernels::available().front(), 1));     // the numerical reference
}

/// Each row, multiplied by a unit vector, tells its values, which are off by less than a step of their block: a seventh
/// of its largest value.
TEST(DraftHead, IsNearTheHead) {
  constexpr std::size_t cols = 64, block = 32;
  for (const kernels::Kernels* k : kernels::available())
    for (const std::size_t rows : {1U, 37U, 128U}) {
      const Head head(DType::bf16, rows, cols, *k);
      if (!DraftHead::pays(head.weight, *k, 1)) continue;
      const DraftHead copy(head.weight, *k);
      EXPECT_EQ(copy.get(), nullptr);
      EXPECT_TRUE(copy.is_absent());
      Team team(3);
      copy.make(team);
      ASSERT_NE(copy.get(), nullptr) << k->name;
      EXPECT_FALSE(copy.is_absent());
      const model::Weight& w = *copy.get();
      const kernels::Coder& coder = k->coders[static_cast<std::size_t>(copy.coding())];
      for (std::size_t c = 0; c < cols; ++c) {
        std::vector<float> unit(cols), y(rows);
        unit[c] = 1;
        std::vector<std::byte> x(coder.bytes(cols));
        coder.code(unit.data(), 0, cols, x.data());
        w.product->run(w.matrix, 0, rows, {.data = x.data(), .stride = x.size(), .count = 1}, y.data(), rows);
        for (std::size_t r = 0; r < rows; ++r) {
          const float* const begin = &head.values[r * cols + c / block * block];
          const float largest = std::abs(
              *std::max_element(begin, begin + block, [](float a, float b) { return std::abs(a) < std::abs(b); }));
          EXPECT_NEAR(y[r], head.values[r * cols + c], largest / 7) << k->name << ' ' << r << ' ' << c;
        }
      }
    }
}

TEST(DraftHead, IsMadeOnceByManyThreads) {
  if (!has_copies()) GTEST_SKIP() << "no kernels with products of small integers here";
  const Head head(DType::bf16, 4096, 256);
  const DraftHead copy(head.weight, fastest());
  std::vector<std::thread> threads;
  std::atomic<int> ready = 0;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      Team team(2);
      copy.make(team);
      const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
      while (copy.get() == nullptr && std::chrono::steady_clock::now() < end) std::this_thread::yield();
      const model::Weight* const w = copy.get();
      ready +=
          w != nullptr && w->matrix.rows == 4096 && w->matrix.packed->states[100] == kernels::Packed::ready ? 1 : 0;
    });
  for (std::thread& t : threads) t.join();
  EXPECT_EQ(ready, 8);
}

TEST(DraftHead, OfDamagedWeightsThereIsNone) {
  if (!has_copies()) GTEST_SKIP() << "no kernels with products of small integers here";
  Head head(DType::f32, 64, 256);
  head.values[50 * 256 + 3] = NAN;
  quant::find_format(DType::f32)->encode(head.values.data(), head.bytes.data(), head.values.size(), nullptr);
  const DraftHead copy(head.weight, fastest());
  Team team(2);
  copy.make(team);
  EXPECT_EQ(copy.get(), nullptr);
}

/// Of the demo model, whose own head is small.
TEST(DraftHead, DraftsAreAsOftenRight) {
  if (!has_copies()) GTEST_SKIP() << "no kernels with products of small integers here";
  const auto checkpoint = load::Checkpoint::open(demo_dir());
  const Golden golden(data_dir() / "demo" / "golden.safetensors");
  const ModelConfig& c = checkpoint.config();
  const std::size_t vocab = c.vocab_size;
  int rows = 0, right[2] = {}, same = 0;
  const auto best = [&](const float* row) { return std::max_element(row, row + vocab) - row; };
  for (const std::string p : {"p0", "p1", "p2"}) {
    const std::vector<std::int32_t> ids = golden.tokens(p + ".input_ids");
    const std::vector<float> truth = golden.floats(p + ".logits");
    std::vector<float> drafts[2];
    for (const bool few : {false, true}) {
      const model::Transformer transformer(c, model::bind_weights(c, checkpoint.tensors(), fastest()), std::nullopt,
                                           few ? 1 : DraftHead::least_bytes);
      ASSERT_EQ(transformer.draft_head() != nullptr, few);
      Team team(2);
      if (few) transformer.draft_head()->make(team);
      model::Workspace workspace(c, transformer.codings(), 64, 2);
      model::Cache cache(c, c.num_hidden_layers + 1, 2048, DType::f32);
      drafts[few].resize(ids.size() * vocab);
      for (std::size_t at = 0; at + 1 < ids.size(); at += 32) {
        const std::size_t n = std::min<std::size_t>(32, ids.size() - 1 - at);
        cache.prepare(at, at + n);
        std::vector<float> hidden(n * c.hidden_size), logits(n * vocab);
        const std::span<const std::int32_t> all(ids);
        const model::Sequence trunk{&cache, at, all.subspan(at, n), model::LogitRows::all, logits.data()};
        transformer.forward({&trunk, 1}, workspace, team, {.hidden = hidden.data()});
        const model::Sequence next{&cache, at, all.subspan(at + 1, n), model::LogitRows::all, &drafts[few][at * vocab]};
        transformer.mtp({&next, 1}, hidden.data(), workspace, team);
      }
    }
    EXPECT_NE(drafts[0], drafts[1]);
    for (std::size_t i = 0; i + 1 < ids.size(); ++i, ++rows) {
      for (const int few : {0, 1}) right[few] += best(&drafts[few][i * vocab]) == best(&truth[(i + 1) * vocab]) ? 1 : 0;
      same += best(&drafts[0][i * vocab]) == best(&drafts[1][i * vocab]) ? 1 : 0;
    }
  }
  EXPECT_GT(rows, 100);
  EXPECT_GE(same, rows * 9 / 10);
  EXPECT_GE(right[1], right[0] - rows * 3 / 100) << right[0] << " of " << rows;
}

}  // namespace
}  // namespace larch::test
