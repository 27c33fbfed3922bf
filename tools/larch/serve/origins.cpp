#include "serve/origins.hpp"

#include <algorithm>
#include <larch/error.hpp>

#include "core/quote.hpp"
#include "serve/words.hpp"

namespace larch::serve {
namespace {

/// Of "https://host:port": "host:port"; empty: it is no origin.
std::string_view authority(std::string_view origin) {
  const std::size_t scheme = origin.find("://");
  return scheme == std::string_view::npos ? "" : origin.substr(scheme + 3);
}

/// Without the port.
std::string_view host_name(std::string_view host) {
  const std::size_t bracket = host.starts_with('[') ? host.find(']') : 0;
  return host.substr(0, bracket == std::string_view::npos ? bracket : host.find(':', bracket));
}

bool means_this_machine(std::string_view host) {
  const std::string_view name = host_name(host);
  return equal_words(name, "localhost") || name == "127.0.0.1" || name == "[::1]";
}

}  // namespace

Origins::Origins(bool loopback, std::vector<std::string> allowed) : loopback_(loopback), allowed_(std::move(allowed)) {
  for (const std::string& origin : allowed_) {
    const std::string_view host = authority(origin);
    const bool good = origin.starts_with("http://") || origin.starts_with("https://");
    if (origin != "*" && (!good || host.empty() || host.find_first_of("/?#@ \r\n") != std::string_view::npos))
      throw Error(ErrorCode::invalid_argument,
                  "--allow-origin: expected an origin such as https://chat.example, or *, found " + quote(origin));
  }
}

bool Origins::allows(const std::string& origin) const {
  return std::ranges::any_of(allowed_, [&](const std::string& one) { return one == "*" || equal_words(one, origin); });
}

std::optional<std::string> Origins::refusal(const Head& head) const {
  const auto names_host = [&](const std::string& one) { return one == "*" || equal_words(authority(one), head.host); };
  if (loopback_ && !head.host.empty() && !means_this_machine(head.host) && !std::ranges::any_of(allowed_, names_host))
    return "Host: expected localhost, 127.0.0.1 or [::1], found " + quote(head.host) +
           "; the server's option --allow-origin allows others";
  if (!head.origin.empty() && !equal_words(authority(head.origin), head.host) && !allows(head.origin))
    return "Origin: expected the server's own page, found " + quote(head.origin) +
           "; the server's option --allow-origin allows others";
  return std::nullopt;
}

std::string Origins::fields(const Head& head) const {
  if (allowed_.empty()) return "";
  std::string fields = "Vary: Origin\r\n";
  if (!head.origin.empty() && allows(head.origin)) {
    fields += "Access-Control-Allow-Origin: " + head.origin + "\r\n";
    if (head.method == "OPTIONS")
      fields +=
          "Access-Control-Allow-Methods: GET, POST\r\nAccess-Control-Allow-Headers: *, Authorization\r\n"
          "Access-Control-Max-Age: 600\r\n";
  }
  return fields;
}

}  // namespace larch::serve
