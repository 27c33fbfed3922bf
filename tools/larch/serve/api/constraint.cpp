#include "serve/api/constraint.hpp"

#include "serve/api_error.hpp"

namespace larch::serve {

ReplyShape read_reply_shape(const Field& format, const Field& holder) {
  if (!format.there()) return {};
  const Field type = format["type"];
  if (type.text() == "text") return {};
  if (type.text() == "json_object") return {"", format.path()};
  if (type.text() != "json_schema") type.refuse_value(R"("text", "json_object" or "json_schema")");
  return {text_of(holder["schema"].require_object().json()), format.path()};
}

std::optional<JsonConstraint> constraint_to(const Model& model, const ReplyShape& shape) {
  if (!shape.schema) return {};
  try {
    return JsonConstraint(model, *shape.schema);
  } catch (const Error& e) {
    if (e.code() == ErrorCode::out_of_memory) throw;
    throw ApiError(400, shape.field + ": " + e.what(), shape.field, "invalid_value");
  }
}

}  // namespace larch::serve
