// What a connection sends.
#include <boost/asio/post.hpp>
#include <utility>

#include "serve/connection.hpp"

namespace larch::serve {

Sending Connection::sending() const {
  const std::optional<Head>& head = reader_->head();
  if (!head) return {.keep_alive = !last_};
  return {.keep_alive = !last_, .without_body = head->method == "HEAD", .fields = context_.router.fields(*head)};
}

void Connection::send(const Answer& answer) {
  if (phase_ == Phase::closed) return;
  phase_ = Phase::answering;
  job_.reset();
  take_body_room(0);
  read_deadline_.clear();
  const std::optional<Head>& head = reader_->head();
  context_.metrics.answered(head ? context_.router.label(*head) : "other", answer.status);
  answered_ = true;
  queue(response(answer, sending()));
}

void Connection::begin_stream() {
  if (phase_ == Phase::closed) return;
  phase_ = Phase::streaming;
  take_body_room(0);
  const Head& head = *reader_->head();
  context_.metrics.answered(context_.router.label(head), 200);
  last_ = last_ || head.http_1_0;
  queue(stream_head(sending(), !head.http_1_0));
  keep_alive_later();
}

void Connection::stream(std::string_view events) {
  if (phase_ != Phase::streaming) return;
  queue(reader_->head()->http_1_0 ? std::string(events) : chunk(events));
  if (queued_.size() > context_.limits.queued_bytes) return close();  // the client reads too slowly
  keep_alive_later();
}

void Connection::end_stream() {
  if (phase_ != Phase::streaming) return;
  job_.reset();
  comment_.clear();
  answered_ = true;
  queue(reader_->head()->http_1_0 ? "" : chunk(""));
}

void Connection::fail(const Answer& answer) {
  if (phase_ == Phase::streaming) return close();  // the end that is missing tells
  send(answer);
}

void Connection::keep_alive_later() {
  comment_.set(context_.limits.keep_alive, [self = shared_from_this()] {
    if (self->phase_ != Phase::streaming) return;
    if (self->queued_.empty() && self->writing_.empty()) return self->stream(": keep-alive\n\n");
    self->keep_alive_later();
  });
}

void Connection::queue(std::string_view bytes) {
  queued_ += bytes;
  flush();
}

void Connection::flush() {
  if (!writing_.empty() || phase_ == Phase::closed) return;
  if (queued_.empty()) return written();
  writing_ = std::exchange(queued_, {});
  written_ = 0;
  write_some();
}

void Connection::write_some() {
  write_deadline_.set(context_.limits.write_time, [self = shared_from_this()] { self->close(); });
  socket_.async_write_some(boost::asio::buffer(writing_.data() + written_, writing_.size() - written_),
                           [self = shared_from_this()](const ErrorCode& error, std::size_t count) {
                             if (self->phase_ == Phase::closed) return;
                             if (error) return self->close();
                             self->written_ += count;
                             if (self->written_ < self->writing_.size()) return self->write_some();
                             self->writing_.clear();
                             self->flush();
                           });
}

/// Nothing is left to be written.
void Connection::written() {
  write_deadline_.clear();
  if (!std::exchange(answered_, false)) return;
  if (last_) return linger();
  wait_for_request();
}

/// Ends the connection so that the client can read the last answer, whatever it sends meanwhile.
void Connection::linger() {
  phase_ = Phase::lingering;
  input_.clear();
  ErrorCode ignored;
  socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  if (ended_) return close();
  read_deadline_.set(context_.limits.linger_time, [self = shared_from_this()] { self->close(); });
  read();
}

}  // namespace larch::serve
