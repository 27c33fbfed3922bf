#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace larch::test {

/// A response, taken apart.
struct Response {
  int status = 0;
  std::string head;  ///< with the empty line that ends it
  std::string body;

  /// The value of a field; empty: none.
  [[nodiscard]] std::string field(const std::string& name) const;
  /// The body as JSON; throws if it is none.
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(body); }
};

/// A client's connection, byte by byte. What does not come within ten seconds is an exception.
class Wire {
 public:
  explicit Wire(std::uint16_t port, int receive_buffer = 0);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  /// As much as the server takes before it closes.
  void send(std::string_view bytes) const;
  /// Says that nothing more comes.
  void end_sending() const;
  /// Goes away, without reading what is left.
  void close();
  /// What comes up to and with `text`.
  std::string read_until(const std::string& text);
  /// All to the end.
  std::string read_rest();
  Response read_response(bool without_body = false);
  /// Sends and reads one response.
  Response ask(std::string_view bytes) {
    send(bytes);
    return read_response();
  }
  /// Whether the server closed the connection, with nothing left to read.
  bool ended();

 private:
  bool read_some();

  int file_ = -1;
  std::string pending_;
};

/// A request without a body, for 127.0.0.1.
std::string get(const std::string& path, const std::string& fields = "");
/// One with a body.
std::string post(const std::string& path, std::string_view body, const std::string& fields = "");

}  // namespace larch::test
