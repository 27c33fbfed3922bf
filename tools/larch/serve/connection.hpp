#pragma once

#include "serve/deadline.hpp"
#include "serve/job.hpp"
#include "serve/reader.hpp"

#include <boost/asio/ip/tcp.hpp>

#include <array>

namespace larch::serve {

/// One client's connection: reads a request, answers it, reads the next. It reads on while it answers, to hear that the
/// client goes away; what came then is the beginning of the next request.
class Connection : public Client, public std::enable_shared_from_this<Connection> {
 public:
  Connection(Context& context, boost::asio::ip::tcp::socket socket);
  ~Connection() override;

  void start();
  /// Answers that there are too many connections, without reading a request.
  void refuse();
  /// Ends it, once what is being answered is.
  void shut_down();
  void close();

 private:
  enum class Phase { reading, answering, streaming, lingering, closed };
  using ErrorCode = boost::system::error_code;

  // Reading.
  void read();
  void take_bytes(const ErrorCode& error, std::size_t count);
  void take_end(bool broken);
  void advance();
  bool take_request();
  void take_head();
  [[nodiscard]] std::optional<ApiError> body_refusal(const Head& head);
  void take_body_room(std::size_t bytes);
  void wait_for_request();

  // Answering.
  void begin_answer();
  void run_plain(const Endpoint& endpoint);
  void refuse(const ApiError& error);
  void send(const Answer& answer) override;
  void begin_stream() override;
  void stream(std::string_view events) override;
  void end_stream() override;
  void fail(const Answer& answer) override;
  [[nodiscard]] Sending sending() const;
  void keep_alive_later();

  // Writing.
  void queue(std::string_view bytes);
  void flush();
  void write_some();
  void written();
  void linger();

  Context& context_;
  boost::asio::ip::tcp::socket socket_;
  Deadline read_deadline_, write_deadline_, comment_;
  Phase phase_ = Phase::reading;
  std::array<char, 16384> block_{};
  bool reading_ = false, ended_ = false;  ///< a read is under way; the client sends no more
  bool last_ = false;                     ///< no other request is taken
  bool answered_ = false;                 ///< all of the answer is queued
  std::string input_;                     ///< read and not taken
  std::optional<Reader> reader_;
  bool head_taken_ = false;
  std::size_t body_room_ = 0;  ///< of Context::bodies
  std::shared_ptr<Job> job_;
  std::string queued_, writing_;  ///< to be written; being written
  std::size_t written_ = 0;       ///< of `writing_`
};

}  // namespace larch::serve
