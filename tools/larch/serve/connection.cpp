#include "serve/connection.hpp"

#include <boost/asio/post.hpp>
#include <utility>

#include "serve/failure.hpp"
#include "serve/openai_error.hpp"

namespace larch::serve {
namespace {

/// Bytes of further requests that are read while one is answered.
constexpr std::size_t most_input = std::size_t{1} << 20;

}  // namespace

Connection::Connection(Context& context, boost::asio::ip::tcp::socket socket)
    : context_(context),
      socket_(std::move(socket)),
      read_deadline_(context.io),
      write_deadline_(context.io),
      comment_(context.io) {
  context_.connections.insert(this);
  context_.metrics.connected(1);
}

Connection::~Connection() {
  take_body_room(0);
  context_.connections.erase(this);
  context_.metrics.connected(-1);
}

void Connection::start() {
  ErrorCode ignored;
  socket_.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
  wait_for_request();
}

void Connection::wait_for_request() {
  phase_ = Phase::reading;
  reader_.emplace(context_.limits);
  head_taken_ = false;
  read_deadline_.set(context_.limits.idle_time, [self = shared_from_this()] { self->close(); });
  advance();
  read();
}

void Connection::read() {
  if (reading_ || ended_ || phase_ == Phase::closed || input_.size() >= most_input) return;
  reading_ = true;
  socket_.async_read_some(boost::asio::buffer(block_),
                          [self = shared_from_this()](const ErrorCode& error, std::size_t count) {
                            self->reading_ = false;
                            self->take_bytes(error, count);
                          });
}

void Connection::take_bytes(const ErrorCode& error, std::size_t count) {
  if (phase_ == Phase::closed) return;
  if (error) return take_end(error != boost::asio::error::eof);
  if (phase_ != Phase::lingering) input_.append(block_.data(), count);
  advance();
  read();
}

void Connection::take_end(bool broken) {
  ended_ = true;
  last_ = last_ || input_.empty();
  const bool writes_answer = (phase_ == Phase::answering && !job_) || (answered_ && phase_ != Phase::lingering);
  if (broken || !writes_answer) close();
}

void Connection::advance() {
  try {
    while (phase_ == Phase::reading && take_request()) continue;
  } catch (const ApiError& e) {
    refuse(e);
  }
}

/// Takes what is there of a request. Whether there was something to take.
bool Connection::take_request() {
  const bool began = reader_->began();
  const std::size_t taken = reader_->take(input_);
  input_.erase(0, taken);
  if (!began && reader_->began() && !reader_->head())
    read_deadline_.set(context_.limits.head_time, [self = shared_from_this()] {
      self->refuse(ApiError(408, "the request: expected its fields sooner, found only a part of them"));
    });
  if (reader_->head() && !head_taken_) take_head();
  if (phase_ == Phase::reading && head_taken_ && reader_->done()) begin_answer();
  if (taken == 0 && ended_ && phase_ == Phase::reading) close();
  return taken > 0;
}

void Connection::take_head() {
  head_taken_ = true;
  const Head& head = *reader_->head();
  last_ = last_ || !head.keep_alive;
  std::optional<Answer> refusal = context_.router.at_head(head);
  if (!refusal)
    if (const auto error = body_refusal(head)) refusal = context_.router.error(head, *error);
  if (refusal) {
    last_ = last_ || head.has_body();  // which is not read
    return send(*refusal);
  }
  read_deadline_.set(context_.limits.body_time, [self = shared_from_this()] {
    self->refuse(ApiError(408, "the body: expected it sooner, found only a part of it"));
  });
  if (head.expects_continue && head.has_body() && input_.empty()) queue("HTTP/1.1 100 Continue\r\n\r\n");
}

/// Why the body is not to be read, else nothing, and there is room for it.
std::optional<ApiError> Connection::body_refusal(const Head& head) {
  const Limits& limits = context_.limits;
  if (head.length > limits.body_bytes) return body_too_large(limits.body_bytes);
  const std::size_t room = head.chunked ? limits.body_bytes : static_cast<std::size_t>(head.length);
  const bool full = context_.works >= context_.most_works() && context_.router.generates(head);
  if (full || (room > 0 && context_.bodies + room > limits.all_bodies)) return too_many_requests();
  take_body_room(room);
  return std::nullopt;
}

void Connection::take_body_room(std::size_t bytes) { context_.bodies += bytes - std::exchange(body_room_, bytes); }

void Connection::begin_answer() {
  phase_ = Phase::answering;
  read_deadline_.clear();
  take_body_room(reader_->body().size());
  const Head& head = *reader_->head();
  const Endpoint* endpoint = context_.router.endpoint(head);
  if (endpoint == nullptr) return send(context_.router.get(head));
  if (endpoint->plain) return run_plain(*endpoint);
  if (ended_) return close();  // nobody reads what would be generated
  job_ = Job::start(context_, head, *endpoint, std::move(reader_->body()), shared_from_this());
}

void Connection::run_plain(const Endpoint& endpoint) {
  boost::asio::post(
      context_.workers, [self = shared_from_this(), &context = context_, &endpoint, body = std::move(reader_->body()),
                         keep_running = boost::asio::make_work_guard(context_.io)]() mutable {
        Answer answer;
        try {
          answer.body = endpoint.plain(context.router.scheduler().model(), context.router.model_name(), body);
        } catch (...) {
          answer = error_answer(current_failure(), endpoint.error);
        }
        // Moved: a connection must not end on this thread.
        boost::asio::post(context.io, [connection = std::move(self), answer] { connection->send(answer); });
      });
}

void Connection::refuse(const ApiError& error) {
  last_ = true;
  const std::optional<Head>& head = reader_->head();
  send(head ? context_.router.error(*head, error) : error_answer(error, openai_error));
}

void Connection::refuse() {
  last_ = true;
  reader_.emplace(context_.limits);
  send(error_answer(ApiError(503, "expected fewer connections at once, found as many as this server takes"),
                    openai_error));
}

void Connection::shut_down() {
  last_ = true;
  if (phase_ == Phase::reading) return close();
  if (job_) job_->cancel();
}

void Connection::close() {
  phase_ = Phase::closed;
  for (Deadline* deadline : {&read_deadline_, &write_deadline_, &comment_}) deadline->clear();
  if (const auto job = std::exchange(job_, nullptr)) job->abandon();
  ErrorCode ignored;
  socket_.close(ignored);
}

}  // namespace larch::serve
