// The model room against DeepSeek's inference code restated in double (oracle.hpp), and that against references.
//
// How far results may be off is computed: so far as those of an oracle whose every product errs by what float32
// roundings can make of it at most, and in which errors take their course.

#include "model/oracle.hpp"

#include <gtest/gtest.h>

#include "kernels/kernels.hpp"
#include "model/gate.hpp"
#include "support/golden.hpp"
#include "support/random_model.hpp"
#include "support/runner.hpp"

namespace larch::test {
namespace {

using model::AttentionMode;

constexpr double epsilon = 0x1p-24;

Mat matrix(const std::vector<float>& values, std::size_t cols) {
  using Floats = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const auto n = static_cast<Eigen::Index>(cols);
  return Eigen::Map<const Floats>(values.data(), static_cast<Eigen::Index>(values.size()) / n, n).cast<double>();
}

double distance(const Mat& a, const Mat& b) { return (a - b).cwiseAbs().maxCoeff(); }

std::vector<std::int32_t> random_tokens(std::size_t n, std::uint64_t vocab, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::int32_t> tokens(n);
  for (std::int32_t& t : tokens) t = static_cast<std::int32_t>(random() % vocab);
  return tokens;
}

/// What an oracle says of tokens, and how far others may be off.
struct Expected {
  Expected(const ModelConfig& config, const TensorTable& tensors, const std::vector<std::int32_t>& ids) {
    Oracle exact(config, tensors);
    right = exact.forward(ids);
    const std::vector<std::int32_t> next(ids.begin() + 1, ids.end());
    const auto rows = static_cast<Eigen::Index>(next.size());
    const bool has_mtp =
        tensors.lower_bound("model.layers." + std::to_string(config.num_hidden_layers) + ".") != tensors.end() &&
        config.num_nextn_predict_layers > 0;
    if (has_mtp) drafts = exact.mtp(right.hidden.topRows(rows), next);
    layers.resize(right.layers.size());
    for (const unsigned seed : {1U, 2U}) {
      Oracle erring(exact, Rounding(epsilon, seed));
      const Oracle::Results r = erring.forward(ids);
      logits = std::max(logits, distance(r.logits, right.logits));
      for (std::size_t i = 0; i < layers.size(); ++i)
        layers[i] = std::max(layers[i], distance(r.layers[i], right.layers[i]));
      if (has_mtp) draft = std::max(draft, distance(erring.mtp(r.hidden.topRows(rows), next), drafts));
    }
    const double size = std::sqrt(right.logits.squaredNorm() / static_cast<double>(right.logits.size()));
    EXPECT_LE(logits, 0.05 * size) << "errors that would hide others";
  }

