#include "load/gguf/gguf.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include "core/checked.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"
#include "load/gguf/tensor_types.hpp"

namespace larch::load {
namespace {

static_assert(std::endian::native == std::endian::little, "GGUF is read as little-endian");

constexpr std::string_view magic = "GGUF";
constexpr std::uint64_t least_entry = 8 + 4;           // of the metadata: the key's length and the value's type
constexpr std::uint64_t least_tensor = 8 + 4 + 4 + 8;  // of the tensor table: without name and dimensions

/// Reads a file from its beginning; every step is checked against its end.
class Cursor {
 public:
  Cursor(std::span<const std::byte> file, const std::string& origin, const Fetch& fetch)
      : file_(file), origin_(origin), fetch_(fetch), ready_(fetch ? 0 : file.size()) {}

  [[nodiscard]] std::uint64_t position() const { return at_; }
  [[nodiscard]] std::uint64_t left() const { return file_.size() - at_; }

  [[noreturn]] void fail(const std::string& what, ErrorCode code = ErrorCode::malformed) const {
    throw Error(code, origin_ + ": " + what);
  }

  std::span<const std::byte> take(std::uint64_t bytes, const char* what) {
    if (bytes > left())
      fail(std::string("expected ") + what + " of " + std::to_string(bytes) + " bytes at offset " +
           std::to_string(at_) + ", found the file's end after " + std::to_string(left()));
    if (at_ + bytes > ready_) fetch_up_to(at_ + bytes);
    const auto result = file_.subspan(at_, bytes);
    at_ += bytes;
    return result;
  }

  template <class T>
  T number(const char* what) {
    T value;
    std::memcpy(&value, take(sizeof value, what).data(), sizeof value);
    return value;
  }

  /// A string of at most `longest` bytes.
  std::string string(const char* what, std::uint64_t longest = std::numeric_limits<std::uint64_t>::max()) {
    const auto length = number<std::uint64_t>(what);
    if (length > longest)
      fail(std::string("expected ") + what + " of at most " + std::to_string(longest) + " bytes, found " +
           std::to_string(length));
    const auto bytes = take(length, what);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  /// How many entries follow, each of at least `least_bytes`.
  std::uint64_t count(const char* what, std::uint64_t most, std::uint64_t least_bytes) {
    const auto n = number<std::uint64_t>(what);
    check_count(n, what, most, least_bytes);
    return n;
  }
  void check_count(std::uint64_t n, const char* what, std::uint64_t most, std::uint64_t least_bytes) const {
    const std::uint64_t limit = std::min(most, left() / least_bytes);
    if (n > limit)
      fail("expected at most " + std::to_string(limit) + " " + what + " in what is left of the file, found " +
           std::to_string(n));
  }

 private:
  void fetch_up_to(std::uint64_t end) {
    constexpr std::uint64_t least = 1U << 20;
    const std::uint64_t bytes = std::min(std::max(end - ready_, least), file_.size() - ready_);
    fetch_(file_.subspan(ready_, bytes));
    ready_ += bytes;
  }

  std::span<const std::byte> file_;
  const std::string& origin_;
  const Fetch& fetch_;
  std::uint64_t at_ = 0;
  std::uint64_t ready_;  ///< bytes that are readable
};

/// Reads the metadata: a key, a type and a value per entry.
class MetadataReader {
 public:
  MetadataReader(Cursor& cursor, std::uint64_t entries) : cursor_(cursor) {
    for (std::uint64_t i = 0; i < entries; ++i) read_entry();
  }
  GgufMetadata metadata() && { return std::move(metadata_); }

 private:
  void read_entry() {
    key_ = cursor_.string("a key", gguf_longest_name);
    GgufValue value = read_value(cursor_.number<std::uint32_t>("a value's type"));
    if (!metadata_.emplace(key_, std::move(value)).second) fail("expected distinct keys, found it twice");
  }

  [[noreturn]] void fail(const std::string& what, ErrorCode code = ErrorCode::malformed) const {
    cursor_.fail("key " + quote(key_) + ": " + what, code);
  }

  GgufValue read_value(std::uint32_t type) {
    if (type == gguf_array_type) return read_array();
    return read_typed<GgufValue>(type, [&]<class T>(T*) -> GgufValue { return read_scalar<T>(); });
  }

  GgufArray read_array() {
    const auto type = cursor_.number<std::uint32_t>("an array's type");
    if (type == gguf_array_type)
      fail("expected an array of numbers or strings, found nested arrays", ErrorCode::unsupported);
    const auto n = cursor_.number<std::uint64_t>("an array's length");
    return read_typed<GgufArray>(type, [&]<class T>(T*) -> GgufArray { return read_elements<T>(n); });
  }

