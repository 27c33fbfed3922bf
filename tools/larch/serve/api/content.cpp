#include "serve/api/content.hpp"

#include <algorithm>

namespace larch::serve {

std::string read_content(const Field& content, std::initializer_list<std::string_view> text_types) {
  if (content.is_text()) return content.text();
  if (!content.is_list()) content.fail("a string or a list of parts");
  std::string all;
  for (const Field& part : content.list()) {
    const Field type = part.require_object()["type"];
    if (std::ranges::find(text_types, std::string_view(type.text())) == text_types.end())
      type.refuse_value("\"" + std::string(*text_types.begin()) + "\"");
    append_part(all, part[type.text() == "refusal" ? "refusal" : "text"].text());
  }
  return all;
}

void append_part(std::string& all, std::string_view text) {
  if (!all.empty() && !text.empty() && !all.ends_with('\n')) all += '\n';
  all += text;
}

}  // namespace larch::serve
