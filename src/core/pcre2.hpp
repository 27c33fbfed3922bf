#pragma once

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <memory>
#include <string>

/// What users of PCRE2 share: its objects freed when their owner goes, its messages.
namespace larch::pcre2 {

struct Free {
  void operator()(pcre2_code* p) const { pcre2_code_free(p); }
  void operator()(pcre2_match_data* p) const { pcre2_match_data_free(p); }
  void operator()(pcre2_match_context* p) const { pcre2_match_context_free(p); }
  void operator()(pcre2_compile_context* p) const { pcre2_compile_context_free(p); }
};
/// T: pcre2_code, pcre2_match_data, pcre2_match_context or pcre2_compile_context.
template <class T>
using Owned = std::unique_ptr<T, Free>;

/// What an error code of PCRE2's stands for.
inline std::string message_of(int code) {
  PCRE2_UCHAR text[128];
  pcre2_get_error_message(code, text, sizeof text);
  return reinterpret_cast<const char*>(text);
}

}  // namespace larch::pcre2
