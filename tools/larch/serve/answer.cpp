#include "serve/answer.hpp"

#include <array>
#include <charconv>
#include <ctime>

namespace larch::serve {
namespace {

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 413:
      return "Content Too Large";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    default:
      return "";
  }
}

std::string date() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 64> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc)};
}

/// All but the fields of the body's length.
std::string common(int status, std::string_view type, const Sending& sending) {
  std::string head = "HTTP/1.1 " + std::to_string(status) + ' ' + std::string(reason(status)) + "\r\n";
  head += "Date: " + date() + "\r\nServer: larch\r\nX-Content-Type-Options: nosniff\r\n";
  if (!type.empty()) head += "Content-Type: " + std::string(type) + "\r\n";
  head += sending.keep_alive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
  return head + sending.fields;
}

}  // namespace

std::string response(const Answer& answer, const Sending& sending) {
  const bool none = answer.status == 204;
  std::string bytes = common(answer.status, none ? "" : answer.type, sending) + answer.fields;
  if (!none) bytes += "Content-Length: " + std::to_string(answer.body.size()) + "\r\n";
  bytes += "\r\n";
  if (!sending.without_body) bytes += answer.body;
  return bytes;
}

std::string stream_head(const Sending& sending, bool chunked) {
  return common(200, "text/event-stream", sending) + "Cache-Control: no-cache\r\nX-Accel-Buffering: no\r\n" +
         (chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n");
}

std::string chunk(std::string_view bytes) {
  std::array<char, 16> size{};
  const char* end = std::to_chars(size.data(), size.data() + size.size(), bytes.size(), 16).ptr;
  return std::string(std::string_view(size.data(), static_cast<std::size_t>(end - size.data()))) + "\r\n" +
         std::string(bytes) + "\r\n";
}

}  // namespace larch::serve
