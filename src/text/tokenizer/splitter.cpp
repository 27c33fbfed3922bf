#include "text/tokenizer/splitter.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/pcre2.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"
#include "text/tokenizer/regex_syntax.hpp"
#include "text/utf8.hpp"

namespace larch::text {
namespace {

using pcre2::message_of;
using pcre2::Owned;

constexpr std::size_t max_pattern = 1 << 16;  // bytes; PCRE2's own limits bound what a pattern may nest and expand to
constexpr std::uint32_t depth_limit = 1'000'000;
constexpr std::uint32_t heap_limit = 64 * 1024;  // KiB

// What one match may look at and do free of charge. Both are far above what a word takes, and bound the work per byte.
constexpr std::size_t free_window = 256;   // bytes
constexpr std::uint64_t free_steps = 256;  // from one starting point
constexpr std::size_t work_per_byte = 64;  // a run of n letters or spaces takes about 4 n, of groups 20 n
constexpr std::size_t work_at_least = 1 << 16;

template <class P>
P allocated(P p) {
  if (!p) throw Error(ErrorCode::out_of_memory, "tokenizer: cannot allocate for pattern matching");
  return p;
}

}  // namespace

struct Splitter::Code {
  Owned<pcre2_code> anywhere, anchored;  ///< the second matches only where it is told to begin
};

namespace {

/// What PCRE2 needs to match any pattern, one for each thread.
struct Scratch {
  Owned<pcre2_match_data> data{allocated(pcre2_match_data_create(1, nullptr))};
  Owned<pcre2_match_context> limits{allocated(pcre2_match_context_create(nullptr))};

  Scratch() {
    pcre2_set_depth_limit(limits.get(), depth_limit);
    pcre2_set_heap_limit(limits.get(), heap_limit);
  }
};

Scratch& scratch() {
  thread_local Scratch scratch;
  return scratch;
}

}  // namespace

/// Finds the matches in one text, from left to right, on a budget. PCRE2 limits the steps from one starting point, but
/// not how far they may look (loops over a class take no steps), nor all of them together. So a match sees a window of
/// the text, which grows while what it says is that more text could change the match ("partial"), and may take so many
/// steps, which grow too. Growth has its price.
class Splitter::Search {
 public:
  Search(const Splitter& splitter, std::string_view text)
      : splitter_(splitter),
        text_(text),
        budget_(work_at_least + work_per_byte * text.size()),
        data_(scratch().data.get()),
        limits_(scratch().limits.get()) {
    limit_steps(free_steps);
  }

  struct Match {
    std::size_t begin, end;
  };

  /// The first match that begins at `from` or after.
  std::optional<Match> next(std::size_t from) {
    while (from <= text_.size()) {
      if (from < careful_until_) {
        if (auto match = match_at(from)) return match;
        from += std::max<std::size_t>(1, utf8_length(text_.substr(from)));
        continue;
      }
      const std::size_t end = window_end(from, free_window);
      const int rc = run(splitter_.code_->anywhere.get(), from, end);
      const auto [first, last] = range();
      if (rc > 0 && is_whole(end, last)) return Match{first, last};
      // No match begins before the point where one needs a larger window, nor in a window where none does.
      if (rc > 0 || rc == PCRE2_ERROR_PARTIAL) {
        from = std::max(from, first);
        careful_until_ = from + 1;
      } else if (rc == PCRE2_ERROR_NOMATCH) {
        from = std::max(end, from + (end == text_.size() ? 1 : 0));
      } else {
        careful_until_ = end + 1;  // more steps from some point in here
      }
    }
    return std::nullopt;
  }

 private:
  [[noreturn]] void refuse(const std::string& why) const {
    throw Error(ErrorCode::unsupported, splitter_.origin_ + ": the pattern " + quote(splitter_.pattern_) +
                                            " cannot be matched within limits: " + why);
  }
  void pay(std::uint64_t work) {
    if (work > budget_) refuse("it takes too long for a text of " + std::to_string(text_.size()) + " bytes");
    budget_ -= work;
  }
  /// The match that begins at `from`, whatever window and steps it takes.
  std::optional<Match> match_at(std::size_t from) {
    std::size_t window = free_window;
    std::uint64_t steps = free_steps;
    std::optional<Match> found;
    while (true) {
      const std::size_t end = window_end(from, window);
      const int rc = run(splitter_.code_->anchored.get(), from, end);
      if (rc > 0 && is_whole(end, range().end)) found = range();
      if (found || rc == PCRE2_ERROR_NOMATCH) break;
      if (rc == PCRE2_ERROR_MATCHLIMIT) {
        pay(steps *= 4);
        limit_steps(steps);
      } else {
        pay(window *= 2);
      }
    }
    if (steps != free_steps) limit_steps(free_steps);
    return found;
  }

