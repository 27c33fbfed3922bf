#pragma once

#include "serve/api/parts.hpp"
#include "serve/json_text.hpp"

#include <string>

namespace larch::serve {

/// The id of the item of a response's "output" that a part of a reply is.
std::string item_id(const Part& part);

/// The item itself; one in progress has nothing of the text yet. `logprobs`: a list, of a message's tokens.
Json item_json(const Part& part, const char* status, Json logprobs);

/// The one element of an item's "content": a part of text.
Json content_json(const Part& part, const std::string& text, Json logprobs);

}  // namespace larch::serve
