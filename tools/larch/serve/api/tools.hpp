#pragma once

#include "serve/api/field.hpp"

#include <larch/chat.hpp>

#include <string>
#include <vector>

namespace larch::serve {

/// Whether the model is to call tools.
struct ToolChoice {
  enum class Kind {
    automatic,  ///< as it likes
    none,
    any,    ///< one at least
    named,  ///< this one
  };
  Kind kind = Kind::automatic;
  std::string name{};  ///< of `named`
};

/// A function with its name, its description and, under the key given, the JSON schema of its parameters.
Tool read_function(const Field& function, std::string_view schema_key);

/// Throws for a choice that goes with none of the tools.
void require_tool(const ToolChoice& choice, const std::vector<Tool>& tools, const Field& field);

/// Arguments of a past call, as JSON text of an object; a text that is none stays what it is.
std::string arguments_text(const Field& arguments);

}  // namespace larch::serve
