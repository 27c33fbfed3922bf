#pragma once

#include <string_view>

#include "text/constraint/grammar.hpp"

namespace larch::text::constraint {

/// The grammar of a JSON schema's documents, or rather of some of them, in one form each:
///  - properties come in the schema's order, each that is not required may be left out, others come last; where
///    "properties" are given and "additionalProperties" is not, there are no others, nor items after "prefixItems"
///    where "items" is not;
///  - "oneOf" is taken for "anyOf"; without "type", keywords that are about one type only mean that type;
///  - names, constants and strings with a "pattern" are spelled without escapes that JSON does not ask for;
///  - numbers without bounds have at most 15 digits before the point, 15 after it and two in the exponent, integers 18;
///    with bounds there is no exponent and at most 9 digits follow the point.
///
/// Taken are "type", "enum", "const", "properties", "required", "additionalProperties", "items", "prefixItems",
/// "minItems", "maxItems", "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum",
/// "exclusiveMaximum", "multipleOf", "anyOf", "oneOf", "allOf" (of one schema, or of objects' properties) and "$ref"
/// within the schema. Throws Error(invalid_argument), naming the keyword and its place, for any other keyword that is
/// not a mere annotation, for a schema that nothing matches, and for one that is too large.
Grammar compile_schema(std::string_view schema);

}  // namespace larch::text::constraint
