#include "serve/api/stop_found.hpp"

#include "serve/api/token_text.hpp"
#include "text/stop.hpp"
#include "text/utf8.hpp"

namespace larch::serve {

std::string stop_found(const Model& model, const Generation& reply, const std::vector<std::string>& stops) {
  text::Utf8Stream characters;
  std::string all;
  for (const Token token : reply.tokens) all += characters.push(token_bytes(model, token));
  text::StopMatcher matcher(stops);
  (void)matcher.push(all);
  if (!matcher.match()) return {};
  // Of several that begin there the shortest was complete first.
  const std::string_view rest = std::string_view(all).substr(*matcher.match());
  std::string found;
  for (const std::string& stop : stops)
    if (rest.starts_with(stop) && (found.empty() || stop.size() < found.size())) found = stop;
  return found;
}

}  // namespace larch::serve
