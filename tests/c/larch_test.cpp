#include "larch/larch.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

#include "larch/larch.hpp"
#include "support/golden.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

class CInterface : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(larch_model_load(demo_dir().c_str(), nullptr, &model), LARCH_OK) << larch_last_error();
    larch_session_options options = larch_session_defaults();
    options.context = 512;
    options.threads = 1;
    ASSERT_EQ(larch_session_create(model, &options, &session), LARCH_OK) << larch_last_error();
    const larch_message message{LARCH_USER, "What is 347 + 589?"};
    ASSERT_EQ(larch_model_render(model, &message, 1, 1, &prompt), LARCH_OK) << larch_last_error();
    greedy.temperature = 0;
  }
  void TearDown() override {
    larch_free(prompt);
    larch_model_free(model);  // before the session that is of it
    larch_session_free(session);
  }

  larch_generation* generate() {
    larch_generation* reply = nullptr;
    EXPECT_EQ(larch_generate(session, prompt, std::strlen(prompt), &greedy, &reply), LARCH_OK) << larch_last_error();
    return reply;
  }

  larch_model* model = nullptr;
  larch_session* session = nullptr;
  char* prompt = nullptr;
  larch_generate_options greedy = larch_generate_defaults();
};

TEST_F(CInterface, GivesWhatTheLibraryGives) {
  const Model same = Model::load(demo_dir());
  Session alone(same, {.context = 512, .threads = 1});
  const Generation expected = larch::generate(alone, prompt, {.sampling = SamplingOptions{.temperature = 0}});
  larch_generation* reply = generate();
  size_t count = 0;
  const larch_token* tokens = larch_generation_tokens(reply, &count);
  EXPECT_EQ(std::vector<Token>(tokens, tokens + count), expected.tokens);
  EXPECT_EQ(larch_generation_text(reply), expected.text);
  EXPECT_EQ(larch_generation_content(reply), expected.reply.content);
  EXPECT_EQ(larch_generation_thinking(reply), expected.reply.thinking);
  EXPECT_EQ(larch_generation_stop_reason(reply), LARCH_STOP_END_TOKEN);
  larch_generation_free(reply);
  EXPECT_EQ(larch_session_position(session), alone.position());
  EXPECT_EQ(larch_session_capacity(session), 512);
  EXPECT_STREQ(larch_version(), larch::version);
  EXPECT_EQ(larch_model_vocab_size(model), same.info().vocab_size);
  EXPECT_EQ(larch_model_max_context(model), same.info().max_context);
  EXPECT_EQ(larch_model_architecture(model), same.info().architecture);
}

TEST_F(CInterface, EncodesAndDecodes) {
  const std::string text("a\0b, \xe2\x82\xac", 8);
  larch_token* tokens = nullptr;
  char* back = nullptr;
  size_t count = 0, length = 0;
  ASSERT_EQ(larch_model_encode(model, text.data(), text.size(), &tokens, &count), LARCH_OK) << larch_last_error();
  ASSERT_EQ(larch_model_decode(model, tokens, count, &back, &length), LARCH_OK);
  EXPECT_EQ(std::string(back, length), text);
  EXPECT_EQ(back[length], '\0');
  larch_free(back);
  larch_free(tokens);
  ASSERT_EQ(larch_model_encode(model, nullptr, 0, &tokens, &count), LARCH_OK);
  EXPECT_EQ(count, 0U);
  larch_free(tokens);
}

TEST_F(CInterface, CallsBack) {
  struct Seen {
    std::string content;
    int prompt_done = 0, prompt_total = 0;
    std::size_t choices = 0;
  } seen;
  greedy.user = &seen;
  greedy.on_piece = [](void* user, const larch_piece* piece) {
    EXPECT_EQ(std::strlen(piece->text), piece->length);
    EXPECT_GE(piece->token, 0);
    if (piece->channel == LARCH_CONTENT) static_cast<Seen*>(user)->content += piece->text;
    return 1;
  };
  greedy.on_prompt = [](void* user, int32_t done, int32_t total) {
    static_cast<Seen*>(user)->prompt_done = done;
    static_cast<Seen*>(user)->prompt_total = total;
    return 1;
  };
  greedy.on_logits = [](void* user, float* logits, size_t count, const larch_token* tokens, size_t token_count) {
    EXPECT_TRUE(std::isfinite(logits[count - 1]));
    EXPECT_GE(tokens[token_count - 1], 0);
    ++static_cast<Seen*>(user)->choices;
  };
  larch_generation* reply = generate();
  size_t count = 0;
  larch_generation_tokens(reply, &count);
  EXPECT_EQ(seen.content, larch_generation_content(reply));
  EXPECT_EQ(seen.choices, count);
  EXPECT_GT(seen.prompt_total, 0);
  EXPECT_EQ(seen.prompt_done, seen.prompt_total);
  larch_generation_free(reply);

  greedy.on_piece = [](void*, const larch_piece*) { return 0; };
  reply = generate();
  EXPECT_EQ(larch_generation_stop_reason(reply), LARCH_STOP_CALLBACK);
  larch_generation_free(reply);
}

