// Commands on a GGUF file: what they say of it is what they say of the directory that it was made from.
#include <gtest/gtest.h>

#include "cli/process.hpp"
#include "support/gguf_model.hpp"
#include "support/golden.hpp"
#include "text/tokenizer_vocabulary.hpp"

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

}  // namespace
}  // namespace larch
