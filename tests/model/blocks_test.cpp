// Models whose weights are blocks: fixtures, coded again. Their widths are no multiples of each other, so that some
// matrices stay as they are and rows of activations end within a block.

#include <gtest/gtest.h>

#include <deque>

#include "kernels/kernels.hpp"
#include "quant/format.hpp"
#include "support/golden.hpp"
#include "support/runner.hpp"

namespace larch::test {
namespace {

/// The tensors of a fixture with all matrices that can be coded as `dtype` and, for comparison, the same numbers in
/// float32.
class Recoded {
 public:
  Recoded(const std::string& fixture, DType dtype) : checkpoint_(load::Checkpoint::open(fixture_dir(fixture))) {
    blocks = numbers = checkpoint_.tensors();
    for (auto& [name, tensor] : blocks) {
      if (tensor.shape.size() < 2 || tensor.shape.back() % info(dtype).block_values != 0) continue;
      std::size_t n = 1;
      for (const std::uint64_t d : tensor.shape) n *= d;
      std::vector<float> values(n);
      quant::find_format(tensor.dtype)->decode(tensor.data, values.data(), n);
      set(tensor, dtype, values);
      quant::find_format(dtype)->decode(tensor.data, values.data(), n);
      set(numbers.at(name), DType::f32, values);
      ++count;
    }
  }

  TensorTable blocks, numbers;
  int count = 0;  ///< of tensors that are blocks

 private:
  void set(TensorView& tensor, DType dtype, const std::vector<float>& values) {
    std::vector<std::byte>& bytes = storage_.emplace_back(bytes_of(dtype, values.size()));
    quant::find_format(dtype)->encode(values.data(), bytes.data(), values.size(), nullptr);
    tensor.dtype = dtype;
    tensor.data = bytes.data();
    tensor.bytes = bytes.size();
  }

  load::Checkpoint checkpoint_;
  std::deque<std::vector<std::byte>> storage_;
};

struct Case {
  std::string fixture;
  DType dtype;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.fixture << " " << name(c.dtype); }

class Blocks : public testing::TestWithParam<Case> {
 protected:
  std::vector<float> run(const kernels::Kernels& k, const TensorTable& tensors, int threads = 1, std::size_t batch = 64,
                         model::AttentionMode mode = model::AttentionMode::automatic) {
    return Runner(fixture_dir(GetParam().fixture), k, DType::f32, threads, 64, 256, &tensors).run(ids, batch, mode);
  }

  std::vector<std::int32_t> ids = Golden(fixture_dir(GetParam().fixture) / "golden.safetensors").tokens("input_ids");
  Recoded weights{GetParam().fixture, GetParam().dtype};
};

TEST_P(Blocks, PortableComputesWithTheirNumbers) {
  ASSERT_GT(weights.count, 5);
  const kernels::Kernels& k = kernels::select("portable");
  EXPECT_EQ(run(k, weights.blocks), run(k, weights.numbers));
}

/// Activations of 8 bits are off by a 254th part of the largest at most, which sends some tokens of these random models
/// to other experts.
TEST_P(Blocks, EveryLevelIsNear) {
  const std::vector<float> exact = run(kernels::select("portable"), weights.blocks);
  for (const kernels::Kernels* k : kernels::available()) {
    const std::vector<float> own = run(*k, weights.blocks);
    EXPECT_LE(mean_kl(own.data(), exact.data(), ids.size(), exact.size() / ids.size()), 0.1) << k->name;
  }
}

TEST_P(Blocks, NeitherThreadsNorBatchesChangeABit) {
  for (const kernels::Kernels* k : kernels::available())
    for (const auto mode : {model::AttentionMode::absorbed, model::AttentionMode::expanded}) {
      const std::vector<float> one = run(*k, weights.blocks, 1, 64, mode);
      EXPECT_EQ(run(*k, weights.blocks, 3, 64, mode), one) << k->name;
      EXPECT_EQ(run(*k, weights.blocks, 2, 7, mode), one) << k->name;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Blocks,
                         testing::Values(Case{"v2_group_limited_bf16", DType::q8_0},
                                         Case{"v2_group_limited_bf16", DType::q4_1}, Case{"v3_yarn_f32", DType::q5_0},
                                         Case{"v3_moonlight_f16", DType::q8_0}),
                         [](const auto& i) { return i.param.fixture + "_" + std::string(name(i.param.dtype)); });

}  // namespace
}  // namespace larch::test
