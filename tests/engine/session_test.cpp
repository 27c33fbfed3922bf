#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <limits>
#include <thread>
#include <vector>

#include "engine/session_state.hpp"
#include "larch/larch.hpp"
#include "support/expect_error.hpp"
#include "support/golden.hpp"
#include "support/patched_fixture.hpp"
#include "support/process_memory.hpp"
#include "support/without_threads.hpp"

namespace larch::test {
namespace {

std::vector<float> copy(std::span<const float> s) { return {s.begin(), s.end()}; }

ErrorCode code_of(const std::function<void()>& f) {
  try {
    f();
  } catch (const Error& e) {
    return e.code();
  }
  ADD_FAILURE() << "nothing was thrown";
  return ErrorCode::io;
}

class SessionTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { model_ = new Model(Model::load(demo_dir())); }
  static void TearDownTestSuite() { delete model_; }
  static const Model& model() { return *model_; }

  std::vector<Token> ids = Golden(data_dir() / "demo" / "golden.safetensors").tokens("p0.input_ids");

 private:
  static inline Model* model_ = nullptr;
};

TEST_F(SessionTest, FeedGivesTheLastRowOfAllRows) {
  Session a(model(), {.context = 256, .threads = 2, .batch = 32}),
      b(model(), {.context = 256, .threads = 1, .batch = 32});
  const std::vector<float> last = copy(a.feed(ids)), all = copy(b.feed(ids, Logits::all));
  const auto vocab = static_cast<std::size_t>(model().info().vocab_size);
  ASSERT_EQ(last.size(), vocab);
  ASSERT_EQ(all.size(), vocab * ids.size());
  EXPECT_EQ(last, std::vector<float>(all.end() - static_cast<std::ptrdiff_t>(vocab), all.end()));
  EXPECT_EQ(copy(b.logits()), last);
  EXPECT_EQ(a.position(), static_cast<int>(ids.size()));
  EXPECT_EQ(std::vector<Token>(a.tokens().begin(), a.tokens().end()), ids);
}

TEST_F(SessionTest, AFullContextIsAnErrorThatLeavesTheSessionUsable) {
  Session s(model(), {.context = 20, .threads = 1});
  const std::span<const Token> all(ids);
  s.feed(all.first(15));
  EXPECT_EQ(code_of([&] { s.feed(all.subspan(15, 6)); }), ErrorCode::context_full);
  EXPECT_EQ(s.position(), 15);
  const std::vector<float> filled = copy(s.feed(all.subspan(15, 5)));
  Session fresh(model(), {.context = 20, .threads = 1});
  fresh.feed(all.first(15));
  EXPECT_EQ(filled, copy(fresh.feed(all.subspan(15, 5))));
  EXPECT_EQ(code_of([&] { s.feed(all.subspan(20, 1)); }), ErrorCode::context_full);
}

TEST_F(SessionTest, ATokenOutOfRangeIsAnErrorBeforeAnythingIsRead) {
  Session s(model(), {.context = 64, .threads = 1});
  const std::vector<float> before = copy(s.feed(std::span(ids).first(4)));
  for (const Token bad : {-1, model().info().vocab_size, std::numeric_limits<Token>::max()}) {
    const std::vector<Token> tokens{5, bad};
    EXPECT_EQ(code_of([&] { s.feed(tokens); }), ErrorCode::invalid_argument);
  }
  EXPECT_EQ(code_of([&] { s.feed({}); }), ErrorCode::invalid_argument);
  EXPECT_EQ(s.position(), 4);
  EXPECT_EQ(copy(s.logits()), before);
}

TEST_F(SessionTest, OptionsOutOfRangeAreRefused) {
  for (const SessionOptions& o :
       {SessionOptions{.context = -1}, SessionOptions{.context = 1 << 30}, SessionOptions{.threads = -1},
        SessionOptions{.threads = 1 << 20}, SessionOptions{.batch = 0}, SessionOptions{.batch = 1 << 30}})
    EXPECT_EQ(code_of([&] { Session s(model(), o); }), ErrorCode::invalid_argument);
}

TEST_F(SessionTest, RewindForgetsWithoutATrace) {
  Session s(model(), {.context = 256, .threads = 2});
  const std::span<const Token> all(ids);
  s.feed(all.first(40));
  const std::vector<float> first = copy(s.feed(all.subspan(40, 20)));
  s.rewind(40);
  EXPECT_TRUE(s.logits().empty());
  EXPECT_EQ(copy(s.feed(all.subspan(40, 20))), first);
  EXPECT_EQ(code_of([&] { s.rewind(61); }), ErrorCode::invalid_argument);
  EXPECT_EQ(code_of([&] { s.rewind(-1); }), ErrorCode::invalid_argument);
  s.rewind(0);
  EXPECT_EQ(s.position(), 0);
}

TEST_F(SessionTest, ForksAreIndependent) {
  Session s(model(), {.context = 256, .threads = 1});
  const std::span<const Token> all(ids);
  s.feed(all.first(50));
  Session other = s.fork();
  EXPECT_EQ(copy(other.logits()), copy(s.logits()));
  const std::vector<Token> detour{7, 8, 9};
  other.feed(detour);
  const std::vector<float> straight = copy(s.feed(all.subspan(50, 10)));
  other.rewind(50);
  EXPECT_EQ(copy(other.feed(all.subspan(50, 10))), straight);
}

TEST_F(SessionTest, SessionsFedTogetherGetTheBitsThatEachWouldGetAlone) {
  const SessionOptions options{.context = 256, .threads = 2, .batch = 24};
  const std::vector<std::size_t> lengths{1, 24, 60, 7, 33, 2};
  std::vector<Session> sessions;
  std::vector<Feed> feeds;
  std::vector<std::vector<float>> alone;
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    const std::span<const Token> past = std::span(ids).first(i), more = std::span(ids).subspan(i, lengths[i]);
    const Logits wanted = i % 2 == 0 ? Logits::last : Logits::all;
    Session one(model(), options);
    if (i > 0) one.feed(past);
    alone.push_back(copy(one.feed(more, wanted)));
    sessions.emplace_back(model(), options);
    if (i > 0) sessions.back().feed(past);
    feeds.push_back({nullptr, more, wanted});
  }
  for (std::size_t i = 0; i < feeds.size(); ++i) feeds[i].session = &sessions[i];
  const std::vector<std::span<const float>> together = feed(feeds);
  ASSERT_EQ(together.size(), alone.size());
  for (std::size_t i = 0; i < alone.size(); ++i) {
    EXPECT_EQ(copy(together[i]), alone[i]) << i;
    EXPECT_EQ(sessions[i].position(), static_cast<int>(i + lengths[i]));
    const auto vocab = static_cast<std::ptrdiff_t>(sessions[i].logits().size());
    EXPECT_EQ(copy(sessions[i].logits()), std::vector<float>(alone[i].end() - vocab, alone[i].end()));
  }
}

