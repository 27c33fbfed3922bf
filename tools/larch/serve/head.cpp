#include "serve/head.hpp"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <limits>

#include "core/quote.hpp"
#include "serve/api_error.hpp"

namespace larch::serve {
namespace {

namespace http = boost::beast::http;

std::string text_of(boost::beast::string_view text) { return {text.data(), text.size()}; }

[[noreturn]] void refuse(const std::string& message, int status = 400) { throw ApiError(status, message); }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_digit(text[i + 2]);
    if (low < 0) refuse("the request: expected two hexadecimal digits behind each % of its path, found " + quote(text));
    decoded += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return decoded;
}

/// What a target says: a path, or "http://HOST/PATH" as for a proxy, whose host counts.
void take_target(std::string_view target, Head& head) {
  constexpr std::string_view scheme = "http://";
  if (target.starts_with(scheme)) {
    target.remove_prefix(scheme.size());
    const std::size_t slash = std::min(target.find_first_of("/?"), target.size());
    head.host = target.substr(0, slash);
    target.remove_prefix(slash);
    if (!target.starts_with('/')) target = "/";
  }
  const bool all = target == "*" && head.method == "OPTIONS";
  if (!all && !target.starts_with('/'))
    refuse("the request: expected a path that begins with '/', found " + quote(target));
  head.path = percent_decoded(target.substr(0, target.find_first_of("?#")));
}

void take_body(const http::request_parser<http::empty_body>& parser, Head& head) {
  const auto& fields = parser.get();
  head.chunked = parser.chunked();
  if (fields.count(http::field::transfer_encoding) > 0 &&
      (!head.chunked || !boost::beast::iequals(fields[http::field::transfer_encoding], "chunked")))
    refuse(
        "Transfer-Encoding: expected chunked or none, found " + quote(text_of(fields[http::field::transfer_encoding])),
        501);
  if (!head.chunked) head.length = parser.content_length().value_or(0);
  const auto expected = fields[http::field::expect];
  head.expects_continue = boost::beast::iequals(expected, "100-continue");
  if (!expected.empty() && !head.expects_continue)
    refuse("Expect: expected 100-continue or none, found " + quote(text_of(expected)), 417);
}

}  // namespace

Head parse_head(std::string_view text) {
  http::request_parser<http::empty_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(text.size() + 1));
  parser.body_limit(std::numeric_limits<std::uint64_t>::max());  // whoever reads it looks at that
  boost::beast::error_code error;
  const std::size_t taken = parser.put(boost::asio::buffer(text.data(), text.size()), error);
  if (error || !parser.is_header_done() || taken != text.size())
    refuse("the request: expected HTTP/1.1, found " + quote(text.substr(0, text.find_first_of("\r\n"))) +
           (error ? " (" + error.message() + ")" : ""));
  const auto& fields = parser.get();
  Head head;
  head.method = text_of(fields.method_string());
  head.http_1_0 = fields.version() < 11;
  head.keep_alive = parser.keep_alive();
  const auto hosts = fields.count(http::field::host);
  if (hosts > 1 || (hosts == 0 && !head.http_1_0))
    refuse("Host: expected this field once, found it " + std::to_string(hosts) + " times");
  head.host = text_of(fields[http::field::host]);
  head.origin = text_of(fields[http::field::origin]);
  head.authorization = text_of(fields[http::field::authorization]);
  head.api_key = text_of(fields["x-api-key"]);
  head.anthropic = fields.count("anthropic-version") > 0;
  take_target({fields.target().data(), fields.target().size()}, head);
  take_body(parser, head);
  return head;
}

}  // namespace larch::serve
