// Models in one GGUF file, used as any other.
#include <gtest/gtest.h>

#include <larch/generate.hpp>
#include <larch/model.hpp>

#include "support/expect_error.hpp"
#include "support/gguf_model.hpp"
#include "support/golden.hpp"
#include "support/temporary_directory.hpp"
#include "text/tokenizer/vocabulary.hpp"

namespace larch {
namespace {

using test::GgufModel;

TEST(Gguf, AModelAndItsVocabularyInOneFile) {
  const test::TemporaryDirectory dir;
  const auto path = GgufModel(test::demo_dir(), {.dtype = DType::bf16}, text::load_vocabulary(test::demo_dir()))
                        .write(dir / "m.gguf");
  const Model original = Model::load(test::demo_dir()), model = Model::load(path);
  EXPECT_EQ(model.info().architecture, original.info().architecture);
  EXPECT_EQ(model.info().chat_format, original.info().chat_format);
  EXPECT_EQ(model.info().parameters, original.info().parameters);
  EXPECT_EQ(model.info().max_context, original.info().max_context);
  EXPECT_EQ(model.end_tokens(), original.end_tokens());
  EXPECT_EQ(model.begin_token(), original.begin_token());
  EXPECT_EQ(model.default_sampling().temperature, original.default_sampling().temperature);
  EXPECT_EQ(model.default_sampling().top_p, original.default_sampling().top_p);
  const std::string text = "How much is 17 + 25? 世界\n";
  EXPECT_EQ(model.encode(text), original.encode(text));
  EXPECT_EQ(model.decode(model.encode(text)), text);
  const std::vector<Message> messages{{.role = Role::user, .content = "17 + 25"}};
  EXPECT_EQ(model.render(messages, {}), original.render(messages, {}));
}

TEST(Gguf, WithoutAVocabularyThereIsNoText) {
  const test::TemporaryDirectory dir;
  const auto path = GgufModel(test::fixture_dir("v3_yarn_f32"), {}).write(dir / "m.gguf");
  const Model model = Model::load(path);
  test::expect_error(ErrorCode::unsupported, {path.string(), "vocabulary", "found none"},
                     [&] { (void)model.encode("text"); });
}

}  // namespace
}  // namespace larch
