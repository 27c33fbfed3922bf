// Paths, methods, keys and origins, as clients see them.
#include <gtest/gtest.h>

#include "serve/running.hpp"

namespace larch::test {
namespace {

TEST(Routes, HealthIsShort) {
  Running running;
  const Response r = running.ask(get("/health?x=y"));
  EXPECT_EQ(r.status, 200);
  EXPECT_EQ(r.body, R"({"status":"ok"})");
  EXPECT_EQ(r.field("Content-Type"), "application/json");
}

TEST(Routes, PathsAndMethodsThatThereAreNot) {
  Running running;
  Wire wire(running.port());
  for (const char* path :
       {"/nowhere", "/health/", "/v1", "/v1/models/", "/v1/modelsx", "//", "/..", "/%00", "/page.html"}) {
    const Response r = wire.ask(get(path));
    EXPECT_EQ(r.status, 404) << path;
    EXPECT_TRUE(r.json()["error"]["message"].is_string()) << path;
  }
  const Response get_chat = wire.ask(get(chat));
  EXPECT_EQ(get_chat.status, 405);
  EXPECT_EQ(get_chat.field("Allow"), "POST, OPTIONS");
  EXPECT_TRUE(get_chat.json().contains("fake"));
  const Response post_health = wire.ask(post("/health", ""));
  EXPECT_EQ(post_health.status, 405);
  EXPECT_EQ(post_health.field("Allow"), "GET, HEAD, OPTIONS");
  for (const char* method : {"PUT", "DELETE", "TRACE", "CONNECT", "get", "X-Y"}) {
    Wire other(running.port());
    const Response r = other.ask(std::string(method) + " /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_TRUE(r.status == 405 || r.status == 400) << method << r.status;
    EXPECT_TRUE(r.json().contains("error")) << method;
  }
}

TEST(Routes, HeadAndOptionsHaveNoBody) {
  Running running;
  Wire wire(running.port());
  for (const char* path : {"/", "/health", "/metrics", "/v1/models", "/nowhere"}) {
    wire.send("HEAD " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const Response r = wire.read_response(true);
    EXPECT_EQ(r.status, std::string(path) == "/nowhere" ? 404 : 200) << path;
    EXPECT_GT(std::stoi(r.field("Content-Length")), 0) << path;
  }
  const auto options = [&](const std::string& path) {
    return wire.ask("OPTIONS " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  };
  EXPECT_EQ(options("/health").field("Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(options(chat).field("Allow"), "POST, OPTIONS");
  EXPECT_EQ(options("*").status, 204);
  EXPECT_EQ(options("/nowhere").status, 404);
}

TEST(Routes, ModelsAsBothApisTellOfThem) {
  Running running;
  Wire wire(running.port());
  const auto all = wire.ask(get("/v1/models")).json();
  EXPECT_EQ(all["object"], "list");
  EXPECT_EQ(all["data"][0]["id"], "demo");
  EXPECT_EQ(all["data"][0]["object"], "model");
  EXPECT_EQ(all["data"][0]["max_model_len"], 2048);
  EXPECT_EQ(wire.ask(get("/v1/models/demo")).json(), all["data"][0]);
  EXPECT_EQ(wire.ask(get("/v1/models/de%6Do")).json(), all["data"][0]);
  EXPECT_EQ(wire.ask(get("/v1/models/other")).json()["error"]["code"], "model_not_found");
  const std::string anthropic = "anthropic-version: 2023-06-01\r\n";
  const auto page = wire.ask(get("/v1/models", anthropic)).json();
  EXPECT_EQ(page["has_more"], false);
  EXPECT_EQ(page["first_id"], "demo");
  EXPECT_EQ(page["data"][0]["type"], "model");
  EXPECT_EQ(page["data"][0]["display_name"], "demo");
  EXPECT_EQ(page["data"][0]["created_at"].get<std::string>().size(), 20U);
  EXPECT_EQ(wire.ask(get("/v1/models/demo", anthropic)).json(), page["data"][0]);
}

TEST(Routes, TokensThereAndBack) {
  Running running;
  Wire wire(running.port());
  const Model model = Model::load(LARCH_DEMO_MODEL);
  const std::string text = "Hello, 12 wörlds";
  const auto plain = wire.ask(post("/tokenize", nlohmann::json{{"content", text}}.dump())).json()["tokens"];
  EXPECT_EQ(plain.get<std::vector<Token>>(), model.encode(text));
  const auto begun =
      wire.ask(post("/tokenize", nlohmann::json{{"content", text}, {"add_special", true}}.dump())).json()["tokens"];
  EXPECT_EQ(begun.size(), plain.size() + (model.begin_token() ? 1 : 0));
  EXPECT_EQ(wire.ask(post("/detokenize", nlohmann::json{{"tokens", plain}}.dump())).json()["content"], text);
  EXPECT_EQ(wire.ask(post("/detokenize", R"({"tokens": []})")).json()["content"], "");
  for (const char* bad :
       {"", "[]", "3", "{}", R"({"content": 3})", R"({"content": "a", "add_special": 1})", "{\"content\": \"\xff\"}"})
    EXPECT_EQ(wire.ask(post("/tokenize", bad)).status, 400) << bad;
  for (const char* bad : {"", "{}", R"({"tokens": 3})", R"({"tokens": [-1]})", R"({"tokens": [1.5]})",
                          R"({"tokens": ["a"]})", R"({"tokens": [99999999]})", R"({"tokens": [99999999999999999999]})"})
    EXPECT_EQ(wire.ask(post("/detokenize", bad)).status, 400) << bad;
  EXPECT_EQ(wire.ask(post("/detokenize", R"({"tokens": [1, "a"]})")).json()["error"]["param"], "tokens[1]");
}

TEST(Routes, ATemplateIsAppliedAsAChatDoes) {
  Running running;
  EXPECT_EQ(running.ask(post("/apply-template", R"({"prompt": 3})")).json()["prompt"], "aaa");
  EXPECT_TRUE(running.ask(post("/apply-template", "x")).json().contains("fake"));
}

TEST(Routes, FiguresAreOfThisServer) {
  Running running;
  Wire wire(running.port());
  wire.ask(post(chat, R"({"tokens": 7})"));
  wire.ask(post(chat, R"({"tokens": 7, "stream": true})"));
  wire.ask(post(chat, "x"));
  wire.ask(get("/some/where"));
  wire.ask(get("/else/where"));
  const Response r = wire.ask(get("/metrics"));
  EXPECT_TRUE(r.field("Content-Type").starts_with("text/plain; version=0.0.4"));
  for (const char* line :
       {"# TYPE larch_generated_tokens_total counter\n", "larch_generated_tokens_total 14\n",
        "larch_requests_submitted_total 2\n", "# TYPE larch_requests_running gauge\n", "larch_requests_running 0\n",
        "larch_http_requests_total{path=\"/v1/chat/completions\",status=\"200\"} 2\n",
        "larch_http_requests_total{path=\"/v1/chat/completions\",status=\"400\"} 1\n",
        "larch_http_requests_total{path=\"other\",status=\"404\"} 2\n",
        "# TYPE larch_time_to_first_token_seconds histogram\n", "larch_time_to_first_token_seconds_count 2\n",
        "larch_time_to_first_token_seconds_bucket{le=\"+Inf\"} 2\n", "larch_request_duration_seconds_count 2\n",
        "larch_request_duration_seconds_bucket{le=\"1800\"} 2\n", "larch_http_connections 1\n"})
    EXPECT_NE(r.body.find(line), std::string::npos) << line << r.body;
}

TEST(Routes, ThePageRunsNothingButItself) {
  Running running;
  const Response r = running.ask(get("/"));
  EXPECT_EQ(r.field("Content-Type"), "text/html; charset=utf-8");
  const std::string policy = r.field("Content-Security-Policy");
  EXPECT_NE(policy.find("default-src 'none'"), std::string::npos);
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  const std::size_t at = policy.find("script-src 'nonce-") + 18;
  const std::string nonce = policy.substr(at, policy.find('\'', at) - at);
  EXPECT_NE(r.body.find("<script nonce=\"" + nonce + "\">"), std::string::npos);
  EXPECT_NE(r.body.find("<style nonce=\"" + nonce + "\">"), std::string::npos);
  EXPECT_NE(running.ask(get("/")).field("Content-Security-Policy"), policy);
  for (const char* outside :
       {"http://", "https://", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "NONCE"})
    EXPECT_EQ(r.body.find(outside), std::string::npos) << outside;
}

TEST(Routes, KeysAreAskedFor) {
  Running running({}, "the-key\n");
  Wire wire(running.port());
  for (const char* path : {"/", "/health"}) EXPECT_EQ(wire.ask(get(path)).status, 200) << path;
  for (const char* path : {"/v1/models", "/metrics", "/nowhere"}) {
    const Response r = wire.ask(get(path));
    EXPECT_EQ(r.status, 401) << path;
    EXPECT_EQ(r.field("WWW-Authenticate"), "Bearer");
    EXPECT_EQ(r.json()["error"]["code"], "invalid_api_key");
    EXPECT_NE(wire.ask(get(path, "x-api-key: the-key\r\n")).status, 401) << path;
    EXPECT_NE(wire.ask(get(path, "Authorization: Bearer the-key\r\n")).status, 401) << path;
    EXPECT_EQ(wire.ask(get(path, "Authorization: Bearer the-kez\r\n")).status, 401) << path;
  }
  const Response r = running.ask(post(chat, R"({"tokens": 1})"));
  EXPECT_EQ(r.status, 401);
  EXPECT_TRUE(r.json().contains("fake"));
  EXPECT_EQ(running.ask(post(chat, R"({"tokens": 1})", "x-api-key: the-key\r\n")).status, 200);
}

TEST(Routes, OtherHostsAndOriginsAreRefused) {
  Running running({}, "", {"https://chat.example"});
  Wire wire(running.port());
  const auto with = [&](const std::string& host, const std::string& fields) {
    return wire.ask("GET /health HTTP/1.1\r\nHost: " + host + "\r\n" + fields + "\r\n");
  };
  EXPECT_EQ(with("localhost:1", "").status, 200);
  EXPECT_EQ(with("evil.example", "").status, 403);
  EXPECT_EQ(with("localhost", "Origin: https://evil.example\r\n").status, 403);
  EXPECT_EQ(with("localhost", "").field("Access-Control-Allow-Origin"), "");
  EXPECT_EQ(with("localhost", "Origin: https://chat.example\r\n").field("Access-Control-Allow-Origin"),
            "https://chat.example");
  const Response preflight = wire.ask("OPTIONS " + std::string(chat) +
                                      " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://chat.example\r\n"
                                      "Access-Control-Request-Method: POST\r\n\r\n");
  EXPECT_EQ(preflight.status, 204);
  EXPECT_EQ(preflight.field("Access-Control-Allow-Methods"), "GET, POST");
  const Response stream = wire.ask(post(chat, R"({"stream": true})", "Origin: https://chat.example\r\n"));
  EXPECT_EQ(stream.field("Access-Control-Allow-Origin"), "https://chat.example");
}

}  // namespace
}  // namespace larch::test
