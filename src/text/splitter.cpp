#include "text/splitter.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <new>
#include <utility>

#include "core/quote.hpp"
#include "larch/error.hpp"
#include "text/regex_syntax.hpp"
#include "text/utf8.hpp"

namespace larch::text {
namespace {

constexpr std::size_t max_pattern = 1 << 16;  // bytes; PCRE2's own limits bound what a pattern may nest and expand to
constexpr std::uint32_t match_limit = 10'000'000;  // steps from one starting point; a run of n spaces takes about n
constexpr std::uint32_t depth_limit = 1'000'000;
constexpr std::uint32_t heap_limit = 64 * 1024;  // KiB

template <auto free>
struct Free {
  template <class T>
  void operator()(T* p) const {
    free(p);
  }
};
template <class T, auto free>
using Owned = std::unique_ptr<T, Free<free>>;

template <class P>
P allocated(P p) {
  if (!p) throw Error(ErrorCode::out_of_memory, "tokenizer: cannot allocate for pattern matching");
  return p;
}

std::string message_of(int code) {
  PCRE2_UCHAR text[128];
  pcre2_get_error_message(code, text, sizeof text);
  return reinterpret_cast<const char*>(text);
}

}  // namespace

struct Splitter::Code {
  Owned<pcre2_code, pcre2_code_free> code;
  Owned<pcre2_match_context, pcre2_match_context_free> limits;
};

Splitter::Splitter(std::string pattern, unsigned options, Matches matches, bool invert, std::string origin)
    : matches_(matches), invert_(invert), origin_(std::move(origin)) {
  if (pattern.size() > max_pattern)
    throw Error(ErrorCode::unsupported, origin_ + ": expected a pattern of at most " + std::to_string(max_pattern) +
                                            " bytes, found " + std::to_string(pattern.size()));
  const Owned<pcre2_compile_context, pcre2_compile_context_free> context(
      allocated(pcre2_compile_context_create(nullptr)));
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
  int error = 0;
  std::size_t offset = 0;
  auto code = std::make_shared<Code>();
  code->code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), PCRE2_UTF | options,
                                 &error, &offset, context.get()));
  if (!code->code)
    throw Error(ErrorCode::malformed, origin_ + ": expected a regular expression, found " + quote(pattern) + ": " +
                                          message_of(error) + " at " + std::to_string(offset));
  code->limits.reset(allocated(pcre2_match_context_create(nullptr)));
  pcre2_set_match_limit(code->limits.get(), match_limit);
  pcre2_set_depth_limit(code->limits.get(), depth_limit);
  pcre2_set_heap_limit(code->limits.get(), heap_limit);
  pcre2_jit_compile(code->code.get(), PCRE2_JIT_COMPLETE);  // without it matching is slower, not different
  code_ = std::move(code);
}

Splitter Splitter::regex(std::string_view pattern, Matches matches, bool invert, const std::string& origin) {
  if (const auto at = find_invalid_utf8(pattern))
    throw Error(ErrorCode::malformed, origin + ": expected UTF-8, found an invalid byte at " + std::to_string(*at));
  return {to_pcre2(pattern, origin), PCRE2_UCP | PCRE2_MULTILINE, matches, invert, origin};
}

Splitter Splitter::literal(std::string_view text, Matches matches, bool invert, const std::string& origin) {
  if (const auto at = find_invalid_utf8(text))
    throw Error(ErrorCode::malformed, origin + ": expected UTF-8, found an invalid byte at " + std::to_string(*at));
  return {std::string(text), PCRE2_LITERAL, matches, invert, origin};
}

void Splitter::split(std::string_view text, std::vector<std::string_view>& pieces) const {
  const Owned<pcre2_match_data, pcre2_match_data_free> data(allocated(pcre2_match_data_create(1, nullptr)));
  const auto* subject = reinterpret_cast<PCRE2_SPTR>(text.data());
  const auto put = [&](std::size_t from, std::size_t to, bool matched) {
    if (from < to && (matches_ == Matches::isolated || matched == invert_))
      pieces.push_back(text.substr(from, to - from));
  };
  const auto match = [&](std::size_t from, std::uint32_t options) {
    return pcre2_match(code_->code.get(), subject, text.size(), from, PCRE2_NO_UTF_CHECK | options, data.get(),
                       code_->limits.get());
  };
  std::size_t done = 0, at = 0;
  while (at <= text.size()) {
    int rc = match(at, 0);
    if (rc == PCRE2_ERROR_JIT_STACKLIMIT) rc = match(at, PCRE2_NO_JIT);  // the interpreter's stack is on the heap
    if (rc == PCRE2_ERROR_NOMATCH) break;
    if (rc < 0)
      throw Error(ErrorCode::unsupported, origin_ + ": the pattern cannot be matched within limits: " + message_of(rc));
    const std::size_t* range = pcre2_get_ovector_pointer(data.get());
    const std::size_t begin = range[0], end = range[1];
    put(done, begin, false);
    put(begin, end, true);
    done = end;
    // After an empty match the next one begins a character further.
    at = end > begin ? end : end + std::max<std::size_t>(1, utf8_length(text.substr(end)));
  }
  put(done, text.size(), false);
}

}  // namespace larch::text
