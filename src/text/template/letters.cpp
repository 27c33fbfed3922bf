// Upper and lower case, and classes of characters, as Unicode has them: PCRE2 holds its tables.
#include <algorithm>
#include <new>

#include "core/pcre2.hpp"
#include "text/template/failure.hpp"
#include "text/template/pystring.hpp"
#include "text/utf8.hpp"

namespace larch::text::jinja {
namespace {

using pcre2::Owned;

Owned<pcre2_code> compile(const char* pattern) {
  int code = 0;
  std::size_t offset = 0;
  Owned<pcre2_code> compiled(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern), PCRE2_ZERO_TERMINATED,
                                           PCRE2_UTF | PCRE2_UCP, &code, &offset, nullptr));
  if (!compiled) throw std::bad_alloc();  // the patterns are ours
  return compiled;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void require_utf8(std::string_view text) {
  if (find_invalid_utf8(text)) throw Failure("expected UTF-8, found something else", ErrorCode::invalid_argument);
}

/// Every match of the pattern, written as PCRE2's extended replacement says.
std::string substitute(std::string_view text, const char* pattern, const char* replacement) {
  require_utf8(text);
  const auto code = compile(pattern);
  std::string out(text.size() * 2 + 16, '\0');
  for (;;) {
    std::size_t size = out.size();
    const int result = pcre2_substitute(
        code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0,
        PCRE2_SUBSTITUTE_GLOBAL | PCRE2_SUBSTITUTE_EXTENDED | PCRE2_SUBSTITUTE_OVERFLOW_LENGTH | PCRE2_NO_UTF_CHECK,
        nullptr, nullptr, reinterpret_cast<PCRE2_SPTR>(replacement), PCRE2_ZERO_TERMINATED,
        reinterpret_cast<PCRE2_UCHAR*>(out.data()), &size);
    if (result != PCRE2_ERROR_NOMEMORY) {
      if (result < 0) throw Failure("expected letters, found what has no case");
      out.resize(size);
      return out;
    }
    out.resize(size);
  }
}

std::string map_ascii(std::string_view text, char first, char last, int shift) {
  std::string out(text);
  for (char& c : out)
    if (c >= first && c <= last) c = static_cast<char>(c + shift);
  return out;
}

}  // namespace

std::string upper(std::string_view text) {
  if (is_ascii(text)) return map_ascii(text, 'a', 'z', 'A' - 'a');
  // The one letter in common use that becomes two.
  return substitute(replace(text, "ß", "SS", -1, text.size() * 2), "\\p{L&}+", "\\U$0");
}

std::string lower(std::string_view text) {
  if (is_ascii(text)) return map_ascii(text, 'A', 'Z', 'a' - 'A');
  return substitute(text, "\\p{L&}+", "\\L$0");
}

std::string capitalize(std::string_view text) {
  if (text.empty()) return {};
  const std::size_t first = std::max<std::size_t>(1, utf8_length(text));
  const std::string initial = text.starts_with("ß") ? "Ss" : upper(text.substr(0, first));
  return initial + lower(text.substr(first));
}

std::string title(std::string_view text) { return substitute(text, "(\\p{L&})(\\p{L&}*)", "\\U$1\\L$2"); }

bool matches(std::string_view text, const char* pattern) {
  require_utf8(text);
  const auto code = compile(pattern);
  const Owned<pcre2_match_data> data(pcre2_match_data_create(1, nullptr));
  if (!data) throw std::bad_alloc();
  return pcre2_match(code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0, PCRE2_NO_UTF_CHECK,
                     data.get(), nullptr) >= 0;
}

}  // namespace larch::text::jinja
