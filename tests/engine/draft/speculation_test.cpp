// Speculation changes how fast tokens come and never which.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <larch/larch.hpp>
#include <map>

#include "engine/draft/mtp.hpp"
#include "engine/session_state.hpp"
#include "support/expect_error.hpp"
#include "support/expect_same.hpp"
#include "support/golden.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

const Model& demo() {
  static const Model model = Model::load(demo_dir());
  return model;
}

std::string prompt(const std::string& question) { return demo().render(std::vector<Message>{{Role::user, question}}); }

const std::vector<std::string>& questions() {
  static const std::vector<std::string> all{
      "What is 347 + 589?", "How many days from Monday to Friday?", "Sort the numbers 9, 4, 7, 4 and 1.",
      "Spell the word \"banana\" backwards.", "blue blue red blue blue red blue blue"};
  return all;
}

constexpr Speculation ways[] = {Speculation::mtp, Speculation::suffix, Speculation::automatic};

struct Case {
  std::optional<Mix> mix;  ///< empty: as they are stored
  CacheType cache;
};
void PrintTo(const Case& c, std::ostream* out) {
  constexpr const char* names[] = {"automatic", "bf16", "f32", "int8"};
  *out << (c.mix ? name(*c.mix) : "stored") << "_" << names[static_cast<int>(c.cache)];
}

class Speculating : public testing::TestWithParam<Case> {};

TEST_P(Speculating, TextAndProbabilitiesAreTheSameBitForBit) {
  const CacheType cache = GetParam().cache;
  const Model model = Model::load(demo_dir(), {.weights = GetParam().mix});
  int drafted = 0, accepted = 0;
  for (const double temperature : {0.0, 0.9})
    for (const std::string& question : questions()) {
      SCOPED_TRACE(question);
      GenerateOptions options{.max_tokens = 60, .speculation = Speculation::off, .probabilities = 0};
      options.sampling = SamplingOptions{.temperature = temperature, .repeat_penalty = 1.05, .seed = 3};
      const auto run = [&] {
        Session session(model, {.context = 400, .threads = 2, .cache = cache});
        const Generation g = generate(session, prompt(question), options);
        // What it holds is the same, too.
        EXPECT_EQ(session.tokens().size(), static_cast<std::size_t>(g.stats.prompt_tokens) + g.tokens.size() - 1);
        EXPECT_FALSE(session.logits().empty());
        return std::pair(g, std::vector<float>(session.logits().begin(), session.logits().end()));
      };
      const auto [plain, logits] = run();
      EXPECT_EQ(plain.stats.drafted_tokens, 0);
      EXPECT_EQ(plain.stats.passes, plain.stats.generated_tokens);
      for (const Speculation way : ways) {
        options.speculation = way;
        const auto [g, after] = run();
        expect_same(g, plain);
        EXPECT_EQ(after, logits);
        EXPECT_LE(g.stats.accepted_tokens, g.stats.drafted_tokens);
        EXPECT_LE(g.stats.passes, g.stats.generated_tokens);
        drafted += g.stats.drafted_tokens;
        accepted += g.stats.accepted_tokens;
      }
    }
  EXPECT_GT(drafted, 100);
  EXPECT_GT(accepted, 30);
}

std::vector<Case> cases() {
  std::vector<Case> all{
      {std::nullopt, CacheType::f32}, {std::nullopt, CacheType::bf16}, {std::nullopt, CacheType::int8}};
  for (const Mix mix : mixes()) all.push_back({mix, CacheType::automatic});
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, Speculating, testing::ValuesIn(cases()), testing::PrintToStringParamName());

std::vector<Token> drafts_of(Session& session, Token next, std::size_t count) {
  text::Sampler greedy({.temperature = 0}, 0);
  return engine::draft_by_mtp(engine::state_of(session), next, count, greedy);
}

Token best(const float* logits, std::size_t vocab) {
  return static_cast<Token>(std::max_element(logits, logits + vocab) - logits);
}