  /// Calls read with a null pointer to the type that a number stands for.
  template <class Result, class F>
  Result read_typed(std::uint32_t type, F&& read) const {
    switch (type) {
      case 0:
        return read(static_cast<std::uint8_t*>(nullptr));
      case 1:
        return read(static_cast<std::int8_t*>(nullptr));
      case 2:
        return read(static_cast<std::uint16_t*>(nullptr));
      case 3:
        return read(static_cast<std::int16_t*>(nullptr));
      case 4:
        return read(static_cast<std::uint32_t*>(nullptr));
      case 5:
        return read(static_cast<std::int32_t*>(nullptr));
      case 6:
        return read(static_cast<float*>(nullptr));
      case 7:
        return read(static_cast<bool*>(nullptr));
      case 8:
        return read(static_cast<std::string*>(nullptr));
      case 10:
        return read(static_cast<std::uint64_t*>(nullptr));
      case 11:
        return read(static_cast<std::int64_t*>(nullptr));
      case 12:
        return read(static_cast<double*>(nullptr));
      default:
        fail("expected a type from 0 to 12, found " + std::to_string(type));
    }
  }

  template <class T>
  T read_scalar() {
    if constexpr (std::is_same_v<T, std::string>) {
      return cursor_.string("a string");
    } else if constexpr (std::is_same_v<T, bool>) {
      const auto byte = cursor_.number<std::uint8_t>("a bool");
      if (byte > 1) fail("expected a bool to be 0 or 1, found " + std::to_string(byte));
      return byte == 1;
    } else {
      return cursor_.number<T>("a number");
    }
  }

  template <class T>
  std::vector<T> read_elements(std::uint64_t n) {
    constexpr std::uint64_t least = std::is_same_v<T, std::string> ? 8 : sizeof(T);
    if (const std::uint64_t most = std::min(gguf_most_elements - elements_, cursor_.left() / least); n > most)
      fail("expected an array of at most " + std::to_string(most) + " elements, found " + std::to_string(n));
    elements_ += n;
    std::vector<T> values;
    values.reserve(n);
    for (std::uint64_t i = 0; i < n; ++i) values.push_back(read_scalar<T>());
    return values;
  }

  Cursor& cursor_;
  GgufMetadata metadata_;
  std::string key_;
  std::uint64_t elements_ = 0;
};

/// An entry of the tensor table.
struct Entry {
  TensorView view;
  std::uint64_t offset = 0;  ///< from the beginning of the data
};

[[noreturn]] void refuse_tensor(const std::string& name, const std::string& what, const std::string& origin,
                                ErrorCode code = ErrorCode::malformed) {
  throw Error(code, origin + ": tensor " + quote(name) + ": " + what);
}

Entry read_tensor(Cursor& cursor, const std::string& origin) {
  Entry entry;
  TensorView& view = entry.view;
  view.name = cursor.string("a tensor's name", gguf_longest_name);
  view.file = origin;
  const auto dimensions = cursor.number<std::uint32_t>("a number of dimensions");
  if (dimensions == 0 || dimensions > gguf_most_dimensions)
    refuse_tensor(view.name, "expected 1 to 4 dimensions, found " + std::to_string(dimensions), origin);
  for (std::uint32_t i = 0; i < dimensions; ++i) view.shape.push_back(cursor.number<std::uint64_t>("a dimension"));
  std::reverse(view.shape.begin(), view.shape.end());
  const auto type = cursor.number<std::uint32_t>("a tensor's type");
  const DTypeInfo* known = find_gguf_tensor_type(type);
  if (known == nullptr)
    refuse_tensor(view.name, "expected a type that Larch knows, found " + describe_gguf_tensor_type(type), origin,
                  ErrorCode::unsupported);
  view.dtype = known->dtype;
  view.bytes = gguf_tensor_bytes(view.name, view.dtype, view.shape, origin);
  entry.offset = cursor.number<std::uint64_t>("a tensor's offset");
  return entry;
}

std::vector<Entry> read_table(Cursor& cursor, std::uint64_t count, const std::string& origin) {
  std::vector<Entry> entries;
  entries.reserve(count);
  std::set<std::string_view> names;  // into entries, which do not move
  for (std::uint64_t i = 0; i < count; ++i) {
    entries.push_back(read_tensor(cursor, origin));
    if (const std::string& name = entries.back().view.name; !names.insert(name).second)
      refuse_tensor(name, "expected distinct names, found it twice", origin);
  }
  return entries;
}

/// Points a tensor to its data, of which `file` holds all from `begin` on.
void place(Entry& entry, std::span<const std::byte> file, std::uint64_t begin, std::uint64_t alignment) {
  TensorView& view = entry.view;
  view.data = file.data();
  if (view.bytes == 0) return;
  if (entry.offset % alignment != 0)
    refuse_tensor(view.name,
                  "expected an offset that is a multiple of " + std::to_string(alignment) + ", found " +
                      std::to_string(entry.offset),
                  view.file);
  const auto end = (Checked(begin) + entry.offset + view.bytes).value();
  if (!end || *end > file.size())
    refuse_tensor(view.name,
                  "expected its " + std::to_string(view.bytes) + " bytes at offset " + std::to_string(entry.offset) +
                      " of the data within the file's " + std::to_string(file.size()) +
                      " bytes, found them beyond its end",
                  view.file);
  view.data = file.data() + begin + entry.offset;
}

void refuse_overlaps(const std::vector<TensorView>& tensors) {
  std::vector<const TensorView*> order;
  order.reserve(tensors.size());
  for (const TensorView& t : tensors)
    if (t.bytes > 0) order.push_back(&t);
  std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return a->data < b->data; });
  for (std::size_t i = 1; i < order.size(); ++i)
    if (order[i - 1]->data + order[i - 1]->bytes > order[i]->data)
      refuse_tensor(order[i]->name, "expected bytes of its own, found some of tensor " + quote(order[i - 1]->name),
                    order[i]->file);
}

void check_version(Cursor& cursor) {
  const auto found = cursor.take(magic.size(), "the letters GGUF");
  if (std::memcmp(found.data(), magic.data(), magic.size()) != 0)
    cursor.fail("expected a file that begins with GGUF, found " +
                quote({reinterpret_cast<const char*>(found.data()), found.size()}));
  const auto version = cursor.number<std::uint32_t>("a version");
  if (version == 2 || version == 3) return;
  if (version != 0 && (version & 0xffff) == 0)
    cursor.fail("expected a little-endian GGUF file, found a big-endian one", ErrorCode::unsupported);
  cursor.fail("expected GGUF version 2 or 3, found " + std::to_string(version), ErrorCode::unsupported);
}

}  // namespace

