#include "serve/api_driver.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace larch::test {
namespace {

using serve::ApiError;
using serve::Endpoint;

Model load(const std::string& format) {
  LoadOptions options;
  options.chat_format = format;
  return Model::load(LARCH_DEMO_MODEL, options);
}

const Endpoint& endpoint(const std::string& path) {
  static const std::vector<Endpoint> all = serve::endpoints();
  return *std::ranges::find(all, path, &Endpoint::path);
}

}  // namespace

const Model& demo_model() {
  static const Model model = load("");
  return model;
}
const Model& demo_model_v3_1() {
  static const Model model = load("V3.1");
  return model;
}

std::unique_ptr<serve::Exchange> ask(const std::string& path, const Json& body, const Model& model) {
  return endpoint(path).exchange(model, model_name, body.dump());
}

Json error_json(const std::string& path, const ApiError& error) { return Json::parse(endpoint(path).error(error)); }

ApiError refusal(const std::string& path, std::string_view body, const Model& model) {
  const Endpoint& api = endpoint(path);
  try {
    if (api.exchange)
      (void)api.exchange(model, model_name, body);
    else
      (void)api.plain(model, model_name, body);
  } catch (const ApiError& e) {
    return e;
  }
  ADD_FAILURE() << path << " takes " << body;
  return {200, ""};
}

std::string run(serve::Exchange& exchange, const Model& model) {
  std::string stream;
  const std::vector<serve::Work> works = exchange.works();
  for (std::size_t i = 0; i < works.size(); ++i) {
    Session session(model);
    GenerateOptions options = works[i].options;
    options.on_piece = [&](const Piece& piece) {
      stream += exchange.take(i, piece);
      return true;
    };
    options.on_prompt = [&, also = works[i].options.on_prompt](const PromptProgress& progress) {
      stream += exchange.take(i, progress);
      return !also || also(progress);
    };
    stream += exchange.take(i, generate(session, works[i].prompt, options));
  }
  return stream;
}

Json answer_to(const std::string& path, const Json& body, const Model& model) {
  const auto exchange = ask(path, body, model);
  EXPECT_FALSE(exchange->streams());
  EXPECT_EQ(run(*exchange, model), "");
  const serve::Exchange::Answer answer = exchange->answer();
  EXPECT_EQ(answer.status, 200) << answer.body;
  return Json::parse(answer.body);
}

std::vector<Sent> events_of(std::string_view stream) {
  std::vector<Sent> events;
  while (!stream.empty()) {
    const std::size_t end = stream.find("\n\n");
    if (end == std::string_view::npos) {
      ADD_FAILURE() << "no event: " << stream;
      break;
    }
    Sent event;
    std::string_view lines = stream.substr(0, end);
    if (lines.starts_with("event: ")) {
      event.name = lines.substr(7, lines.find('\n') - 7);
      lines.remove_prefix(lines.find('\n') + 1);
    }
    EXPECT_TRUE(lines.starts_with("data: ") && lines.find('\n') == std::string_view::npos) << lines;
    event.text = lines.substr(6);
    events.push_back(std::move(event));
    stream.remove_prefix(end + 2);
  }
  return events;
}

std::vector<Sent> stream_of(const std::string& path, Json body, const Model& model) {
  body["stream"] = true;
  const auto exchange = ask(path, body, model);
  EXPECT_TRUE(exchange->streams());
  return events_of(run(*exchange, model));
}

Generation ending(StopReason reason, std::size_t tokens) {
  Generation generation;
  generation.tokens.assign(tokens, 5);
  generation.stop_reason = reason;
  return generation;
}

std::string call_text(const std::string& name, const std::string& arguments) {
  return "{\"name\": \"" + name + "\", \"arguments\": " + arguments + "}\n";
}

std::string script(serve::Exchange& exchange, const std::vector<std::pair<Channel, std::string>>& pieces,
                   const RequestEvent& end, std::size_t choice) {
  std::string stream = exchange.take(choice, PromptProgress{1, 1});
  for (const auto& [channel, text] : pieces) stream += exchange.take(choice, Piece{.text = text, .channel = channel});
  return stream += exchange.take(choice, end);
}

}  // namespace larch::test
