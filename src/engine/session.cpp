#include "larch/session.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/access.hpp"
#include "engine/allocating.hpp"
#include "engine/reading.hpp"
#include "engine/snapshot.hpp"
#include "engine/token_check.hpp"

namespace larch {

using engine::allocating;
using engine::state_of;

namespace {

[[noreturn]] void bad_option(const char* name, int value, const std::string& expected) {
  throw Error(ErrorCode::invalid_argument,
              "SessionOptions::" + std::string(name) + ": expected " + expected + ", found " + std::to_string(value));
}

/// Fills in the defaults and checks the rest.
SessionOptions resolve(const Model& model, SessionOptions o) {
  constexpr int largest_batch = 1 << 16;
  const ModelInfo& info = model.info();
  if (o.context < 0 || o.context > info.max_context)
    bad_option("context", o.context, "0 (the model's maximum) to " + std::to_string(info.max_context));
  if (o.threads < 0 || o.threads > Team::most_threads)
    bad_option("threads", o.threads, "0 (one per core) to " + std::to_string(Team::most_threads));
  if (o.batch < 1 || o.batch > largest_batch) bad_option("batch", o.batch, "1 to " + std::to_string(largest_batch));
  if (o.context == 0) o.context = info.max_context;
  if (o.cache == CacheType::automatic) o.cache = info.isa == "portable" ? CacheType::f32 : CacheType::bf16;
  o.batch = std::min(o.batch, o.context);
  return o;
}

DType stored_as(CacheType type) {
  return type == CacheType::f32 ? DType::f32 : type == CacheType::bf16 ? DType::bf16 : DType::i8;
}

/// Throws before anything is read.
void check(std::span<const Feed> feeds) {
  std::vector<const Session*> sessions;
  for (const Feed& f : feeds) {
    if (f.session == nullptr) throw Error(ErrorCode::invalid_argument, "feed: expected a session, found none");
    if (&state_of(*f.session).model_state() != &state_of(*feeds.front().session).model_state())
      throw Error(ErrorCode::invalid_argument, "feed: expected sessions of one model, found several");
    state_of(*f.session).check(f.tokens, state_of(*f.session).tokens.size());
    sessions.push_back(f.session);
  }
  std::ranges::sort(sessions);
  if (std::ranges::adjacent_find(sessions) != sessions.end())
    throw Error(ErrorCode::invalid_argument, "feed: expected each session once, found one twice");
}

}  // namespace

engine::SessionState::SessionState(const Model& m, const SessionOptions& o)
    : model(m),
      options(resolve(model, o)),
      executor(model_state().executor(options.threads, static_cast<std::size_t>(options.batch))),
      cache(transformer().config(), cache_layers(transformer().config(), transformer().has_mtp()),
            static_cast<std::size_t>(options.context), stored_as(options.cache)),
      last_logits(vocab()) {
  options.threads = executor->threads();
  tokens.reserve(cache.capacity());
  if (transformer().has_mtp()) trail.emplace(transformer().config().hidden_size);
}

engine::SessionState::SessionState(const SessionState& other)
    : model(other.model),
      options(other.options),
      executor(other.executor),
      cache(other.cache),
      trail(other.trail),
      last_logits(other.last_logits),
      fresh(other.fresh) {
  tokens.reserve(cache.capacity());
  tokens = other.tokens;
}

void engine::SessionState::check(std::span<const Token> new_tokens, std::size_t position) const {
  if (new_tokens.empty()) throw Error(ErrorCode::invalid_argument, "feed: expected at least one token, found none");
  check_tokens(new_tokens, static_cast<int>(vocab()), "feed");
  const std::size_t room = cache.capacity() - position;
  if (new_tokens.size() > room)
    throw Error(ErrorCode::context_full, "context full: " + std::to_string(position) + " of " +
                                             std::to_string(cache.capacity()) + " positions taken, " +
                                             std::to_string(new_tokens.size()) + " more tokens do not fit");
}

float* engine::SessionState::room_for_all(std::size_t rows) {
  all_logits.resize(rows * vocab());
  return all_logits.data();
}

std::size_t engine::SessionState::go_back_to(std::span<const Token> wanted) {
  auto common = static_cast<std::size_t>(std::ranges::mismatch(tokens, wanted).in2 - wanted.begin());
  if (common > 0 && common == wanted.size()) {
    if (common == tokens.size() && fresh) return common;
    --common;  // the last token's logits must be computed again
  }
  check(wanted.subspan(common), common);
  rewind(common);
  if (trail) common -= reread_few();
  return common;
}

std::span<const float> engine::SessionState::advance_to(std::span<const Token> given, int* reused) {
  const std::vector<Token> wanted(given.begin(), given.end());  // they may be a view of our own
  const std::size_t common = go_back_to(wanted);
  if (reused != nullptr) *reused = static_cast<int>(common);
  if (common == wanted.size()) return last_logits;
  const Reading reading{this, std::span(wanted).subspan(common), nullptr};
  read({&reading, 1});
  return last_logits;
}

void engine::SessionState::rewind(std::size_t position) noexcept {
  if (trail) trail->rewind(position);  // which may reach further, after drafts
  if (position == tokens.size()) return;
  tokens.resize(position);
  fresh = false;
}

std::size_t engine::SessionState::reread_few() noexcept {
  constexpr std::size_t few = 16;  // more are not worth it
  const std::size_t unknown = tokens.size() - trail->end();
  if (unknown > few) return 0;
  tokens.resize(tokens.size() - unknown);  // the rows before stay, which were made of the same tokens
  return unknown;
}

void engine::SessionState::take_back(std::size_t count, const float* logits) {
  tokens.resize(tokens.size() - count);
  std::copy_n(logits, vocab(), last_logits.data());
  fresh = true;
}

void engine::SessionState::take_up(Token token, const float* logits) {
  tokens.push_back(token);
  std::copy_n(logits, vocab(), last_logits.data());
}

Session::Session(const Model& model, const SessionOptions& options)
    : state_(allocating("session", [&] { return std::make_unique<engine::SessionState>(model, options); })) {}
Session::Session(std::unique_ptr<engine::SessionState> state) : state_(std::move(state)) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

const Model& Session::model() const { return state_of(*this).model; }
int Session::position() const noexcept { return static_cast<int>(tokens().size()); }
int Session::capacity() const noexcept { return state_ ? state_->options.context : 0; }
int Session::threads() const noexcept { return state_ ? state_->options.threads : 0; }
const SessionOptions& Session::options() const { return state_of(*this).options; }
std::span<const Token> Session::tokens() const noexcept {
  return state_ ? std::span<const Token>(state_->tokens) : std::span<const Token>();
}

std::span<const float> Session::logits() const noexcept {
  return state_ && state_->fresh ? std::span<const float>(state_->last_logits) : std::span<const float>();
}

std::span<const float> Session::feed(std::span<const Token> tokens, Logits wanted) {
  const Feed only{this, tokens, wanted};
  return larch::feed({&only, 1}).front();
}

std::span<const float> Session::advance_to(std::span<const Token> tokens, int* reused) {
  engine::SessionState& state = state_of(*this);
  state.begin_call();
  return allocating("feed", [&] { return state.advance_to(tokens, reused); });
}

std::vector<std::span<const float>> feed(std::span<const Feed> feeds) {
  return allocating("feed", [&] {
    for (const Feed& f : feeds)
      if (f.session != nullptr) state_of(*f.session).begin_call();
    check(feeds);
    std::vector<std::vector<Token>> tokens;  // they may be views of the sessions' own
    std::vector<engine::Reading> readings;
    for (const Feed& f : feeds) {
      engine::SessionState& s = state_of(*f.session);
      tokens.emplace_back(f.tokens.begin(), f.tokens.end());
      readings.push_back({&s, tokens.back(), f.wanted == Logits::all ? s.room_for_all(f.tokens.size()) : nullptr});
    }
    engine::read(readings);
    std::vector<std::span<const float>> logits;
    for (const Feed& f : feeds) {
      const engine::SessionState& s = state_of(*f.session);
      logits.emplace_back(f.wanted == Logits::all ? s.all_logits : s.last_logits);
    }
    return logits;
  });
}

void Session::rewind(int position) {
  if (position < 0 || position > this->position())
    throw Error(ErrorCode::invalid_argument, "rewind: expected a position from 0 to " +
                                                 std::to_string(this->position()) + ", found " +
                                                 std::to_string(position));
  state_of(*this).rewind(static_cast<std::size_t>(position));
}

Session Session::fork() const {
  return Session(allocating("fork", [&] { return std::make_unique<engine::SessionState>(state_of(*this)); }));
}

void Session::save(const std::filesystem::path& file) const { engine::save_snapshot(state_of(*this), file); }

void Session::load(const std::filesystem::path& file) {
  allocating("snapshot", [&] { engine::load_snapshot(state_of(*this), file); });
}

void Session::cancel() noexcept {
  if (state_) state_->cancelled.store(true, std::memory_order_relaxed);
}

}  // namespace larch
