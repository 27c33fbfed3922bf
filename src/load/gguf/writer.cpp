#include "load/gguf/writer.hpp"

#include <set>
#include <string_view>
#include <utility>

#include "core/checked.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"
#include "load/gguf/gguf.hpp"

namespace larch::load {
namespace {

constexpr std::uint32_t version = 3;

[[noreturn]] void refuse(const std::string& origin, const std::string& what) {
  throw Error(ErrorCode::invalid_argument, origin + ": " + what);
}

/// Appends numbers and strings as GGUF stores them.
class Header {
 public:
  template <class T>
  void put(const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      bytes_ += value ? '\1' : '\0';
    } else {
      static_assert(std::is_arithmetic_v<T>);
      bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
  }
  void put(const std::string& text) {
    put(std::uint64_t{text.size()});
    bytes_ += text;
  }
  void put(const GgufArray& array) {
    put(element_type(array));
    std::visit(
        [&]<class T>(const std::vector<T>& values) {
          put(std::uint64_t{values.size()});
          for (const T& value : values) put(value);
        },
        array);
  }
  void put(const GgufMetadata& metadata) {
    for (const auto& [key, value] : metadata) {
      put(key);
      put(static_cast<std::uint32_t>(value.index()));
      std::visit([&](const auto& v) { put(v); }, value);
    }
  }
  void put(const GgufTensor& tensor, std::uint64_t offset) {
    put(tensor.name);
    put(static_cast<std::uint32_t>(tensor.shape.size()));
    for (std::size_t i = tensor.shape.size(); i-- > 0;) put(tensor.shape[i]);
    put(static_cast<std::uint32_t>(info(tensor.dtype).gguf_type));
    put(offset);
  }
  void put_raw(std::string_view text) { bytes_ += text; }
  void pad(std::uint64_t alignment) { bytes_.resize(ceil_div<std::uint64_t>(bytes_.size(), alignment) * alignment); }

  [[nodiscard]] std::span<const std::byte> bytes() const { return std::as_bytes(std::span(bytes_)); }

 private:
  std::string bytes_;
};

/// Bytes of a tensor, if it can be in a GGUF file.
std::uint64_t checked_size(const GgufTensor& tensor, const std::string& origin) {
  const auto fail = [&](const std::string& what) { refuse(origin, "tensor " + quote(tensor.name) + ": " + what); };
  if (info(tensor.dtype).gguf_type == no_gguf_type)
    fail("expected a type that GGUF has, found " + std::string(name(tensor.dtype)));
  if (tensor.shape.empty() || tensor.shape.size() > gguf_most_dimensions)
    fail("expected 1 to 4 dimensions, found " + std::to_string(tensor.shape.size()));
  if (is_empty(tensor.shape)) fail("positive dimensions, found " + describe(tensor.shape));
  if (tensor.name.size() > gguf_longest_name) fail("expected a name of at most 65536 bytes, found a longer one");
  try {
    return gguf_tensor_bytes(tensor.name, tensor.dtype, tensor.shape, origin);
  } catch (const Error& e) {
    throw Error(ErrorCode::invalid_argument, e.what());
  }
}

std::vector<std::uint64_t> checked_sizes(const std::vector<GgufTensor>& tensors, const std::string& origin) {
  std::vector<std::uint64_t> sizes;
  std::set<std::string_view> names;
  for (const GgufTensor& tensor : tensors) {
    sizes.push_back(checked_size(tensor, origin));
    if (!names.insert(tensor.name).second)
      refuse(origin, "tensor " + quote(tensor.name) + ": expected distinct names, found it twice");
  }
  return sizes;
}

}  // namespace

GgufWriter::GgufWriter(const std::filesystem::path& path, const GgufMetadata& metadata, std::vector<GgufTensor> tensors,
                       Existing existing)
    : GgufWriter(std::make_unique<AtomicFile>(path, existing), metadata, std::move(tensors)) {}

GgufWriter::GgufWriter(std::unique_ptr<AtomicFile> file, const GgufMetadata& metadata, std::vector<GgufTensor> tensors)
    : origin_(file->target().string()),
      file_(std::move(file)),
      tensors_(std::move(tensors)),
      sizes_(checked_sizes(tensors_, origin_)),
      alignment_(gguf_alignment(metadata, origin_)) {
  Header header;
  header.put_raw("GGUF");
  header.put(version);
  header.put(std::uint64_t{tensors_.size()});
  header.put(std::uint64_t{metadata.size()});
  header.put(metadata);
  Checked offset = 0;
  for (std::size_t i = 0; i < tensors_.size(); ++i) {
    if (!offset.value()) refuse(origin_, "expected less than 2^64 bytes in one file");
    header.put(tensors_[i], *offset.value());
    offset = offset + ceil_div(sizes_[i], alignment_) * alignment_;
  }
  header.pad(alignment_);
  const auto size = (offset + header.bytes().size()).value();
  if (!size) refuse(origin_, "expected less than 2^64 bytes in one file");
  file_->reserve(*size);
  file_->write(header.bytes());
}

void GgufWriter::write(std::span<const std::byte> bytes) {
  if (bytes.empty()) return;
  if (tensor_ == tensors_.size()) refuse(origin_, "expected no more bytes than its tensors have, found more");
  if (const std::uint64_t missing = sizes_[tensor_] - written_; bytes.size() > missing)
    refuse(origin_, "tensor " + quote(tensors_[tensor_].name) + ": expected at most " + std::to_string(missing) +
                        " more bytes, found " + std::to_string(bytes.size()));
  file_->write(bytes);
  written_ += bytes.size();
  if (written_ == sizes_[tensor_]) pad();
}

/// Fills up to the next tensor's beginning, which is there after the last one too.
void GgufWriter::pad() {
  const std::vector<std::byte> zeros((alignment_ - written_ % alignment_) % alignment_);
  file_->write(zeros);
  written_ = 0;
  ++tensor_;
}

void GgufWriter::commit() {
  if (tensor_ < tensors_.size())
    refuse(origin_, "tensor " + quote(tensors_[tensor_].name) + ": expected its " + std::to_string(sizes_[tensor_]) +
                        " bytes, found " + std::to_string(written_));
  file_->commit();
}

}  // namespace larch::load
