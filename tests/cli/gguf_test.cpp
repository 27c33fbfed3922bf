// Commands on a GGUF file: what they say of it is what they say of the directory that it was made from.
#include <gtest/gtest.h>

#include <algorithm>
#include <larch/larch.hpp>

#include "cli/process.hpp"
#include "support/gguf_model.hpp"
#include "support/golden.hpp"
#include "text/tokenizer/vocabulary.hpp"

namespace larch {
namespace {

class GgufCommands : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    scratch = new ScratchFolder();
    file = scratch->path("demo.gguf");
    test::GgufModel(test::demo_dir(), {.dtype = DType::bf16}, text::load_vocabulary(test::demo_dir())).write(file);
  }
  static void TearDownTestSuite() { delete scratch; }
  static inline ScratchFolder* scratch = nullptr;
  static inline std::string file;
};

TEST_F(GgufCommands, Inspect) {
  const nlohmann::json j = run({"inspect", "-m", file, "--json", "--tensors"}).json();
  const nlohmann::json original = run({"inspect", "--json"}).json();
  EXPECT_EQ(j.at("architecture"), "deepseek_v3");
  EXPECT_EQ(j.at("chat_format"), original.at("chat_format"));
  for (const char* key : {"shapes", "parameters", "active_parameters", "mtp_parameters", "cache"})
    EXPECT_EQ(j.at(key), original.at(key)) << key;
  std::uint64_t bytes = 0;
  for (const auto& [name, totals] : j.at("weights").at("formats").items())
    bytes += totals.at("bytes").get<std::uint64_t>();
  EXPECT_EQ(j.at("weights").at("bytes"), bytes);
  EXPECT_EQ(j.at("tensors").at(0).at("name"), "lm_head.weight");
  EXPECT_EQ(j.at("tensors").at(0).at("file"), file);
}

TEST_F(GgufCommands, InspectADirectoryWithIt) {
  EXPECT_EQ(run({"inspect", "-m", scratch->path(""), "--json"}).json().at("architecture"), "deepseek_v3");
}

TEST_F(GgufCommands, Tokenize) {
  const std::vector<std::string> words{"tokenize", "--json", "-p", "17 + 25 = <think>"};
  auto with_model = words;
  with_model.insert(with_model.end(), {"-m", file});
  EXPECT_EQ(run(with_model).json(), run(words).json());
}

TEST_F(GgufCommands, Generate) {
  const auto result = run({"generate", "-m", file, "-p", "17 + 25", "--temperature", "0", "-n", "3"});
  EXPECT_FALSE(result.out.empty());
}

/// The demo model as files of before the keys for groups have it. Its shape is no published model's.
class OldGguf : public testing::Test {
 protected:
  OldGguf() {
    test::GgufModel model(test::demo_dir(), {.dtype = DType::bf16}, text::load_vocabulary(test::demo_dir()));
    for (const char* key : {"deepseek2.expert_group_count", "deepseek2.expert_group_used_count"})
      EXPECT_EQ(model.metadata.erase(key), 1U);
    model.write(file);
  }
  /// A run on it that is told the groups.
  [[nodiscard]] Finished told(std::vector<std::string> args) const {
    args.insert(args.end(), {"-m", file, "--metadata", "deepseek2.expert_group_count=4", "--metadata",
                             "deepseek2.expert_group_used_count=2"});
    return run(args);
  }

  ScratchFolder scratch;
  std::string file = scratch.path("old.gguf");
};

TEST_F(OldGguf, AnUnknownShapeIsRefusedByName) {
  for (const char* command : {"inspect", "generate", "verify", "tokenize"}) {
    std::vector<std::string> args{command, "-m", file};
    if (args[0] == "generate" || args[0] == "tokenize") args.insert(args.end(), {"-p", "1"});
    if (args[0] == "verify") args.insert(args.end(), {"--reference", file});
    const Finished result = run(args);
    EXPECT_EQ(result.status, 1) << command;
    EXPECT_NE(result.err.find("old.gguf: deepseek2.expert_group_count: expected"), std::string::npos) << result.err;
    EXPECT_NE(result.err.find("--metadata deepseek2.expert_group_count=..."), std::string::npos) << result.err;
  }
  const Finished result = run({"quantize", file, scratch.path("new.gguf"), "--type", "q8_0"});
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err.find("deepseek2.expert_group_count"), std::string::npos) << result.err;
}

