// The input is a tokenizer.json. Whatever parses must encode and decode.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "larch/error.hpp"
#include "text/tokenizer/tokenizer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto tokenizer = larch::text::Tokenizer::parse({reinterpret_cast<const char*>(data), size}, "tokenizer.json");
    for (const std::int32_t id : tokenizer.encode("Some text, 123 <a> é\n\n  世界"))
      if (!tokenizer.contains(id)) std::abort();
  } catch (const larch::Error&) {
  }
  return 0;
}
