// Models converted to GGUF in every style that files have compute what they compute as Hugging Face directories.
#include <gtest/gtest.h>

#include "kernels/kernels.hpp"
#include "support/expect_error.hpp"
#include "support/gguf_model.hpp"
#include "support/golden.hpp"
#include "support/runner.hpp"
#include "support/temporary_directory.hpp"

namespace larch::load {
namespace {

using test::GgufModel;
using test::GgufStyle;
using test::Runner;

std::vector<float> logits(const std::filesystem::path& path, const std::vector<std::int32_t>& ids) {
  return Runner(path, kernels::select("portable"), DType::f32).run(ids, 64);
}

class GgufFixture : public testing::TestWithParam<std::string> {
 protected:
  /// The largest difference to the fixture's own logits, in their standard deviations.
  double difference(const GgufStyle& style) {
    const auto path = GgufModel(directory, style).write(dir / "model.gguf");
    const std::vector<float> own = logits(path, ids), expected = logits(directory, ids);
    EXPECT_EQ(own.size(), expected.size());
    return test::difference(own.data(), expected.data(), own.size()).relative();
  }
  /// The type that holds the fixture's weights without loss.
  [[nodiscard]] DType lossless() const {
    if (GetParam().ends_with("bf16")) return DType::bf16;
    return GetParam().ends_with("_f16") ? DType::f16 : DType::f32;
  }
  [[nodiscard]] bool fp8() const { return GetParam().find("fp8") != std::string::npos; }

  std::filesystem::path directory = test::fixture_dir(GetParam());
  std::vector<std::int32_t> ids = test::Golden(directory / "golden.safetensors").tokens("input_ids");
  test::TemporaryDirectory dir;
};

constexpr double other_order = 1e-4;  // float32, but for the order of additions

TEST_P(GgufFixture, KvTogetherIsTheSameBitForBit) {
  const double d = difference({.dtype = lossless()});
  EXPECT_LE(d, fp8() ? other_order : 0);
}

TEST_P(GgufFixture, KvSplit) {
  EXPECT_LE(difference({.dtype = lossless(), .layout = GgufKvLayout::split}), other_order);
}

TEST_P(GgufFixture, KvSplitInTwoDimensions) {
  EXPECT_LE(difference({.dtype = lossless(), .layout = GgufKvLayout::split, .flat_heads = true}), other_order);
}

TEST_P(GgufFixture, ExpertsInTensorsOfTheirOwn) {
  EXPECT_LE(difference({.dtype = lossless(), .merged = false}), fp8() ? other_order : 0);
}

TEST_P(GgufFixture, GateAndUpInOneTensor) {
  EXPECT_LE(difference({.dtype = lossless(), .gate_and_up = true}), fp8() ? other_order : 0);
}

TEST_P(GgufFixture, InParts) {
  EXPECT_LE(difference({.dtype = lossless(), .parts = 3}), fp8() ? other_order : 0);
  // Any part opens the whole.
  const auto whole = Checkpoint::open(dir / "model-00001-of-00003.gguf");
  const auto other = Checkpoint::open(dir / "model-00003-of-00003.gguf");
  const auto directory_of_it = Checkpoint::open(dir.path());
  EXPECT_EQ(other.path(), whole.path());
  EXPECT_EQ(directory_of_it.path(), whole.path());
  EXPECT_EQ(other.tensors().size(), whole.tensors().size());
}

TEST_P(GgufFixture, TensorsHaveOfficialNamesAndShapes) {
  const auto original = Checkpoint::open(directory);
  const auto converted = Checkpoint::open(GgufModel(directory, {.dtype = DType::f16}).write(dir / "model.gguf"));
  EXPECT_TRUE(converted.is_gguf());
  std::size_t n = 0;
  for (const auto& [name, view] : original.tensors()) {
    if (name.ends_with("_scale_inv")) continue;
    ++n;
    ASSERT_TRUE(converted.tensors().contains(name)) << name;
    EXPECT_EQ(converted.tensors().at(name).shape, view.shape) << name;
    EXPECT_EQ(converted.tensors().at(name).name, name);
  }
  EXPECT_EQ(converted.tensors().size(), n);
}

INSTANTIATE_TEST_SUITE_P(All, GgufFixture, testing::ValuesIn(test::fixtures()), [](const auto& i) { return i.param; });

TEST(GgufModel, TheDemoModelAndItsMtpModule) {
  const test::TemporaryDirectory dir;
  const auto path = GgufModel(test::demo_dir(), {.dtype = DType::bf16}).write(dir / "demo.gguf");
  const auto original = Checkpoint::open(test::demo_dir()), converted = Checkpoint::open(path);
  EXPECT_EQ(converted.config().num_hidden_layers, original.config().num_hidden_layers);
  EXPECT_EQ(converted.config().num_nextn_predict_layers, 1U);
  EXPECT_TRUE(converted.tensors().contains("model.layers.5.eh_proj.weight"));
  EXPECT_TRUE(converted.tensors().contains("model.layers.5.shared_head.norm.weight"));
  EXPECT_NO_THROW((void)model::bind_weights(converted.config(), converted.tensors(), kernels::select()));
  EXPECT_TRUE(model::bind_weights(converted.config(), converted.tensors(), kernels::select()).mtp.has_value());
  EXPECT_TRUE(converted.generation_config().do_sample);
  EXPECT_EQ(converted.generation_config().temperature, 0.6);
  EXPECT_EQ(converted.generation_config().top_p, 0.95);
  EXPECT_EQ(converted.generation_config().eos_token_id, std::vector<std::int32_t>{1265});
}

class GgufSet : public testing::Test {
 protected:
  GgufSet() : model(test::fixture_dir("v3_yarn_f32"), {.parts = 3}) { model.write(dir / "m.gguf"); }
  [[nodiscard]] std::filesystem::path part(int i) const {
    return dir / ("m-0000" + std::to_string(i) + "-of-00003.gguf");
  }
  /// Writes a file that holds one tensor "x" and what it says of a set.
  void write(const std::filesystem::path& path, const GgufMetadata& metadata) const {
    GgufWriter writer(path, metadata, {{"x", DType::f32, {1}}});
    const float value = 0;
    writer.write(std::as_bytes(std::span(&value, 1)));
    writer.commit();
  }
  [[nodiscard]] GgufMetadata says(int number, int count, std::size_t tensors) const {
    return {{"split.no", static_cast<std::uint16_t>(number)},
            {"split.count", static_cast<std::uint16_t>(count)},
            {"split.tensors.count", static_cast<std::int32_t>(tensors)}};
  }
  void refuse(const std::vector<std::string>& parts, ErrorCode code = ErrorCode::malformed) const {
    test::expect_error(code, parts, [&] { (void)Checkpoint::open(part(1)); });
  }