TEST_F(OldGguf, WhatIsToldCounts) {
  const nlohmann::json shapes = told({"inspect", "--json"}).json().at("shapes");
  EXPECT_EQ(shapes.at("n_group"), 4);
  EXPECT_EQ(shapes.at("topk_group"), 2);
  const std::vector<std::string> generate{"generate", "-p", "17 + 25", "--temperature", "0", "-n", "20"};
  const Finished result = told(generate);
  EXPECT_EQ(result.out, run(generate).out);
  EXPECT_EQ(result.err.find("warning"), std::string::npos) << result.err;
}

TEST_F(OldGguf, ToldWrongly) {
  for (const auto& [pair, expected] :
       {std::pair("deepseek2.expert_group_count", "KEY=VALUE"), std::pair("=4", "KEY=VALUE"),
        std::pair("deepseek2.expert_group_count=", "KEY="),
        std::pair("deepseek2.expert_group_count=four", "an integer from 0 up"),
        std::pair("expert_groups=4", "one of the keys"), std::pair("deepseek2.expert_group_count=3", "divisor")}) {
    const Finished result =
        run({"inspect", "-m", file, "--metadata", pair, "--metadata", "deepseek2.expert_group_used_count=2"});
    EXPECT_NE(result.status, 0) << pair;
    EXPECT_NE(result.err.find(expected), std::string::npos) << result.err;
  }
  EXPECT_NE(run({"inspect", "--metadata", "deepseek2.expert_group_count=4"}).err.find("GGUF"), std::string::npos);
}

TEST_F(OldGguf, QuantizeWritesWhatWasTold) {
  const std::string out = scratch.path("new.gguf");
  const Finished result = run({"quantize", file, out, "--type", "q8_0", "--metadata", "deepseek2.expert_group_count=4",
                               "--metadata", "deepseek2.expert_group_used_count=2"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(run({"inspect", "-m", out, "--json"}).json().at("shapes").at("n_group"), 4);
}

TEST(Gguf, AnMtpModuleInAFileOfItsOwn) {
  const ScratchFolder scratch;
  const std::string trunk = scratch.path("trunk.gguf"), module = scratch.path("module.gguf");
  test::GgufModel model(test::demo_dir(), {.dtype = DType::bf16}, text::load_vocabulary(test::demo_dir()));
  const auto all = model.tensors;
  std::erase_if(model.tensors, [](const auto& tensor) { return tensor.first.starts_with("blk.5."); });
  model.write(trunk);
  model.tensors = all;
  std::erase_if(model.tensors, [](const auto& tensor) { return !tensor.first.starts_with("blk.5."); });
  model.write(module);

  const std::vector<std::string> ask{"generate", "-m", trunk, "-p", "17 + 25", "--temperature", "0", "-n", "30"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), ask.begin(), ask.end());
    return run(more);
  };
  const Finished none = with({"--speculate", "mtp"}), joined = with({"--speculate", "mtp", "--mtp", module});
  EXPECT_EQ(none.status, 1);
  EXPECT_NE(none.err.find("trunk.gguf: expected an MTP module"), std::string::npos) << none.err;
  EXPECT_NE(none.err.find("(--mtp)"), std::string::npos) << none.err;
  EXPECT_EQ(joined.out, with({"--speculate", "off"}).out);
  EXPECT_NE(joined.err.find(" drafted tokens right, "), std::string::npos) << joined.err;

  const auto inspected = [](std::vector<std::string> more) {
    more.insert(more.begin(), {"inspect", "--json"});
    return run(more).json();
  };
  const nlohmann::json bare = inspected({trunk}), both = inspected({trunk, "--mtp", module});
  EXPECT_EQ(bare.at("cache").at("values_per_token"), 5 * 160);
  EXPECT_EQ(bare.at("mtp_parameters"), 0);
  EXPECT_EQ(both.at("cache").at("values_per_token"), 6 * 160);
  EXPECT_EQ(both.at("mtp_parameters"), run({"inspect", "--json"}).json().at("mtp_parameters"));
  const std::string out = scratch.path("both.gguf");
  EXPECT_EQ(run({"quantize", trunk, out, "--type", "q8_0", "--mtp", module}).status, 0);
  EXPECT_EQ(inspected({out}).at("cache"), both.at("cache"));
}

