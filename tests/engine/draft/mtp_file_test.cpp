// Models whose multi-token prediction module is absent, or in a GGUF file of its own.

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <larch/larch.hpp>

#include "engine/session_state.hpp"
#include "support/expect_error.hpp"
#include "support/gguf_model.hpp"
#include "support/golden.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

namespace fs = std::filesystem;

/// The demo model, of which some tensors are left out.
GgufModel demo(const GgufStyle& style, const std::function<bool(const std::string&)>& is_kept) {
  GgufModel model(demo_dir(), style);
  std::erase_if(model.tensors, [&](const auto& tensor) { return !is_kept(tensor.first); });
  return model;
}
bool in_module(const std::string& name) { return name.starts_with("blk.5."); }
bool in_trunk(const std::string& name) { return !in_module(name); }

constexpr GgufStyle plain{.dtype = DType::bf16};

Generation answer(const Model& model, Speculation how) {
  Session session(model, {.context = 300, .threads = 1});
  const std::vector<Token> prompt = Golden(data_dir() / "demo" / "golden.safetensors").tokens("p0.input_ids");
  return generate(session, std::span<const Token>(prompt).first(24),
                  {.max_tokens = 60,
                   .sampling = SamplingOptions{.temperature = 0},
                   .ignore_end = true,
                   .raw = true,
                   .speculation = how});
}

bool has_module(const Model& model) { return engine::state_of(model).transformer.has_mtp(); }

class MtpFile : public testing::Test {
 protected:
  MtpFile() {
    demo(plain, in_trunk).write(trunk);
    file.write(module);
  }
  /// Joining what `change` makes of the module's file is refused.
  void refuse(const std::vector<std::string>& parts, const std::function<void(GgufModel&)>& change,
              ErrorCode code = ErrorCode::mismatch) {
    const auto metadata = file.metadata;
    const auto tensors = file.tensors;
    change(file);
    const fs::path changed = file.write(dir / "changed.gguf");
    std::vector<std::string> all = parts;
    all.push_back(changed.string());
    expect_error(code, all, [&] { (void)Model::load(trunk, {.mtp = changed}); });
    fs::remove(changed);
    file.metadata = metadata;
    file.tensors = tensors;
  }

  TemporaryDirectory dir;
  GgufModel file = demo(plain, in_module);
  fs::path trunk = dir / "trunk.gguf", module = dir / "module.gguf";
};

TEST_F(MtpFile, ATrunkAloneIsAModelWithoutOne) {
  for (const bool is_counted : {true, false}) {
    GgufModel alone = demo(plain, in_trunk);
    if (!is_counted) {
      alone.metadata["deepseek2.block_count"] = std::uint32_t{5};
      alone.metadata.erase("deepseek2.nextn_predict_layers");
    }
    const fs::path path = alone.write(dir / (is_counted ? "counted.gguf" : "not.gguf"));
    const Model model = Model::load(path);
    EXPECT_FALSE(has_module(model));
    EXPECT_EQ(model.info().layers, 5);
    EXPECT_TRUE(model.info().warnings.empty());
    EXPECT_EQ(answer(model, Speculation::automatic).tokens, answer(model, Speculation::off).tokens);
    expect_error(ErrorCode::unsupported, {path.string(), "expected an MTP module", "found none", "--mtp"},
                 [&] { (void)answer(model, Speculation::mtp); });
    EXPECT_TRUE(has_module(Model::load(path, {.mtp = module})));
  }
}

struct Style {
  std::string name;
  GgufStyle style;
};
void PrintTo(const Style& style, std::ostream* out) { *out << style.name; }

class JoinedMtp : public MtpFile, public testing::WithParamInterface<Style> {};

