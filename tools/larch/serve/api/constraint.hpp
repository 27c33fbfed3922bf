#pragma once

#include "serve/api/field.hpp"
#include "serve/api/logits.hpp"

#include <optional>
#include <string>

namespace larch::serve {

/// What the content of a reply is to be: any text, or JSON that a schema describes.
struct ReplyShape {
  std::optional<std::string> schema{};  ///< JSON text; empty: any text
  std::string field{};                  ///< that asked for it
};

/// Reads {"type": "text"}, "json_object" or "json_schema" with the schema in the member of `holder` of that name:
/// `format` itself or its member "json_schema", by API.
ReplyShape read_reply_shape(const Field& format, const Field& holder);

/// Lets the content be of that shape. Empty for any text.
OnLogits constrained(const Model& model, const ReplyShape& shape);

}  // namespace larch::serve
