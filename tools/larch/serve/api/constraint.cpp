#include "serve/api/constraint.hpp"

#include "serve/api_error.hpp"

namespace larch::serve {

ReplyShape read_reply_shape(const Field& format, const Field& holder) {
  if (!format.there()) return {};
  const Field type = format["type"];
  if (type.text() == "text") return {};
  if (type.text() == "json_object") return {R"({"type":"object"})", format.path()};
  if (type.text() != "json_schema") type.refuse_value("\"text\", \"json_object\" or \"json_schema\"");
  return {text_of(holder["schema"].require_object().json()), format.path()};
}

OnLogits constrained(const Model& /*model*/, const ReplyShape& shape, const Prompt& /*prompt*/) {
  if (shape.schema)
    throw ApiError(400, shape.field + ": expected text, since this server does not constrain replies, found a format",
                   shape.field, "unsupported_value");
  return {};
}

}  // namespace larch::serve
