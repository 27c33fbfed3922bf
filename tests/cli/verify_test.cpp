#include <gtest/gtest.h>

#include "cli/process.hpp"

namespace larch {
namespace {

const Environment portable{{"LARCH_ISA", "portable"}};

class Fixture : public testing::TestWithParam<std::string> {
 protected:
  const std::string model = LARCH_TEST_DATA "/fixtures/" + GetParam();
};

TEST_P(Fixture, AgreesWithTheReference) {
  const Finished r = run({"verify", "-m", model, "--reference", model + "/golden.safetensors", "--json"}, {}, portable);
  ASSERT_EQ(r.status, 0) << r.err;
  const nlohmann::json j = r.json();
  EXPECT_EQ(j.size(), 7U);
  EXPECT_GE(j.at("tokens"), 150);
  EXPECT_LE(j.at("max_abs_diff"), 1e-4 * j.at("logits_std").get<double>());
  EXPECT_GE(j.at("mean_kl"), -1e-12);
  EXPECT_LE(j.at("mean_kl"), 1e-9);
  EXPECT_LE(j.at("max_kl"), 1e-8);
  EXPECT_EQ(j.at("top1_agreement"), 1);
  EXPECT_EQ(j.at("greedy_agreement"), 1);
}

TEST_P(Fixture, AgreesWithTheReferenceOnTheFastestKernels) {
  const Finished r = run({"verify", "-m", model, "--reference", model + "/golden.safetensors", "--json"});
  ASSERT_EQ(r.status, 0) << r.err;
  EXPECT_LE(r.json().at("mean_kl"), 1e-6);
  EXPECT_EQ(r.json().at("greedy_agreement"), 1);
}

INSTANTIATE_TEST_SUITE_P(All, Fixture,
                         testing::Values("v3_yarn_f32", "v3_fp8_partial_blocks", "v2_lite_bf16",
                                         "v2_group_limited_bf16", "v3_moonlight_f16"),
                         [](const auto& fixture) { return fixture.param; });

TEST(Verify, WritesAReferenceThatItThenAgreesWith) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("reference.safetensors");
  ASSERT_EQ(run({"verify", "-p", "What is 2 + 3?", "--write", file, "-n", "7"}, {}, portable).status, 0);
  const nlohmann::json j = run({"verify", "--reference", file, "--json"}, {}, portable).json();
  EXPECT_EQ(j.at("max_abs_diff"), 0);
  EXPECT_EQ(j.at("greedy_agreement"), 1);

  // From the tokens of a reference, without a continuation.
  const std::string second = scratch.path("second.safetensors");
  ASSERT_EQ(run({"verify", "--reference", file, "--write", second, "-n", "0"}, {}, portable).status, 0);
  const nlohmann::json k = run({"verify", "--reference", second, "--json"}, {}, portable).json();
  EXPECT_EQ(k.at("tokens"), j.at("tokens"));
  EXPECT_EQ(k.at("max_abs_diff"), 0);
  EXPECT_TRUE(k.at("greedy_agreement").is_null());
}

TEST(Verify, MeasuresDifferences) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("reference.safetensors");
  const std::string model = LARCH_TEST_DATA "/fixtures/v3_yarn_f32";
  ASSERT_EQ(run({"verify", "-m", model, "--reference", model + "/golden.safetensors", "--write", file, "-n", "4"}, {},
                portable)
                .status,
            0);
  // All logits of the first position become 0: a uniform softmax.
  std::string bytes = read_file(file);
  const auto header_bytes = static_cast<std::size_t>(*reinterpret_cast<const std::uint64_t*>(bytes.data()));
  const auto header = nlohmann::json::parse(bytes.substr(8, header_bytes));
  const auto& logits = header.at("logits");
  const std::size_t row_bytes = logits.at("shape")[1].get<std::size_t>() * sizeof(float);
  bytes.replace(8 + header_bytes + logits.at("data_offsets")[0].get<std::size_t>(), row_bytes, row_bytes, '\0');
  write_file(file, bytes);
  const nlohmann::json j = run({"verify", "-m", model, "--reference", file, "--json"}, {}, portable).json();
  EXPECT_GT(j.at("max_abs_diff"), 1);
  EXPECT_GT(j.at("max_kl"), 0.1);
  EXPECT_NEAR(j.at("mean_kl").get<double>() * 150, j.at("max_kl").get<double>(), 1e-9);
  EXPECT_LT(j.at("top1_agreement"), 1);
  EXPECT_GE(j.at("top1_agreement"), 149.0 / 150 - 1e-12);
  EXPECT_EQ(j.at("greedy_agreement"), 1);
}

TEST(Verify, RefusesADamagedReference) {
  const ScratchFolder scratch;
  const std::string model = LARCH_TEST_DATA "/fixtures/v3_yarn_f32";
  const std::string whole = read_file(model + "/golden.safetensors");
  const auto expect_refusal = [&](const std::string& content, const std::string& part) {
    const std::string file = scratch.path("damaged.safetensors");
    write_file(file, content);
    const Finished r = run({"verify", "-m", model, "--reference", file, "--json"});
    EXPECT_EQ(r.status, 1);
    EXPECT_EQ(r.out, "");
    EXPECT_TRUE(r.err.starts_with("larch: " + file)) << r.err;
    EXPECT_NE(r.err.find(part), std::string::npos) << r.err;
    EXPECT_EQ(std::ranges::count(r.err, '\n'), 1) << r.err;
  };
  expect_refusal("", "");
  expect_refusal("hello", "");
  expect_refusal(whole.substr(0, whole.size() / 2), "");
  const auto renamed = [&](const std::string& from, const std::string& to) {
    std::string changed = whole;
    changed.replace(changed.find(from), from.size(), to);
    return changed;
  };
  expect_refusal(renamed("\"input_ids\"", "\"input_idz\""), "input_ids");
  expect_refusal(renamed("\"logits\"", "\"logitz\""), "logits");
  // Every bit pattern of ones is a NaN.
  const auto header_bytes = static_cast<std::size_t>(*reinterpret_cast<const std::uint64_t*>(whole.data()));
  const auto logits = nlohmann::json::parse(whole.substr(8, header_bytes)).at("logits");
  const std::size_t row_bytes = logits.at("shape")[1].get<std::size_t>() * sizeof(float);
  std::string not_finite = whole;
  not_finite.replace(8 + header_bytes + logits.at("data_offsets")[0].get<std::size_t>() + 3 * row_bytes + 8, 4, 4,
                     '\xff');
  expect_refusal(not_finite, "position 3");
  const Finished other =
      run({"verify", "-m", LARCH_TEST_DATA "/fixtures/v2_lite_bf16", "--reference", model + "/golden.safetensors"});
  EXPECT_EQ(other.status, 1);
  EXPECT_NE(other.err.find("[150, 256]"), std::string::npos) << other.err;
}

}  // namespace
}  // namespace larch
