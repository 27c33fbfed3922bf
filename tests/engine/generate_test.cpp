#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <thread>

#include "larch/larch.hpp"
#include "support/expect_error.hpp"
#include "support/expect_same.hpp"
#include "support/golden.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

class Generate : public testing::Test {
 protected:
  std::string prompt(const std::string& question) const {
    return model.render(std::vector<Message>{{.role = Role::user, .content = question}});
  }

  Model model = Model::load(demo_dir());
  Session session{model, {.context = 1024, .threads = 2}};
  GenerateOptions greedy{.sampling = SamplingOptions{.temperature = 0}};
};

TEST_F(Generate, AnswersAQuestionAndTakesTheReplyApart) {
  const Generation g = generate(session, prompt("What is 347 + 589?"), greedy);
  EXPECT_EQ(g.stop_reason, StopReason::end_token);
  EXPECT_EQ(g.reply.content, "347 + 589 = **936**");
  EXPECT_NE(g.reply.thinking.find("7 + 9 = 16"), std::string::npos);
  EXPECT_EQ(g.stats.generated_tokens, static_cast<int>(g.tokens.size()));
  EXPECT_EQ(g.tokens.back(), model.end_tokens().front());
  EXPECT_EQ(g.text.find("<｜end"), std::string::npos);
  EXPECT_GT(g.stats.decode_seconds, 0);
}

TEST_F(Generate, StreamsWhatItReturns) {
  std::string thinking, content;
  greedy.on_piece = [&](const Piece& p) {
    (p.channel == Channel::thinking ? thinking : content) += p.text;
    return true;
  };
  const Generation g = generate(session, prompt("Reverse the word \"apple\"."), greedy);
  EXPECT_EQ(thinking, g.reply.thinking);
  EXPECT_EQ(content, g.reply.content);
}

TEST_F(Generate, RawTextIsAllContent) {
  greedy.raw = true;
  greedy.max_tokens = 5;
  const Generation g = generate(session, prompt("What is 1 + 1?"), greedy);
  EXPECT_EQ(g.stop_reason, StopReason::max_tokens);
  EXPECT_EQ(g.tokens.size(), 5U);
  EXPECT_EQ(g.reply.content, g.text);
  EXPECT_TRUE(g.reply.thinking.empty());
}

TEST_F(Generate, StopStringsEndTheReplyAndAreNotPartOfIt) {
  greedy.stop = {"So 347"};
  const Generation g = generate(session, prompt("What is 347 + 589?"), greedy);
  EXPECT_EQ(g.stop_reason, StopReason::stop_string);
  EXPECT_EQ(g.text.find("So 347"), std::string::npos);
  EXPECT_NE(g.text.find("write 9"), std::string::npos);
}

TEST_F(Generate, ACallbackStops) {
  int pieces = 0;
  greedy.on_piece = [&](const Piece&) { return ++pieces < 3; };
  const Generation g = generate(session, prompt("What is 347 + 589?"), greedy);
  EXPECT_EQ(g.stop_reason, StopReason::callback);
  EXPECT_EQ(pieces, 3);
}

TEST_F(Generate, EndsWhenTheContextIsFull) {
  Session small(model, {.context = 32, .threads = 1});
  const Generation g = generate(small, prompt("What is 347 + 589?"), greedy);
  EXPECT_EQ(g.stop_reason, StopReason::context_full);
  EXPECT_EQ(small.position(), 32);
  Session tiny(model, {.context = 4, .threads = 1});
  EXPECT_THROW(generate(tiny, prompt("What is 347 + 589?"), greedy), Error);
}

TEST_F(Generate, ASeedReproducesAndSeedsDiffer) {
  GenerateOptions hot{.max_tokens = 60, .sampling = SamplingOptions{.temperature = 3.0, .seed = 1}, .ignore_end = true};
  const Generation a = generate(session, prompt("Hello"), hot), b = generate(session, prompt("Hello"), hot);
  EXPECT_EQ(a.tokens, b.tokens);
  hot.sampling->seed = 2;
  EXPECT_NE(generate(session, prompt("Hello"), hot).tokens, a.tokens);
}