  Oracle::Results right;
  Mat drafts;
  double logits = 0, draft = 0;
  std::vector<double> layers;
};

class OracleFixture : public testing::TestWithParam<std::string> {};

TEST_P(OracleFixture, AgreesWithTheReference) {
  const Golden golden(fixture_dir(GetParam()) / "golden.safetensors");
  const auto checkpoint = load::Checkpoint::open(fixture_dir(GetParam()));
  const ModelConfig& c = checkpoint.config();
  const Expected expected(c, checkpoint.tensors(), golden.tokens("input_ids"));
  EXPECT_LE(distance(matrix(golden.floats("logits"), c.vocab_size), expected.right.logits), expected.logits);
  const Mat hidden = matrix(golden.floats("hidden"), c.hidden_size);
  const Eigen::Index tokens = expected.right.hidden.rows();
  for (std::size_t i = 0; i < expected.layers.size(); ++i)
    EXPECT_LE(distance(hidden.middleRows(static_cast<Eigen::Index>(i) * tokens, tokens), expected.right.layers[i]),
              expected.layers[i])
        << "layer " << i;
}

TEST_P(OracleFixture, PortableAgreesWithIt) {
  const std::vector<std::int32_t> ids = Golden(fixture_dir(GetParam()) / "golden.safetensors").tokens("input_ids");
  const auto checkpoint = load::Checkpoint::open(fixture_dir(GetParam()));
  const Expected expected(checkpoint.config(), checkpoint.tensors(), ids);
  for (const auto mode : {AttentionMode::absorbed, AttentionMode::expanded}) {
    Runner runner(fixture_dir(GetParam()), kernels::select("portable"), DType::f32);
    const Mat own = matrix(runner.run(ids, 64, mode), checkpoint.config().vocab_size);
    EXPECT_LE(distance(own, expected.right.logits), expected.logits);
  }
}

INSTANTIATE_TEST_SUITE_P(All, OracleFixture, testing::ValuesIn(fixtures()), [](const auto& i) { return i.param; });

TEST(OracleDemo, MtpAgreesWithTheReference) {
  const Golden golden(data_dir() / "demo" / "golden.safetensors");
  const auto checkpoint = load::Checkpoint::open(demo_dir());
  const std::size_t vocab = checkpoint.config().vocab_size;
  const Expected expected(checkpoint.config(), checkpoint.tensors(), golden.tokens("p0.input_ids"));
  EXPECT_LE(distance(matrix(golden.floats("p0.logits"), vocab), expected.right.logits), expected.logits);
  EXPECT_LE(distance(matrix(golden.floats("p0.mtp_logits"), vocab), expected.drafts), expected.draft);
}

enum class Routing { dense, greedy, group_limited, noaux_tc };

struct Case {
  Routing routing;
  unsigned seed;
};

void PrintTo(const Case& c, std::ostream* out) { *out << static_cast<int>(c.routing) << " seed " << c.seed; }

/// Widths that are no multiples of anything.
ModelConfig random_config(const Case& which) {
  std::mt19937 random(which.seed);
  const auto pick = [&](std::uint64_t low, std::uint64_t high) { return low + random() % (high - low + 1); };
  ModelConfig c = small_config();
  c.vocab_size = pick(20, 80);
  c.hidden_size = pick(20, 70);
  c.intermediate_size = pick(20, 90);
  c.moe_intermediate_size = pick(10, 40);
  c.num_hidden_layers = pick(2, 3);
  c.num_attention_heads = pick(1, 5);
  c.q_lora_rank = pick(0, 1) * pick(10, 40);
  c.kv_lora_rank = pick(10, 40);
  c.qk_nope_head_dim = pick(5, 25);
  c.qk_rope_head_dim = 2 * pick(1, 8);
  c.v_head_dim = pick(5, 25);
  c.n_group = pick(2, 4);
  c.topk_group = pick(1, c.n_group);
  c.n_routed_experts = c.n_group * pick(2, 5);
  c.num_experts_per_tok = pick(1, c.topk_group * c.n_routed_experts / c.n_group);
  c.n_shared_experts = pick(0, 2);
  c.norm_topk_prob = pick(0, 1) == 1;
  c.routed_scaling_factor = 0.5 * static_cast<double>(pick(1, 5));
  c.tie_word_embeddings = pick(0, 1) == 1;
  if (pick(0, 1) == 1) {
    c.rope_scaling = YarnConfig{.factor = static_cast<double>(pick(2, 40)), .original_max_position_embeddings = 32};
    if (pick(0, 1) == 1) c.rope_scaling->mscale = 0.707;
    if (pick(0, 1) == 1) c.rope_scaling->mscale_all_dim = 1.0;
  }
  if (which.routing == Routing::noaux_tc) return c;
  c.scoring_func = ScoringFunc::softmax;
  c.topk_method = which.routing == Routing::greedy ? TopkMethod::greedy : TopkMethod::group_limited_greedy;
  if (which.routing == Routing::dense) c.n_routed_experts = 0;
  return c;
}

class OracleRandom : public testing::TestWithParam<Case> {
 protected:
  ModelConfig config = random_config(GetParam());
  RandomModel weights{config, DType::f32, GetParam().seed};
  std::vector<std::int32_t> ids = random_tokens(80, config.vocab_size, GetParam().seed);
};

/// In passes of several lengths, on every level: with float32 weights and cache all compute in float32.
TEST_P(OracleRandom, TransformerAndMtpAgree) {
  const Expected expected(config, weights.tensors(), ids);
  for (const kernels::Kernels* k : kernels::available())
    for (const auto mode : {AttentionMode::absorbed, AttentionMode::expanded, AttentionMode::automatic}) {
      Runner runner(config, weights.tensors(), *k, DType::f32, 2, 64, 128);
      const Mat own = matrix(runner.run(ids, 33, mode), config.vocab_size);
      EXPECT_LE(distance(own, expected.right.logits), expected.logits) << k->name;
      EXPECT_LE(distance(matrix(runner.hidden, config.hidden_size), expected.right.hidden), expected.layers.back());
      std::vector<float> drafts;
      for (std::size_t at = 0; at + 1 < ids.size();) {
        const std::size_t n = std::min<std::size_t>(33, ids.size() - 1 - at);
        const std::vector<float> part =
            runner.mtp(std::span(ids).subspan(at + 1, n), runner.hidden.data() + at * config.hidden_size, at, mode);
        drafts.insert(drafts.end(), part.begin(), part.end());
        at += n;
      }
      EXPECT_LE(distance(matrix(drafts, config.vocab_size), expected.drafts), expected.draft) << k->name;
    }
}

std::vector<Case> random_cases() {
  std::vector<Case> all;
  for (const Routing routing : {Routing::dense, Routing::greedy, Routing::group_limited, Routing::noaux_tc})
    for (unsigned seed = 1; seed <= 4; ++seed) all.push_back({routing, seed});
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, OracleRandom, testing::ValuesIn(random_cases()));

/// Weights are sums and quotients of a few rounded numbers: the sigmoid or softmax takes 4 roundings and as many as
/// there are experts in its sum, the normalization so many as experts are chosen, and 3.
TEST(OracleGate, WeightsAndExpertsAgree) {
  for (const Case& which : random_cases()) {
    const ModelConfig c = random_config(which);
    if (c.n_routed_experts == 0) continue;
    const TensorTable no_tensors;
    const Oracle oracle(c, no_tensors);
    std::mt19937 random(which.seed);
    std::normal_distribution<float> normal;
    for (int trial = 0; trial < 100; ++trial) {
      const std::size_t n = c.n_routed_experts, k = c.num_experts_per_tok;
      std::vector<float> logits(n), bias(c.topk_method == TopkMethod::noaux_tc ? n : 0), choice(n), own(k);
      for (float& v : logits) v = normal(random);
      for (float& v : bias) v = 0.3F * normal(random);
      const Row b = bias.empty() ? Row() : Row(matrix(bias, n).row(0));
      const Oracle::Gated expected = oracle.gate(matrix(logits, n).row(0), b);
      std::vector<std::int32_t> experts(k);
      model::route(c, logits, bias, choice, experts, own);
      ASSERT_EQ(std::vector<int>(experts.begin(), experts.end()), expected.indices);
      const double relative = epsilon * static_cast<double>(n + k + 7);
      for (std::size_t i = 0; i < k; ++i) EXPECT_NEAR(own[i], expected.weights[i], relative * expected.weights[i] * 4);
    }
  }
}

/// Attention and experts by themselves: one layer's, on inputs of usual size.
class OracleParts : public testing::TestWithParam<Case> {
 protected:
  using Floats = std::vector<float>;

