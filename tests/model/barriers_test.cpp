// How often the workers of a pass wait for each other: on many cores that is what a token takes longest for.

#include <gtest/gtest.h>

#include "support/random_model.hpp"
#include "support/runner.hpp"

namespace larch::test {
namespace {

/// Barriers that one more MoE layer adds to a pass of so many tokens at a position.
std::uint32_t barriers_of_a_layer(ModelConfig config, std::size_t position, std::size_t tokens) {
  std::uint32_t counts[2];
  for (const std::uint64_t more : {0, 1}) {
    config.num_hidden_layers = 2 + more;
    const RandomModel random(config, DType::q8_0);
    Runner runner(config, random.tensors(), kernels::select(), DType::bf16, 2, 64, position + tokens);
    runner.cache().prepare(0, position);
    runner.position = position;
    const std::vector<std::int32_t> ids(tokens, 1);
    const std::uint32_t before = runner.team().meetings();
    runner.run(ids, tokens);
    counts[more] = runner.team().meetings() - before;
  }
  return counts[1] - counts[0];
}

TEST(Barriers, AreFewInALayer) {
  ModelConfig v3 = small_config(128), v2 = small_v2_config(128);
  v3.v_head_dim = v2.v_head_dim = 32;  // a multiple of coding_block, as in real models
  for (const ModelConfig& config : {v3, v2}) {
    EXPECT_EQ(barriers_of_a_layer(config, 0, 1), 7);
    EXPECT_EQ(barriers_of_a_layer(config, 300, model::few_tokens), 7);
    EXPECT_EQ(barriers_of_a_layer(config, 2000, 1), 8) << "workers share ranges of keys";
    EXPECT_LE(barriers_of_a_layer(config, 0, 40), 11);
  }
}

}  // namespace
}  // namespace larch::test
