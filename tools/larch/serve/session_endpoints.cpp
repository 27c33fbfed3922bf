#include "serve/session_endpoints.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "core/json.hpp"
#include "serve/failure.hpp"
#include "serve/openai_error.hpp"

namespace larch::serve {
namespace {

using Json = nlohmann::json;

/// The file of the session that a body names: nothing outside the folder, and no hidden file.
std::filesystem::path session_file(const std::filesystem::path& folder, const Json& body) {
  constexpr std::size_t longest = 100;
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  const std::string name = body.is_object() && body.contains("name") && body["name"].is_string() ? body["name"] : "";
  if (name.empty() || name.size() > longest || name.front() == '.' ||
      name.find_first_not_of(letters) != std::string::npos)
    throw ApiError(400,
                   "name: expected a text of up to " + std::to_string(longest) +
                       " letters, digits, - _ and ., the first no ., found " +
                       (body.is_object() && body.contains("name") ? body["name"].dump(-1, ' ', true) : "none"),
                   "name");
  return folder / name;
}

std::vector<Token> prompt(const std::vector<Endpoint>& apis, const Json& body, const Model& model,
                          std::string_view model_name, std::string_view text) {
  const char* const path = body.contains("messages") ? "/v1/chat/completions" : "/v1/completions";
  const auto api = std::ranges::find(apis, path, &Endpoint::path);
  return api->exchange(model, model_name, text)->works().at(0).prompt;
}

std::string answer(const std::filesystem::path& file, int tokens) {
  return Json{{"name", file.filename().string()}, {"tokens", tokens}}.dump();
}

}  // namespace

std::vector<Endpoint> session_endpoints(Scheduler& scheduler, const std::filesystem::path& folder,
                                        const std::vector<Endpoint>& apis) {
  const auto save = [&scheduler, folder, apis](const Model& model, std::string_view model_name, std::string_view text) {
    const Json body = parse_json(text, "the body");
    const std::filesystem::path file = session_file(folder, body);
    return answer(file, scheduler.save(prompt(apis, body, model, model_name, text), file));
  };
  const auto restore = [&scheduler, folder](const Model&, std::string_view, std::string_view text) {
    const std::filesystem::path file = session_file(folder, parse_json(text, "the body"));
    if (!std::filesystem::exists(file))
      throw ApiError(404, "name: expected a session that was saved, found none of the name " + file.filename().string(),
                     "name");
    return answer(file, scheduler.load(file));
  };
  return {{.path = "/sessions/save", .exchange = {}, .plain = save, .error = openai_error},
          {.path = "/sessions/restore", .exchange = {}, .plain = restore, .error = openai_error}};
}

}  // namespace larch::serve
