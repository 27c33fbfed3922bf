#include "larch/larch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <larch/larch.hpp>
#include <limits>
#include <new>
#include <string>
#include <utility>
#include <vector>

struct larch_model {
  larch::Model model;
};
struct larch_session {
  larch::Session session;
};
struct larch_generation {
  larch::Generation generation;
};

namespace {

using larch::Error;
using larch::ErrorCode;

static_assert(LARCH_INVALID_ARGUMENT == static_cast<int>(ErrorCode::invalid_argument) + 1 &&
              LARCH_NOT_FINITE == static_cast<int>(ErrorCode::not_finite) + 1);
static_assert(LARCH_TOOL == static_cast<int>(larch::Role::tool));
static_assert(LARCH_TOOL_CALL == static_cast<int>(larch::Channel::tool_call));
static_assert(LARCH_CACHE_INT8 == static_cast<int>(larch::CacheType::int8));
static_assert(LARCH_PACKING_PACKED == static_cast<int>(larch::Packing::packed));
static_assert(LARCH_STOP_CANCELLED == static_cast<int>(larch::StopReason::cancelled));

/// What larch_last_error() shows: cut short rather than allocated, as it may be memory that is short.
thread_local std::array<char, 2048> last_error{};

larch_status fail(larch_status status, const char* message) noexcept {
  const std::size_t length = std::min(std::strlen(message), last_error.size() - 1);
  std::memcpy(last_error.data(), message, length);
  last_error[length] = '\0';
  return status;
}

/// f(), whose exceptions become a status.
template <class F>
larch_status guarded(const F& f) noexcept {
  try {
    f();
    return LARCH_OK;
  } catch (const Error& e) {
    return fail(static_cast<larch_status>(static_cast<int>(e.code()) + 1), e.what());
  } catch (const std::bad_alloc&) {
    return fail(LARCH_OUT_OF_MEMORY, "expected enough memory, found none left");
  } catch (const std::exception& e) {
    return fail(LARCH_UNKNOWN, e.what());
  } catch (...) {
    return fail(LARCH_UNKNOWN, "an unknown error");
  }
}

template <class T>
T& given(T* p, const char* what) {
  if (p == nullptr) throw Error(ErrorCode::invalid_argument, std::string(what) + ": expected a pointer, found NULL");
  return *p;
}

/// A caller's options: what it does not know of them has its default.
template <class Options>
Options complete(const Options* options, const Options& defaults) {
  Options all = defaults;
  if (options == nullptr) return all;
  if (options->size < sizeof(std::size_t) || options->size > sizeof(Options))
    throw Error(ErrorCode::invalid_argument, "options: expected a size of at most " + std::to_string(sizeof(Options)) +
                                                 " as the defaults have it, found " + std::to_string(options->size));
  std::memcpy(&all, options, options->size);
  return all;
}

/// A value of an enumeration whose last one is known.
template <class E>
E one_of(int value, E last, const char* what) {
  if (value < 0 || value > static_cast<int>(last))
    throw Error(ErrorCode::invalid_argument, std::string(what) + ": expected 0 to " +
                                                 std::to_string(static_cast<int>(last)) + ", found " +
                                                 std::to_string(value));
  return static_cast<E>(value);
}

std::string_view text_of(const char* text, std::size_t length, const char* what) {
  return length == 0 ? std::string_view() : std::string_view(&given(text, what), length);
}

std::span<const larch::Token> tokens_of(const larch_token* tokens, std::size_t count) {
  return count == 0 ? std::span<const larch::Token>() : std::span(&given(tokens, "tokens"), count);
}

/// Memory for the caller to free, with `extra` bytes of zeros behind what is copied.
template <class T>
T* copy(const T* from, std::size_t count, std::size_t extra) {
  auto* to = static_cast<T*>(std::calloc(count * sizeof(T) + extra + 1, 1));
  if (to == nullptr) throw std::bad_alloc();
  if (count > 0) std::memcpy(to, from, count * sizeof(T));
  return to;
}

larch::LoadOptions load_options(const larch_load_options& o) {
  larch::LoadOptions options;
  options.packing = one_of(o.packing, larch::Packing::packed, "packing");
  options.warm_up = o.warm_up != 0;
  options.lock_memory = o.lock_memory != 0;
  if (o.weights != nullptr) {
    options.weights = larch::find_mix(o.weights);
    if (!options.weights)
      throw Error(ErrorCode::invalid_argument,
                  std::string("weights: expected a mix such as q4_k_m, found '") + o.weights + "'");
  }
  if (o.mtp != nullptr) options.mtp = o.mtp;
  if (o.chat_format != nullptr) options.chat_format = o.chat_format;
  if (o.progress != nullptr)
    options.progress = [o](const larch::LoadProgress& p) { return o.progress(o.user, p.done, p.total) != 0; };
  if (o.warning != nullptr)
    options.on_warning = [o](const std::string& sentence) { o.warning(o.user, sentence.c_str()); };
  return options;
}

/// Numbers that are told; the others are the checkpoint's own.
larch::SamplingOptions sampling(const larch_generate_options& o, larch::SamplingOptions own) {
  const auto take = [](double told, double& value) {
    if (!std::isnan(told)) value = told;
  };
  take(o.temperature, own.temperature);
  take(o.top_p, own.top_p);
  take(o.min_p, own.min_p);
  take(o.repeat_penalty, own.repeat_penalty);
  if (o.top_k != -1) own.top_k = o.top_k;
  if (o.has_seed != 0) own.seed = o.seed;
  return own;
}

larch::GenerateOptions generate_options(const larch_generate_options& o, const larch::Model& model) {
  larch::GenerateOptions options;
  options.max_tokens = o.max_tokens;
  options.speculation = one_of(o.speculation, larch::Speculation::suffix, "speculation");
  options.raw = o.raw != 0;
  options.sampling = sampling(o, model.default_sampling());
  for (std::size_t i = 0; i < o.stop_count; ++i) options.stop.emplace_back(&given((&given(o.stop, "stop"))[i], "stop"));
  if (o.on_piece != nullptr)
    options.on_piece = [o](const larch::Piece& piece) {
      const std::string text(piece.text);
      const larch_piece out{text.c_str(), text.size(), static_cast<larch_channel>(piece.channel), piece.token};
      return o.on_piece(o.user, &out) != 0;
    };
  if (o.on_prompt != nullptr)
    options.on_prompt = [o](const larch::PromptProgress& p) { return o.on_prompt(o.user, p.done, p.total) != 0; };
  if (o.on_logits != nullptr)
    options.on_logits = [o](std::span<float> logits, std::span<const larch::Token> tokens) {
      o.on_logits(o.user, logits.data(), logits.size(), tokens.data(), tokens.size());
    };
  return options;
}

}  // namespace

