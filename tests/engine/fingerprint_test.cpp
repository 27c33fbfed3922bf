#include "engine/fingerprint.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "load/checkpoint.hpp"
#include "support/golden.hpp"

namespace larch::test {
namespace {

/// A checkpoint's tensors in memory that can be changed.
class Fingerprint : public testing::Test {
 protected:
  Fingerprint() {
    for (auto& [name, tensor] : tensors) {
      memory.emplace_back(tensor.data, tensor.data + tensor.bytes);
      tensor.data = memory.back().data();
    }
  }
  /// Whether it sees a change of one byte.
  bool sees(std::vector<std::byte>& bytes, std::size_t at, std::uint64_t budget) {
    const std::uint64_t before = engine::fingerprint(config, tensors, budget);
    bytes[at] ^= std::byte{1};
    const bool seen = engine::fingerprint(config, tensors, budget) != before;
    bytes[at] ^= std::byte{1};
    return seen;
  }

  const load::Checkpoint checkpoint = load::Checkpoint::open(fixture_dir("v3_yarn_f32"));
  ModelConfig config = checkpoint.config();
  TensorTable tensors = checkpoint.tensors();
  std::vector<std::vector<std::byte>> memory;  ///< in the order of `tensors`
};

TEST_F(Fingerprint, IsTheSameForTheSame) {
  EXPECT_EQ(engine::fingerprint(config, tensors), engine::fingerprint(checkpoint.config(), checkpoint.tensors()));
}

TEST_F(Fingerprint, SeesEveryByteOfSmallTensors) {
  constexpr std::uint64_t plenty = std::uint64_t{64} << 20;
  for (auto& bytes : memory) {
    EXPECT_TRUE(sees(bytes, bytes.size() - 1, plenty));
    EXPECT_TRUE(sees(bytes, bytes.size() / 3, plenty));
  }
}

TEST_F(Fingerprint, SeesSamplesOfEveryLargeTensor) {
  for (auto& bytes : memory) EXPECT_TRUE(sees(bytes, bytes.size() / 2, 0));
  std::vector<std::byte>& large =
      *std::ranges::max_element(memory, {}, [](const std::vector<std::byte>& bytes) { return bytes.size(); });
  ASSERT_GT(large.size(), 4 * 4096U);
  const auto seen = [&](std::uint64_t budget) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < large.size(); at += 1024) n += sees(large, at, budget) ? 1 : 0;
    return n;
  };
  EXPECT_EQ(seen(0), 4U);                              // of each 1024 one, in 4096
  EXPECT_EQ(seen(tensors.size() * 3 * 4096), 3 * 4U);  // three samples
}

TEST_F(Fingerprint, SeesNamesTypesAndShapes) {
  const std::uint64_t before = engine::fingerprint(config, tensors);
  TensorView& tensor = tensors.begin()->second;
  tensor.name += "x";
  EXPECT_NE(engine::fingerprint(config, tensors), before);
  tensor.name.pop_back();
  tensor.dtype = DType::u8;
  EXPECT_NE(engine::fingerprint(config, tensors), before);
  tensor.dtype = DType::f32;
  std::swap(tensor.shape.at(0), tensor.shape.at(1));
  EXPECT_NE(engine::fingerprint(config, tensors), before);
}

TEST_F(Fingerprint, SeesTheConfiguration) {
  std::set<std::uint64_t> seen{engine::fingerprint(config, tensors)};
  std::size_t changes = 0;
  const auto expect_seen = [&](auto change) {
    ModelConfig other = checkpoint.config();
    change(other);
    seen.insert(engine::fingerprint(other, tensors));
    EXPECT_EQ(seen.size(), ++changes + 1);
  };
  expect_seen([](ModelConfig& c) { c.rms_norm_eps *= 2; });
  expect_seen([](ModelConfig& c) { c.rope_theta *= 2; });
  expect_seen([](ModelConfig& c) { c.rope_scaling.reset(); });
  expect_seen([](ModelConfig& c) { c.rope_scaling->factor *= 2; });
  expect_seen([](ModelConfig& c) { c.rope_scaling->mscale.reset(); });
  expect_seen([](ModelConfig& c) { c.rope_scaling->attention_factor = 1; });
  expect_seen([](ModelConfig& c) { c.scoring_func = ScoringFunc::softmax; });
  expect_seen([](ModelConfig& c) { c.topk_method = TopkMethod::greedy; });
  expect_seen([](ModelConfig& c) { c.norm_topk_prob = !c.norm_topk_prob; });
  expect_seen([](ModelConfig& c) { ++c.num_experts_per_tok; });
  expect_seen([](ModelConfig& c) { std::swap(c.n_group, c.topk_group); });
  expect_seen([](ModelConfig& c) { std::swap(c.qk_nope_head_dim, c.qk_rope_head_dim); });
  expect_seen([](ModelConfig& c) { c.routed_scaling_factor = 1; });
  config.eos_token_id = {5, 6};  // says when to stop, not what is computed
  EXPECT_TRUE(seen.contains(engine::fingerprint(config, tensors)));
}

}  // namespace
}  // namespace larch::test
