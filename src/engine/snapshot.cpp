#include "engine/snapshot.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <span>
#include <string>

#include "core/atomic_file.hpp"
#include "core/checked.hpp"
#include "core/hash.hpp"
#include "core/mapped_file.hpp"

namespace larch::engine {
namespace {

static_assert(std::endian::native == std::endian::little, "snapshots are little-endian");

constexpr std::array<char, 8> magic{'L', 'A', 'R', 'C', 'H', 'S', 'N', 'P'};
constexpr std::uint32_t format_version = 1;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t row_bytes;    ///< of one position in one layer
  std::uint64_t fingerprint;  ///< of the model
  std::uint64_t layers;
  std::uint64_t tokens;
  std::uint64_t logits;  ///< vocab_size, or 0 if the session was rewound
};
static_assert(sizeof(Header) == 48);

using Bytes = std::span<const std::byte>;

template <class T>
Bytes bytes_of_array(const T* data, std::size_t n) {
  return {reinterpret_cast<const std::byte*>(data), n * sizeof(T)};
}

/// src -> dst [n]; returns where src ends. n may be 0, and dst then null.
template <class T>
const std::byte* copy_bytes(const std::byte* src, T* dst, std::size_t n) {
  if (n > 0) std::memcpy(dst, src, n * sizeof(T));
  return src + n * sizeof(T);
}

/// Writes and hashes.
class Writer {
 public:
  explicit Writer(const std::filesystem::path& file) : file_(file) {}
  void write(Bytes bytes) {
    hash_.update(bytes);
    file_.write(bytes);
  }
  void finish() {
    const std::uint64_t sum = hash_.digest();
    file_.write(bytes_of_array(&sum, 1));
    file_.commit();
  }

 private:
  AtomicFile file_;
  Hash hash_;
};

/// The hash of one stretch of bytes.
std::uint64_t hash(Bytes bytes) {
  Hash h;
  h.update(bytes);
  return h.digest();
}

[[noreturn]] void fail(ErrorCode code, const std::filesystem::path& file, const std::string& what) {
  throw Error(code, file.string() + ": " + what);
}

std::string expected_found(const std::string& what, std::uint64_t expected, std::uint64_t found) {
  return what + ": expected " + std::to_string(expected) + ", found " + std::to_string(found);
}

/// The size of a whole snapshot, or nothing if its header's figures are absurd.
std::optional<std::uint64_t> file_size(const Header& h) {
  const auto positions = checked_mul(h.layers, h.tokens);
  const auto cache = positions ? checked_mul(*positions, std::uint64_t{h.row_bytes}) : std::nullopt;
  const auto tokens = checked_mul(h.tokens, std::uint64_t{sizeof(Token)});
  const auto logits = checked_mul(h.logits, std::uint64_t{sizeof(float)});
  if (!cache || !tokens || !logits) return std::nullopt;
  auto sum = checked_add(*cache, *tokens);
  if (sum) sum = checked_add(*sum, *logits);
  return sum ? checked_add(*sum, std::uint64_t{sizeof(Header) + sizeof(std::uint64_t)}) : std::nullopt;
}

/// The header of a file that is whole and made by this version of the format.
Header checked_header(Bytes bytes, const std::filesystem::path& file) {
  Header h;
  if (bytes.size() < sizeof h + sizeof(std::uint64_t))
    fail(ErrorCode::malformed, file, "expected a snapshot of at least 56 bytes, found " + std::to_string(bytes.size()));
  std::memcpy(&h, bytes.data(), sizeof h);
  if (h.magic != magic)
    fail(ErrorCode::malformed, file, "expected a snapshot starting with LARCHSNP, found other bytes");
  if (h.version != format_version)
    fail(ErrorCode::unsupported, file, expected_found("snapshot version", format_version, h.version));
  const auto size = file_size(h);
  if (!size || *size != bytes.size())
    fail(ErrorCode::malformed, file,
         "expected " + (size ? std::to_string(*size) : "a possible number of") + " bytes in all by its header, found " +
             std::to_string(bytes.size()));
  std::uint64_t sum;
  const std::size_t hashed = bytes.size() - sizeof sum;
  std::memcpy(&sum, bytes.data() + hashed, sizeof sum);
  if (hash(bytes.first(hashed)) != sum) fail(ErrorCode::malformed, file, "checksum does not match: damaged");
  return h;
}

void check_fits(const Header& h, const SessionState& s, const std::filesystem::path& file) {
  if (h.fingerprint != s.model.state().fingerprint())
    fail(ErrorCode::mismatch, file, "expected a snapshot of this model, found another model's fingerprint");
  if (h.layers != s.cache.layers())
    fail(ErrorCode::mismatch, file, expected_found("layers", s.cache.layers(), h.layers));
  if (h.row_bytes != s.cache.row_bytes())
    fail(ErrorCode::mismatch, file,
         expected_found("bytes of a cache row (bf16 and f32 caches differ)", s.cache.row_bytes(), h.row_bytes));
  if (h.logits != 0 && h.logits != s.vocab())
    fail(ErrorCode::mismatch, file, expected_found("logits", s.vocab(), h.logits));
  if (h.tokens > s.cache.capacity())
    fail(ErrorCode::context_full, file,
         "expected at most " + std::to_string(s.cache.capacity()) + " positions, found " + std::to_string(h.tokens));
}

}  // namespace

void save_snapshot(const SessionState& s, const std::filesystem::path& file) {
  const Header header{.magic = magic,
                      .version = format_version,
                      .row_bytes = static_cast<std::uint32_t>(s.cache.row_bytes()),
                      .fingerprint = s.model.state().fingerprint(),
                      .layers = s.cache.layers(),
                      .tokens = s.tokens.size(),
                      .logits = s.fresh ? s.vocab() : 0};
  Writer writer(file);
  writer.write(bytes_of_array(&header, 1));
  writer.write(bytes_of_array(s.tokens.data(), s.tokens.size()));
  writer.write(bytes_of_array(s.last_logits.data(), header.logits));
  for (std::size_t layer = 0; layer < s.cache.layers(); ++layer)
    writer.write({s.cache.row(layer, 0), s.tokens.size() * s.cache.row_bytes()});
  writer.finish();
}

void load_snapshot(SessionState& s, const std::filesystem::path& file) {
  const MappedFile mapped(file);
  const Header h = checked_header(mapped.bytes(), file);
  check_fits(h, s, file);
  const std::byte* p = mapped.bytes().data() + sizeof h;
  std::vector<Token> tokens(h.tokens);
  p = copy_bytes(p, tokens.data(), h.tokens);
  for (const Token t : tokens)
    if (t < 0 || static_cast<std::size_t>(t) >= s.vocab())
      fail(ErrorCode::malformed, file,
           "expected token ids below " + std::to_string(s.vocab()) + ", found " + std::to_string(t));
  // Nothing below can fail.
  p = copy_bytes(p, s.last_logits.data(), h.logits);
  for (std::size_t layer = 0; layer < h.layers; ++layer)
    p = copy_bytes(p, s.cache.row(layer, 0), h.tokens * h.row_bytes);
  s.tokens = std::move(tokens);
  s.fresh = h.logits != 0;
}

}  // namespace larch::engine