TEST_F(Generate, ReusesThePromptOfTheTurnBefore) {
  std::vector<Message> messages{{.role = Role::user, .content = "What is 2 + 2?"}};
  const Generation first = generate(session, model.render(messages), greedy);
  messages.push_back({.role = Role::assistant, .content = first.reply.content});
  messages.push_back({.role = Role::user, .content = "What is 3 + 3?"});
  const Generation second = generate(session, model.render(messages), greedy);
  EXPECT_GT(second.stats.prompt_tokens_cached, 5);
  Session fresh(model, {.context = 1024, .threads = 2});
  EXPECT_EQ(generate(fresh, model.render(messages), greedy).tokens, second.tokens);
}

TEST_F(Generate, CancellingReturnsWhatThereIs) {
  int pieces = 0;
  greedy.on_piece = [&](const Piece&) {
    if (++pieces == 3) std::thread([&] { session.cancel(); }).join();
    return true;
  };
  const Generation g = generate(session, prompt("What is 347 + 589?"), greedy);
  EXPECT_EQ(g.stop_reason, StopReason::cancelled);
  EXPECT_EQ(pieces, 3);
  EXPECT_FALSE(g.text.empty());
}

TEST_F(Generate, CancellingTooLateDoesNotTouchTheNext) {
  const Generation g = generate(session, prompt("What is 347 + 589?"), greedy);
  session.cancel();
  const Generation next = generate(session, prompt("What is 347 + 589?"), greedy);
  EXPECT_EQ(next.stop_reason, StopReason::end_token);
  EXPECT_EQ(next.text, g.text);
}

TEST_F(Generate, SamplesAsTheCheckpointSaysUnlessTold) {
  const TemporaryDirectory directory;
  for (const auto& entry : std::filesystem::directory_iterator(demo_dir()))
    if (const auto name = entry.path().filename(); name != "generation_config.json")
      std::filesystem::create_symlink(std::filesystem::absolute(entry.path()), directory.path() / name);
  (void)directory.file("generation_config.json", R"({"do_sample": true, "temperature": 1.0, "top_k": 1})");
  Session own(Model::load(directory.path()), {.context = 256, .threads = 1});
  const GenerateOptions untold{.max_tokens = 60, .ignore_end = true};
  GenerateOptions told = untold;
  told.sampling = SamplingOptions{.temperature = 0};
  const std::vector<Token> best = generate(own, prompt("Hello"), told).tokens;
  EXPECT_EQ(generate(own, prompt("Hello"), untold).tokens, best);  // the most probable of one
  told.sampling = SamplingOptions{.temperature = 3, .seed = 1};
  EXPECT_NE(generate(own, prompt("Hello"), told).tokens, best);
}

TEST_F(Generate, ThePromptMayBeTheSessionsOwnTokens) {
  session.feed(model.encode(prompt("What is 2 + 2?")));
  const std::vector<Token> copy(session.tokens().begin(), session.tokens().end());
  const Generation g = generate(session, session.tokens(), greedy);
  EXPECT_EQ(g.stats.prompt_tokens_cached, static_cast<int>(copy.size()));
  Session other(model, {.context = 1024, .threads = 1});
  EXPECT_EQ(generate(other, copy, greedy).tokens, g.tokens);
  const std::vector<Token> rest(session.tokens().begin() + 1, session.tokens().end());
  EXPECT_EQ(generate(session, session.tokens().subspan(1), greedy).tokens, generate(other, rest, greedy).tokens);
}

TEST_F(Generate, ManyRepliesAreThoseThatEachPromptWouldGetAlone) {
  std::vector<std::string> prompts;
  for (const char* question : {"What is 7 plus 5?", "Spell the word \"engine\" backwards.", "Hello", "What is 12 * 3?",
                               "Sort these numbers: 9, 2, 5", "What is 90 minus 4?", "How many e's are in \"tree\"?"})
    prompts.push_back(model.render(std::vector<Message>{{Role::user, question}}));
  for (const double temperature : {0.0, 1.0}) {
    GenerateOptions options;
    options.max_tokens = 60;
    options.sampling = SamplingOptions{.temperature = static_cast<float>(temperature), .seed = 5};
    std::vector<std::vector<Token>> alone;
    for (const std::string& prompt : prompts) {
      Session one(model, {.context = 512});
      alone.push_back(generate(one, prompt, options).tokens);
    }
    std::vector<Session> sessions;
    for (int i = 0; i < 3; ++i) sessions.emplace_back(model, SessionOptions{.context = 512});
    std::vector<std::vector<Token>> together(prompts.size());
    generate(sessions, prompts, options, [&](std::size_t i, const Generation& reply) {
      EXPECT_TRUE(together[i].empty()) << "told twice";
      together[i] = reply.tokens;
      EXPECT_GT(reply.stats.prompt_tokens, 0);
      return true;
    });
    EXPECT_EQ(together, alone);
  }
}

