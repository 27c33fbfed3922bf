// Many requests at once: each gets what it would get alone.

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <larch/larch.hpp>
#include <mutex>
#include <random>
#include <thread>

#include "support/expect_error.hpp"
#include "support/expect_same.hpp"
#include "support/golden.hpp"
#include "support/process_memory.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

const Model& demo() {
  static const Model model = Model::load(demo_dir());
  return model;
}

std::vector<Token> random_prompt(std::mt19937& random, std::size_t length) {
  std::vector<Token> tokens(length);
  for (Token& t : tokens) t = static_cast<Token>(random() % static_cast<unsigned>(demo().info().vocab_size));
  return tokens;
}

/// What came of a request, for a thread to wait for.
class Outcome {
 public:
  [[nodiscard]] OnRequestEvent listener() {
    return [this](const RequestEvent& event) {
      const std::lock_guard lock(mutex_);
      if (const auto* piece = std::get_if<Piece>(&event)) text_ += piece->text;
      if (const auto* progress = std::get_if<PromptProgress>(&event)) progress_.push_back(progress->done);
      if (const auto* result = std::get_if<Generation>(&event)) result_ = *result, ++ends_;
      if (const auto* error = std::get_if<Error>(&event)) error_ = *error, ++ends_;
      changed_.notify_all();
    };
  }
  /// Of a reply: it fails the test if there is none within a minute.
  Generation wait() {
    wait_for([this] { return ends_ > 0; });
    EXPECT_FALSE(error_) << error_->what();
    return result_.value_or(Generation{});
  }
  Error wait_for_error() {
    wait_for([this] { return ends_ > 0; });
    EXPECT_TRUE(error_);
    return error_.value_or(Error(ErrorCode::io, ""));
  }
  void wait_for_text() {
    wait_for([this] { return !text_.empty(); });
  }
  [[nodiscard]] std::string text() {
    const std::lock_guard lock(mutex_);
    return text_;
  }
  [[nodiscard]] std::vector<int> progress() {
    const std::lock_guard lock(mutex_);
    return progress_;
  }
  [[nodiscard]] int ends() {
    const std::lock_guard lock(mutex_);
    return ends_;
  }