TEST_F(SessionTest, FeedsThatCannotBeReadTogetherAreRefusedBeforeAnythingIsRead) {
  const Model other = Model::load(demo_dir());
  Session a(model(), {.context = 20, .threads = 1}), b(model(), {.context = 20, .threads = 1}),
      c(other, {.context = 20, .threads = 1});
  const std::span<const Token> all(ids);
  const auto code = [&](std::vector<Feed> feeds) { return code_of([&] { feed(feeds); }); };
  EXPECT_EQ(code({{&a, all.first(3)}, {&a, all.first(3)}}), ErrorCode::invalid_argument);
  EXPECT_EQ(code({{&a, all.first(3)}, {&c, all.first(3)}}), ErrorCode::invalid_argument);
  EXPECT_EQ(code({{&a, all.first(3)}, {nullptr, all.first(3)}}), ErrorCode::invalid_argument);
  EXPECT_EQ(code({{&a, all.first(3)}, {&b, all.first(0)}}), ErrorCode::invalid_argument);
  EXPECT_EQ(code({{&a, all.first(3)}, {&b, all.first(21)}}), ErrorCode::context_full);
  EXPECT_EQ(a.position(), 0);
  EXPECT_EQ(b.position(), 0);
  EXPECT_TRUE(feed({}).empty());
}

