// What importance matrices collect.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "convert/importance.hpp"
#include "core/mapped_file.hpp"
#include "larch/larch.hpp"
#include "load/checkpoint.hpp"
#include "load/gguf/gguf.hpp"
#include "load/gguf/writer.hpp"
#include "load/safetensors.hpp"
#include "quant/format.hpp"
#include "support/expect_error.hpp"
#include "support/golden.hpp"
#include "support/privileges.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

namespace fs = std::filesystem;
using convert::ColumnSums;
using convert::Importance;

class Imatrix : public testing::Test {
 protected:
  Importance collect(const fs::path& model, const std::vector<Token>& ids, int context, int threads = 1) {
    report = collect_imatrix(Model::load(model), ids, dir / "im.gguf",
                             {.context = context, .threads = threads, .overwrite = true});
    return Importance::read(dir / "im.gguf");
  }

  TemporaryDirectory dir;
  ImatrixReport report;
};

/// Layer 0 of a fixture, computed in double from its definition.
class FirstLayer {
 public:
  explicit FirstLayer(const fs::path& model) : checkpoint_(load::Checkpoint::open(model)) {}

  [[nodiscard]] const ModelConfig& config() const { return checkpoint_.config(); }
  /// What attention's first matrices are multiplied by for a token.
  [[nodiscard]] std::vector<double> input(Token token) const {
    const std::vector<double> table = values("model.embed_tokens");
    const auto dim = static_cast<std::ptrdiff_t>(config().hidden_size);
    const auto row = table.begin() + token * dim;
    return norm({row, row + dim}, "model.layers.0.input_layernorm");
  }
  [[nodiscard]] std::vector<double> times(const std::string& matrix, const std::vector<double>& x) const {
    const std::vector<double> w = values(matrix);
    std::vector<double> y;
    for (auto row = w.begin(); row != w.end(); row += static_cast<std::ptrdiff_t>(x.size()))
      y.push_back(std::inner_product(x.begin(), x.end(), row, 0.0));
    return y;
  }
  [[nodiscard]] std::vector<double> norm(std::vector<double> x, const std::string& weight) const {
    const double mean = std::inner_product(x.begin(), x.end(), x.begin(), 0.0) / static_cast<double>(x.size());
    const std::vector<double> w = values(weight);
    for (std::size_t i = 0; i < x.size(); ++i) x[i] *= w[i] / std::sqrt(mean + config().rms_norm_eps);
    return x;
  }

 private:
  [[nodiscard]] std::vector<double> values(const std::string& name) const {
    const TensorView& t = checkpoint_.tensors().at(name + ".weight");
    std::vector<float> values(t.bytes / info(t.dtype).block_bytes);
    quant::find_format(t.dtype)->decode(t.data, values.data(), values.size());
    return {values.begin(), values.end()};
  }

  load::Checkpoint checkpoint_;
};

void add_squares(const std::vector<double>& x, std::vector<double>& sums) {
  sums.resize(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) sums[i] += x[i] * x[i];
}

void expect_sums(const ColumnSums& sums, const std::vector<double>& expected, float count) {
  ASSERT_EQ(sums.squares.size(), expected.size());
  EXPECT_EQ(sums.counts, std::vector<float>{count});
  const double largest = *std::ranges::max_element(expected);
  for (std::size_t i = 0; i < expected.size(); ++i) ASSERT_NEAR(sums.squares[i], expected[i], 0.02 * largest) << i;
}

