#include "serve/wire.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace larch::test {
namespace {

constexpr int patience_ms = 10'000;

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error("test client: " + what); }

}  // namespace

std::string Response::field(const std::string& name) const {
  for (std::size_t at = 0; (at = head.find("\r\n", at)) != std::string::npos;) {
    at += 2;
    const std::string line = head.substr(at, head.find("\r\n", at) - at);
    const std::size_t colon = line.find(':');
    if (colon != std::string::npos && ::strcasecmp(line.substr(0, colon).c_str(), name.c_str()) == 0)
      return line.substr(line.find_first_not_of(' ', colon + 1));
  }
  return "";
}

Wire::Wire(std::uint16_t port, int receive_buffer) : file_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  if (receive_buffer > 0) ::setsockopt(file_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(file_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) fail("no connection");
}

Wire::~Wire() { close(); }

void Wire::close() {
  if (const int file = std::exchange(file_, -1); file >= 0) ::close(file);
}

void Wire::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t count = ::send(file_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void Wire::end_sending() const { ::shutdown(file_, SHUT_WR); }

bool Wire::read_some() {
  pollfd poll{.fd = file_, .events = POLLIN, .revents = 0};
  if (::poll(&poll, 1, patience_ms) != 1) fail("nothing to read after: " + pending_);
  std::array<char, 65536> block{};
  const ssize_t count = ::recv(file_, block.data(), block.size(), 0);
  if (count <= 0) return false;
  pending_.append(block.data(), static_cast<std::size_t>(count));
  return true;
}

std::string Wire::read_until(const std::string& text) {
  std::size_t at = 0;
  while ((at = pending_.find(text)) == std::string::npos)
    if (!read_some()) fail("the end before '" + text + "': " + pending_);
  const std::string read = pending_.substr(0, at + text.size());
  pending_.erase(0, read.size());
  return read;
}

std::string Wire::read_rest() {
  while (read_some()) continue;
  return std::exchange(pending_, {});
}

bool Wire::ended() { return pending_.empty() && !read_some(); }

Response Wire::read_response(bool without_body) {
  Response response;
  response.head = read_until("\r\n\r\n");
  response.status = std::stoi(response.head.substr(response.head.find(' ')));
  if (without_body || response.status == 204) return response;
  if (response.field("Transfer-Encoding") == "chunked") {
    for (;;) {
      const std::size_t size = std::stoul(read_until("\r\n"), nullptr, 16);
      while (pending_.size() < size + 2)
        if (!read_some()) fail("the end within a chunk");
      if (pending_.substr(size, 2) != "\r\n") fail("a chunk without its end");
      response.body += pending_.substr(0, size);
      pending_.erase(0, size + 2);
      if (size == 0) return response;
    }
  }
  if (response.field("Content-Length").empty()) {
    response.body = read_rest();
    return response;
  }
  const std::size_t size = std::stoul(response.field("Content-Length"));
  while (pending_.size() < size)
    if (!read_some()) fail("the end within a body");
  response.body = pending_.substr(0, size);
  pending_.erase(0, size);
  return response;
}

std::string get(const std::string& path, const std::string& fields) {
  return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
}

std::string post(const std::string& path, std::string_view body, const std::string& fields) {
  return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         fields + "\r\n" + std::string(body);
}

}  // namespace larch::test