TEST_F(Generate, ManyRepliesCanBeStopped) {
  const std::vector<std::string> prompts(6, model.render(std::vector<Message>{{Role::user, "What is 2 plus 3?"}}));
  std::vector<Session> sessions;
  for (int i = 0; i < 2; ++i) sessions.emplace_back(model, SessionOptions{.context = 512});
  int heard = 0;
  generate(sessions, prompts, {}, [&](std::size_t, const Generation&) { return ++heard < 3; });
  EXPECT_EQ(heard, 3);
  int cancelled = 0;
  generate(sessions, prompts, {}, [&](std::size_t, const Generation& reply) {
    sessions[1].cancel();
    cancelled += reply.stop_reason == StopReason::cancelled ? 1 : 0;
    return true;
  });
  EXPECT_GE(cancelled, 1);
  EXPECT_LE(cancelled, 2);
  GenerateOptions with_callback;
  with_callback.on_piece = [](const Piece&) { return true; };
  for (const auto& call : std::vector<std::function<void()>>{
           [&] { generate(sessions, prompts, with_callback, [](std::size_t, const Generation&) { return true; }); },
           [&] { generate({}, prompts, {}, [](std::size_t, const Generation&) { return true; }); }})
    try {
      call();
      ADD_FAILURE() << "nothing was thrown";
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::invalid_argument);
    }
}

TEST_F(Generate, PiecesCarryTheTokenThatMadeThemCertain) {
  std::vector<Token> last;
  std::string text;
  greedy.raw = true;
  greedy.on_piece = [&](const Piece& p) {
    last.push_back(p.token);
    text += p.text;
    return true;
  };
  const Generation g = generate(session, prompt("What is 2 + 3?"), greedy);
  EXPECT_EQ(text, g.text);
  // Every piece is of a token of the reply, in their order.
  auto from = g.tokens.begin();
  for (const Token token : last) {
    from = std::find(from, g.tokens.end(), token);
    ASSERT_NE(from, g.tokens.end());
    ++from;
  }
}

TEST_F(Generate, LogitsMayBeChangedBeforeEachChoice) {
  const Generation plain = generate(session, prompt("What is 347 + 589?"), greedy);
  std::size_t calls = 0;
  greedy.on_logits = [&](std::span<float> logits, std::span<const Token> tokens) {
    EXPECT_EQ(logits.size(), static_cast<std::size_t>(model.info().vocab_size));
    EXPECT_EQ(tokens.size(), static_cast<std::size_t>(plain.stats.prompt_tokens) + calls);
    if (calls > 0) {
      EXPECT_EQ(tokens.back(), plain.tokens[calls - 1]);
    }
    ++calls;
  };
  EXPECT_EQ(generate(session, prompt("What is 347 + 589?"), greedy).tokens, plain.tokens);
  EXPECT_EQ(calls, plain.tokens.size());

  const Token forbidden = plain.tokens[3];
  greedy.on_logits = [&](std::span<float> logits, std::span<const Token>) {
    logits[static_cast<std::size_t>(forbidden)] = -std::numeric_limits<float>::infinity();
  };
  greedy.max_tokens = 40;
  const Generation g = generate(session, prompt("What is 347 + 589?"), greedy);
  EXPECT_EQ(std::ranges::count(g.tokens, forbidden), 0);
  // The session's own logits are as the model gave them.
  greedy.on_logits = nullptr;
  greedy.max_tokens = 0;
  EXPECT_EQ(generate(session, prompt("What is 347 + 589?"), greedy).tokens, plain.tokens);
}