/// A session that waits for its turn hears of cancel() too.
TEST_F(SessionTest, AThreadThatWaitsForItsTurnCanBeCancelled) {
  const SessionOptions options{.context = 4096, .threads = 0, .batch = 512};  // all cores: one pass at a time
  Session busy(model(), options), waiting(model(), options);
  std::vector<Token> much;
  while (much.size() < 512) much.insert(much.end(), ids.begin(), ids.end());
  std::atomic<bool> over{false};
  std::thread thread([&] { busy.feed(much); });
  std::thread canceller([&] {
    while (!over) {
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
      waiting.cancel();
    }
  });
  EXPECT_EQ(code_of([&] { waiting.feed(much); }), ErrorCode::cancelled);
  over = true;
  EXPECT_LT(waiting.position(), static_cast<int>(much.size()));
  thread.join();
  canceller.join();
  EXPECT_EQ(busy.position(), static_cast<int>(much.size()));
}

TEST_F(SessionTest, AForkCostsWhatItReadsByItself) {
  const SessionOptions options{.context = 4096, .threads = 1};
  std::vector<Token> much;
  while (much.size() < 640) much.insert(much.end(), ids.begin(), ids.end());
  Session first(model(), options);
  first.feed(much);
  const std::size_t row_bytes = engine::state_of(first).cache.layers() * engine::state_of(first).cache.format().bytes;
  const std::size_t before = ProcessMemory::now().own;
  std::vector<Session> forks;
  for (int i = 0; i < 32; ++i) {
    forks.push_back(first.fork());
    forks.back().feed(std::span(ids).first(1));
  }
  EXPECT_LT(ProcessMemory::now().own, before + 32 * much.size() * row_bytes / 3) << "a third of what copies would take";
}

TEST_F(SessionTest, AdvanceComputesOnlyTheChangedSuffix) {
  Session s(model(), {.context = 256, .threads = 1});
  const std::span<const Token> all(ids);
  int reused = -1;
  s.advance_to(all.first(30), &reused);
  EXPECT_EQ(reused, 0);
  const std::vector<float> thirty = copy(s.advance_to(all.first(30), &reused));
  EXPECT_EQ(reused, 30);
  s.advance_to(all.first(50), &reused);
  EXPECT_EQ(reused, 30);
  const std::vector<float> back = copy(s.advance_to(all.first(30), &reused));
  EXPECT_EQ(reused, 29);
  EXPECT_EQ(s.position(), 30);
  EXPECT_LE(difference(back.data(), thirty.data(), back.size()).relative(), 0.05);  // other batches, bf16 cache
  std::vector<Token> changed(all.begin(), all.begin() + 40);
  changed[20] = 3;
  s.advance_to(changed, &reused);
  EXPECT_EQ(reused, 20);
  EXPECT_EQ(std::vector<Token>(s.tokens().begin(), s.tokens().end()), changed);
}

TEST_F(SessionTest, CancelFromAnotherThreadStopsAFeed) {
  Session s(model(), {.context = 8192, .threads = 1, .batch = 16});
  std::vector<Token> many(8000);
  for (std::size_t i = 0; i < many.size(); ++i) many[i] = ids[i % ids.size()];
  std::atomic<bool> over = false;
  std::thread canceller([&] {
    while (!over) {  // a cancel() before the feed has begun is not heard
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      s.cancel();
    }
  });
  EXPECT_EQ(code_of([&] { s.feed(many); }), ErrorCode::cancelled);
  over = true;
  canceller.join();
  EXPECT_LT(s.position(), 8000);
  EXPECT_EQ(s.position() % 16, 0);
  s.rewind(0);
  Session untouched(model(), {.context = 8192, .threads = 1, .batch = 16});
  EXPECT_EQ(copy(s.feed(ids)), copy(untouched.feed(ids)));
}