TEST_F(Imatrix, IsWhatADirectComputationGives) {
  const fs::path model = fixture_dir("v2_lite_bf16");
  const FirstLayer layer(model);
  const ModelConfig& c = layer.config();
  const std::vector<Token> ids{3, 1, 4, 15, 9, 2, 6};
  // In chunks of one token, attention's weight is 1: its output is the token's own latent.
  const Importance importance = collect(model, ids, 1);
  EXPECT_EQ(report.chunks, 7);
  EXPECT_EQ(importance.chunks, 7U);
  std::vector<double> inputs, queries, latents;
  const std::uint64_t qk = c.qk_nope_head_dim + c.qk_rope_head_dim;
  for (const Token id : ids) {
    const std::vector<double> x = layer.input(id);
    add_squares(x, inputs);
    const std::vector<double> q = layer.times("model.layers.0.self_attn.q_proj", x);
    std::vector<double> q_nope;
    for (std::uint64_t i = 0; i < q.size(); ++i)
      if (i % qk < c.qk_nope_head_dim) q_nope.push_back(q[i]);
    add_squares(q_nope, queries);
    std::vector<double> kv = layer.times("model.layers.0.self_attn.kv_a_proj_with_mqa", x), every_head;
    kv.resize(c.kv_lora_rank);
    kv = layer.norm(kv, "model.layers.0.self_attn.kv_a_layernorm");
    for (std::uint64_t h = 0; h < c.num_attention_heads; ++h) every_head.insert(every_head.end(), kv.begin(), kv.end());
    add_squares(every_head, latents);
  }
  expect_sums(importance.tensors.at("blk.0.attn_q.weight"), inputs, 7);
  expect_sums(importance.tensors.at("blk.0.attn_kv_a_mqa.weight"), inputs, 7);
  expect_sums(importance.tensors.at("blk.0.attn_k_b.weight"), queries, 7);
  expect_sums(importance.tensors.at("blk.0.attn_v_b.weight"), latents, 7);
}

TEST_F(Imatrix, OfExpertsCountsTheirTokens) {
  std::vector<Token> ids = Golden(data_dir() / "demo" / "golden.safetensors").tokens("p0.input_ids");
  ids.resize(60);
  const Importance importance = collect(demo_dir(), ids, 20);
  EXPECT_EQ(report.tokens, 60U);
  EXPECT_EQ(report.matrices, importance.tensors.size());
  const ColumnSums &gate = importance.tensors.at("blk.2.ffn_gate_exps.weight"),
                   &up = importance.tensors.at("blk.2.ffn_up_exps.weight"),
                   &down = importance.tensors.at("blk.2.ffn_down_exps.weight"),
                   &shared = importance.tensors.at("blk.2.ffn_up_shexp.weight");
  EXPECT_EQ(gate.squares, up.squares);
  EXPECT_EQ(gate.counts, up.counts);
  EXPECT_EQ(gate.counts, down.counts);
  EXPECT_EQ(std::accumulate(gate.counts.begin(), gate.counts.end(), 0.0F), 60 * 4);
  EXPECT_EQ(shared.counts, std::vector<float>{60});
  // Each token goes to the shared expert and to four others.
  for (std::size_t i = 0; i < 256; ++i) {
    double all = 0;
    for (std::size_t e = 0; e < 16; ++e) all += gate.squares[e * 256 + i];
    EXPECT_NEAR(all, 4 * shared.squares[i], 1e-5 * all);
  }
  // Experts with less than a tenth of 60 * 4 / 16 tokens are reported.
  std::vector<float> rare;
  for (const float n : gate.counts)
    if (n < 2) rare.push_back(n);
  const auto reported = std::ranges::count(report.rare, 2, &RareExpert::layer);
  EXPECT_EQ(reported, static_cast<std::ptrdiff_t>(rare.size()));
  for (const char* missing : {"output.weight", "token_embd.weight", "blk.2.ffn_gate_inp.weight",
                              "blk.5.attn_output.weight", "blk.2.attn_norm.weight", "blk.2.attn_kv_b.weight"})
    EXPECT_FALSE(importance.tensors.contains(missing)) << missing;
  for (const char* there : {"blk.0.ffn_down.weight", "blk.4.attn_output.weight", "blk.1.attn_q_b.weight"})
    EXPECT_TRUE(importance.tensors.contains(there)) << there;
}

TEST_F(Imatrix, DoesNotDependOnThreadsNorOnTheCheckpointsKind) {
  std::vector<Token> ids = Golden(data_dir() / "demo" / "golden.safetensors").tokens("p1.input_ids");
  ids.resize(40);
  const Importance one = collect(demo_dir(), ids, 40), three = collect(demo_dir(), ids, 40, 3);
  quantize(demo_dir(), dir / "m.gguf", {.mix = Mix::f16, .threads = 1});
  const Importance gguf = collect(dir / "m.gguf", ids, 40);
  ASSERT_EQ(one.tensors.size(), gguf.tensors.size());
  for (const auto& [name, sums] : one.tensors) {
    EXPECT_EQ(sums.squares, three.tensors.at(name).squares) << name;
    EXPECT_EQ(sums.counts, three.tensors.at(name).counts) << name;
    EXPECT_EQ(sums.squares.size(), gguf.tensors.at(name).squares.size()) << name;
    EXPECT_EQ(sums.counts.size(), gguf.tensors.at(name).counts.size()) << name;
  }
  const auto &a = one.tensors.at("blk.3.attn_v_b.weight").squares,
             &b = gguf.tensors.at("blk.3.attn_v_b.weight").squares;
  EXPECT_LT(difference(b.data(), a.data(), a.size()).relative(), 0.2);
}

