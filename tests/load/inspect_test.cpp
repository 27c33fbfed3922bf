#include "load/inspect.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <limits>

#include "core/mapped_file.hpp"
#include "load/checkpoint.hpp"
#include "load/config/config.hpp"

namespace larch::load {
namespace {

namespace fs = std::filesystem;

ModelConfig published(const std::string& name) {
  const std::string path = LARCH_TEST_DATA "/configs/" + name + ".json";
  return parse_config(read_text_file(path, 1 << 20), path);
}

/// In billions, as model cards state them.
struct Billions {
  std::string name;
  double trunk, active, mtp;
};

void PrintTo(const Billions& expected, std::ostream* out) { *out << expected.name; }

class Published : public testing::TestWithParam<Billions> {};

TEST_P(Published, ParametersAreThoseOfTheModelCard) {
  const Billions& expected = GetParam();
  const auto count = count_parameters(published(expected.name));
  ASSERT_TRUE(count);
  EXPECT_NEAR(static_cast<double>(count->trunk) * 1e-9, expected.trunk, 0.005 * expected.trunk);
  EXPECT_NEAR(static_cast<double>(count->active) * 1e-9, expected.active, 0.01 * expected.active);
  EXPECT_NEAR(static_cast<double>(count->mtp) * 1e-9, expected.mtp, 0.05);
}

INSTANTIATE_TEST_SUITE_P(Inspect, Published,
                         testing::Values(Billions{"deepseek-r1", 671.03, 37.55, 11.61},
                                         Billions{"deepseek-v2", 235.74, 21.38, 0},
                                         Billions{"deepseek-v2-lite", 15.71, 2.66, 0},
                                         Billions{"kimi-k2", 1026.4, 32.86, 0},
                                         Billions{"moonlight-16b-a3b", 15.96, 2.91, 0}),
                         [](const auto& model) {
                           std::string name = model.param.name;
                           std::erase(name, '-');
                           return name;
                         });

/// The values of all tensors that carry weights: no scales, and no copies of embedding and head in the MTP module.
ParameterCount count_tensors(const Checkpoint& c) {
  const std::string mtp = "model.layers." + std::to_string(c.config().num_hidden_layers) + ".";
  ParameterCount count;
  for (const auto& [name, t] : c.tensors()) {
    if (name.ends_with("weight_scale_inv")) continue;
    const bool in_mtp = name.starts_with(mtp);
    if (in_mtp && (name.ends_with("embed_tokens.weight") || name.ends_with("shared_head.head.weight"))) continue;
    (in_mtp ? count.mtp : count.trunk) += t.bytes / info(t.dtype).block_bytes;
  }
  return count;
}

TEST(Inspect, ParametersAreThoseOfTheTensors) {
  std::vector<fs::path> models{LARCH_DEMO_MODEL};
  for (const auto& e : fs::directory_iterator(LARCH_TEST_DATA "/fixtures"))
    if (e.is_directory()) models.push_back(e.path());
  ASSERT_EQ(models.size(), 6U);
  for (const fs::path& model : models) {
    const auto c = Checkpoint::open(model);
    const auto from_config = count_parameters(c.config());
    const ParameterCount from_tensors = count_tensors(c);
    ASSERT_TRUE(from_config);
    EXPECT_EQ(from_config->trunk, from_tensors.trunk) << model;
    EXPECT_EQ(from_config->mtp, from_tensors.mtp) << model;
    EXPECT_LT(from_config->active, from_config->trunk);
  }
}

TEST(Inspect, TiedEmbeddingsCountOnce) {
  ModelConfig c = published("deepseek-v2-lite");
  const auto two = count_parameters(c)->trunk;
  c.tie_word_embeddings = true;
  EXPECT_EQ(two - count_parameters(c)->trunk, c.vocab_size * c.hidden_size);
}

TEST(Inspect, CountsThatDoNotFitAreNothing) {
  ModelConfig c = published("deepseek-r1");
  c.hidden_size = c.vocab_size = std::numeric_limits<std::uint32_t>::max();
  EXPECT_EQ(count_parameters(c), std::nullopt);
}

TEST(Inspect, CacheOfR1) {
  const ModelConfig c = published("deepseek-r1");
  for (const bool mtp : {false, true}) {
    const std::uint64_t layers = mtp ? 62 : 61;
    EXPECT_EQ(cache_values_per_token(c, mtp), layers * 576);
    EXPECT_EQ(cache_bytes(c, mtp, 1, DType::bf16), layers * 1152);
    EXPECT_EQ(cache_bytes(c, mtp, 1, DType::i8), layers * (4 + 512 + 2 * 64));
    EXPECT_EQ(cache_bytes(c, mtp, 163'840, DType::bf16), layers * 1152 * 163'840);
    EXPECT_EQ(per_head_values_per_token(c, mtp), layers * 128 * 320);
    const double share =
        static_cast<double>(cache_values_per_token(c, mtp)) / static_cast<double>(per_head_values_per_token(c, mtp));
    EXPECT_NEAR(share, 0.0141, 0.0001);
    EXPECT_EQ(cache_bytes(c, mtp, std::numeric_limits<std::uint64_t>::max(), DType::f32), std::nullopt);
  }
}

TEST(Inspect, SummaryOfTheDemoModel) {
  const auto c = Checkpoint::open(LARCH_DEMO_MODEL);
  const TensorSummary s = summarize(c.tensors());
  EXPECT_EQ(s.all.tensors, c.tensors().size());
  EXPECT_EQ(s.all.bytes, 22'847'584U);  // metadata.total_size in the index
  TensorTotals sum;
  for (const TensorTotals& t : s.by_dtype) {
    sum.tensors += t.tensors;
    sum.bytes += t.bytes;
  }
  EXPECT_EQ(sum.tensors, s.all.tensors);
  EXPECT_EQ(sum.bytes, s.all.bytes);
  EXPECT_GT(s.by_dtype[static_cast<std::size_t>(DType::f8_e4m3)].bytes, s.all.bytes / 2);
  EXPECT_EQ(s.by_dtype[static_cast<std::size_t>(DType::i64)].tensors, 0U);
}

}  // namespace
}  // namespace larch::load