TEST_F(SessionTest, ACancelThatComesLateDoesNotTouchTheNextCall) {
  Session s(model(), {.context = 256, .threads = 1}), untouched(model(), {.context = 256, .threads = 1});
  const std::span<const Token> all(ids);
  s.cancel();
  EXPECT_EQ(copy(s.feed(all.first(5))), copy(untouched.feed(all.first(5))));
  s.cancel();
  EXPECT_EQ(copy(s.advance_to(all.first(9))), copy(untouched.advance_to(all.first(9))));
  EXPECT_EQ(s.position(), 9);
}

TEST_F(SessionTest, TokensMayBeTheSessionsOwn) {
  Session s(model(), {.context = 512, .threads = 1}), other(model(), {.context = 512, .threads = 1});
  const std::vector<Token> start(ids.begin(), ids.begin() + 20);
  s.feed(start);
  other.feed(start);
  EXPECT_EQ(copy(s.feed(s.tokens())), copy(other.feed(start)));
  EXPECT_EQ(copy(s.feed(s.tokens(), Logits::all)),
            copy(other.feed(std::vector(other.tokens().begin(), other.tokens().end()), Logits::all)));
  const std::vector<Token> tail(s.tokens().begin() + 7, s.tokens().begin() + 60);
  EXPECT_EQ(copy(s.advance_to(s.tokens().subspan(7, 53))), copy(other.advance_to(tail)));
  EXPECT_TRUE(std::ranges::equal(s.tokens(), tail));
  EXPECT_EQ(copy(s.advance_to(s.tokens())), copy(other.logits()));
}

TEST_F(SessionTest, AnAdvanceThatIsRefusedHasChangedNothing) {
  Session s(model(), {.context = 64, .threads = 1});
  const std::span<const Token> all(ids);
  const std::vector<float> before = copy(s.feed(all.first(30)));
  std::vector<Token> bad(all.begin(), all.begin() + 12);
  bad.push_back(model().info().vocab_size);
  const std::vector<Token> long_one(65, 5);
  int reused = -7;
  EXPECT_EQ(code_of([&] { s.advance_to(bad, &reused); }), ErrorCode::invalid_argument);
  EXPECT_EQ(code_of([&] { s.advance_to({}, &reused); }), ErrorCode::invalid_argument);
  EXPECT_EQ(code_of([&] { s.advance_to(long_one, &reused); }), ErrorCode::context_full);
  EXPECT_EQ(reused, -7);
  EXPECT_EQ(s.position(), 30);
  EXPECT_EQ(copy(s.logits()), before);
}

TEST_F(SessionTest, AnAdvanceThatIsCancelledGoesOnWhereItStopped) {
  Session s(model(), {.context = 8192, .threads = 1, .batch = 16}),
      other(model(), {.context = 8192, .threads = 1, .batch = 16});
  std::vector<Token> many(3000);
  for (std::size_t i = 0; i < many.size(); ++i) many[i] = ids[i % ids.size()];
  s.feed(std::span(ids).first(10));
  std::atomic<bool> over = false;
  std::thread canceller([&] {
    while (!over) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      s.cancel();
    }
  });
  EXPECT_EQ(code_of([&] { s.advance_to(many); }), ErrorCode::cancelled);
  over = true;
  canceller.join();
  ASSERT_LT(s.tokens().size(), many.size());
  EXPECT_TRUE(std::ranges::equal(s.tokens(), std::span(many).first(s.tokens().size())));
  const std::size_t read = s.tokens().size() + 20;
  other.advance_to(std::span(many).first(s.tokens().size()));
  EXPECT_EQ(copy(s.advance_to(std::span(many).first(read))), copy(other.advance_to(std::span(many).first(read))));
}