const char* larch_version(void) { return larch::version; }
const char* larch_last_error(void) { return last_error.data(); }
void larch_free(void* memory) { std::free(memory); }

larch_load_options larch_load_defaults(void) {
  larch_load_options o{};
  o.size = sizeof o;
  return o;
}

larch_status larch_model_load(const char* path, const larch_load_options* options, larch_model** model) {
  return guarded([&] {
    const larch::LoadOptions all = load_options(complete(options, larch_load_defaults()));
    larch_model*& out = given(model, "model");
    out = new larch_model{larch::Model::load(&given(path, "path"), all)};
  });
}

void larch_model_free(larch_model* model) { delete model; }
const char* larch_model_architecture(const larch_model* model) {
  return model != nullptr ? model->model.info().architecture.c_str() : "";
}
int32_t larch_model_vocab_size(const larch_model* model) {
  return model != nullptr ? model->model.info().vocab_size : 0;
}
int32_t larch_model_max_context(const larch_model* model) {
  return model != nullptr ? model->model.info().max_context : 0;
}

larch_status larch_model_encode(const larch_model* model, const char* text, size_t length, larch_token** tokens,
                                size_t* count) {
  return guarded([&] {
    const std::vector<larch::Token> all = given(model, "model").model.encode(text_of(text, length, "text"));
    larch_token*& out = given(tokens, "tokens");
    given(count, "count") = all.size();
    out = copy(all.data(), all.size(), 0);
  });
}

larch_status larch_model_decode(const larch_model* model, const larch_token* tokens, size_t count, char** text,
                                size_t* length) {
  return guarded([&] {
    const std::string all = given(model, "model").model.decode(tokens_of(tokens, count));
    char*& out = given(text, "text");
    given(length, "length") = all.size();
    out = copy(all.data(), all.size(), 1);
  });
}

