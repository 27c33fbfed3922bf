#include "serve/job.hpp"

#include <boost/asio/post.hpp>
#include <utility>

#include "serve/failure.hpp"

namespace larch::serve {

Job::Job(Context& context, Head head, const Endpoint& endpoint, std::shared_ptr<Client> client)
    : context_(context),
      head_(std::move(head)),
      endpoint_(endpoint),
      client_(std::move(client)),
      keep_running_(boost::asio::make_work_guard(context.io)) {}

std::shared_ptr<Job> Job::start(Context& context, const Head& head, const Endpoint& endpoint, std::string body,
                                std::shared_ptr<Client> client) {
  const std::shared_ptr<Job> job(new Job(context, head, endpoint, std::move(client)));
  boost::asio::post(context.workers, [job, text = std::move(body)] { job->prepare(text); });
  return job;
}

void Job::refuse_if_cancelled() const {
  if (cancelled_) throw ApiError(503, "expected the server to go on, found it ending");
}

void Job::prepare(const std::string& body) {
  std::optional<Answer> failed;
  try {
    refuse_if_cancelled();
    auto exchange = endpoint_.exchange(context_.router.scheduler().model(), context_.router.model_name(), body);
    std::vector<Work> works = exchange->works();
    const int count = static_cast<int>(works.size());
    if (context_.works.fetch_add(count) + count > context_.most_works()) {
      context_.works -= count;
      throw too_many_requests();
    }
    boost::asio::post(context_.io, [self = shared_from_this(), made = std::move(exchange), count]() mutable {
      self->made(std::move(made), static_cast<std::size_t>(count));
    });
    submit(std::move(works));
    return;
  } catch (...) {
    failed = failure();
  }
  boost::asio::post(context_.io, [self = shared_from_this(), failed] { self->submitted({}, failed); });
}

void Job::submit(std::vector<Work> works) {
  std::vector<Request> requests;
  std::optional<Answer> failed;
  try {
    for (std::size_t i = 0; i < works.size(); ++i) {
      refuse_if_cancelled();
      const auto on_event = [self = shared_from_this(), i](const RequestEvent& event) {
        boost::asio::post(self->context_.io,
                          [self, i, owned = OwnedEvent(event)]() mutable { self->take(i, std::move(owned)); });
      };
      requests.push_back(context_.router.scheduler().submit(works[i].prompt, std::move(works[i].options), on_event));
    }
  } catch (...) {
    failed = failure();
  }
  context_.works -= static_cast<int>(works.size() - requests.size());
  const std::size_t missing = works.size() - requests.size();
  boost::asio::post(context_.io, [self = shared_from_this(), all = std::move(requests), missing, failed]() mutable {
    self->left_ -= missing;
    self->submitted(std::move(all), failed);
  });
}

void Job::made(std::unique_ptr<Exchange> exchange, std::size_t works) {
  exchange_ = std::move(exchange);
  left_ = works;
  streams_ = exchange_->streams();
}

void Job::submitted(std::vector<Request> requests, const std::optional<Answer>& failed) {
  submitted_ = true;
  requests_ = std::move(requests);
  if (failed) fail(*failed);
  if (cancelled_) cancel();
  if (streams_) tell([&](Client& client) { client.begin_stream(); });
  if (!early_.empty()) tell([&](Client& client) { client.stream(early_); });
  if (left_ == 0) finish();
}

void Job::take(std::size_t choice, OwnedEvent owned) {
  const RequestEvent& event = owned.get();
  if (std::holds_alternative<Piece>(event) && !std::exchange(spoke_, true)) context_.metrics.first_token(seconds());
  if (std::holds_alternative<Generation>(event) || std::holds_alternative<Error>(event)) {
    --left_;
    --context_.works;
  }
  if (client_) take_for_client(choice, event);
  if (left_ == 0 && submitted_) finish();
}

void Job::take_for_client(std::size_t choice, const RequestEvent& event) {
  try {
    const std::string events = exchange_->take(choice, event);
    if (events.empty()) return;
    if (submitted_) return tell([&](Client& client) { client.stream(events); });
    early_ += events;
  } catch (...) {
    fail(failure());
  }
}

/// The client may abandon the job meanwhile.
template <class F>
void Job::tell(F&& what) {
  if (const std::shared_ptr<Client> client = client_) what(*client);
}

/// Of the exception in flight; to be called in a catch block, by any thread.
Answer Job::failure() const { return context_.router.error(head_, current_failure()); }

void Job::fail(const Answer& answer) {
  tell([&](Client& client) { client.fail(answer); });
  abandon();
}

void Job::cancel() {
  cancelled_ = true;
  for (Request& request : requests_) request.cancel();
}

void Job::abandon() {
  client_.reset();
  cancel();
}

void Job::finish() {
  if (client_ && streams_) tell([](Client& client) { client.end_stream(); });
  if (client_ && !streams_) {
    try {
      const Exchange::Answer answer = exchange_->answer();
      tell([&](Client& client) { client.send({.status = answer.status, .body = answer.body}); });
    } catch (...) {
      fail(failure());
    }
  }
  if (exchange_) context_.metrics.ended(seconds());
  client_.reset();
  exchange_.reset();
  requests_.clear();  // they hold this
  keep_running_.reset();
}

double Job::seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count(); }

}  // namespace larch::serve