/// Lets a session for every given number of threads read the same at once, each called from a thread of its own.
void expect_equal_at_once(const Model& model, std::span<const Token> ids, const std::vector<int>& teams) {
  std::vector<std::vector<float>> results(teams.size());
  std::vector<std::thread> callers;
  for (std::size_t i = 0; i < teams.size(); ++i)
    callers.emplace_back([&, i] {
      Session s(model, {.context = 256, .threads = teams[i]});
      for (const Token& t : ids) results[i] = copy(s.feed({&t, 1}));
    });
  for (std::thread& t : callers) t.join();
  for (const auto& r : results) EXPECT_EQ(r, results[0]);
}

TEST_F(SessionTest, SingleThreadedSessionsRunAtOnce) { expect_equal_at_once(model(), ids, {1, 1, 1, 1}); }

TEST_F(SessionTest, SessionsWithTeamsRunAtOnce) { expect_equal_at_once(model(), ids, {1, 2, 3, 2}); }

constexpr int no_limit = 77;

/// What a host sees that may start no threads. Ends it: 0 if it got an error and could go on with one thread.
[[noreturn]] void run_without_threads(const Model& model, std::span<const Token> ids) {
  if (!forbid_threads()) _exit(no_limit);
  try {
    Session s(model, {.context = 64, .threads = 2});
    _exit(1);
  } catch (const Error& e) {
    if (e.code() != ErrorCode::out_of_memory) _exit(2);
  }
  Session s(model, {.context = 64});
  s.feed(ids.first(10));
  _exit(s.threads() == 1 ? 0 : 3);
}

TEST_F(SessionTest, AHostSurvivesThatIsGivenNoThreads) {
  static int code;
  const auto exited = [](int status) {
    code = WEXITSTATUS(status);
    return WIFEXITED(status);
  };
  EXPECT_EXIT(run_without_threads(model(), ids), exited, "");
  if (code == no_limit) GTEST_SKIP() << "threads cannot be limited here";
  EXPECT_EQ(code, 0);
}

/// A checkpoint whose embedding of token 9 is not a number.
class Damaged : public testing::Test {
 protected:
  void SetUp() override {
    checkpoint.set("model.embed_tokens.weight", 9 * 64 + 5, std::numeric_limits<float>::quiet_NaN());
  }

  PatchedFixture checkpoint;
  const std::vector<Token> good{2, 3, 4}, bad{5, 6, 9, 7};
};

TEST_F(Damaged, LogitsThatAreNotFiniteAreAnErrorThatNamesThePosition) {
  const Model model = Model::load(checkpoint.path());
  Session s(model, {.context = 64, .threads = 1}), untouched(model, {.context = 64, .threads = 1});
  s.feed(good);
  expect_error(ErrorCode::not_finite, {"position 5"}, [&] { s.feed(bad, Logits::all); });
  EXPECT_EQ(s.position(), 3);
  EXPECT_TRUE(s.logits().empty());
  expect_error(ErrorCode::not_finite, {"position 5"}, [&] { s.feed(std::span(bad).first(3)); });
  expect_error(ErrorCode::not_finite, {"position 6"}, [&] { s.advance_to(std::vector<Token>{2, 3, 4, 5, 6, 9, 7}); });
  EXPECT_EQ(s.position(), 3);
  untouched.feed(good);
  EXPECT_EQ(copy(s.feed(std::span(bad).first(2))), copy(untouched.feed(std::span(bad).first(2))));
}