TEST_P(JoinedMtp, DraftsAsInOneFile) {
  const GgufStyle& style = GetParam().style;
  const auto copies = [](const std::string& name) { return in_module(name) || !name.starts_with("blk."); };
  GgufStyle one_file = style;
  one_file.parts = 1;
  const Model combined = Model::load(GgufModel(demo_dir(), one_file).write(dir / "combined.gguf"));
  const fs::path bare = demo(one_file, in_trunk).write(dir / "bare.gguf");
  const Generation expected = answer(combined, Speculation::mtp);
  EXPECT_GT(expected.stats.accepted_tokens, 5);
  for (const auto& is_kept : {std::function(in_module), std::function<bool(const std::string&)>(copies)}) {
    const fs::path path = demo(style, is_kept).write(dir / "own.gguf");
    const Model joined = Model::load(bare, {.mtp = path});
    const Generation g = answer(joined, Speculation::mtp);
    EXPECT_EQ(g.tokens, expected.tokens);
    EXPECT_EQ(g.stats.drafted_tokens, expected.stats.drafted_tokens);
    EXPECT_EQ(g.stats.accepted_tokens, expected.stats.accepted_tokens);
    EXPECT_EQ(joined.info().weight_bytes, combined.info().weight_bytes);  // copies are not taken
    EXPECT_EQ(g.tokens, answer(joined, Speculation::off).tokens);
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, JoinedMtp,
    testing::Values(Style{"plain", plain}, Style{"f32", {}}, Style{"parts", {.dtype = DType::bf16, .parts = 3}},
                    Style{"split_heads", {.dtype = DType::q8_0, .layout = load::GgufKvLayout::split}},
                    Style{"flat_heads", {.dtype = DType::f16, .layout = load::GgufKvLayout::split, .flat_heads = true}},
                    Style{"gate_and_up", {.dtype = DType::f16, .gate_and_up = true}},
                    Style{"single_experts", {.dtype = DType::f16, .merged = false}}),
    [](const auto& style) { return style.param.name; });

TEST_F(MtpFile, MayBeTheFileOfAWholeModel) {
  const fs::path whole = GgufModel(demo_dir(), plain).write(dir / "whole.gguf");
  EXPECT_EQ(answer(Model::load(trunk, {.mtp = whole}), Speculation::mtp).stats.accepted_tokens,
            answer(Model::load(whole), Speculation::mtp).stats.accepted_tokens);
}

TEST_F(MtpFile, JoinsADirectoryToo) {
  const fs::path folder = dir / "hf";
  fs::create_directory(folder);
  // The module's tensors get names of no layer.
  const std::string from = "\"model.layers.5.", to = "\"model.layers.9.";
  for (const auto& entry : fs::directory_iterator(demo_dir())) {
    std::ifstream in(entry.path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at))
      bytes.replace(at, from.size(), to);
    std::ofstream(folder / entry.path().filename(), std::ios::binary) << bytes;
  }
  EXPECT_FALSE(has_module(Model::load(folder)));
  for (const std::optional<Mix> mix : {std::optional<Mix>(), std::optional(Mix::q8_0)}) {
    const Model joined = Model::load(folder, {.weights = mix, .mtp = module});
    const Generation g = answer(joined, Speculation::mtp);
    EXPECT_GT(g.stats.accepted_tokens, 5);
    EXPECT_EQ(g.tokens, answer(joined, Speculation::off).tokens);
  }
}

TEST_F(MtpFile, IsQuantizedWithItsTrunk) {
  quantize(trunk, dir / "both.gguf", {.mix = Mix::q8_0, .mtp = module, .threads = 1});
  const Model both = Model::load(dir / "both.gguf");
  EXPECT_TRUE(has_module(both));
  EXPECT_GT(answer(both, Speculation::mtp).stats.accepted_tokens, 5);
}