TEST_F(Imatrix, RefusesWhatItCannotRead) {
  const Model model = Model::load(fixture_dir("v3_yarn_f32"));
  const std::vector<Token> ids{1, 2, 3}, bad{1, 2, -1};
  const auto expect_refusal = [&](const std::vector<Token>& tokens, const ImatrixOptions& o, const char* part) {
    expect_error(ErrorCode::invalid_argument, {part}, [&] { collect_imatrix(model, tokens, dir / "im.gguf", o); });
  };
  expect_refusal(ids, {.context = 4}, "at least 4");
  expect_refusal(ids, {.context = 0}, "context");
  expect_refusal(ids, {.context = -1}, "found -1");
  expect_refusal(ids, {.context = 3, .chunks = -1}, "chunks: expected a number from 0 up, found -1");
  expect_refusal(ids, {.context = 3, .threads = -1}, "found -1");
  // Of an id in the last chunk nothing is computed before.
  const auto never = [](const auto&) -> bool { throw std::logic_error("too late"); };
  expect_refusal(bad, {.context = 1, .progress = never}, "-1");
  expect_error(ErrorCode::cancelled, {"im.gguf"}, [&] {
    collect_imatrix(model, ids, dir / "im.gguf", {.context = 1, .progress = [](const auto&) { return false; }});
  });
  EXPECT_TRUE(fs::is_empty(dir.path()));
}

TEST_F(Imatrix, FailsBeforeTheWorkWhereItCannotWrite) {
  const Model model = Model::load(fixture_dir("v3_yarn_f32"));
  const std::vector<Token> ids{1, 2, 3};
  const auto expect_refusal = [&](const fs::path& file, const std::vector<std::string>& parts) {
    const auto never = [](const auto&) -> bool { throw std::logic_error("too late"); };
    expect_error(ErrorCode::io, parts,
                 [&] { collect_imatrix(model, ids, file, {.context = 1, .threads = 1, .progress = never}); });
  };
  expect_refusal("/dev/full", {"/dev/full", "a device"});
  expect_refusal(dir / "nowhere" / "im", {"nowhere", "cannot create"});
  expect_refusal(dir.file("there", "precious"), {"there", "found one"});
  EXPECT_EQ(fs::file_size(dir / "there"), 8U);
  {
    const SmallDisk disk(100);
    expect_refusal(dir / "im", {"im", "cannot write"});
  }
  const Nobody nobody;
  if (!nobody.good()) GTEST_SKIP() << "cannot be anybody but root here";
  const TemporaryDirectory closed;
  fs::permissions(closed.path(), fs::perms::owner_read | fs::perms::owner_exec);
  expect_refusal(closed / "im", {"im", "cannot create"});
}

TEST_F(Imatrix, RefusesSumsThatAreNotFinite) {
  fs::copy(fixture_dir("v3_yarn_f32"), dir / "hf");
  const fs::path file = dir / "hf" / "model.safetensors";
  fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
  {
    const MappedFile mapped(file);
    const auto tensors = load::parse_header(mapped.bytes(), "");
    const auto norm = std::ranges::find(tensors, "model.layers.0.input_layernorm.weight", &TensorView::name);
    ASSERT_NE(norm, tensors.end());
    ASSERT_EQ(norm->dtype, DType::f32);
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(norm->data - mapped.bytes().data());
    const std::vector<float> large(norm->bytes / sizeof(float), 1e20F);  // finite, but not what it sums up to
    out.write(reinterpret_cast<const char*>(large.data()), static_cast<std::streamsize>(norm->bytes));
  }
  const Model model = Model::load(dir / "hf");
  const std::vector<Token> ids{1, 2, 3};
  expect_error(ErrorCode::not_finite, {"\"blk.0.attn_", "finite", "tokens 0 to 0"},
               [&] { collect_imatrix(model, ids, dir / "im.gguf", {.context = 1, .threads = 1}); });
  EXPECT_FALSE(fs::exists(dir / "im.gguf"));
}

}  // namespace
}  // namespace larch::test
