#include "convert/name_pattern.hpp"

#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

#include "core/pcre2.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"

namespace larch::convert {
namespace {

using pcre2::message_of;
using pcre2::Owned;

constexpr std::size_t longest_pattern = 4096;   // bytes
constexpr std::uint32_t most_nesting = 100;     // parentheses
constexpr std::uint32_t match_limit = 100'000;  // steps from one starting point; names are short
constexpr std::uint32_t depth_limit = 10'000;
constexpr std::uint32_t heap_limit = 64 * 1024;  // KiB

template <class P>
P allocated(P p) {
  if (!p) throw std::bad_alloc();
  return p;
}

[[noreturn]] void refuse(const std::string& expected, const std::string& found) {
  throw Error(ErrorCode::invalid_argument, "quantize: expected " + expected + ", found " + found);
}

}  // namespace

struct NamePattern::Code {
  Owned<pcre2_code> code;
  Owned<pcre2_match_context> limits;
};

NamePattern::NamePattern(std::string pattern) : pattern_(std::move(pattern)) {
  if (pattern_.size() > longest_pattern)
    refuse("a regular expression of at most " + std::to_string(longest_pattern) + " bytes",
           "one of " + std::to_string(pattern_.size()));
  const Owned<pcre2_compile_context> context(allocated(pcre2_compile_context_create(nullptr)));
  pcre2_set_parens_nest_limit(context.get(), most_nesting);
  auto code = std::make_shared<Code>();
  int error = 0;
  std::size_t offset = 0;
  code->code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern_.data()), pattern_.size(), PCRE2_DOLLAR_ENDONLY,
                                 &error, &offset, context.get()));
  if (!code->code)
    refuse("a regular expression", quote(pattern_) + ": " + message_of(error) + " at " + std::to_string(offset));
  code->limits.reset(allocated(pcre2_match_context_create(nullptr)));
  pcre2_set_match_limit(code->limits.get(), match_limit);
  pcre2_set_depth_limit(code->limits.get(), depth_limit);
  pcre2_set_heap_limit(code->limits.get(), heap_limit);
  code_ = std::move(code);
}

bool NamePattern::occurs_in(std::string_view name) const {
  const Owned<pcre2_match_data> data(allocated(pcre2_match_data_create(1, nullptr)));
  const int rc = pcre2_match(code_->code.get(), reinterpret_cast<PCRE2_SPTR>(name.data()), name.size(), 0, 0,
                             data.get(), code_->limits.get());
  if (rc == PCRE2_ERROR_NOMATCH) return false;
  if (rc < 0)
    refuse("a regular expression that is matched in few steps",
           quote(pattern_) + " for tensor " + quote(name) + ": " + message_of(rc));
  return true;
}

}  // namespace larch::convert
