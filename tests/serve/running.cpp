#include "serve/running.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <larch/model.hpp>

#include "core/json.hpp"
#include "serve/failure.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

using nlohmann::json;

class FakeExchange : public serve::Exchange {
 public:
  FakeExchange(json body, Token token) : body_(std::move(body)), token_(token) {}

  std::vector<serve::Work> works() override {
    GenerateOptions options{.max_tokens = body_.value("tokens", 1), .ignore_end = true, .raw = true};
    options.speculation = Speculation::off;
    if (const int delay = body_.value("delay", 0); delay > 0)
      options.on_logits = [delay](std::span<float>, std::span<const Token>) {
        std::this_thread::sleep_for(std::chrono::milliseconds(delay));
      };
    const serve::Work work{.prompt = std::vector<Token>(body_.value("prompt", 1U), token_), .options = options};
    left_ = body_.value("choices", 1U);
    return std::vector<serve::Work>(left_, work);
  }
  bool streams() const override { return body_.value("stream", false); }
  std::string take(std::size_t /*choice*/, const RequestEvent& event) override {
    if (body_.value("fail", "") == "take") throw std::runtime_error("take");
    if (const auto* generation = std::get_if<Generation>(&event))
      tokens_ += static_cast<int>(generation->tokens.size());
    if (std::holds_alternative<Piece>(event)) {
      return streams() ? "data: " + std::string(body_.value("bytes", 1U), 'x') + "\n\n" : "";
    }
    const bool last = !std::holds_alternative<PromptProgress>(event) && --left_ == 0;
    return last && streams() ? "data: [DONE]\n\n" : "";
  }
  Answer answer() override {
    if (body_.value("fail", "") == "answer") throw std::runtime_error("answer");
    return {.status = 200, .body = json{{"tokens", tokens_}}.dump()};
  }

 private:
  json body_;
  Token token_;
  int tokens_ = 0;
  std::size_t left_ = 0;
};

std::string fake_error(const serve::ApiError& error) { return json{{"fake", error.what()}}.dump(); }

std::vector<serve::Endpoint> fake_api() {
  const auto make = [](const Model& model, std::string_view, std::string_view body) {
    json parsed = parse_json(body, "the body");
    if (parsed.contains("fail") && parsed["fail"] == "make")
      throw serve::ApiError(422, "fail: expected none", "fail", "code");
    return std::make_unique<FakeExchange>(std::move(parsed), model.encode("a").front());
  };
  return {{.path = chat, .exchange = make, .plain = {}, .error = fake_error}};
}

serve::Keys keys_of(const std::string& lines) {
  const TemporaryDirectory folder;
  return lines.empty() ? serve::Keys() : serve::Keys::load(folder.file("keys", lines));
}

}  // namespace

Running::Running(const serve::Limits& limits, const std::string& keys, const std::vector<std::string>& origins,
                 int at_work)
    : scheduler_(Model::load(LARCH_DEMO_MODEL), {.session = {.context = 2048, .threads = 1}, .running = at_work}),
      server_({.scheduler = scheduler_,
               .model_name = "demo",
               .endpoints = fake_api(),
               .keys = keys_of(keys),
               .origins = serve::Origins(true, origins)},
              {}, limits),
      stop_file_(::eventfd(0, EFD_CLOEXEC)),
      thread_([this] { server_.run(stop_file_); }) {}

double Running::stop() {
  const auto begin = std::chrono::steady_clock::now();
  if (thread_.joinable()) {
    ::eventfd_write(stop_file_, 1);
    thread_.join();
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

Running::~Running() {
  stop();
  ::close(stop_file_);
}

}  // namespace larch::test