bool is_gguf(std::span<const std::byte> file) {
  return file.size() >= magic.size() && std::memcmp(file.data(), magic.data(), magic.size()) == 0;
}

std::uint64_t gguf_tensor_bytes(const std::string& name, DType dtype, const std::vector<std::uint64_t>& shape,
                                const std::string& origin) {
  const DTypeInfo& type = info(dtype);
  const auto fail = [&](const std::string& expected) {
    refuse_tensor(name, "expected " + expected + ", found " + std::string(type.name) + " " + describe(shape), origin);
  };
  if (is_empty(shape)) return 0;
  Checked values = 1;
  for (const std::uint64_t dimension : shape) values = values * dimension;
  if (shape.back() % type.block_values != 0)
    fail("rows of whole blocks of " + std::to_string(type.block_values) + " values");
  // Before the division by the block: sizes are computed as bytes_of() does, from the number of values.
  const auto count = values.value();
  const auto bytes = count ? (Checked(*count / type.block_values) * type.block_bytes).value() : std::nullopt;
  if (!bytes) fail("less than 2^64 bytes");
  return *bytes;
}

std::uint64_t gguf_alignment(const GgufMetadata& metadata, const std::string& origin) {
  const auto it = metadata.find(gguf_alignment_key);
  if (it == metadata.end()) return gguf_default_alignment;
  const auto* alignment = std::get_if<std::uint32_t>(&it->second);
  if (alignment == nullptr || !std::has_single_bit(*alignment) || *alignment > gguf_most_alignment)
    throw Error(ErrorCode::malformed,
                origin + ": " + gguf_alignment_key + ": expected a power of two as uint32, found " +
                    (alignment == nullptr ? std::string(gguf_type_name(it->second)) : std::to_string(*alignment)));
  return *alignment;
}

GgufFile parse_gguf(std::span<const std::byte> file, const std::string& origin, const Fetch& fetch) {
  Cursor cursor(file, origin, fetch);
  check_version(cursor);
  const std::uint64_t tensors = cursor.count("tensors", gguf_most_tensors, least_tensor);
  const std::uint64_t keys = cursor.count("keys", gguf_most_keys, least_entry);
  GgufFile result{MetadataReader(cursor, keys).metadata(), {}};
  const std::uint64_t alignment = gguf_alignment(result.metadata, origin);
  cursor.check_count(tensors, "tensors", gguf_most_tensors, least_tensor);
  std::vector<Entry> table = read_table(cursor, tensors, origin);
  const std::uint64_t begin = ceil_div(cursor.position(), alignment) * alignment;
  result.tensors.reserve(table.size());
  for (Entry& entry : table) {
    place(entry, file, begin, alignment);
    result.tensors.push_back(std::move(entry.view));
  }
  refuse_overlaps(result.tensors);
  return result;
}

}  // namespace larch::load
