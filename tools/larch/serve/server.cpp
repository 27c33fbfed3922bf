#include "serve/server.hpp"

#include <unistd.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <larch/error.hpp>
#include <vector>

#include "core/quote.hpp"
#include "serve/connection.hpp"

namespace larch::serve {
namespace {

using boost::asio::ip::tcp;
using AsioError = boost::system::error_code;

tcp::endpoint resolve(const Address& address) {
  boost::asio::io_context io;
  AsioError error;
  const auto found = tcp::resolver(io).resolve(address.host, std::to_string(address.port),
                                               tcp::resolver::passive | tcp::resolver::numeric_service, error);
  if (error || found.empty())
    throw Error(ErrorCode::io, "--host: expected a name or an IP address of this machine, found " +
                                   quote(address.host) + " (" + error.message() + ")");
  return *found.begin();
}

tcp::acceptor listen(boost::asio::io_context& io, const Address& address) {
  const tcp::endpoint endpoint = resolve(address);
  tcp::acceptor acceptor(io);
  AsioError error;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(tcp::acceptor::max_listen_connections, error);
  if (error == boost::asio::error::address_in_use)
    throw Error(ErrorCode::io, "--port: expected " + std::to_string(address.port) + " to be free on " + address.host +
                                   ", found it in use");
  if (error)
    throw Error(ErrorCode::io, "--host, --port: expected to listen on port " + std::to_string(address.port) + " of " +
                                   quote(address.host) + ", found an error: " + error.message());
  return acceptor;
}

}  // namespace

bool is_loopback(const std::string& host) { return resolve({.host = host}).address().is_loopback(); }

struct Server::State {
  State(Service service, const Address& address, const Limits& limits)
      : context(std::move(service), limits),
        acceptor(listen(context.io, address)),
        again(context.io),
        forced(context.io),
        stop_file(context.io) {}

  void accept();
  void accepted(const AsioError& error, tcp::socket socket);
  void stop();
  void wait_for_connections();
  void for_each(void (Connection::*what)());

  Context context;
  tcp::acceptor acceptor;
  Deadline again;   ///< accepting, after an error; at the end, looking whether connections are left
  Deadline forced;  ///< the end of connections, whatever they do
  boost::asio::posix::stream_descriptor stop_file;
};

void Server::State::accept() {
  acceptor.async_accept([this](const AsioError& error, tcp::socket socket) { accepted(error, std::move(socket)); });
}

void Server::State::accepted(const AsioError& error, tcp::socket socket) {
  if (!acceptor.is_open()) return;
  constexpr std::chrono::milliseconds pause{100};
  if (error) return again.set(pause, [this] { accept(); });  // too many files are open
  const std::size_t before = context.connections.size();
  const auto connection = std::make_shared<Connection>(context, std::move(socket));
  if (before < context.limits.connections) {
    connection->start();
  } else {
    connection->refuse();
  }
  // Those that were refused are many, too: the next ones wait.
  if (before >= 2 * context.limits.connections) return again.set(pause, [this] { accept(); });
  accept();
}

void Server::State::for_each(void (Connection::*what)()) {
  std::vector<std::shared_ptr<Connection>> all;
  for (Connection* connection : context.connections) all.push_back(connection->shared_from_this());
  for (const auto& connection : all) (*connection.*what)();
}

void Server::State::stop() {
  AsioError ignored;
  acceptor.close(ignored);
  again.clear();
  for_each(&Connection::shut_down);
  forced.set(context.limits.stop_time, [this] { for_each(&Connection::close); });
  wait_for_connections();
}

/// Whose ends need not wait for the forced one.
void Server::State::wait_for_connections() {
  constexpr std::chrono::milliseconds pause{10};
  if (context.connections.empty()) return forced.clear();
  again.set(pause, [this] { wait_for_connections(); });
}

Server::Server(Service service, const Address& address, const Limits& limits)
    : state_(std::make_unique<State>(std::move(service), address, limits)) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return state_->acceptor.local_endpoint().port(); }

std::string Server::url() const {
  const tcp::endpoint at = state_->acceptor.local_endpoint();
  const std::string host = at.address().to_string();
  return "http://" + (at.address().is_v6() ? "[" + host + "]" : host) + ":" + std::to_string(at.port());
}

void Server::run(int stop_file) {
  state_->stop_file.assign(::dup(stop_file));
  state_->stop_file.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                               [this](const AsioError&) { state_->stop(); });
  state_->accept();
  state_->context.io.run();
  state_->context.workers.join();
}

}  // namespace larch::serve
