// The whole content of a safetensors file: it is read or refused, and what is read lies within it.
#include <cstddef>
#include <cstdint>
#include <span>

#include "larch/error.hpp"
#include "load/safetensors.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  volatile std::uint8_t sink = 0;
  try {
    for (const larch::TensorView& t : larch::load::parse_header(std::as_bytes(std::span(data, size)), "file"))
      for (std::uint64_t i = 0; i < t.bytes; ++i) sink = static_cast<std::uint8_t>(t.data[i]);
  } catch (const larch::Error&) {
  }
  static_cast<void>(sink);
  return 0;
}
