#include "core/architecture.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/mapped_file.hpp"
#include "load/checkpoint.hpp"
#include "load/config/config.hpp"
#include "support/golden.hpp"

namespace larch {
namespace {

ModelConfig published(const std::string& name) {
  const std::string path = LARCH_TEST_DATA "/configs/" + name + ".json";
  return load::parse_config(read_text_file(path, 1 << 20), path);
}

std::vector<TensorRole> roles() {
  std::vector<TensorRole> all;
  for (std::size_t i = 0; i < role_count; ++i) all.push_back(static_cast<TensorRole>(i));
  return all;
}

TEST(Architecture, NamesAreReadAsTheyAreWritten) {
  for (const TensorRole role : roles()) {
    const TensorSpec& s = spec(role);
    const TensorId id{role, s.in_layer() ? 60U : 0U, s.of_expert() ? 255U : 0U};
    EXPECT_EQ(find_official(official_name(id)), id) << official_name(id);
    EXPECT_EQ(find_gguf(gguf_name(id)), (TensorId{role, id.layer})) << gguf_name(id);
    EXPECT_EQ(find_official(official_name(id) + "x"), std::nullopt);
    EXPECT_EQ(find_official("x" + official_name(id)), std::nullopt);
    EXPECT_EQ(find_official(scale_name(official_name(id))), std::nullopt);
  }
}

TEST(Architecture, NumbersAreThoseThatArePrinted) {
  using enum TensorRole;
  EXPECT_EQ(find_gguf("blk.0.attn_norm.weight"), (TensorId{attn_norm, 0}));
  for (const char* name : {"", "blk.", "blk.01.attn_norm.weight", "blk.-1.attn_norm.weight", "blk.+1.attn_norm.weight",
                           "blk..attn_norm.weight", "blk. 1.attn_norm.weight", "blk.1attn_norm.weight",
                           "blk.18446744073709551616.attn_norm.weight", "blk.1.attn_norm.weigh"})
    EXPECT_EQ(find_gguf(name), std::nullopt) << name;
  EXPECT_EQ(find_gguf("blk.18446744073709551615.attn_norm.weight"), (TensorId{attn_norm, ~std::uint64_t{0}}));
}

/// Checkpoints written by transformers' own classes, and the demo model, have these tensors and no others.
TEST(Architecture, IsThatOfCheckpoints) {
  std::vector<std::filesystem::path> models{test::demo_dir()};
  for (const std::string& name : test::fixtures()) models.push_back(test::fixture_dir(name));
  for (const auto& model : models) {
    const auto checkpoint = load::Checkpoint::open(model);
    std::map<std::string, Shape> expected, found;
    for_each_tensor(checkpoint.config(), [&](const TensorId& id) {
      const std::string name = official_name(id), scale = scale_name(name);
      expected[name] = shape(id.role, checkpoint.config());
      if (checkpoint.tensors().contains(scale)) expected[scale] = scale_shape(expected[name]);
    });
    for (const auto& [name, tensor] : checkpoint.tensors()) {
      const auto id = find_official(name);
      if (!id || spec(id->role).required) found[name] = tensor.shape;
    }
    EXPECT_EQ(found, expected) << model;
  }
}

/// model.safetensors.index.json of DeepSeek-R1 lists 91,991: the MTP module repeats embedding and head, and all
/// matrices but its eh_proj have scales.
TEST(Architecture, CountsTheTensorsOfR1) {
  std::size_t tensors = 2, scales = 0;
  for_each_tensor(published("deepseek-r1"), [&](const TensorId& id) {
    ++tensors;
    if (spec(id.role).kind == TensorKind::matrix && id.role != TensorRole::eh_proj) ++scales;
  });
  EXPECT_EQ(tensors + scales, 91'991U);
}

TEST(Architecture, StacksAreTensorsWithExpertsOnce) {
  const ModelConfig c = published("deepseek-r1");
  std::set<std::string> stacks, required, tensors;
  for_each_stack(c, [&](const TensorId& id) {
    EXPECT_TRUE(stacks.insert(gguf_name(id)).second) << gguf_name(id);
    if (spec(id.role).required) required.insert(gguf_name(id));
  });
  for_each_tensor(c, [&](const TensorId& id) { tensors.insert(gguf_name(id)); });
  EXPECT_EQ(required, tensors);
  EXPECT_EQ(stacks.size() - required.size(), 62U * 2 + 2);  // k_b and v_b; the MTP module's embedding and head
}

TEST(Architecture, AnExpertsMatricesLieInTheStack) {
  const std::vector<std::byte> bytes(2 * 6 * 5 * 4);
  const TensorView stack{"x", DType::f32, {2, 6, 5}, bytes.data(), bytes.size(), "f"};
  const auto views = unstack(stack, {TensorRole::expert_w1, TensorRole::expert_w3}, 7);
  ASSERT_EQ(views.size(), 4U);
  EXPECT_EQ(views[3].name, "model.layers.7.mlp.experts.1.up_proj.weight");
  EXPECT_EQ(describe(views[3]), "F32 [3, 5]");
  EXPECT_EQ(views[3].data, bytes.data() + 3 * 60);
  EXPECT_EQ(views[3].bytes, 60U);
}

/// Eight ranks share the published models without a head, an expert or a row cut in two, and what one divided matrix
/// makes is what the next one takes.
TEST(Architecture, SplitsFit) {
  constexpr std::uint64_t ranks = 8;
  for (const char* name : {"deepseek-r1", "deepseek-v2", "kimi-k2"}) {
    const ModelConfig c = published(name);
    ASSERT_EQ(c.num_attention_heads % ranks, 0U);
    ASSERT_EQ(c.n_routed_experts % ranks, 0U);
    for (const TensorRole role : roles()) {
      const TensorSpec& s = spec(role);
      const Shape dimensions = shape(role, c);
      if (s.split == Split::rows) {
        EXPECT_EQ(dimensions.front() % ranks, 0U) << s.official;
      }
      if (s.split == Split::columns) {
        EXPECT_EQ(dimensions.back() % ranks, 0U) << s.official;
      }
      EXPECT_EQ(s.split == Split::experts, s.of_expert()) << s.official;
      if (is_small(s.kind)) {
        EXPECT_EQ(s.split, Split::whole) << s.official;
      }
    }
    using enum TensorRole;
    for (const auto& [w_in, w_out] : {std::pair{w1, w2}, std::pair{w3, w2}, std::pair{shared_w1, shared_w2}}) {
      EXPECT_EQ(spec(w_in).split, Split::rows);
      EXPECT_EQ(spec(w_out).split, Split::columns);
      EXPECT_EQ(shape(w_in, c).front(), shape(w_out, c).back());
    }
    for (const TensorRole role : {wq_b, wkv_b, wk_b, wv_b}) EXPECT_EQ(spec(role).split, Split::rows);
    EXPECT_EQ(spec(wo).split, Split::columns);
  }
}

}  // namespace
}  // namespace larch