TEST_F(Generate, TellsProbabilities) {
  greedy.probabilities = 3;
  greedy.max_tokens = 20;
  const std::vector<Token> tokens = model.encode(prompt("What is 347 + 589?"));
  const Generation g = generate(session, tokens, greedy);
  ASSERT_EQ(g.probabilities.size(), g.tokens.size());
  Session again(model, {.context = 1024, .threads = 1});
  again.feed(tokens);
  for (std::size_t i = 0; i < g.tokens.size(); ++i) {
    const std::span<const float> logits = again.logits();
    double sum = 0;
    for (const float logit : logits) sum += std::exp(static_cast<double>(logit));
    const StepProbabilities& step = g.probabilities[i];
    ASSERT_EQ(step.top.size(), 3U);
    EXPECT_EQ(step.chosen.token, g.tokens[i]);
    EXPECT_EQ(step.top[0].token, g.tokens[i]);  // greedy
    EXPECT_GE(step.top[0].log_probability, step.top[1].log_probability);
    EXPECT_GE(step.top[1].log_probability, step.top[2].log_probability);
    for (const TokenProbability& t : step.top)
      EXPECT_NEAR(t.log_probability, logits[static_cast<std::size_t>(t.token)] - std::log(sum), 1e-9);
    const std::ptrdiff_t better =
        std::ranges::count_if(logits, [&](float l) { return l > logits[static_cast<std::size_t>(step.top[2].token)]; });
    EXPECT_LE(better, 2);
    again.feed({&g.tokens[i], 1});
  }
  greedy.probabilities = 0;
  EXPECT_TRUE(generate(session, tokens, greedy).probabilities.front().top.empty());
  greedy.probabilities = 1 << 30;
  greedy.max_tokens = 1;
  EXPECT_EQ(generate(session, tokens, greedy).probabilities.front().top.size(),
            static_cast<std::size_t>(model.info().vocab_size));
  greedy.probabilities = -1;
  EXPECT_THROW(generate(session, tokens, greedy), Error);
}

/// What Session::feed() has to say of each token but the first.
std::vector<std::vector<double>> log_probabilities(Session& session, std::span<const Token> tokens) {
  const auto vocab = static_cast<std::size_t>(session.model().info().vocab_size);
  session.rewind(0);
  const std::span<const float> logits = session.feed(tokens, Logits::all);
  std::vector<std::vector<double>> all;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const std::span<const float> row = logits.subspan(i * vocab, vocab);
    const double best = *std::ranges::max_element(row);
    double sum = 0;
    for (const float logit : row) sum += std::exp(logit - best);
    std::vector<double>& step = all.emplace_back();
    for (const float logit : row) step.push_back(logit - (best + std::log(sum)));
  }
  return all;
}

TEST_F(Generate, TellsProbabilitiesOfThePrompt) {
  std::string question = "What is 347 + 589?";
  for (int i = 0; i < 40; ++i) question += " And 12 + 3?";
  const std::vector<Token> tokens = model.encode(prompt(question));
  greedy.max_tokens = 5;
  for (const int batch : {3, 16, 128}) {  // in parts of what is to be told at once, or all of it
    SCOPED_TRACE(batch);
    Session small(model, {.context = 1024, .threads = 1, .batch = batch});
    greedy.prompt_probabilities.reset();
    greedy.on_prompt = [](const PromptProgress& p) { return p.probabilities.empty(); };
    const Generation without = generate(small, tokens, greedy);
    EXPECT_EQ(without.stop_reason, StopReason::max_tokens);
    EXPECT_TRUE(without.prompt_probabilities.empty());
    std::vector<StepProbabilities> told;
    greedy.prompt_probabilities = 2;
    greedy.on_prompt = [&](const PromptProgress& p) {
      told.insert(told.end(), p.probabilities.begin(), p.probabilities.end());
      EXPECT_EQ(told.size(), static_cast<std::size_t>(std::min(p.done, p.total - 1)));
      return true;
    };
    const Generation g = generate(small, tokens, greedy);  // the session holds the prompt already
    EXPECT_EQ(g.tokens, without.tokens);
    EXPECT_EQ(g.stats.prompt_tokens_cached, 0);
    expect_same(g.prompt_probabilities, told);
    Session again(model, {.context = 1024, .threads = 1, .batch = batch});
    const auto expected = log_probabilities(again, tokens);
    ASSERT_EQ(told.size(), expected.size());
    for (std::size_t i = 0; i < told.size(); ++i) {
      const auto& [chosen, top] = told[i];
      EXPECT_EQ(chosen.token, tokens[i + 1]);
      ASSERT_EQ(top.size(), 2U);
      EXPECT_EQ(top[0].log_probability, std::ranges::max(expected[i]));
      for (const TokenProbability& t : {chosen, top[0], top[1]})
        EXPECT_EQ(t.log_probability, expected[i][static_cast<std::size_t>(t.token)]);
    }
  }
}

