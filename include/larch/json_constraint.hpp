#pragma once

#include <larch/generate.hpp>

namespace larch {

namespace engine {
struct ConstraintState;
}  // namespace engine

/// Holds replies to a JSON schema: tokens that would leave it are forbidden before one is chosen.
///
///     const larch::JsonConstraint constraint(session.model(), R"({"properties": {"answer": {"type": "integer"}}})");
///     larch::GenerateOptions options;
///     options.on_logits = constraint.hook();
///     larch::generate(session, prompt, options);  // reply.content is what the schema says, if the reply ended itself
///
/// Of a model that thinks, the thinking part is free, but it cannot be the end; the JSON text comes after </think>.
/// Once it is complete only end tokens are left. A reply that is cut (by GenerateOptions::max_tokens, a stop string, a
/// full context) is the beginning of such a text. A model keeps what it made of the last few schemas: to make a
/// constraint of one of them again takes no time.
///
/// Schemas are taken as OpenAI's structured outputs, pydantic, zod and the like write them: "type", "enum", "const",
/// "properties", "required", "additionalProperties", "items", "prefixItems", "minItems", "maxItems", "minLength",
/// "maxLength", "pattern" (regular expressions without look-around, \b, \p and back references), "format" (date-time,
/// date, time, uuid, email, ipv4; others say no more than "description"), "minimum", "maximum", "exclusiveMinimum",
/// "exclusiveMaximum", "multipleOf", "anyOf", "oneOf" (which is taken for "anyOf"), "allOf" (of one schema, or of
/// objects whose properties come together), "$ref" within the schema, and annotations. What is written is narrower than
/// what such a schema allows: properties come in the schema's order, those that it does not name come last and only
/// where "additionalProperties" asks for them or there are no "properties"; numbers have a bounded number of digits;
/// nesting goes 64 deep; white space is bounded.
class LARCH_API JsonConstraint {
 public:
  /// `schema`: JSON text; empty: any JSON object. Throws Error(invalid_argument) for what is no schema, says anything
  /// else than the above (naming the keyword and where it stands), is too large, or is met by no text;
  /// Error(unsupported) for a model without a tokenizer.
  explicit JsonConstraint(const Model& model, std::string_view schema = {});

  /// What GenerateOptions::on_logits takes, for one generation; its first call is taken for the one after the prompt.
  /// Each has a state of its own: any number may be used at once. `may_think`: false where no thinking part may come
  /// before the JSON text, as in the midst of a reply.
  [[nodiscard]] std::function<void(std::span<float> logits, std::span<const Token> tokens)> hook(
      bool may_think = true) const;

 private:
  std::shared_ptr<const engine::ConstraintState> state_;
};

}  // namespace larch
