// Tokenizers beside the models that they are for.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/json.hpp"
#include "larch/larch.hpp"
#include "support/golden.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

using Json = nlohmann::json;

/// The demo model with another tokenizer.json.
class TokenizerOfModel : public testing::Test {
 protected:
  TokenizerOfModel() {
    for (const auto& entry : std::filesystem::directory_iterator(demo_dir()))
      if (entry.path().filename() != "tokenizer.json")
        std::filesystem::create_symlink(entry.path(), model / entry.path().filename().string());
  }
  void write(const Json& json) const { std::ofstream(model / "tokenizer.json") << json.dump(); }

  TemporaryDirectory model;
  Json tokenizer = parse_json(read_text_file(demo_dir() / "tokenizer.json", 1 << 24), "tokenizer.json");
};

TEST_F(TokenizerOfModel, IdsWithoutARowOfTheEmbeddingAreRefused) {
  Json token = tokenizer["added_tokens"].back();
  token["content"] = "<last>";
  token["id"] = 1279;
  tokenizer["added_tokens"].push_back(token);
  write(tokenizer);
  const Model last = Model::load(model.path());
  EXPECT_EQ(last.encode("<last>"), std::vector<Token>{1279});

  tokenizer["added_tokens"].back()["id"] = 1280;
  write(tokenizer);
  try {
    Model::load(model.path());
    ADD_FAILURE() << "loaded";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::malformed);
    for (const char* part : {"<last>", "1280", "vocab_size"})
      EXPECT_NE(std::string(e.what()).find(part), std::string::npos) << e.what();
  }
}

TEST_F(TokenizerOfModel, ABeginTokenOfATemplateIsAdded) {
  tokenizer["post_processor"] = {
      {"type", "TemplateProcessing"},
      {"single", {{{"SpecialToken", {{"id", "b"}, {"type_id", 0}}}}, {{"Sequence", {{"id", "A"}, {"type_id", 0}}}}}},
      {"special_tokens", {{"b", {{"id", "b"}, {"ids", {1264}}, {"tokens", {"b"}}}}}}};
  write(tokenizer);
  std::filesystem::remove(model / "tokenizer_config.json");
  EXPECT_EQ(Model::load(model.path()).begin_token(), 1264);
  tokenizer["post_processor"] = {{"type", "ByteLevel"}};
  write(tokenizer);
  EXPECT_EQ(Model::load(model.path()).begin_token(), std::nullopt);
}

}  // namespace
}  // namespace larch::test
