#include <gtest/gtest.h>

#include "cli/process.hpp"

namespace larch {
namespace {

/// What `inspect` says of a published model's configuration alone.
nlohmann::json inspect_config(const std::string& name) {
  const ScratchFolder scratch;
  write_file(scratch.path("config.json"), read_file(LARCH_TEST_DATA "/configs/" + name + ".json"));
  return run({"inspect", "-m", scratch.path(""), "--json", "--context", "4096"}).json();
}

TEST(Inspect, TellsTheDemoModel) {
  const nlohmann::json j = run({"inspect", "--json"}).json();
  EXPECT_EQ(j.at("architecture"), "deepseek_v3");
  EXPECT_EQ(j.at("chat_format"), "R1");
  EXPECT_EQ(j.at("shapes").at("hidden_size"), 256);
  EXPECT_EQ(j.at("weights").at("tensors"), 619);
  std::uint64_t bytes = 0;
  for (const auto& [name, totals] : j.at("weights").at("formats").items())
    bytes += totals.at("bytes").get<std::uint64_t>();
  EXPECT_EQ(j.at("weights").at("bytes"), bytes);
  // 5 layers and an MTP module, each with a latent of 128 values and a rotated key of 32; per head 64 + 32 + 64 values
  // for each of 8 heads.
  EXPECT_EQ(j.at("cache").at("values_per_token"), 6 * (128 + 32));
  EXPECT_EQ(j.at("cache").at("bytes_per_token").at("bf16"), 6 * (128 + 32) * 2);
  EXPECT_EQ(j.at("cache").at("share_of_per_head"), 160.0 / 1280);
  EXPECT_EQ(j.at("memory").at("context"), 8192);
  EXPECT_FALSE(j.contains("tensors"));
}

TEST(Inspect, ListsTensors) {
  const nlohmann::json j = run({"inspect", "--json", "--tensors"}).json();
  ASSERT_EQ(j.at("tensors").size(), 619U);
  const auto& first = j.at("tensors")[0];
  EXPECT_EQ(first.at("name"), "lm_head.weight");
  EXPECT_EQ(first.at("format"), "BF16");
  EXPECT_EQ(first.at("shape"), nlohmann::json({1280, 256}));
  EXPECT_NE(run({"inspect", "--tensors"}).out.find("lm_head.weight: BF16 [1280, 256]"), std::string::npos);
}

TEST(Inspect, WorksWithoutWeights) {
  const nlohmann::json r1 = inspect_config("deepseek-r1");
  EXPECT_TRUE(r1.at("weights").is_null());
  EXPECT_TRUE(r1.at("chat_format").is_null());
  EXPECT_NEAR(r1.at("parameters").get<double>(), 671e9, 0.5e9);
  EXPECT_NEAR(r1.at("active_parameters").get<double>(), 37e9, 1.5e9);
  EXPECT_EQ(r1.at("cache").at("bytes_per_token").at("bf16"), 62 * 576 * 2);  // one for the MTP module
  EXPECT_EQ(r1.at("memory").at("cache_bytes"), 4096ULL * 62 * 576 * 2);
  EXPECT_NEAR(inspect_config("deepseek-v2-lite").at("parameters").get<double>(), 15.7e9, 0.1e9);
}

TEST(Inspect, ListsTheTensorsThatAConfigurationCallsFor) {
  const ScratchFolder scratch;
  write_file(scratch.path("config.json"), read_file(LARCH_TEST_DATA "/configs/deepseek-v2-lite.json"));
  const nlohmann::json list = run({"inspect", "-m", scratch.path(""), "--json", "--tensors"}).json().at("tensors");
  // 27 layers, of which the first is dense, with 7 tensors of attention and norms; 64 experts.
  EXPECT_EQ(list.size(), 3U + 27 * 7 + 3 + 26 * (1 + 64 * 3 + 3));
  const auto find = [&](const char* name) {
    for (const auto& tensor : list)
      if (tensor.at("name") == name) return tensor;
    return nlohmann::json();
  };
  EXPECT_EQ(
      find("model.layers.26.mlp.experts.63.down_proj.weight"),
      nlohmann::json(
          {{"name", "model.layers.26.mlp.experts.63.down_proj.weight"}, {"kind", "matrix"}, {"shape", {2048, 1408}}}));
  EXPECT_EQ(find("model.layers.1.mlp.gate.weight").at("kind"), "router");
  EXPECT_NE(run({"inspect", "-m", scratch.path(""), "--tensors"}).out.find("lm_head.weight: head [102400, 2048]"),
            std::string::npos);
}

TEST(Inspect, DoesNotListTensorsWithoutEnd) {
  const ScratchFolder scratch;
  nlohmann::json config = nlohmann::json::parse(read_file(LARCH_TEST_DATA "/configs/deepseek-v2-lite.json"));
  config["num_hidden_layers"] = config["n_routed_experts"] = 60000;
  config["hidden_size"] = config["moe_intermediate_size"] = 8;
  write_file(scratch.path("config.json"), config.dump());
  const auto result = run({"inspect", "-m", scratch.path(""), "--tensors"});
  EXPECT_NE(result.status, 0);
  EXPECT_NE(result.err.find("at most 1048576 tensors"), std::string::npos) << result.err;
}

TEST(Inspect, SaysWhatThisMachineHasForIt) {
  EXPECT_GT(run({"inspect", "--json"}).json().at("memory").at("available_bytes"), 0);
  const std::string out = run({"inspect"}).out;
  EXPECT_NE(out.find("\nthis machine: "), std::string::npos) << out;
  EXPECT_NE(out.find(" more than that\n"), std::string::npos) << out;
  const std::string much = run({"inspect", "--context", "2000000000"}).out;
  EXPECT_NE(much.find(" less than that; there is room for "), std::string::npos) << much;
  const ScratchFolder scratch;
  write_file(scratch.path("config.json"), read_file(LARCH_TEST_DATA "/configs/deepseek-r1.json"));
  constexpr std::uint64_t values = std::uint64_t{1} << 41;
  const std::string header =
      nlohmann::json({{"lm_head.weight", {{"dtype", "BF16"}, {"shape", {values}}, {"data_offsets", {0, 2 * values}}}}})
          .dump();
  std::string file(8, '\0');
  file[0] = static_cast<char>(header.size());
  write_file(scratch.path("model.safetensors"), file + header);
  std::filesystem::resize_file(scratch.path("model.safetensors"), 8 + header.size() + 2 * values);  // it takes no room
  const std::string large = run({"inspect", scratch.path("")}).out;
  EXPECT_NE(large.find(" less than that: weights would be read from the disk"), std::string::npos) << large;
}

TEST(Inspect, SaysThatThereAreNoWeights) {
  const ScratchFolder scratch;
  write_file(scratch.path("config.json"), read_file(LARCH_TEST_DATA "/configs/deepseek-r1.json"));
  EXPECT_NE(run({"inspect", "-m", scratch.path("")}).out.find("weights: none"), std::string::npos);
}

}  // namespace
}  // namespace larch