TEST_F(Damaged, NothingIsMeasuredFromIt) {
  const Model model = Model::load(checkpoint.path());
  std::vector<Token> text(40, 3);
  text[30] = 9;
  expect_error(ErrorCode::not_finite, {"position 14"}, [&] { measure_perplexity(model, text, {.context = 16}); });
  const TemporaryDirectory out;
  expect_error(ErrorCode::not_finite, {"imatrix", "tokens 16 to 31"},
               [&] { collect_imatrix(model, text, out / "imatrix", {.context = 16}); });
  EXPECT_TRUE(std::filesystem::is_empty(out.path()));
}

TEST_F(SessionTest, OneThatWasMovedFromIsEmptyAndCanBeGivenAnothersPlace) {
  Session from(model(), {.context = 256, .threads = 1});
  from.feed(ids);
  Session to = std::move(from);
  EXPECT_EQ(to.position(), static_cast<int>(ids.size()));
  EXPECT_EQ(from.position(), 0);  // NOLINT(bugprone-use-after-move)
  EXPECT_EQ(from.capacity(), 0);
  EXPECT_EQ(from.threads(), 0);
  EXPECT_TRUE(from.tokens().empty());
  EXPECT_TRUE(from.logits().empty());
  from.cancel();
  const std::vector<std::function<void()>> calls{[&] { from.feed(ids); },
                                                 [&] { from.advance_to(ids); },
                                                 [&] { from.rewind(0); },
                                                 [&] { static_cast<void>(from.fork()); },
                                                 [&] { static_cast<void>(from.model()); },
                                                 [&] { static_cast<void>(from.options()); },
                                                 [&] { from.save("/nowhere/file"); },
                                                 [&] { from.load("/nowhere/file"); },
                                                 [&] { generate(from, ids); },
                                                 [&] { generate(from, "text"); },
                                                 [&] {
                                                   feed(std::vector<Feed>{{&from, ids}});
                                                 }};
  for (const auto& call : calls) expect_error(ErrorCode::invalid_argument, {"moved from"}, call);
  from = std::move(to);
  EXPECT_EQ(from.position(), static_cast<int>(ids.size()));
  EXPECT_FALSE(from.feed(std::vector<Token>{1}).empty());
}

TEST(Model, OneThatWasMovedFromIsStillThere) {
  Model from = Model::load(demo_dir());
  const Model to = std::move(from);
  EXPECT_EQ(from.info().layers, to.info().layers);  // NOLINT(bugprone-use-after-move)
}

TEST(Model, AConversationHasAMessage) {
  const Model model = Model::load(demo_dir());
  expect_error(ErrorCode::invalid_argument, {"message"}, [&] { static_cast<void>(model.render({})); });
}

TEST(Model, RunsWithoutATokenizerAndSaysSoWhenTextIsAsked) {
  const Model m = Model::load(fixture_dir("v2_lite_bf16"));
  Session s(m, {.context = 16, .threads = 1});
  const std::vector<Token> tokens{2, 3, 4};
  EXPECT_EQ(s.feed(tokens).size(), 256U);
  EXPECT_EQ(code_of([&] { (void)m.encode("x"); }), ErrorCode::unsupported);
  EXPECT_EQ(m.info().architecture, "deepseek_v2");
  EXPECT_EQ(m.info().chat_format, "");
}

TEST(Model, LoadingCanBeCancelledAndReportsProgress) {
  std::uint64_t calls = 0;
  LoadProgress last;
  const LoadOptions watch{.progress = [&](const LoadProgress& p) {
    ++calls;
    last = p;
    return true;
  }};
  const Model model = Model::load(demo_dir(), watch);
  EXPECT_GT(calls, 200U);
  EXPECT_LE(last.done, last.total);
  EXPECT_GT(last.done, last.total / 10 * 9);
  EXPECT_EQ(last.total, model.info().weight_bytes);
  EXPECT_EQ(code_of([] { (void)Model::load(demo_dir(), {.progress = [](const LoadProgress&) { return false; }}); }),
            ErrorCode::cancelled);
}

}  // namespace
}  // namespace larch::test