TEST_F(CInterface, StopsAtTexts) {
  const char* const stop[] = {"never said", "So 347"};
  greedy.stop = stop;
  greedy.stop_count = 2;
  larch_generation* reply = generate();
  EXPECT_EQ(larch_generation_stop_reason(reply), LARCH_STOP_STRING);
  larch_generation_free(reply);
}

TEST_F(CInterface, FeedsForksRewindsAndKeeps) {
  const TemporaryDirectory folder;
  const std::string file = (folder.path() / "kept").string();
  const std::vector<larch_token> tokens{0, 5, 6, 7};
  const float* logits = nullptr;
  ASSERT_EQ(larch_session_feed(session, tokens.data(), tokens.size(), &logits), LARCH_OK) << larch_last_error();
  const std::vector<float> first(logits, logits + larch_model_vocab_size(model));
  larch_session* fork = nullptr;
  ASSERT_EQ(larch_session_save(session, file.c_str()), LARCH_OK) << larch_last_error();
  ASSERT_EQ(larch_session_rewind(session, 3), LARCH_OK);
  ASSERT_EQ(larch_session_fork(session, &fork), LARCH_OK);
  ASSERT_EQ(larch_session_feed(fork, tokens.data() + 3, 1, &logits), LARCH_OK);
  EXPECT_EQ(std::vector<float>(logits, logits + first.size()), first);
  EXPECT_EQ(larch_session_position(session), 3);
  ASSERT_EQ(larch_session_load(session, file.c_str()), LARCH_OK) << larch_last_error();
  EXPECT_EQ(larch_session_position(session), 4);
  larch_session_cancel(session);  // between calls it does nothing
  EXPECT_EQ(larch_session_feed(session, tokens.data(), 1, nullptr), LARCH_OK);
  larch_session_free(fork);
}

TEST_F(CInterface, ErrorsAreASentenceAndLeaveOutputsAsTheyWere) {
  larch_model* none = nullptr;
  EXPECT_EQ(larch_model_load("/nowhere", nullptr, &none), LARCH_IO);
  EXPECT_NE(std::string(larch_last_error()).find("/nowhere"), std::string::npos);
  EXPECT_EQ(none, nullptr);
  EXPECT_EQ(larch_model_load(nullptr, nullptr, &none), LARCH_INVALID_ARGUMENT);
  EXPECT_EQ(larch_model_load(demo_dir().c_str(), nullptr, nullptr), LARCH_INVALID_ARGUMENT);
  larch_load_options load = larch_load_defaults();
  load.weights = "q1_none";
  EXPECT_EQ(larch_model_load(demo_dir().c_str(), &load, &none), LARCH_INVALID_ARGUMENT);
  EXPECT_NE(std::string(larch_last_error()).find("q1_none"), std::string::npos);
  load = larch_load_defaults();
  load.mtp = "/nowhere.gguf";  // of a model that has a module, which is the first thing that is wrong
  EXPECT_EQ(larch_model_load(demo_dir().c_str(), &load, &none), LARCH_MISMATCH);
  EXPECT_NE(std::string(larch_last_error()).find("/nowhere.gguf"), std::string::npos);
  load = larch_load_defaults();
  load.progress = [](void*, uint64_t, uint64_t) { return 0; };
  EXPECT_EQ(larch_model_load(demo_dir().c_str(), &load, &none), LARCH_CANCELLED);

  larch_session* no_session = nullptr;
  larch_session_options options = larch_session_defaults();
  options.cache = 9;
  EXPECT_EQ(larch_session_create(model, &options, &no_session), LARCH_INVALID_ARGUMENT);
  options = larch_session_defaults();
  options.context = 1 << 30;
  EXPECT_EQ(larch_session_create(model, &options, &no_session), LARCH_INVALID_ARGUMENT);
  options.size = sizeof options + 1;
  EXPECT_EQ(larch_session_create(model, &options, &no_session), LARCH_INVALID_ARGUMENT);
  EXPECT_EQ(no_session, nullptr);

  char* text = nullptr;
  EXPECT_EQ(larch_model_render(model, nullptr, 0, 1, &text), LARCH_INVALID_ARGUMENT);
  const larch_message wrong{-1, "x"}, empty{LARCH_USER, nullptr};
  EXPECT_EQ(larch_model_render(model, &wrong, 1, 1, &text), LARCH_INVALID_ARGUMENT);
  EXPECT_EQ(larch_model_render(model, &empty, 1, 1, &text), LARCH_INVALID_ARGUMENT);
  EXPECT_EQ(text, nullptr);
  const larch_token out_of_range = -1;
  EXPECT_EQ(larch_session_feed(session, &out_of_range, 1, nullptr), LARCH_INVALID_ARGUMENT);
  larch_generation* reply = nullptr;
  greedy.stop_count = 1;
  EXPECT_EQ(larch_generate(session, prompt, std::strlen(prompt), &greedy, &reply), LARCH_INVALID_ARGUMENT);
  EXPECT_EQ(larch_generate(nullptr, prompt, 1, nullptr, &reply), LARCH_INVALID_ARGUMENT);
  EXPECT_EQ(larch_generate(session, "\xff", 1, nullptr, &reply), LARCH_INVALID_ARGUMENT);
  EXPECT_EQ(reply, nullptr);
  larch_generation_free(nullptr);
  larch_session_free(nullptr);
  larch_model_free(nullptr);
  larch_free(nullptr);
}

