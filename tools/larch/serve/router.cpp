#include "serve/router.hpp"

#include <algorithm>
#include <array>

#include "core/quote.hpp"
#include "serve/failure.hpp"
#include "serve/model_list.hpp"
#include "serve/openai_error.hpp"
#include "serve/own_endpoints.hpp"
#include "serve/page.hpp"
#include "serve/session_endpoints.hpp"

namespace larch::serve {
namespace {

constexpr std::string_view models = "/v1/models", one_model = "/v1/models/{id}";
constexpr std::array<std::string_view, 4> gets{"/", "/health", "/metrics", models};

/// The name of what answers a GET; empty: nothing.
std::string_view get_route(std::string_view path) {
  if (const auto* found = std::ranges::find(gets, path); found != gets.end()) return *found;
  const bool below = path.starts_with(models) && path.substr(models.size()).starts_with('/');
  return below && path.size() > models.size() + 1 ? one_model : "";
}

/// What everybody may see.
bool is_open(std::string_view path) { return path == "/" || path == "/health"; }

bool is_get(const Head& head) { return head.method == "GET" || head.method == "HEAD"; }

}  // namespace

Router::Router(Service service, const Metrics& metrics) : service_(std::move(service)), metrics_(metrics) {
  const std::vector<Endpoint> apis = service_.endpoints;
  std::ranges::move(own_endpoints(apis), std::back_inserter(service_.endpoints));
  if (!service_.session_folder.empty())
    std::ranges::move(session_endpoints(service_.scheduler, service_.session_folder, apis),
                      std::back_inserter(service_.endpoints));
}

const Endpoint* Router::find(std::string_view path) const {
  const auto found = std::ranges::find(service_.endpoints, path, &Endpoint::path);
  return found == service_.endpoints.end() ? nullptr : &*found;
}

const Endpoint* Router::endpoint(const Head& head) const { return is_get(head) ? nullptr : find(head.path); }

bool Router::generates(const Head& head) const {
  const Endpoint* found = endpoint(head);
  return found != nullptr && found->exchange;
}

std::string_view Router::label(const Head& head) const {
  if (const Endpoint* found = find(head.path)) return found->path;
  const std::string_view route = get_route(head.path);
  return route.empty() ? "other" : route;
}

Answer Router::error(const Head& head, const ApiError& error) const {
  const Endpoint* found = find(head.path);
  if (found == nullptr && head.anthropic) found = find("/v1/messages");
  return error_answer(error, found == nullptr ? openai_error : found->error);
}

std::optional<Answer> Router::at_head(const Head& head) const {
  if (const auto refusal = service_.origins.refusal(head)) return error(head, ApiError(403, *refusal));
  const bool posts = find(head.path) != nullptr, gets_it = !get_route(head.path).empty();
  const std::string allow = posts ? "Allow: POST, OPTIONS\r\n" : "Allow: GET, HEAD, OPTIONS\r\n";
  if (head.method == "OPTIONS" && (posts || gets_it || head.path == "*"))
    return Answer{.status = 204, .fields = head.path == "*" ? "Allow: GET, HEAD, POST, OPTIONS\r\n" : allow};
  if (!is_open(head.path) && !service_.keys.admit(head))
    return error(head, ApiError(401,
                                "expected an API key that this server knows, as Authorization: Bearer KEY or "
                                "x-api-key: KEY, found none",
                                "", "invalid_api_key"));
  if (!posts && !gets_it) return error(head, ApiError(404, "expected a path that there is, found " + quote(head.path)));
  if (posts ? head.method == "POST" : is_get(head)) return std::nullopt;
  Answer answer = error(head, ApiError(405, std::string("expected the method ") + (posts ? "POST" : "GET") + " for " +
                                                quote(head.path) + ", found " + quote(head.method)));
  answer.fields += allow;
  return answer;
}

Answer Router::get(const Head& head) const {
  const std::string_view route = get_route(head.path);
  if (route == "/") return page();
  if (route == "/health") return {.body = R"({"status":"ok"})"};
  if (route == "/metrics")
    return {.body = metrics_.text(service_.scheduler.stats()), .type = "text/plain; version=0.0.4; charset=utf-8"};
  const ModelList list(service_.scheduler, service_.model_name, head.anthropic);
  if (route == models) return {.body = list.all()};
  const std::string id = head.path.substr(models.size() + 1);
  if (id != service_.model_name)
    return error(head, ApiError(404, "model: expected " + quote(service_.model_name) + ", found " + quote(id), "model",
                                "model_not_found"));
  return {.body = list.one()};
}

}  // namespace larch::serve