 private:
  template <typename Condition>
  void wait_for(Condition condition) {
    std::unique_lock lock(mutex_);
    ASSERT_TRUE(changed_.wait_for(lock, std::chrono::minutes(1), condition));
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::string text_;
  std::vector<int> progress_;
  std::optional<Generation> result_;
  std::optional<Error> error_;
  int ends_ = 0;
};

/// Until nothing is at work or waits.
SchedulerStats settled(const Scheduler& scheduler) {
  while (true) {
    const SchedulerStats stats = scheduler.stats();
    if (stats.submitted == stats.completed + stats.cancelled + stats.failed && stats.running == 0 && stats.waiting == 0)
      return stats;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

std::uint64_t page_bytes(CacheType cache) {
  try {
    Scheduler(demo(), {.session = {.context = 64, .cache = cache}, .cache_bytes = 1});
  } catch (const Error& e) {
    const std::string what = e.what();
    return std::stoull(what.substr(what.find("expected ") + 9)) / 2;
  }
  return 0;
}

struct Case {
  CacheType cache;
  std::size_t pages;  ///< of all caches; 0: as many as memory has
};
void PrintTo(const Case& c, std::ostream* out) {
  constexpr const char* names[] = {"automatic", "bf16", "f32", "int8"};
  *out << names[static_cast<int>(c.cache)] << "_" << c.pages << "_pages";
}

class InACrowd : public testing::TestWithParam<Case> {};

TEST_P(InACrowd, SixteenRequestsGetTheBitsThatTheyGetAlone) {
  const auto [cache, pages] = GetParam();
  for (const unsigned seed : {1U, 2U}) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const std::vector<Token> common = random_prompt(random, 150);
    std::vector<std::vector<Token>> prompts;
    std::vector<GenerateOptions> options;
    for (int i = 0; i < 16; ++i) {
      std::vector<Token> prompt(common.begin(), common.begin() + static_cast<std::ptrdiff_t>(random() % 150));
      const std::vector<Token> own = random_prompt(random, 1 + random() % 150);
      prompt.insert(prompt.end(), own.begin(), own.end());
      prompts.push_back(prompt);
      GenerateOptions o{
          .max_tokens = static_cast<int>(1 + random() % 60), .ignore_end = random() % 2 == 0, .raw = true};
      o.sampling = SamplingOptions{.temperature = random() % 2 == 0 ? 0 : 0.9, .seed = random()};
      o.speculation = static_cast<Speculation>(random() % 4);
      o.probabilities = 1;
      if (random() % 4 == 0) o.prompt_probabilities = static_cast<int>(random() % 3);
      options.push_back(o);
    }
    SessionOptions session{.context = 400, .threads = 2, .batch = 100, .cache = cache};
    Scheduler scheduler(demo(), {.session = session, .running = 6, .cache_bytes = pages * page_bytes(cache)});
    std::vector<Outcome> outcomes(prompts.size());
    for (std::size_t i = 0; i < prompts.size(); ++i) {
      if (random() % 2 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(random() % 30));
      scheduler.submit(prompts[i], options[i], outcomes[i].listener());
    }
    session.batch = 16;  // attends as one token alone does
    for (std::size_t i = 0; i < prompts.size(); ++i) {
      SCOPED_TRACE(i);
      Session alone(demo(), session);
      const Generation crowd = outcomes[i].wait();
      expect_same(crowd, generate(alone, prompts[i], options[i]));
      EXPECT_EQ(outcomes[i].text(), crowd.text);
      EXPECT_EQ(outcomes[i].ends(), 1);
    }
    const SchedulerStats stats = settled(scheduler);
    EXPECT_EQ(stats.completed, prompts.size());
    EXPECT_GT(stats.prompt_tokens_cached, 0U);
    EXPECT_LE(stats.cache_bytes, stats.cache_limit);
  }
}

INSTANTIATE_TEST_SUITE_P(All, InACrowd,
                         testing::Values(Case{CacheType::automatic, 0}, Case{CacheType::automatic, 12},
                                         Case{CacheType::int8, 9}, Case{CacheType::f32, 7}),
                         testing::PrintToStringParamName());

TEST(Scheduler, WhoMakesRoomForOthersGoesOnLaterAsIfNothingHadBeen) {
  std::mt19937 random(9);
  const SessionOptions session{.context = 400, .batch = 16};
  Scheduler scheduler(demo(), {.session = session, .cache_bytes = 7 * page_bytes(CacheType::automatic)});
  std::vector<Outcome> outcomes(4);
  std::vector<std::vector<Token>> prompts;
  std::vector<GenerateOptions> options;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    prompts.push_back(random_prompt(random, 10 + i));
    options.push_back({.max_tokens = 300, .ignore_end = true, .raw = true});
    options[i].sampling = SamplingOptions{.temperature = 1, .seed = i};
    options[i].speculation = static_cast<Speculation>(i);
    scheduler.submit(prompts[i], options[i], outcomes[i].listener());
  }
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    Session alone(demo(), session);
    expect_same(outcomes[i].wait(), generate(alone, prompts[i], options[i]));
    EXPECT_EQ(outcomes[i].text(), outcomes[i].wait().text);
  }
  EXPECT_GE(settled(scheduler).preempted, 2U);
}

TEST(Scheduler, ReadsWhatRequestsBeginWithOnce) {
  std::mt19937 random(3);
  Scheduler scheduler(demo(), {.session = {.context = 1000}});
  std::vector<Token> prompt = random_prompt(random, 700);
  const GenerateOptions options{.max_tokens = 3, .sampling = SamplingOptions{.temperature = 0}, .ignore_end = true};
  Outcome first;
  scheduler.submit(prompt, options, first.listener());
  EXPECT_EQ(first.wait().stats.prompt_tokens_cached, 0);
  const std::uint64_t bytes = settled(scheduler).cache_bytes;
  for (int i = 0; i < 3; ++i) {
    prompt.back() = i;
    Outcome again;
    scheduler.submit(prompt, options, again.listener());
    EXPECT_GE(again.wait().stats.prompt_tokens_cached, 700 - 64 - 1);
  }
  EXPECT_LE(settled(scheduler).cache_bytes, bytes + 3 * page_bytes(CacheType::automatic));
}