/// A shift by one, or a row that was made of the wrong token, would show here.
TEST(Mtp, DraftsAreAsOftenRightAsTheReferences) {
  const Golden golden(data_dir() / "demo" / "golden.safetensors");
  int rows = 0, right = 0, expected_right = 0, same = 0;
  for (const std::string p : {"p0", "p1", "p2"}) {
    const std::vector<Token> ids = golden.tokens(p + ".input_ids");
    const std::vector<float> logits = golden.floats(p + ".logits"), mtp = golden.floats(p + ".mtp_logits");
    const std::size_t vocab = logits.size() / ids.size();
    Session session(demo(), {.context = 1024, .threads = 1});
    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
      session.feed({&ids[i], 1});
      const std::vector<Token> drafts = drafts_of(session, ids[i + 1], 1);
      ASSERT_EQ(drafts.size(), 1U);
      const Token truth = best(&logits[(i + 1) * vocab], vocab), expected = best(&mtp[i * vocab], vocab);
      ++rows;
      right += drafts.front() == truth ? 1 : 0;
      expected_right += expected == truth ? 1 : 0;
      same += drafts.front() == expected ? 1 : 0;
    }
  }
  EXPECT_GT(rows, 100);
  EXPECT_GE(same, rows * 98 / 100) << "of " << rows;
  EXPECT_NEAR(right, expected_right, rows * 0.02);
}

TEST(Mtp, DraftsAreTheSameHoweverTheSessionCameToItsTokens) {
  const std::vector<Token> ids = demo().encode(prompt("What is 347 + 589?") + "<think>\n347 + 589\n7 + 9 = 16");
  const std::span<const Token> all(ids);
  const std::size_t n = ids.size() - 1;
  const SessionOptions options{.context = 300, .threads = 2};
  Session straight(demo(), options);
  straight.feed(all.first(n));
  const std::vector<Token> expected = drafts_of(straight, ids[n], 3);
  ASSERT_EQ(expected.size(), 3U);
  EXPECT_EQ(drafts_of(straight, ids[n], 3), expected);  // drafting leaves nothing behind

  Session pieces(demo(), {.context = 300, .threads = 2, .batch = 7});
  pieces.feed(all.first(n));
  EXPECT_EQ(drafts_of(pieces, ids[n], 3), expected);

  Session single(demo(), options);
  for (std::size_t i = 0; i < n; ++i) {
    (void)drafts_of(single, 5, 2);
    single.feed(all.subspan(i, 1));
  }
  EXPECT_EQ(drafts_of(single, ids[n], 3), expected);

  Session back(demo(), options);  // another text, up to a place in the midst of the pending ones and far behind
  for (const std::size_t common : {n - 1, n / 2, std::size_t{1}, std::size_t{0}}) {
    std::vector<Token> other(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(common));
    other.insert(other.end(), 100, Token{9});
    back.advance_to(other);
    back.advance_to(all.first(n));
    EXPECT_EQ(drafts_of(back, ids[n], 3), expected) << common;
  }

  Session half(demo(), options);
  half.feed(all.first(n / 2));
  Session fork = half.fork();
  half.feed(std::vector<Token>(20, 9));
  (void)drafts_of(half, 9, 3);
  fork.feed(all.subspan(n / 2, n - n / 2));
  EXPECT_EQ(drafts_of(fork, ids[n], 3), expected);

  const TemporaryDirectory folder;
  half.advance_to(all.first(n / 2));
  half.save(folder / "half");
  Session loaded(demo(), options);
  loaded.load(folder / "half");
  loaded.feed(all.subspan(n / 2, n - n / 2));
  EXPECT_EQ(drafts_of(loaded, ids[n], 3), expected);
}

TEST(Mtp, AForksDraftsDoNotTouchTheOther) {
  const std::vector<Token> ids = demo().encode(prompt("What is 12 + 30?"));
  Session one(demo(), {.context = 300, .threads = 1});
  one.feed(ids);
  Session other = one.fork();
  GenerateOptions options{.max_tokens = 30, .speculation = Speculation::off};
  options.sampling = SamplingOptions{.temperature = 0};
  const Generation expected = generate(other, ids, options);
  options.speculation = Speculation::mtp;
  Session third = one.fork();
  expect_same(generate(third, ids, options), expected);
  expect_same(generate(one, ids, options), expected);
}

