#pragma once

#include "serve/api/field.hpp"

#include <span>

namespace larch::serve {

/// What becomes of a field that an API has.
enum class Treatment {
  read,      ///< it does what the API says
  harmless,  ///< ignored: no reply would be another for it
  refused,   ///< an error, unless it is null
};

/// A field that an API has. What is not listed is not the API's, and ignored.
struct KnownField {
  std::string_view name;
  Treatment treatment;
  std::string_view instead{};  ///< of a refused one: what to do
};

/// Throws ApiError(400) for the first field that is refused.
void refuse_fields(const Field& object, std::span<const KnownField> known);

}  // namespace larch::serve