larch_status larch_model_render(const larch_model* model, const larch_message* messages, size_t count, int thinking,
                                char** prompt) {
  return guarded([&] {
    std::vector<larch::Message> all;
    for (size_t i = 0; i < count; ++i) {
      const larch_message& m = (&given(messages, "messages"))[i];
      all.push_back({one_of(m.role, larch::Role::tool, "role"), std::string(&given(m.content, "content"))});
    }
    const std::string text = given(model, "model").model.render(all, {.thinking = thinking != 0});
    char*& out = given(prompt, "prompt");
    out = copy(text.data(), text.size(), 1);
  });
}

larch_session_options larch_session_defaults(void) {
  const larch::SessionOptions own;
  return {sizeof(larch_session_options), own.context, own.threads, own.batch, LARCH_CACHE_AUTO};
}

larch_status larch_session_create(const larch_model* model, const larch_session_options* options,
                                  larch_session** session) {
  return guarded([&] {
    const larch_session_options o = complete(options, larch_session_defaults());
    const larch::SessionOptions all{o.context, o.threads, o.batch, one_of(o.cache, larch::CacheType::int8, "cache")};
    larch_session*& out = given(session, "session");
    out = new larch_session{larch::Session(given(model, "model").model, all)};
  });
}

void larch_session_free(larch_session* session) { delete session; }
int32_t larch_session_position(const larch_session* session) {
  return session != nullptr ? session->session.position() : 0;
}
int32_t larch_session_capacity(const larch_session* session) {
  return session != nullptr ? session->session.capacity() : 0;
}

larch_status larch_session_feed(larch_session* session, const larch_token* tokens, size_t count, const float** logits) {
  return guarded([&] {
    const auto all = given(session, "session").session.feed(tokens_of(tokens, count));
    if (logits != nullptr) *logits = all.data();
  });
}

larch_status larch_session_rewind(larch_session* session, int32_t position) {
  return guarded([&] { given(session, "session").session.rewind(position); });
}

larch_status larch_session_fork(const larch_session* session, larch_session** fork) {
  return guarded([&] {
    larch_session*& out = given(fork, "fork");
    out = new larch_session{given(session, "session").session.fork()};
  });
}

larch_status larch_session_save(const larch_session* session, const char* file) {
  return guarded([&] { given(session, "session").session.save(&given(file, "file")); });
}

larch_status larch_session_load(larch_session* session, const char* file) {
  return guarded([&] { given(session, "session").session.load(&given(file, "file")); });
}

void larch_session_cancel(larch_session* session) {
  if (session != nullptr) session->session.cancel();
}

larch_generate_options larch_generate_defaults(void) {
  constexpr double own = std::numeric_limits<double>::quiet_NaN();
  larch_generate_options o{};
  o.size = sizeof o;
  o.temperature = o.top_p = o.min_p = o.repeat_penalty = own;
  o.top_k = -1;
  return o;
}

larch_status larch_generate(larch_session* session, const char* prompt, size_t length,
                            const larch_generate_options* options, larch_generation** generation) {
  return guarded([&] {
    larch::Session& s = given(session, "session").session;
    const larch_generate_options o = complete(options, larch_generate_defaults());
    larch_generation*& out = given(generation, "generation");
    out = new larch_generation{larch::generate(s, text_of(prompt, length, "prompt"), generate_options(o, s.model()))};
  });
}

const char* larch_generation_text(const larch_generation* g) { return g != nullptr ? g->generation.text.c_str() : ""; }
const char* larch_generation_thinking(const larch_generation* g) {
  return g != nullptr ? g->generation.reply.thinking.c_str() : "";
}
const char* larch_generation_content(const larch_generation* g) {
  return g != nullptr ? g->generation.reply.content.c_str() : "";
}

const larch_token* larch_generation_tokens(const larch_generation* g, size_t* count) {
  if (count != nullptr) *count = g != nullptr ? g->generation.tokens.size() : 0;
  return g != nullptr ? g->generation.tokens.data() : nullptr;
}

larch_stop_reason larch_generation_stop_reason(const larch_generation* g) {
  return static_cast<larch_stop_reason>(g != nullptr ? g->generation.stop_reason : larch::StopReason{});
}

void larch_generation_free(larch_generation* generation) { delete generation; }