TEST(Speculation, CallbacksSeeWhatTheyWouldSeeWithoutDrafts) {
  struct Seen {
    std::vector<int> positions;
    std::vector<std::size_t> known;
    std::string text;
    bool operator==(const Seen&) const = default;
  };
  const auto run = [&](Speculation way, std::size_t stop_after) {
    Session session(demo(), {.context = 400, .threads = 1});
    Seen seen;
    GenerateOptions options{.speculation = way};
    options.sampling = SamplingOptions{.temperature = 0};
    options.on_piece = [&](const Piece& piece) {
      seen.text += piece.text;
      seen.positions.push_back(session.position());
      return seen.positions.size() < stop_after;
    };
    options.on_logits = [&](std::span<float> logits, std::span<const Token> tokens) {
      seen.known.push_back(tokens.size());
      logits[7] = -INFINITY;
    };
    (void)generate(session, prompt(questions().front()), options);
    seen.positions.push_back(session.position());
    return seen;
  };
  for (const std::size_t stop_after : {1000UL, 10UL, 11UL, 12UL})
    for (const Speculation way : ways) EXPECT_EQ(run(way, stop_after), run(Speculation::off, stop_after));
}

TEST(Speculation, WhatACallbackThrowsLeavesTheSessionReady) {
  GenerateOptions options{.speculation = Speculation::mtp};
  options.sampling = SamplingOptions{.temperature = 0};
  Session session(demo(), {.context = 400, .threads = 1});
  const Generation expected = generate(session, prompt(questions().front()), options);
  for (int after = 1; after < 12; ++after) {
    int pieces = 0;
    options.on_piece = [&](const Piece&) -> bool { return ++pieces < after ? true : throw 1; };
    EXPECT_THROW((void)generate(session, prompt(questions().front()), options), int);
    options.on_piece = {};
    expect_same(generate(session, prompt(questions().front()), options), expected);
  }
}

TEST(Speculation, StopsWhereItIsToldTo) {
  for (const Speculation way : ways)
    for (int n = 1; n < 9; ++n) {
      Session session(demo(), {.context = 100, .threads = 1});
      GenerateOptions options{.max_tokens = n, .speculation = way};
      options.sampling = SamplingOptions{.temperature = 0};
      EXPECT_EQ(generate(session, prompt(questions().front()), options).tokens.size(), static_cast<std::size_t>(n));
      const int length = session.position() - n + 1;
      Session small(demo(), {.context = length + n, .threads = 1});
      options.max_tokens = 0;
      const Generation g = generate(small, prompt(questions().front()), options);
      EXPECT_EQ(g.stop_reason, StopReason::context_full);
      EXPECT_EQ(small.position(), small.capacity());
      EXPECT_EQ(g.tokens.size(), static_cast<std::size_t>(n) + 1);
    }
}

TEST(Speculation, SeveralSessionsAtOnceGetTheSameToo) {
  std::vector<std::string> prompts;
  for (const std::string& q : questions()) prompts.push_back(prompt(q));
  GenerateOptions options{.max_tokens = 50, .speculation = Speculation::off};
  options.sampling = SamplingOptions{.temperature = 0.8, .seed = 11};
  const auto run = [&] {
    std::vector<Session> sessions;
    for (int i = 0; i < 3; ++i) sessions.emplace_back(demo(), SessionOptions{.context = 300, .threads = 2});
    std::map<std::size_t, std::vector<Token>> all;
    generate(sessions, prompts, options, [&](std::size_t i, Generation g) { return all[i] = g.tokens, true; });
    return all;
  };
  const auto expected = run();
  EXPECT_EQ(expected.size(), prompts.size());
  for (const Speculation way : ways) {
    options.speculation = way;
    EXPECT_EQ(run(), expected);
  }
}

TEST(Speculation, AModelWithoutTheModuleSaysSo) {
  const Model model = Model::load(fixture_dir("v2_lite_bf16"));
  Session session(model, {.context = 32, .threads = 1});
  const std::vector<Token> tokens{2, 3, 4};
  expect_error(ErrorCode::unsupported, {"expected an MTP module", "found none"}, [&] {
    (void)generate(session, tokens, {.max_tokens = 3, .raw = true, .speculation = Speculation::mtp});
  });
  for (const Speculation way : {Speculation::suffix, Speculation::automatic})
    EXPECT_EQ(
        generate(session, tokens, {.max_tokens = 8, .ignore_end = true, .raw = true, .speculation = way}).tokens.size(),
        8U);
}

}  // namespace
}  // namespace larch::test
