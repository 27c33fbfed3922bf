#include "load/safetensors.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/checked.hpp"
#include "core/json.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"

namespace larch::load {
namespace {

using Json = nlohmann::json;

static_assert(std::endian::native == std::endian::little, "safetensors is little-endian");

constexpr std::size_t prefix = 8;                      // the header's length, u64
constexpr std::uint64_t longest_header = 100'000'000;  // the reference implementation's limit
constexpr std::string_view metadata_key = "__metadata__";

/// Bytes of a tensor, or nothing if that overflows.
std::optional<std::uint64_t> byte_size(DType dtype, const std::vector<std::uint64_t>& shape) {
  if (is_empty(shape)) return 0;
  Checked size = info(dtype).block_bytes;
  for (const std::uint64_t dimension : shape) size = size * dimension;
  return size.value();
}

std::string found(const Json& value) {
  if (value.is_string()) return quote(value.get_ref<const std::string&>());
  return value.is_structured() ? std::string("an ") + value.type_name() : value.dump();
}

/// Reads one entry of the header: {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}.
class Entry {
 public:
  Entry(const std::string& name, const Json& json, const std::string& origin)
      : name_(name), json_(json), origin_(origin) {
    if (!json.is_object()) fail("expected an object with dtype, shape and data_offsets, found " + found(json));
  }

  [[nodiscard]] TensorView read(std::span<const std::byte> data) const {
    TensorView view;
    view.name = name_;
    view.file = origin_;
    view.dtype = dtype();
    view.shape = shape();
    const auto size = byte_size(view.dtype, view.shape);
    if (!size) fail("expected a size below 2^64 bytes, found " + describe(view));
    const auto [begin, end] = offsets();
    if (begin > end || end > data.size())
      fail("expected data_offsets within the file's " + std::to_string(data.size()) + " bytes of data, found " +
           describe({begin, end}));
    if (end - begin != *size)
      fail("expected " + std::to_string(*size) + " bytes for " + describe(view) + ", found data_offsets " +
           describe({begin, end}));
    view.data = data.data() + begin;
    view.bytes = *size;
    return view;
  }

 private:
  [[noreturn]] void fail(const std::string& what, ErrorCode code = ErrorCode::malformed) const {
    throw Error(code, origin_ + ": tensor " + quote(name_) + ": " + what);
  }

  [[nodiscard]] const Json& field(const char* key) const {
    const auto it = json_.find(key);
    if (it == json_.end()) fail(std::string("expected a \"") + key + "\", found none");
    return *it;
  }

  [[nodiscard]] DType dtype() const {
    const Json& value = field("dtype");
    if (!value.is_string()) fail("expected dtype to be a string, found " + found(value));
    for (std::size_t i = 0; i < dtype_count; ++i)
      if (const DTypeInfo& known = info(static_cast<DType>(i));
          known.block_values == 1 && known.name == value.get_ref<const std::string&>())
        return known.dtype;
    fail("expected a dtype that Larch knows, found " + found(value), ErrorCode::unsupported);
  }

  [[nodiscard]] std::vector<std::uint64_t> shape() const {
    const Json& value = field("shape");
    if (!value.is_array()) fail("expected shape to be an array, found " + found(value));
    std::vector<std::uint64_t> shape;
    for (const Json& dimension : value) {
      if (!dimension.is_number_unsigned()) fail("expected integers from 0 up in its shape, found " + found(dimension));
      shape.push_back(dimension.get<std::uint64_t>());
    }
    return shape;
  }