  /// Runs f(pass, input, residual) with a residual of zeros and gives what was added.
  template <class F>
  Mat run(const kernels::Kernels& k, std::size_t tokens, int threads, const Floats& x, F f) {
    const model::Transformer transformer(config, model::bind_weights(config, weights.tensors(), k));
    model::Workspace s(config, transformer.codings(), tokens, static_cast<std::size_t>(threads));
    const std::size_t dim = config.hidden_size;
    for (std::size_t t = 0; t < tokens; ++t) {
      std::copy_n(x.data() + t * dim, dim, s.normed.shared.row(t));
      s.normed.shared.encode(t, 0, dim);
    }
    Floats residual(tokens * dim);
    model::Cache cache(config, 1, tokens, DType::f32);
    cache.prepare(0, tokens);
    const std::vector<std::int32_t> ids(tokens);
    const model::Sequence sequence{&cache, 0, ids};
    Team team(threads);
    team.run([&](const Worker& worker) {
      const model::Pass p{.worker = worker,
                          .k = k,
                          .batch = {&sequence, 1},
                          .tokens = tokens,
                          .tiles = s.tiles[static_cast<std::size_t>(worker.id())].data()};
      f(p, s, residual.data());
    });
    return matrix(residual, dim);
  }

  ModelConfig config = random_config(GetParam());
  RandomModel weights{config, DType::f32, GetParam().seed};
};

TEST_P(OracleParts, BothFormsOfAttentionAgree) {
  const std::size_t tokens = 70;
  std::mt19937 random(GetParam().seed);
  std::normal_distribution<float> normal;
  Floats x(tokens * config.hidden_size);
  for (float& v : x) v = normal(random);
  const Mat input = matrix(x, config.hidden_size);
  Oracle exact(config, weights.tensors()), erring(exact, Rounding(epsilon, 1));
  const Mat right = exact.mla(0, input);
  const double most = distance(erring.mla(0, input), right);
  const model::Rope rope(config);
  for (const kernels::Kernels* k : kernels::available())
    for (const auto mode : {AttentionMode::absorbed, AttentionMode::expanded}) {
      const model::Weights w = model::bind_weights(config, weights.tensors(), *k);
      const Mat own = run(*k, tokens, 3, x, [&](const model::Pass& p, model::Workspace& s, float* residual) {
        model::angles(p, rope, s.mla);
        p.worker.barrier();
        model::mla(p, config, rope, w.layers[0].attn, s.normed.shared, mode, 0, s.mla, residual);
      });
      EXPECT_LE(distance(own, right), most) << k->name;
    }
}

TEST_P(OracleParts, ExpertsAgree) {
  const std::size_t tokens = 40;
  std::mt19937 random(GetParam().seed);
  std::normal_distribution<float> normal;
  Floats x(tokens * config.hidden_size);
  for (float& v : x) v = normal(random);
  const Mat input = matrix(x, config.hidden_size);
  const std::uint64_t layer = 1;
  Oracle exact(config, weights.tensors());
  const Mat right = exact.ffn(layer, input);
  const double most = distance(Oracle(exact, Rounding(epsilon, 1)).ffn(layer, input), right);
  for (const kernels::Kernels* k : kernels::available()) {
    const model::Weights w = model::bind_weights(config, weights.tensors(), *k);
    const Mat own = run(*k, tokens, 3, x, [&](const model::Pass& p, model::Workspace& s, float* residual) {
      if (w.layers[layer].moe)
        model::moe(p, config, *w.layers[layer].moe, s.normed.shared, s.moe, residual);
      else
        model::mlp(p, *w.layers[layer].mlp, s.normed.shared, s.moe, residual);
    });
    EXPECT_LE(distance(own, right), most) << k->name;
  }
}

INSTANTIATE_TEST_SUITE_P(All, OracleParts, testing::ValuesIn(random_cases()));

}  // namespace
}  // namespace larch::test