/// A tiny model that routes as Moonlight does and has as many layers, without the keys that old files lack.
class KnownShape : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    scratch = new ScratchFolder();
    file = scratch->path("moonlight.gguf");
    write_model(file, {});
    write_model(scratch->path("whole.gguf"), {"general.name"});
  }
  static void TearDownTestSuite() { delete scratch; }
  static inline ScratchFolder* scratch = nullptr;
  static inline std::string file;

  /// Writes it; with no `keep`, the keys for groups are left out.
  static void write_model(const std::string& path, const std::vector<std::string>& keep);
};

void KnownShape::write_model(const std::string& path, const std::vector<std::string>& keep) {
  ModelConfig c;
  c.vocab_size = 32;
  c.hidden_size = c.intermediate_size = c.moe_intermediate_size = 32;
  c.num_hidden_layers = 27;
  c.num_attention_heads = 1;
  c.kv_lora_rank = 32;
  c.qk_nope_head_dim = c.v_head_dim = 32;
  c.qk_rope_head_dim = 32;
  c.n_routed_experts = 64;
  c.n_shared_experts = 1;
  c.num_experts_per_tok = 6;
  c.first_k_dense_replace = 1;
  c.scoring_func = ScoringFunc::sigmoid;
  c.topk_method = TopkMethod::noaux_tc;
  c.norm_topk_prob = true;
  c.routed_scaling_factor = 2.446;
  c.max_position_embeddings = 64;
  c.rope_theta = 50000;
  load::GgufMetadata metadata = load::make_gguf_metadata(c, {}, std::nullopt, load::GgufKvLayout::together, "tiny");
  if (keep.empty()) {
    metadata.erase("deepseek2.expert_group_count");
    metadata.erase("deepseek2.expert_group_used_count");
    metadata.erase("deepseek2.expert_gating_func");
  }
  std::vector<load::GgufTensor> tensors{{"token_embd.weight", DType::f32, {32, 32}},
                                        {"output.weight", DType::f32, {32, 32}},
                                        {"output_norm.weight", DType::f32, {32}}};
  for (std::uint64_t i = 0; i < c.num_hidden_layers; ++i) {
    const auto add = [&](const char* name, std::vector<std::uint64_t> shape) {
      tensors.push_back({"blk." + std::to_string(i) + "." + name, DType::f32, std::move(shape)});
    };
    add("attn_norm.weight", {32});
    add("ffn_norm.weight", {32});
    add("attn_q.weight", {64, 32});
    add("attn_kv_a_mqa.weight", {64, 32});
    add("attn_kv_a_norm.weight", {32});
    add("attn_kv_b.weight", {64, 32});
    add("attn_output.weight", {32, 32});
    for (const char* part : {"gate", "up", "down"}) {
      const std::string name = std::string("ffn_") + part;
      if (i == 0) add((name + ".weight").c_str(), {32, 32});
      if (i == 0) continue;
      add((name + "_shexp.weight").c_str(), {32, 32});
      add((name + "_exps.weight").c_str(), {64, 32, 32});
    }
    if (i == 0) continue;
    add("ffn_gate_inp.weight", {64, 32});
    add("exp_probs_b.bias", {64});
  }
  load::GgufWriter writer(path, metadata, tensors);
  std::uint32_t state = 1;
  for (const load::GgufTensor& t : tensors) {
    std::vector<float> values(bytes_of(t.dtype, 1) / 4);
    std::uint64_t n = 1;
    for (const std::uint64_t d : t.shape) n *= d;
    values.resize(n);
    for (float& v : values) {
      state = state * 1664525 + 1013904223;
      v = (static_cast<float>(state >> 8) / 16777216.0F - 0.5F) * (t.shape.size() == 1 ? 1.0F : 0.3F);
    }
    writer.write(std::as_bytes(std::span(values)));
  }
  writer.commit();
}