  [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> offsets() const {
    const Json& value = field("data_offsets");
    if (!value.is_array() || value.size() != 2 || !value[0].is_number_unsigned() || !value[1].is_number_unsigned())
      fail("expected data_offsets to be two non-negative integers, found " +
           (value.is_array() ? "an array of something else" : found(value)));
    return {value[0].get<std::uint64_t>(), value[1].get<std::uint64_t>()};
  }

  const std::string& name_;
  const Json& json_;
  const std::string& origin_;
};

/// The header's JSON and the data behind it.
std::pair<std::string_view, std::span<const std::byte>> split(std::span<const std::byte> file,
                                                              const std::string& origin, const Fetch& fetch) {
  const auto fail = [&](const std::string& what) { throw Error(ErrorCode::malformed, origin + ": " + what); };
  if (file.size() < prefix)
    fail("expected a safetensors file of at least 8 bytes, found " + std::to_string(file.size()));
  if (fetch) fetch(file.first(prefix));
  std::uint64_t length = 0;
  std::memcpy(&length, file.data(), sizeof length);
  const std::uint64_t available = std::min<std::uint64_t>(file.size() - prefix, longest_header);
  if (length > available)
    fail("expected a safetensors header of at most " + std::to_string(available) + " bytes, found " +
         std::to_string(length));
  if (fetch) fetch(file.subspan(prefix, length));
  const std::string_view text(reinterpret_cast<const char*>(file.data() + prefix), length);
  if (!text.starts_with('{'))
    fail("expected the safetensors header to begin with '{', found " + quote(text.substr(0, 8)));
  return {text, file.subspan(prefix + length)};
}

void check_metadata(const Json& metadata, const std::string& origin) {
  if (!metadata.is_object())
    throw Error(ErrorCode::malformed, origin + ": expected __metadata__ to be an object, found " + found(metadata));
  for (const auto& [key, value] : metadata.items())
    if (!value.is_string())
      throw Error(ErrorCode::malformed,
                  origin + ": expected __metadata__ to hold strings, found " + found(value) + " for " + quote(key));
}

/// Sorts the tensors by their data and checks that each begins where the one before ends. Empty ones lie between
/// others.
void check_coverage(std::vector<TensorView>& tensors, std::span<const std::byte> data, const std::string& origin) {
  std::sort(tensors.begin(), tensors.end(),
            [](const auto& a, const auto& b) { return std::tie(a.data, a.bytes) < std::tie(b.data, b.bytes); });
  const std::byte* end = data.data();
  for (const TensorView& t : tensors) {
    if (t.data != end)
      throw Error(ErrorCode::malformed, origin + ": tensor " + quote(t.name) + ": expected its data at offset " +
                                            std::to_string(end - data.data()) + ", where the one before ends, found " +
                                            std::to_string(t.data - data.data()));
    end += t.bytes;
  }
  if (const std::byte* last = data.data() + data.size(); end != last)
    throw Error(ErrorCode::malformed, origin + ": expected " + std::to_string(end - data.data()) +
                                          " bytes of data, as its tensors need, found " + std::to_string(data.size()));
}

}  // namespace

std::vector<TensorView> parse_header(std::span<const std::byte> file, const std::string& origin, const Fetch& fetch) {
  const auto [text, data] = split(file, origin, fetch);
  const Json header = parse_json(text, origin);
  std::vector<TensorView> tensors;
  tensors.reserve(header.size());
  for (const auto& [name, entry] : header.items()) {
    if (name == metadata_key)
      check_metadata(entry, origin);
    else
      tensors.push_back(Entry(name, entry, origin).read(data));
  }
  check_coverage(tensors, data, origin);
  return tensors;
}

namespace {

[[noreturn]] void refuse_to_write(const TensorView& tensor, const std::string& origin, const std::string& what) {
  throw Error(ErrorCode::invalid_argument, origin + ": tensor " + quote(tensor.name) + ": " + what);
}

/// The header, padded so that the data begins at a multiple of 8. Tensors with larger elements must come first, then
/// everything is aligned.
std::string make_header(std::span<const TensorView* const> tensors, const std::string& origin) {
  Json header = Json::object();
  std::uint64_t offset = 0;
  for (const TensorView* t : tensors) {
    const auto fail = [&](const std::string& what) { refuse_to_write(*t, origin, what); };
    if (t->bytes == 0 || byte_size(t->dtype, t->shape) != t->bytes)
      fail("expected the bytes of " + describe(*t) + ", found " + std::to_string(t->bytes));
    const auto end = checked_add(offset, t->bytes);
    if (!end) fail("expected less than 2^64 bytes in one file");
    Json entry = {{"dtype", larch::name(t->dtype)}, {"shape", t->shape}, {"data_offsets", {offset, *end}}};
    if (t->name == metadata_key || !header.emplace(t->name, std::move(entry)).second)
      fail("expected a name of its own, found it taken");
    offset = *end;
  }
  std::string text;
  try {
    text = header.dump();
  } catch (const Json::exception&) {
    throw Error(ErrorCode::invalid_argument, origin + ": expected tensor names in UTF-8, found other bytes");
  }
  text.resize(ceil_div(text.size(), prefix) * prefix, ' ');
  return text;
}

}  // namespace

void write_safetensors(const std::filesystem::path& path, std::span<const TensorView> tensors) {
  AtomicFile file(path);
  write_safetensors(file, tensors);
}

void write_safetensors(AtomicFile& file, std::span<const TensorView> tensors) {
  std::vector<const TensorView*> order;
  for (const TensorView& t : tensors) order.push_back(&t);
  std::sort(order.begin(), order.end(), [](const TensorView* a, const TensorView* b) {
    const std::size_t size_a = info(a->dtype).block_bytes, size_b = info(b->dtype).block_bytes;
    return std::tie(size_b, a->name) < std::tie(size_a, b->name);
  });
  const std::string header = make_header(order, file.target().string());
  const std::uint64_t length = header.size();
  file.write(std::as_bytes(std::span(&length, 1)));
  file.write(std::as_bytes(std::span(header)));
  for (const TensorView* t : order) file.write({t->data, t->bytes});
  file.commit();
}

}  // namespace larch::load
