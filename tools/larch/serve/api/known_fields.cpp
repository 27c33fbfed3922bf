#include "serve/api/known_fields.hpp"

namespace larch::serve {

void refuse_fields(const Field& object, std::span<const KnownField> known) {
  for (const KnownField& field : known) {
    if (field.treatment != Treatment::refused) continue;
    if (const Field value = object[field.name]; value.there()) value.refuse(std::string(field.instead));
  }
}

}  // namespace larch::serve