TEST(Scheduler, ReadsWhatRequestsThatComeTogetherBeginWithOnce) {
  std::mt19937 random(8);
  for (const int batch : {512, 64, 40, 32}) {
    SCOPED_TRACE(batch);
    Scheduler scheduler(demo(), {.session = {.context = 1000, .batch = batch}});
    const std::vector<Token> prompt = random_prompt(random, 700);
    std::vector<Outcome> outcomes(4);
    for (Outcome& o : outcomes) scheduler.submit(prompt, {.max_tokens = 3, .ignore_end = true}, o.listener());
    for (Outcome& o : outcomes) o.wait();
    EXPECT_GE(settled(scheduler).prompt_tokens_cached, 3U * (700 - 64 - 1));
  }
}

TEST(Scheduler, WhatWasReadCanBeSavedAndTakenUpByAnother) {
  std::mt19937 random(10);
  const TemporaryDirectory folder;
  const auto file = folder.path() / "beginning";
  const std::vector<Token> prompt = random_prompt(random, 400);
  const GenerateOptions options{.max_tokens = 20, .sampling = SamplingOptions{.temperature = 0}, .probabilities = 0};
  Outcome first, second;
  {
    Scheduler scheduler(demo(), {.session = {.context = 1000}});
    EXPECT_EQ(scheduler.save(prompt, file), 0);
    scheduler.submit(prompt, options, first.listener());
    first.wait();
    EXPECT_EQ(scheduler.save(prompt, file), 384);
  }
  Scheduler scheduler(demo(), {.session = {.context = 1000}});
  const int taken = scheduler.load(file);
  EXPECT_EQ(taken, 384);
  scheduler.submit(prompt, options, second.listener());
  EXPECT_GE(second.wait().stats.prompt_tokens_cached, taken - 1);
  expect_same(second.wait(), first.wait());
  expect_error(ErrorCode::io, {"nothing"}, [&] { scheduler.load(folder.path() / "nothing"); });
  expect_error(ErrorCode::invalid_argument, {"token ids"}, [&] { scheduler.save(std::vector<Token>{-1}, file); });
}

TEST(Scheduler, RepliesFlowOnWhileALongPromptIsRead) {
  std::mt19937 random(4);
  Outcome reply, prompt;
  std::atomic<int> tokens{0};
  Scheduler scheduler(demo(), {.session = {.context = 4000, .threads = 1, .batch = 64}});
  const GenerateOptions endless{.sampling = SamplingOptions{.temperature = 0}, .ignore_end = true, .raw = true};
  GenerateOptions counted = endless;
  counted.on_logits = [&](std::span<float>, std::span<const Token>) { ++tokens; };
  Request running = scheduler.submit(random_prompt(random, 5), counted, reply.listener());
  reply.wait_for_text();
  const int before = tokens;
  GenerateOptions one = endless;
  one.max_tokens = 1;
  scheduler.submit(random_prompt(random, 500), one, prompt.listener());
  prompt.wait();
  EXPECT_GE(prompt.progress().size(), 2U) << "it was read in slices";
  EXPECT_GE(tokens - before, static_cast<int>(prompt.progress().size()) - 1) << "a token in each pass";
  running.cancel();
  EXPECT_EQ(reply.wait().stop_reason, StopReason::cancelled);
}

TEST(Scheduler, AShortPromptDoesNotWaitForALongOne) {
  std::mt19937 random(5);
  Scheduler scheduler(demo(), {.session = {.context = 8192, .threads = 1, .batch = 64}});
  const GenerateOptions one{.max_tokens = 1};
  Outcome long_one, short_one;
  Request reading = scheduler.submit(random_prompt(random, 8000), one, long_one.listener());
  scheduler.submit(random_prompt(random, 20), one, short_one.listener());
  short_one.wait();
  EXPECT_EQ(long_one.ends(), 0);
  reading.cancel();
  EXPECT_EQ(long_one.wait().stop_reason, StopReason::cancelled);
}

