#pragma once

#include "serve/api/field.hpp"

#include <larch/json_constraint.hpp>

#include <optional>
#include <string>

namespace larch::serve {

/// What the content of a reply is to be: any text, or JSON that a schema describes.
struct ReplyShape {
  std::optional<std::string> schema{};  ///< JSON text, "" for any object; none: any text
  std::string field{};                  ///< that asked for it
};

/// Reads {"type": "text"}, "json_object" or "json_schema" with the schema in the member of `holder` of that name:
/// `format` itself or its member "json_schema", by API.
ReplyShape read_reply_shape(const Field& format, const Field& holder);

/// What holds contents to that shape; nothing for any text. Throws ApiError(400) for a schema that cannot be held to.
std::optional<JsonConstraint> constraint_to(const Model& model, const ReplyShape& shape);

}  // namespace larch::serve
