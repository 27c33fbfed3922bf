#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace larch::text {

/// The alphabet of byte-level BPE (GPT-2): every byte as one printable character, so that any text can be written in a
/// vocabulary file. Printable bytes of Latin-1 stand for themselves, the others for U+0100 and up in order.
const std::array<std::string, 256>& byte_alphabet();

/// The bytes that a token of the alphabet spells; nothing if it has a character outside of it.
std::optional<std::string> bytes_of_token(std::string_view token);

/// The token that spells some bytes.
std::string token_of_bytes(std::string_view bytes);

}  // namespace larch::text