TEST(Scheduler, CancelsWhatRunsAndWhatWaits) {
  Scheduler scheduler(demo(), {.session = {.context = 1000}, .running = 1});
  const GenerateOptions endless{.ignore_end = true, .raw = true};  // pieces are all of the text
  Outcome running, waiting, last;
  const std::vector<Token> prompt{1, 2, 3};
  Request a = scheduler.submit(prompt, endless, running.listener());
  Request b = scheduler.submit(prompt, endless, waiting.listener());
  running.wait_for_text();
  b.cancel();
  EXPECT_EQ(waiting.wait().stop_reason, StopReason::cancelled);
  EXPECT_EQ(running.ends(), 0);
  a.cancel();
  const Generation partial = running.wait();
  EXPECT_EQ(partial.stop_reason, StopReason::cancelled);
  EXPECT_EQ(partial.text, running.text());
  a.cancel();  // does nothing
  scheduler.submit(prompt, {.max_tokens = 2, .ignore_end = true}, last.listener());
  EXPECT_EQ(last.wait().tokens.size(), 2U);
  EXPECT_EQ(settled(scheduler).cancelled, 2U);
}

TEST(Scheduler, EndsAllThatRunWhenItGoes) {
  std::vector<Outcome> outcomes(5);
  {
    Scheduler scheduler(demo(), {.session = {.context = 5000}, .running = 2});
    for (Outcome& o : outcomes) scheduler.submit(std::vector<Token>{1, 2}, {.ignore_end = true}, o.listener());
    outcomes[0].wait_for_text();
  }
  for (Outcome& o : outcomes) {
    EXPECT_EQ(o.ends(), 1);
    EXPECT_EQ(o.wait().stop_reason, StopReason::cancelled);
  }
}

TEST(Scheduler, WhatACallbackThrowsEndsThatRequestOnly) {
  Scheduler scheduler(demo(), {.session = {.context = 500}});
  const std::vector<Token> prompt{1, 2, 3};
  GenerateOptions sane{.max_tokens = 100, .ignore_end = true};
  sane.sampling = SamplingOptions{.temperature = 0};
  Outcome other, hook, progress, unknown;
  scheduler.submit(prompt, sane, other.listener());
  GenerateOptions bad = sane;
  int calls = 0;
  bad.on_logits = [&](std::span<float>, std::span<const Token>) {
    if (++calls == 5) throw std::runtime_error("no more");
  };
  scheduler.submit(prompt, bad, hook.listener());
  bad = sane;
  bad.on_prompt = [](const PromptProgress&) -> bool { throw 7; };
  scheduler.submit(prompt, bad, progress.listener());
  scheduler.submit(prompt, sane, [&, listener = unknown.listener()](const RequestEvent& event) {
    listener(event);
    throw std::runtime_error("in the event");
  });
  EXPECT_STREQ(hook.wait_for_error().what(), "callback: no more");
  progress.wait_for_error();
  unknown.wait_for_error();
  EXPECT_EQ(other.wait().tokens.size(), 100U);
  EXPECT_EQ(settled(scheduler).failed, 3U);
}

TEST(Scheduler, SaysWhatCannotBe) {
  Scheduler scheduler(demo(), {.session = {.context = 100}});
  const auto submit = [&](std::vector<Token> prompt, const GenerateOptions& options) {
    scheduler.submit(prompt, options, nullptr);
  };
  expect_error(ErrorCode::invalid_argument, {"at least one token"}, [&] { submit({}, {}); });
  expect_error(ErrorCode::invalid_argument, {"token ids"}, [&] { submit({-1}, {}); });
  expect_error(ErrorCode::context_full, {"100 positions"}, [&] { submit(std::vector<Token>(101, 1), {}); });
  expect_error(ErrorCode::invalid_argument, {"max_tokens"}, [&] { submit({1}, {.max_tokens = -1}); });
  expect_error(ErrorCode::invalid_argument, {"temperature"},
               [&] { submit({1}, {.sampling = SamplingOptions{.temperature = -1}}); });
  expect_error(ErrorCode::invalid_argument, {"SchedulerOptions::running", "0"},
               [] { Scheduler(demo(), {.running = 0}); });
  expect_error(ErrorCode::invalid_argument, {"SchedulerOptions::cache_bytes", "1"},
               [] { Scheduler(demo(), {.cache_bytes = 1}); });
  EXPECT_EQ(scheduler.stats().submitted, 0U);
}