TEST_F(Generate, TellsNothingOfAPromptOfOneToken) {
  greedy.prompt_probabilities = 1;
  greedy.max_tokens = 3;
  const std::vector<Token> one{5};
  const Generation g = generate(session, one, greedy);
  EXPECT_EQ(g.tokens.size(), 3U);
  EXPECT_TRUE(g.prompt_probabilities.empty());
  EXPECT_EQ(generate(session, one, greedy).tokens, g.tokens);
  greedy.prompt_probabilities = -1;
  expect_error(ErrorCode::invalid_argument, {"prompt_probabilities", "-1"}, [&] { generate(session, one, greedy); });
}

TEST_F(Generate, TellsHowMuchOfThePromptIsRead) {
  std::string question = "What is 347 + 589?";
  for (int i = 0; i < 40; ++i) question += " And 12 + 3?";
  Session small(model, {.context = 1024, .threads = 1, .batch = 50});
  std::vector<int> done;
  greedy.max_tokens = 2;
  greedy.on_prompt = [&](const PromptProgress& p) {
    EXPECT_EQ(p.total, static_cast<int>(model.encode(prompt(question)).size()));
    done.push_back(p.done);
    return true;
  };
  generate(small, prompt(question), greedy);
  ASSERT_GT(done.size(), 3U);
  EXPECT_EQ(done[0], 50);
  EXPECT_EQ(done[1], 100);
  EXPECT_EQ(done.back(), static_cast<int>(model.encode(prompt(question)).size()));

  Session stopped(model, {.context = 1024, .threads = 1, .batch = 50});
  greedy.on_prompt = [](const PromptProgress& p) { return p.done < 100; };
  const Generation g = generate(stopped, prompt(question), greedy);
  EXPECT_EQ(g.stop_reason, StopReason::callback);
  EXPECT_TRUE(g.tokens.empty());
  EXPECT_EQ(stopped.position(), 100);
  greedy.on_prompt = [](const PromptProgress& p) { return p.done < p.total; };  // after the last pass
  EXPECT_EQ(generate(stopped, prompt(question), greedy).stop_reason, StopReason::callback);
  greedy.on_prompt = nullptr;
  EXPECT_EQ(generate(stopped, prompt(question), greedy).stop_reason, StopReason::max_tokens);
}

TEST_F(Generate, WhatACallbackThrowsComesThroughAndTheSessionGoesOn) {
  const Generation plain = generate(session, prompt("What is 347 + 589?"), greedy);
  struct Mine {};
  GenerateOptions piece = greedy, logits = greedy, progress = greedy;
  int calls = 0;
  piece.on_piece = [&](const Piece&) -> bool { return ++calls < 5 ? true : throw Mine(); };
  logits.on_logits = [&](std::span<float>, std::span<const Token>) {
    if (++calls > 20) throw Mine();
  };
  progress.on_prompt = [](const PromptProgress&) -> bool { throw Mine(); };
  for (const GenerateOptions& options : {piece, logits, progress}) {
    session.rewind(0);
    EXPECT_THROW(generate(session, prompt("What is 347 + 589?"), options), Mine);
    EXPECT_EQ(generate(session, prompt("What is 347 + 589?"), greedy).tokens, plain.tokens);
  }
}

TEST_F(Generate, SeveralAtOnceHaveNoCallbacks) {
  std::vector<Session> sessions;
  sessions.push_back(session.fork());
  const std::vector<std::string> prompts{prompt("What is 2 + 3?")};
  GenerateOptions piece = greedy, logits = greedy, progress = greedy;
  piece.on_piece = [](const Piece&) { return true; };
  logits.on_logits = [](std::span<float>, std::span<const Token>) {};
  progress.on_prompt = [](const PromptProgress&) { return true; };
  for (const GenerateOptions& options : {piece, logits, progress})
    EXPECT_THROW(generate(sessions, prompts, options, [](std::size_t, const Generation&) { return true; }), Error);
}

TEST_F(Generate, BadOptionsAreRefused) {
  for (const SamplingOptions& bad :
       {SamplingOptions{.temperature = -1}, SamplingOptions{.top_p = 0}, SamplingOptions{.top_k = -1},
        SamplingOptions{.min_p = 2}, SamplingOptions{.repeat_penalty = 0}}) {
    const GenerateOptions options{.sampling = bad};
    EXPECT_THROW(generate(session, prompt("Hello"), options), Error);
  }
}

}  // namespace
}  // namespace larch::test