TEST_F(MtpFile, OfAnotherModelIsRefused) {
  for (const char* key : {"embedding_length", "attention.head_count", "attention.q_lora_rank", "attention.kv_lora_rank",
                          "rope.dimension_count", "expert_count", "expert_used_count", "expert_feed_forward_length"})
    refuse({key, "as the model has", "found 3"},
           [&](GgufModel& m) { m.metadata["deepseek2." + std::string(key)] = std::uint32_t{3}; });
  refuse({"a vocabulary of 1280", "found 1281"},
         [](GgufModel& m) { m.metadata["deepseek2.vocab_size"] = std::uint32_t{1281}; });
  refuse({"a vocabulary of 1280", "found 2"}, [](GgufModel& m) {
    m.metadata.erase("deepseek2.vocab_size");
    m.metadata["tokenizer.ggml.tokens"] = load::GgufArray(std::vector<std::string>{"a", "b"});
  });
  refuse(
      {"general.architecture", "deepseek2", "glm4moe"},
      [](GgufModel& m) { m.metadata["general.architecture"] = std::string("glm4moe"); }, ErrorCode::unsupported);
  const auto rename = [](GgufModel& m, const std::string& from, const std::string& to) {
    auto tensor = m.tensors.at(from);
    m.tensors.erase(from);
    tensor.entry.name = to;
    m.tensors[to] = tensor;
  };
  refuse({"tensors blk.5.nextn", "5 layers", "found tensors blk.7.nextn"}, [&](GgufModel& m) {
    for (const char* name : {"eh_proj", "enorm", "hnorm", "shared_head_norm", "embed_tokens", "shared_head_head"})
      rename(m, std::string("blk.5.nextn.") + name + ".weight", std::string("blk.7.nextn.") + name + ".weight");
  });
  refuse({"tensors blk.5.nextn", "found none"}, [](GgufModel& m) {
    std::erase_if(m.tensors, [](const auto& t) { return t.first.find("nextn") != std::string::npos; });
  });
}

TEST_F(MtpFile, EachTensorIsLookedAt) {
  const auto whole = file.tensors;
  for (const auto& entry : whole) {
    const std::string& name = entry.first;
    const GgufModel::Tensor& tensor = entry.second;
    SCOPED_TRACE(name);
    if (spec(find_gguf(name).value().role).required)
      refuse({"tensor \"" + name + "\"", "found none"}, [&](GgufModel& m) { m.tensors.erase(name); });
    if (tensor.entry.shape.size() != 2) continue;
    refuse({"tensor \"" + name + "\"", "expected shape", "found BF16"}, [&](GgufModel& m) {
      std::swap(m.tensors.at(name).entry.shape[0], m.tensors.at(name).entry.shape[1]);
      if (tensor.entry.shape[0] == tensor.entry.shape[1]) {
        m.tensors.at(name).entry.shape[0] /= 2;
        m.tensors.at(name).values.resize(m.tensors.at(name).values.size() / 2);
      }
    });
  }
  for (const char* name : {"token_embd.weight", "output.weight"})
    refuse({"tensor \"" + std::string(name) + "\"", "[1280, 256]", "[640, 256]"}, [&](GgufModel& m) {
      m.tensors[name] = {{name, DType::f32, {640, 256}}, std::vector<float>(640 * 256)};
    });
}

TEST_F(MtpFile, IsOneTooManyForAModelThatHasOne) {
  const fs::path whole = GgufModel(demo_dir(), plain).write(dir / "whole.gguf");
  expect_error(ErrorCode::mismatch, {module.string(), "without a multi-token prediction module", whole.string()},
               [&] { (void)Model::load(whole, {.mtp = module}); });
}

TEST_F(MtpFile, AloneIsNoModel) {
  expect_error(ErrorCode::unsupported, {module.string(), "alone", "--mtp"}, [&] { (void)Model::load(module); });
  expect_error(ErrorCode::io, {"absent.gguf"}, [&] { (void)Model::load(trunk, {.mtp = dir / "absent.gguf"}); });
  expect_error(ErrorCode::malformed, {"config.json", "GGUF"},
               [&] { (void)Model::load(trunk, {.mtp = demo_dir() / "config.json"}); });
}

}  // namespace
}  // namespace larch::test
