// What a sequence gets in a batch is what it would get alone, bit for bit: whatever else is in the batch, however it
// attends, at every position, with any number of threads.

#include <gtest/gtest.h>

#include <random>

#include "model/attention/ranges.hpp"
#include "support/random_model.hpp"
#include "support/runner.hpp"

namespace larch::test {
namespace {

using model::AttentionMode;
using model::Cache;
using model::LogitRows;
using model::Sequence;

struct Case {
  const kernels::Kernels* k;
  DType cache;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.k->name << " " << name(c.cache); }

/// New tokens of one timeline behind others, and what they give.
struct Timeline {
  std::size_t position, count;
  LogitRows wanted;
};

class Batches : public testing::TestWithParam<Case> {
 protected:
  /// Cached rows of no tokens in particular, the same for the same position.
  Cache past(const ModelConfig& config, std::size_t positions, std::size_t more) const {
    Cache cache(config, config.num_hidden_layers + 1, positions + more, GetParam().cache);
    cache.prepare(0, positions);
    std::vector<float> row(config.cache_dim());
    for (std::size_t i = 0; i < positions; ++i)
      for (std::size_t layer = 0; layer < cache.layers(); ++layer) {
        std::minstd_rand random(static_cast<unsigned>(i * 31 + layer + 1));
        for (float& v : row) v = static_cast<float>(random()) / static_cast<float>(std::minstd_rand::max()) - 0.5F;
        cache.keep(*GetParam().k, layer, i, row.data());
      }
    return cache;
  }

  static std::vector<std::int32_t> tokens(std::size_t position, std::size_t n) {
    std::minstd_rand random(static_cast<unsigned>(position + 1));
    std::vector<std::int32_t> ids(n);
    for (std::int32_t& id : ids) id = static_cast<std::int32_t>(random() % 64);
    return ids;
  }

  /// The logits of each timeline, all computed in one pass.
  std::vector<std::vector<float>> run(const RandomModel& random, std::span<const Timeline> timelines, int threads) {
    std::size_t count = 0;
    for (const Timeline& t : timelines) count += t.count;
    Runner runner(random.config(), random.tensors(), *GetParam().k, GetParam().cache, threads, count, 1);
    std::vector<Cache> caches;
    std::vector<std::vector<std::int32_t>> ids;
    std::vector<std::vector<float>> logits;
    for (const Timeline& t : timelines) {
      caches.push_back(past(random.config(), t.position, t.count));
      caches.back().prepare(t.position, t.position + t.count);
      ids.push_back(tokens(t.position, t.count));
      const std::size_t rows = logit_rows(Sequence{nullptr, t.position, ids.back(), t.wanted});
      logits.emplace_back(rows * random.config().vocab_size);
    }
    std::vector<Sequence> batch;
    for (std::size_t i = 0; i < timelines.size(); ++i)
      batch.push_back({&caches[i], timelines[i].position, ids[i], timelines[i].wanted, logits[i].data()});
    runner.run(batch);
    return logits;
  }
};

TEST_P(Batches, EachSequenceGetsTheBitsThatItWouldGetAlone) {
  const RandomModel random(small_config(), DType::q8_0);
  const std::vector<Timeline> timelines{
      {0, 1, LogitRows::last},    {700, 1, LogitRows::last}, {63, 5, LogitRows::all},    {0, 40, LogitRows::all},
      {1100, 1, LogitRows::last}, {30, 20, LogitRows::last}, {2000, 9, LogitRows::none}, {5, 16, LogitRows::all}};
  std::vector<std::vector<float>> alone;
  for (const Timeline& t : timelines) {
    alone.push_back(run(random, {&t, 1}, 1).front());
    ASSERT_TRUE(std::ranges::all_of(alone.back(), [](float v) { return std::isfinite(v); }));
  }
  for (const int threads : {1, 2, 5}) {
    EXPECT_EQ(run(random, timelines, threads), alone) << threads << " threads";
    std::vector<Timeline> some(timelines.rbegin(), timelines.rbegin() + 3);
    EXPECT_EQ(run(random, some, threads),
              (std::vector<std::vector<float>>{alone.end()[-1], alone.end()[-2], alone.end()[-3]}))
        << threads << " threads";
  }
}

/// Beyond most_ranges ranges of the least length they get longer: at one position of a pass, not at the others.
TEST_P(Batches, RangesOfKeysDependOnThePositionOnly) {
  const RandomModel random(small_v2_config());
  for (const std::size_t position : {std::size_t{505}, std::size_t{16384 - 6}}) {
    ASSERT_NE(model::range_keys(position + 1) * model::range_count(position + 1),
              model::range_keys(position + 16) * model::range_count(position + 16));
    const Timeline all{position, 16, LogitRows::all};
    const std::vector<float> one = run(random, {&all, 1}, 1).front();
    for (const int threads : {2, 3, 40}) EXPECT_EQ(run(random, {&all, 1}, threads).front(), one) << threads;
    const Timeline first{position, 1, LogitRows::all};
    const std::vector<float> row = run(random, {&first, 1}, 3).front();
    EXPECT_EQ(row, std::vector<float>(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(row.size())));
  }
}

/// What is shared of two caches stays as it was in one when the other goes on.
TEST_P(Batches, CopiesOfACacheShareWhatBothHave) {
  const ModelConfig config = small_config();
  Cache one = past(config, 100, 100);
  Cache two = one;
  EXPECT_EQ(std::as_const(two).row(0, 0), std::as_const(one).row(0, 0));
  EXPECT_EQ(std::as_const(two).row(1, 99), std::as_const(one).row(1, 99));
  const auto bytes = [](const Cache& c, std::size_t layer, std::size_t i) {
    return std::vector<std::byte>(c.row(layer, i), c.row(layer, i) + c.format().bytes);
  };
  const std::vector<std::byte> kept = bytes(one, 2, 80), replaced = bytes(one, 2, 90);
  two.prepare(90, 140);
  for (std::size_t layer = 0; layer < two.layers(); ++layer)
    for (std::size_t i = 90; i < 140; ++i) std::fill_n(two.row(layer, i), two.format().bytes, std::byte{1});
  EXPECT_EQ(std::as_const(two).row(0, 63), std::as_const(one).row(0, 63)) << "a full page";
  EXPECT_EQ(bytes(two, 2, 80), kept);
  EXPECT_EQ(bytes(one, 2, 80), kept);
  EXPECT_EQ(bytes(one, 2, 90), replaced);
  const std::byte* const own = std::as_const(one).row(0, 64);
  one.prepare(90, 101);
  EXPECT_EQ(std::as_const(one).row(0, 64), own) << "nobody shares it any more";
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const kernels::Kernels* k : kernels::available())
    for (const DType cache : {DType::bf16, DType::i8}) all.push_back({k, cache});
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, Batches, testing::ValuesIn(cases()), [](const auto& i) {
  return std::string(i.param.k->name) + "_" + std::string(name(i.param.cache));
});

}  // namespace
}  // namespace larch::test
