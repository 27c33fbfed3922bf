// Small weights that are not finite are refused wherever a model is opened: loading, converting, quantizing.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "core/architecture.hpp"
#include "larch/larch.hpp"
#include "load/checkpoint.hpp"
#include "support/expect_error.hpp"
#include "support/gguf_model.hpp"
#include "support/golden.hpp"
#include "support/overwrite.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

namespace fs = std::filesystem;

constexpr float infinity = std::numeric_limits<float>::infinity();

/// A fixture's copy in which a tensor's last value is changed.
class FiniteWeights : public testing::TestWithParam<std::string> {
 protected:
  /// The bits of a value in a type that norms and routers have.
  static std::uint64_t bits_of(DType dtype, float value) {
    std::uint32_t f32;
    std::memcpy(&f32, &value, sizeof f32);
    if (dtype == DType::bf16) return f32 >> 16;
    return dtype == DType::f16 ? quant::encode_f16(value) : f32;
  }

  void set_last(const TensorView& t, std::uint64_t bits) const {
    const std::uint64_t size = info(t.dtype).block_bytes, at = t.bytes - size;
    const fs::path file = model / fs::path(t.file).filename();
    if (size == 4) return overwrite(file, t.name, at, static_cast<std::uint32_t>(bits));
    overwrite(file, t.name, at, static_cast<std::uint16_t>(bits));
  }

  void expect_refusal(const TensorView& t, const std::string& value) const {
    std::string place = std::to_string(t.shape.back() - 1) + "]";
    const std::vector<std::string> parts{t.file.substr(t.file.rfind('/')), t.name, "finite", value, place};
    expect_error(ErrorCode::malformed, parts, [&] { (void)Model::load(model); });
    expect_error(ErrorCode::malformed, parts, [&] { (void)Model::load(model, {.weights = Mix::q8_0}); });
    expect_error(ErrorCode::malformed, parts, [&] { quantize(model, dir / "m.gguf", {.mix = Mix::bf16}); });
    EXPECT_FALSE(fs::exists(dir / "m.gguf"));
  }

  TemporaryDirectory dir;
  fs::path model = dir / "hf";
};

TEST_P(FiniteWeights, AreRequiredOfNormsBiasesRoutersAndScales) {
  copy_writable(fixture_dir(GetParam()), model);
  const auto original = load::Checkpoint::open(fixture_dir(GetParam()));
  std::map<TensorRole, std::size_t> seen;
  std::size_t scales = 0;
  for (const auto& [name, t] : original.tensors()) {
    const auto id = find_official(name);
    const bool small = id && is_small(spec(id->role).kind) && seen[id->role]++ < 2;
    if (!small && !(name.ends_with("_scale_inv") && scales++ % 7 == 0)) continue;
    const float bad = name.size() % 2 == 0 ? std::nanf("") : name.size() % 3 == 0 ? infinity : -infinity;
    std::uint64_t before = 0;
    std::memcpy(&before, t.data + t.bytes - info(t.dtype).block_bytes, info(t.dtype).block_bytes);
    set_last(t, bits_of(t.dtype, bad));
    expect_refusal(t, std::isnan(bad) ? "NaN" : bad > 0 ? "infinity" : "-infinity");
    set_last(t, before);
  }
  EXPECT_GT(seen.size(), 4U);
  EXPECT_NO_THROW((void)Model::load(model));
}

INSTANTIATE_TEST_SUITE_P(All, FiniteWeights, testing::ValuesIn(fixtures()), [](const auto& i) { return i.param; });

/// With fewer experts above -infinity than a token is to have, one was chosen again and again.
TEST(FiniteRouting, IsRequiredOfTheBias) {
  const TemporaryDirectory dir;
  const fs::path model = dir / "hf";
  copy_writable(fixture_dir("v3_yarn_f32"), model);
  const std::string bias = "model.layers.1.mlp.gate.e_score_correction_bias";
  for (std::uint64_t e = 1; e < 8; ++e) overwrite(model / "model.safetensors", bias, e * 4, -infinity);
  expect_error(ErrorCode::malformed, {"model.safetensors", bias, "finite", "-infinity at [1]"},
               [&] { (void)Model::load(model); });
}

TEST(FiniteGguf, IsRequiredToo) {
  const TemporaryDirectory dir;
  GgufModel model(demo_dir(), {.dtype = DType::bf16});
  const std::pair<const char*, std::string> cases[] = {
      {"output_norm.weight", "model.norm.weight"},
      {"blk.1.exp_probs_b.bias", "model.layers.1.mlp.gate.e_score_correction_bias"},
      {"blk.2.ffn_gate_inp.weight", "model.layers.2.mlp.gate.weight"},
      {"blk.5.nextn.hnorm.weight", "model.layers.5.hnorm.weight"},
  };
  for (const auto& [name, official] : cases) {
    float& value = model.tensors.at(name).values[5];
    const float good = std::exchange(value, std::nanf(""));
    const fs::path file = model.write(dir / "bad.gguf");
    value = good;
    const std::vector<std::string> parts{"bad.gguf", official, "finite", "NaN at [", "5]"};
    expect_error(ErrorCode::malformed, parts, [&] { (void)Model::load(file); });
    expect_error(ErrorCode::malformed, parts, [&] { quantize(file, dir / "m.gguf", {.mix = Mix::bf16}); });
  }
}

}  // namespace
}  // namespace larch::test
