#include "serve/session_endpoints.hpp"

#include <gtest/gtest.h>

#include <future>
#include <larch/larch.hpp>
#include <nlohmann/json.hpp>

#include "serve/api/apis.hpp"
#include "serve/api_error.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

using Json = nlohmann::json;

/// A server's scheduler, and what its clients may do with sessions.
struct Sessions {
  explicit Sessions(const TemporaryDirectory& folder)
      : scheduler(Model::load(LARCH_DEMO_MODEL), {.session = {.context = 2048}}),
        endpoints(serve::session_endpoints(scheduler, folder.path(), serve::endpoints())) {}

  Json post(std::size_t which, const Json& body) {
    return Json::parse(endpoints.at(which).plain(scheduler.model(), "demo", body.dump()));
  }
  Json save(const Json& body) { return post(0, body); }
  Json restore(const Json& body) { return post(1, body); }
  int refusal(std::size_t which, const Json& body) {
    try {
      post(which, body);
    } catch (const serve::ApiError& e) {
      return e.status();
    }
    return 200;
  }
  /// Reads a chat's prompt. Returns how many of its tokens were there.
  int read(const Json& body) {
    const auto work = serve::endpoints()[0].exchange(scheduler.model(), "demo", body.dump())->works().at(0);
    std::promise<int> cached;
    scheduler.submit(work.prompt, {.max_tokens = 1}, [&](const RequestEvent& event) {
      if (const auto* g = std::get_if<Generation>(&event)) cached.set_value(g->stats.prompt_tokens_cached);
    });
    return cached.get_future().get();
  }

  Scheduler scheduler;
  std::vector<serve::Endpoint> endpoints;
};

TEST(SessionEndpoints, ALaterServerGoesOnWhereOneWas) {
  const TemporaryDirectory folder;
  std::string much;
  for (int i = 0; i < 100; ++i) much += "one two three " + std::to_string(i) + " ";
  Json body{{"messages", {{{"role", "user"}, {"content", much}}}}, {"name", "talk-1"}};
  int saved = 0;
  {
    Sessions first(folder);
    EXPECT_EQ(first.read(body), 0);
    const Json answer = first.save(body);
    EXPECT_EQ(answer["name"], "talk-1");
    saved = answer["tokens"];
    EXPECT_GT(saved, 200);
  }
  Sessions second(folder);
  EXPECT_EQ(second.restore({{"name", "talk-1"}})["tokens"], saved);
  EXPECT_GE(second.read(body), saved - 1);
}

TEST(SessionEndpoints, NamesLeadNowhereElse) {
  const TemporaryDirectory folder;
  Sessions sessions(folder);
  const Json messages{{{"role", "user"}, {"content", "Hello"}}};
  for (const Json& name : {Json("../up"), Json("/tmp/x"), Json("a/b"), Json(""), Json(".hidden"),
                           Json(std::string("a\0b", 3)), Json(7), Json(std::string(200, 'a')), Json(nullptr)}) {
    EXPECT_EQ(sessions.refusal(0, {{"name", name}, {"messages", messages}}), 400) << name;
    EXPECT_EQ(sessions.refusal(1, {{"name", name}}), 400) << name;
  }
  EXPECT_EQ(sessions.refusal(1, Json::array()), 400);
  EXPECT_EQ(sessions.refusal(0, {{"name", "x"}}), 400) << "without a prompt";
  EXPECT_EQ(sessions.refusal(1, {{"name", "unknown"}}), 404);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace larch::test
