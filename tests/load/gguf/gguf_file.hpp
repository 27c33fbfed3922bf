#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace larch::test {

/// The bytes of a GGUF file, put together value by value, honest or not.
class GgufBytes {
 public:
  template <class T>
  GgufBytes& number(T value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
  }
  GgufBytes& text(std::string_view value) {
    number(std::uint64_t{value.size()});
    bytes += value;
    return *this;
  }
  GgufBytes& header(std::uint64_t tensors, std::uint64_t keys, std::uint32_t version = 3) {
    bytes += "GGUF";
    return number(version).number(tensors).number(keys);
  }
  /// A key and its value's type; the value follows.
  GgufBytes& key(std::string_view name, std::uint32_t type) { return text(name).number(type); }
  /// An array's element type and length; the elements follow.
  GgufBytes& array(std::uint32_t type, std::uint64_t length) { return number(type).number(length); }
  /// An entry of the tensor table; dimensions in the file's order.
  GgufBytes& tensor(std::string_view name, const std::vector<std::uint64_t>& dimensions, std::uint32_t type,
                    std::uint64_t offset) {
    text(name).number(static_cast<std::uint32_t>(dimensions.size()));
    for (const std::uint64_t d : dimensions) number(d);
    return number(type).number(offset);
  }
  /// Zeros up to the beginning of the data, and that many bytes of data.
  GgufBytes& data(std::size_t size, std::size_t alignment = 32) {
    bytes.resize((bytes.size() + alignment - 1) / alignment * alignment);
    bytes.append(size, '\1');
    return *this;
  }
  [[nodiscard]] std::span<const std::byte> span() const { return std::as_bytes(std::span(bytes)); }

  std::string bytes;
};

}  // namespace larch::test