/// A caller that was compiled with a header of before some members knows less of them.
TEST(CInterfaceHandles, NullIsAnErrorOrTellsNothing) {
  char* text = nullptr;
  larch_token* tokens = nullptr;
  size_t count = 1;
  larch_session* session = nullptr;
  larch_generation* generation = nullptr;
  for (const larch_status status :
       {larch_model_load(nullptr, nullptr, nullptr), larch_model_encode(nullptr, "a", 1, &tokens, &count),
        larch_model_decode(nullptr, nullptr, 0, &text, &count), larch_model_render(nullptr, nullptr, 0, 0, &text),
        larch_session_create(nullptr, nullptr, &session), larch_session_feed(nullptr, nullptr, 0, nullptr),
        larch_session_rewind(nullptr, 0), larch_session_fork(nullptr, &session), larch_session_save(nullptr, "f"),
        larch_session_load(nullptr, "f"), larch_generate(nullptr, "a", 1, nullptr, &generation)})
    EXPECT_EQ(status, LARCH_INVALID_ARGUMENT) << larch_last_error();
  EXPECT_STREQ(larch_model_architecture(nullptr), "");
  EXPECT_EQ(larch_model_vocab_size(nullptr) + larch_model_max_context(nullptr), 0);
  EXPECT_EQ(larch_session_position(nullptr) + larch_session_capacity(nullptr), 0);
  larch_session_cancel(nullptr);
  EXPECT_STREQ(larch_generation_text(nullptr), "");
  EXPECT_STREQ(larch_generation_thinking(nullptr), "");
  EXPECT_STREQ(larch_generation_content(nullptr), "");
  EXPECT_EQ(larch_generation_tokens(nullptr, &count), nullptr);
  EXPECT_EQ(count, 0U);
  EXPECT_EQ(larch_generation_stop_reason(nullptr), 0);
  larch_free(nullptr), larch_model_free(nullptr), larch_session_free(nullptr), larch_generation_free(nullptr);
}

TEST_F(CInterface, TakesShorterOptions) {
  greedy.max_tokens = 3;
  greedy.stop_count = 99;  // not to be looked at
  greedy.size = offsetof(larch_generate_options, stop);
  larch_generation* reply = generate();
  size_t count = 0;
  larch_generation_tokens(reply, &count);
  EXPECT_EQ(count, 3U);
  larch_generation_free(reply);
}

TEST(CInterfaceLoading, WarnsAndTellsHowFarItIs) {
  struct Seen {
    std::vector<std::string> warnings;
    uint64_t done = 0, total = 0;
  } seen;
  larch_load_options options = larch_load_defaults();
  options.user = &seen;
  options.warning = [](void* user, const char* sentence) { static_cast<Seen*>(user)->warnings.emplace_back(sentence); };
  options.progress = [](void* user, uint64_t done, uint64_t total) {
    static_cast<Seen*>(user)->done = done;
    static_cast<Seen*>(user)->total = total;
    return 1;
  };
  larch_model* model = nullptr;
  ASSERT_EQ(larch_model_load(demo_dir().c_str(), &options, &model), LARCH_OK) << larch_last_error();
  EXPECT_EQ(seen.warnings, Model::load(demo_dir()).info().warnings);
  EXPECT_GT(seen.total, 0U);
  EXPECT_EQ(seen.done, seen.total);
  larch_model_free(model);
}

}  // namespace
}  // namespace larch::test