  /// Between characters.
  [[nodiscard]] std::size_t window_end(std::size_t from, std::size_t window) const {
    if (window >= text_.size() - from) return text_.size();
    std::size_t end = from + window;
    while ((static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) --end;
    return end;
  }
  /// A match that ends with the window may go on: at its very end PCRE2 does not speak of partial matches.
  [[nodiscard]] bool is_whole(std::size_t window_end, std::size_t match_end) const {
    return match_end < window_end || window_end == text_.size();
  }
  [[nodiscard]] Match range() const {
    const std::size_t* ends = pcre2_get_ovector_pointer(data_);
    return {ends[0], ends[1]};
  }
  void limit_steps(std::uint64_t steps) {
    pcre2_set_match_limit(limits_, static_cast<std::uint32_t>(std::min<std::uint64_t>(steps, UINT32_MAX)));
  }

  /// Above 0 for a match; or PCRE2_ERROR_NOMATCH, PCRE2_ERROR_PARTIAL or PCRE2_ERROR_MATCHLIMIT.
  int run(const pcre2_code* code, std::size_t from, std::size_t end) {
    const std::uint32_t options = PCRE2_NO_UTF_CHECK | (end == text_.size() ? 0 : PCRE2_PARTIAL_HARD);
    const auto* subject = reinterpret_cast<PCRE2_SPTR>(text_.data());
    int rc = pcre2_match(code, subject, end, from, options, data_, limits_);
    if (rc == PCRE2_ERROR_JIT_STACKLIMIT)  // the interpreter's stack is on the heap
      rc = pcre2_match(code, subject, end, from, options | PCRE2_NO_JIT, data_, limits_);
    if (rc < 0 && rc != PCRE2_ERROR_NOMATCH && rc != PCRE2_ERROR_PARTIAL && rc != PCRE2_ERROR_MATCHLIMIT)
      refuse(message_of(rc));
    return rc;
  }

  const Splitter& splitter_;
  std::string_view text_;
  std::uint64_t budget_;
  std::size_t careful_until_ = 0;  ///< up to here starting points are tried one by one
  pcre2_match_data* data_;
  pcre2_match_context* limits_;
};

Splitter::Splitter(std::string pattern, unsigned options, Matches matches, bool invert, std::string origin)
    : matches_(matches), invert_(invert), origin_(std::move(origin)) {
  if (pattern.size() > max_pattern)
    throw Error(ErrorCode::unsupported, origin_ + ": expected a pattern of at most " + std::to_string(max_pattern) +
                                            " bytes, found " + std::to_string(pattern.size()));
  const Owned<pcre2_compile_context> context(allocated(pcre2_compile_context_create(nullptr)));
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
  const auto compile = [&](std::uint32_t more) {
    int error = 0;
    std::size_t offset = 0;
    Owned<pcre2_code> code(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                                         PCRE2_UTF | options | more, &error, &offset, context.get()));
    if (!code)
      throw Error(ErrorCode::malformed, origin_ + ": expected a regular expression, found " + quote(pattern) + ": " +
                                            message_of(error) + " at " + std::to_string(offset));
    // Without it matching is slower, not different.
    pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE | PCRE2_JIT_PARTIAL_HARD);
    return code;
  };
  auto code = std::make_shared<Code>();
  code->anywhere = compile(0);
  code->anchored = compile(PCRE2_ANCHORED);
  code_ = std::move(code);
  pattern_ = std::move(pattern);
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
  const auto put = [&](std::size_t from, std::size_t to, bool matched) {
    if (from < to && (matches_ == Matches::isolated || matched == invert_))
      pieces.push_back(text.substr(from, to - from));
  };
  Search search(*this, text);
  std::size_t done = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto match = search.next(at);
    if (!match) break;
    put(done, match->begin, false);
    put(match->begin, match->end, true);
    done = at = match->end;
    // After an empty match the next one begins a character further.
    if (match->begin == match->end) at += std::max<std::size_t>(1, utf8_length(text.substr(match->end)));
  }
  put(done, text.size(), false);
}

}  // namespace larch::text