TEST(Scheduler, AContextIsNoLongerThanTheMemoryForCaches) {
  Scheduler scheduler(demo(), {.session = {.context = 1000}, .cache_bytes = 3 * page_bytes(CacheType::automatic)});
  EXPECT_EQ(scheduler.options().session.context, 192);
  Outcome outcome;
  scheduler.submit(std::vector<Token>(10, 1), {.ignore_end = true}, outcome.listener());
  const Generation g = outcome.wait();
  EXPECT_EQ(g.stop_reason, StopReason::context_full);
  EXPECT_EQ(g.tokens.size(), 192U - 10 + 1);
  expect_error(ErrorCode::context_full, {"192"}, [&] { scheduler.submit(std::vector<Token>(193, 1), {}, nullptr); });
}

TEST(Scheduler, PiecesCarryTheProbabilitiesOfTheirTokens) {
  Scheduler scheduler(demo(), {.session = {.context = 500}});
  const auto prompt = demo().encode(demo().render(std::vector<Message>{{Role::user, "What is 347 + 589?"}}));
  std::vector<Token> told;
  std::mutex mutex;
  Outcome outcome;
  scheduler.submit(prompt, {.max_tokens = 90, .sampling = SamplingOptions{.temperature = 0}, .probabilities = 2},
                   [&, listener = outcome.listener()](const RequestEvent& event) {
                     if (const auto* piece = std::get_if<Piece>(&event)) {
                       const std::lock_guard lock(mutex);
                       for (const StepProbabilities& p : piece->probabilities) told.push_back(p.chosen.token);
                     }
                     listener(event);
                   });
  const Generation g = outcome.wait();
  const std::lock_guard lock(mutex);
  ASSERT_FALSE(told.empty());
  ASSERT_LE(told.size(), g.tokens.size());
  EXPECT_TRUE(std::ranges::equal(told, std::span(g.tokens).first(told.size())));
  EXPECT_GE(told.size() + 2, g.tokens.size()) << "all but what ends the reply";
}

TEST(Scheduler, TellsProbabilitiesOfPromptsWhateverWasReadBefore) {
  std::mt19937 random(7);
  const std::vector<Token> prompt = random_prompt(random, 400);
  GenerateOptions options{.max_tokens = 5, .sampling = SamplingOptions{.temperature = 0}};
  SessionOptions session{.context = 512, .threads = 2, .batch = 300};
  Scheduler scheduler(demo(), {.session = session});
  Outcome reader;
  scheduler.submit(prompt, options, reader.listener());
  EXPECT_TRUE(reader.wait().prompt_probabilities.empty());
  options.prompt_probabilities = 2;
  std::vector<Outcome> outcomes(3);
  for (Outcome& outcome : outcomes) scheduler.submit(prompt, options, outcome.listener());
  session.batch = 16;  // attends as one token alone does
  Session alone(demo(), session);
  const Generation expected = generate(alone, prompt, options);
  for (Outcome& outcome : outcomes) {
    const Generation crowd = outcome.wait();
    expect_same(crowd, expected);
    EXPECT_EQ(crowd.stats.prompt_tokens_cached, 0);
  }
  EXPECT_EQ(settled(scheduler).prompt_tokens_cached, 0U);
  Outcome last;
  options.prompt_probabilities.reset();
  scheduler.submit(prompt, options, last.listener());
  EXPECT_GT(last.wait().stats.prompt_tokens_cached, 300) << "what they read is there for others";
}

