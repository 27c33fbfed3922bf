// What must not change a result: the number of threads, the size of batches, the way to attend.

#include <gtest/gtest.h>

#include "kernels/kernels.hpp"
#include "support/golden.hpp"
#include "support/runner.hpp"

namespace larch::test {
namespace {

using model::AttentionMode;

struct Case {
  const kernels::Kernels* k;
  std::string fixture;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.k->name << " " << c.fixture; }

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const kernels::Kernels* k : kernels::available())
    for (const std::string& f : fixtures()) all.push_back({k, f});
  return all;
}

class Invariance : public testing::TestWithParam<Case> {
 protected:
  std::vector<std::int32_t> ids = Golden(fixture_dir(GetParam().fixture) / "golden.safetensors").tokens("input_ids");

  std::vector<float> run(int threads, std::size_t batch, AttentionMode mode, DType cache = DType::bf16) {
    return Runner(fixture_dir(GetParam().fixture), *GetParam().k, cache, threads, 256).run(ids, batch, mode);
  }
};

TEST_P(Invariance, ThreadsDoNotChangeABit) {
  for (const auto mode : {AttentionMode::automatic, AttentionMode::absorbed, AttentionMode::expanded}) {
    const std::vector<float> one = run(1, 64, mode);
    for (const int threads : {2, 3, 7}) EXPECT_EQ(run(threads, 64, mode), one) << threads << " threads";
  }
  EXPECT_EQ(run(3, 64, AttentionMode::absorbed, DType::i8), run(1, 64, AttentionMode::absorbed, DType::i8));
}

TEST_P(Invariance, BatchesDoNotChangeABit) {
  for (const auto mode : {AttentionMode::absorbed, AttentionMode::expanded}) {
    const std::vector<float> whole = run(1, 256, mode);
    for (const std::size_t batch : {1, 7, 64}) EXPECT_EQ(run(2, batch, mode), whole) << "batches of " << batch;
    EXPECT_EQ(run(2, 7, mode, DType::i8), run(1, 256, mode, DType::i8));
  }
}

TEST_P(Invariance, AbsorbedEqualsExpanded) {
  const std::vector<float> absorbed = run(2, 64, AttentionMode::absorbed, DType::f32);
  const std::vector<float> expanded = run(2, 64, AttentionMode::expanded, DType::f32);
  const Difference d = difference(absorbed.data(), expanded.data(), absorbed.size());
  EXPECT_LE(d.relative(), 1e-3);
}

INSTANTIATE_TEST_SUITE_P(All, Invariance, testing::ValuesIn(cases()),
                         [](const auto& i) { return std::string(i.param.k->name) + "_" + i.param.fixture; });

TEST(AttentionMode, CrossesOverWhereTheNotesSay) {
  ModelConfig c;
  c.kv_lora_rank = 512;
  c.qk_nope_head_dim = c.v_head_dim = 128;
  c.qk_rope_head_dim = 64;
  using model::attention_mode;
  EXPECT_EQ(attention_mode(c, 0, 17), AttentionMode::expanded);
  EXPECT_EQ(attention_mode(c, 0, 512), AttentionMode::expanded);
  EXPECT_EQ(attention_mode(c, 4096, 120), AttentionMode::absorbed);
  EXPECT_EQ(attention_mode(c, 4096, 200), AttentionMode::expanded);
}

TEST(AttentionMode, ShortPassesAreAbsorbedWhereverTheyAre) {
  ModelConfig c;  // rebuilding would cost next to nothing
  c.kv_lora_rank = 512;
  c.qk_nope_head_dim = c.v_head_dim = c.qk_rope_head_dim = 2;
  for (std::size_t n = 1; n <= model::always_absorbed; ++n)
    for (const std::size_t position : {0, 1, 15, 16, 100, 100000})
      EXPECT_EQ(model::attention_mode(c, position, n), AttentionMode::absorbed);
  EXPECT_EQ(model::attention_mode(c, 0, model::always_absorbed + 1), AttentionMode::expanded);
}

}  // namespace
}  // namespace larch::test
