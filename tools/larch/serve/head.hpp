#pragma once

#include <string>
#include <string_view>

namespace larch::serve {

/// What the server looks at of a request's line and fields.
struct Head {
  std::string method{};         ///< as "GET"
  std::string path{};           ///< percent-decoded, without the query
  std::string host{};           ///< empty: none
  std::string origin{};         ///< of the web page that asks; empty: none
  std::string authorization{};  ///< the whole field; empty: none
  std::string api_key{};        ///< x-api-key; empty: none
  bool anthropic = false;       ///< whether it has the field anthropic-version
  bool http_1_0 = false;
  bool keep_alive = true;         ///< whether the client may send another request
  bool expects_continue = false;  ///< it waits for a word before it sends the body
  bool chunked = false;           ///< the body comes in chunks
  unsigned long long length = 0;  ///< of the body, if not chunked
  [[nodiscard]] bool has_body() const { return chunked || length > 0; }
};

/// Takes a head apart: `text` is all of it with the empty line that ends it. Throws ApiError.
Head parse_head(std::string_view text);

}  // namespace larch::serve