TEST_F(KnownShape, InspectTellsWhatWasTaken) {
  const Finished json = run({"inspect", "-m", file, "--json"});
  ASSERT_EQ(json.status, 0) << json.err;
  const nlohmann::json warnings = json.json().at("warnings");
  ASSERT_EQ(warnings.size(), 2U);
  const auto all = warnings.dump();
  EXPECT_NE(all.find("moonlight.gguf: has no deepseek2.expert_group_count (1)"), std::string::npos) << all;
  EXPECT_NE(all.find("Moonlight"), std::string::npos) << all;
  EXPECT_NE(json.err.find("larch: warning: "), std::string::npos);
  EXPECT_NE(run({"inspect", "-m", file}).out.find("warning: "), std::string::npos);
  EXPECT_TRUE(run({"inspect", "-m", scratch->path("whole.gguf"), "--json"}).json().at("warnings").empty());
  EXPECT_TRUE(run({"inspect", "--json"}).json().at("warnings").empty());
}

TEST_F(KnownShape, EveryCommandWarns) {
  write_file(scratch->path("none.txt"), "");
  for (const std::vector<std::string>& args : std::vector<std::vector<std::string>>{
           {"bench", "-m", file, "-p", "4", "-n", "2", "-d", "0"},
           {"quantize", file, scratch->path("q.gguf"), "--type", "q8_0", "--force"}}) {
    const Finished result = run(args);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_NE(result.err.find("larch: warning: "), std::string::npos) << result.err;
    EXPECT_NE(result.err.find("Moonlight"), std::string::npos) << result.err;
  }
  // What it was taken for is in the new file.
  EXPECT_TRUE(run({"inspect", "-m", scratch->path("q.gguf"), "--json"}).json().at("warnings").empty());
}

TEST_F(KnownShape, TheApiWarns) {
  std::vector<std::string> told;
  LoadOptions options;
  options.on_warning = [&](const std::string& warning) { told.push_back(warning); };
  const Model model = Model::load(file, options), whole = Model::load(scratch->path("whole.gguf"));
  EXPECT_EQ(model.info().warnings.size(), 2U);
  EXPECT_EQ(model.info().warnings, told);
  EXPECT_TRUE(whole.info().warnings.empty());
  const std::vector<Token> tokens{1, 2, 3, 4, 5};
  Session a(model, {.threads = 1}), b(whole, {.threads = 1});
  a.feed(tokens);
  b.feed(tokens);
  const auto x = a.logits(), y = b.logits();
  EXPECT_TRUE(std::equal(x.begin(), x.end(), y.begin(), y.end()));
}

/// A GGUF model among files that belong to its original.
class Beside : public testing::Test {
 protected:
  Beside() {
    for (const char* name : {"config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json"})
      std::filesystem::copy_file(test::demo_dir() / name, scratch.path(name));
    test::GgufModel(test::demo_dir(), {.dtype = DType::bf16}, text::load_vocabulary(test::demo_dir()))
        .write(scratch.path("demo.gguf"));
  }
  ScratchFolder scratch;
};

TEST_F(Beside, ConfigJsonOneGgufIsTheModel) {
  const nlohmann::json j = run({"inspect", "-m", scratch.path(""), "--json", "--tensors"}).json();
  EXPECT_EQ(j.at("tensors").at(0).at("file"), scratch.path("demo.gguf"));
  EXPECT_EQ(j.at("chat_format"), "R1");
  const std::vector<std::string> args{"generate", "-p", "17 + 25", "--temperature", "0", "-n", "3"};
  auto with_model = args;
  with_model.insert(with_model.end(), {"-m", scratch.path("")});
  EXPECT_EQ(run(with_model).out, run(args).out);
  EXPECT_EQ(run({"quantize", scratch.path(""), scratch.path("q/x.gguf"), "--type", "q8_0"}).status, 1);  // no folder
}

TEST_F(Beside, TwoGgufModelsAreNone) {
  std::filesystem::copy_file(scratch.path("demo.gguf"), scratch.path("other.gguf"));
  for (const char* command : {"inspect", "generate"}) {
    const Finished result = run({command, "-m", scratch.path("")}, "1");
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.err.find("demo.gguf and other.gguf"), std::string::npos) << result.err;
  }
}

TEST_F(Beside, SafetensorsComeFirst) {
  for (const char* name :
       {"model-00001-of-000002.safetensors", "model-00002-of-000002.safetensors", "model.safetensors.index.json"})
    std::filesystem::copy_file(test::demo_dir() / name, scratch.path(name));
  const nlohmann::json j = run({"inspect", "-m", scratch.path(""), "--json", "--tensors"}).json();
  EXPECT_TRUE(j.at("tensors").at(0).at("file").get<std::string>().ends_with(".safetensors"));
}

}  // namespace
}  // namespace larch