  test::TemporaryDirectory dir;
  GgufModel model;
};

TEST_F(GgufSet, IsWhole) { EXPECT_NO_THROW((void)Checkpoint::open(part(2))); }

TEST_F(GgufSet, APartIsMissing) {
  std::filesystem::remove(part(2));
  refuse({part(2).string(), "set of 3", "no such file"}, ErrorCode::io);
}

TEST_F(GgufSet, ANameDisagreesWithTheFile) {
  std::filesystem::copy_file(part(1), dir / "other.gguf");
  test::expect_error(ErrorCode::malformed, {"other.gguf", "-00001-of-00003.gguf", "part 1 of 3"},
                     [&] { (void)Checkpoint::open(dir / "other.gguf"); });
  std::filesystem::copy_file(part(2), part(1), std::filesystem::copy_options::overwrite_existing);
  refuse({part(1).string(), "-00002-of-00003.gguf", "part 2 of 3"});
}

TEST_F(GgufSet, PartsDisagree) {
  const std::size_t n = model.tensors.size();
  write(part(3), says(1, 3, n));
  refuse({part(3).string(), "part 3 of 3", "found part 2 of 3"});
  write(part(3), says(2, 4, n));
  refuse({part(3).string(), "part 3 of 3", "found part 3 of 4"});
  write(part(3), {});
  refuse({part(3).string(), "part 3 of 3", "found part 1 of 1"});
  write(part(3), says(2, 3, n + 1));
  refuse({part(3).string(), std::to_string(n) + " tensors", "found " + std::to_string(n + 1)});
  write(part(3), says(2, 3, n));
  refuse({part(1).string(), "expected " + std::to_string(n) + " tensors", "found"});
  write(part(3), says(3, 3, n));
  refuse({part(3).string(), "split.no", "from 0 to 2", "found 3"});
}

TEST_F(GgufSet, ATensorInTwoParts) {
  // The fixture's tensors of the last part, of which one has the name of one in the first.
  test::GgufModel copy(test::fixture_dir("v3_yarn_f32"), {.parts = 3});
  const std::size_t last = copy.tensors.size() - 2 * ((copy.tensors.size() + 2) / 3);
  std::vector<GgufTensor> entries;
  for (std::size_t i = 0; i < last; ++i) entries.push_back({"pad" + std::to_string(i), DType::f32, {1}});
  entries[0].name = copy.tensors.begin()->first;
  GgufWriter writer(part(3), says(2, 3, copy.tensors.size()), entries);
  const float value = 0;
  for (std::size_t i = 0; i < last; ++i) writer.write(std::as_bytes(std::span(&value, 1)));
  writer.commit();
  refuse({part(3).string(), "tensor \"" + entries[0].name + "\"", "only", "found another in " + part(1).string()});
}

TEST_F(GgufSet, TwoModelsInADirectory) {
  std::filesystem::copy_file(part(1), dir / "another.gguf");
  test::expect_error(ErrorCode::io, {dir.path().string(), "another.gguf", "m-00001-of-00003.gguf"},
                     [&] { (void)Checkpoint::open(dir.path()); });
}

}  // namespace
}  // namespace larch::load