TEST(Scheduler, TellsProbabilitiesOfAPromptOnceThoughItMakesRoomMeanwhile) {
  std::mt19937 random(7);
  const GenerateOptions others{.max_tokens = 150,
                               .sampling = SamplingOptions{.temperature = 0},
                               .ignore_end = true,
                               .speculation = Speculation::off};
  SessionOptions session{.context = 400, .threads = 2, .batch = 8};  // of which the others' replies take four
  Scheduler scheduler(demo(), {.session = session, .cache_bytes = 10 * page_bytes(CacheType::automatic)});
  std::vector<Outcome> outcomes(4);
  for (Outcome& outcome : outcomes) scheduler.submit(random_prompt(random, 20), others, outcome.listener());
  const std::vector<Token> prompt = random_prompt(random, 300);
  const GenerateOptions options{
      .max_tokens = 5, .sampling = SamplingOptions{.temperature = 0}, .prompt_probabilities = 2};
  Outcome outcome;
  std::vector<StepProbabilities> told;
  scheduler.submit(prompt, options, [&, listener = outcome.listener()](const RequestEvent& event) {
    if (const auto* progress = std::get_if<PromptProgress>(&event))
      told.insert(told.end(), progress->probabilities.begin(), progress->probabilities.end());
    listener(event);
  });
  const Generation crowd = outcome.wait();
  Session alone(demo(), session);
  expect_same(crowd, generate(alone, prompt, options));
  expect_same(crowd.prompt_probabilities, told);
  for (Outcome& other : outcomes) other.wait();
  EXPECT_GT(settled(scheduler).preempted, 0U);
}

/// A scheduler under requests that begin alike, come in groups, and of which some are cancelled, at any time.
class Soak {
 public:
  void submit(int requests) {
    for (int i = 0; i < requests; ++i) {
      std::vector<Token> prompt(common_.begin(), common_.begin() + static_cast<std::ptrdiff_t>(random_() % 300));
      const auto own = random_prompt(random_, 1 + random_() % 100);
      prompt.insert(prompt.end(), own.begin(), own.end());
      const GenerateOptions options{.max_tokens = static_cast<int>(1 + random_() % 40), .ignore_end = true};
      if (last_.size() == 20) last_.pop_front();
      last_.push_back(scheduler_.submit(prompt, options, [this](const RequestEvent& event) {
        if (std::holds_alternative<Generation>(event)) ++ends_;
      }));
      ++submitted_;
      if (random_() % 3 == 0) last_[random_() % last_.size()].cancel();
      if (i % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(random_() % 20));
      most_ = std::max(most_, scheduler_.stats().cache_bytes);
    }
    const SchedulerStats stats = settled(scheduler_);
    EXPECT_EQ(ends_, submitted_);
    EXPECT_EQ(stats.failed, 0U);
    EXPECT_GT(stats.cancelled, submitted_ / 10);
    EXPECT_GT(stats.completed, submitted_ / 5);
    EXPECT_LE(std::max(most_, stats.cache_bytes), stats.cache_limit);
  }

 private:
  std::mt19937 random_{6};
  const std::vector<Token> common_ = random_prompt(random_, 300);
  std::uint64_t most_ = 0, submitted_ = 0;
  std::atomic<std::uint64_t> ends_{0};
  std::deque<Request> last_;
  Scheduler scheduler_{
      demo(),
      {.session = {.context = 600, .threads = 2}, .running = 8, .cache_bytes = 40 * page_bytes(CacheType::automatic)}};
};

TEST(Scheduler, ManyRequestsLeaveNothingBehind) { Soak().submit(60); }

TEST(Scheduler, FiveHundredRequestsLeaveMemoryFlat) {
  Soak soak;
  soak.submit(100);
  const std::size_t before = ProcessMemory::now().own;
  soak.submit(500);
  const std::size_t after = ProcessMemory::now().own;
  EXPECT_LT(after, before + (8U << 20U)) << "less than the caches of 500 sessions";
}

}  // namespace
}  // namespace larch::test
