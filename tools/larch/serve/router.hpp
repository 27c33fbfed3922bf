#pragma once

#include "serve/answer.hpp"
#include "serve/endpoint.hpp"
#include "serve/keys.hpp"
#include "serve/metrics.hpp"
#include "serve/origins.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace larch::serve {

/// What the server serves, and to whom.
struct Service {
  Scheduler& scheduler;
  std::string model_name;
  std::vector<Endpoint> endpoints;  ///< of APIs, beside those that every server has
  Keys keys{};
  Origins origins;
  std::filesystem::path session_folder{};  ///< where clients' sessions are saved; empty: they are not
};

/// Finds what answers a request.
class Router {
 public:
  Router(Service service, const Metrics& metrics);

  /// What the head alone shows to be refused, or answered without a look at the body; nothing for a request that goes
  /// on to endpoint() or get().
  [[nodiscard]] std::optional<Answer> at_head(const Head& head) const;
  /// What answers a POST; nullptr for a GET or HEAD.
  [[nodiscard]] const Endpoint* endpoint(const Head& head) const;
  /// Whether it has the scheduler work.
  [[nodiscard]] bool generates(const Head& head) const;
  /// Answers a GET or HEAD.
  [[nodiscard]] Answer get(const Head& head) const;

  /// An error in the form of the API that the client speaks.
  [[nodiscard]] Answer error(const Head& head, const ApiError& error) const;
  /// Fields of every answer to the request.
  [[nodiscard]] std::string fields(const Head& head) const { return service_.origins.fields(head); }
  /// A path as figures name it: paths that there are not have one name.
  [[nodiscard]] std::string_view label(const Head& head) const;
  [[nodiscard]] Scheduler& scheduler() const { return service_.scheduler; }
  [[nodiscard]] const std::string& model_name() const { return service_.model_name; }

 private:
  [[nodiscard]] const Endpoint* find(std::string_view path) const;

  Service service_;
  const Metrics& metrics_;
};

}  // namespace larch::serve
