#include "engine/snapshot.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <span>
#include <string>
#include <utility>

#include "core/atomic_file.hpp"
#include "core/checked.hpp"
#include "core/file_reader.hpp"
#include "core/finite.hpp"
#include "core/hash.hpp"

namespace larch::engine {
namespace {

static_assert(std::endian::native == std::endian::little, "snapshots are little-endian");

constexpr std::array<char, 8> magic{'L', 'A', 'R', 'C', 'H', 'S', 'N', 'P'};
constexpr std::uint32_t format_version = 3;  // 1 had a fingerprint that saw less, 2 nothing for the MTP module

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t row_bytes;    ///< of one position in one layer
  std::uint64_t fingerprint;  ///< of the model
  std::uint32_t layers;
  std::uint32_t int8;  ///< 1 if latents are kept as int8; else 0, and row_bytes tells f32 from bf16
  std::uint64_t tokens;
  std::uint64_t logits;    ///< vocab_size, or 0 if the session was rewound
  std::uint64_t mtp_rows;  ///< positions that have a row in the MTP layer
  std::uint64_t hidden;    ///< values of hidden states of the positions behind them
};
static_assert(sizeof(Header) == 64);

using Bytes = std::span<const std::byte>;

template <class T>
Bytes bytes_of_array(const T* data, std::size_t n) {
  return {reinterpret_cast<const std::byte*>(data), n * sizeof(T)};
}

template <class T>
std::span<std::byte> bytes_to_fill(T* data, std::size_t n) {
  return {reinterpret_cast<std::byte*>(data), n * sizeof(T)};
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

/// Reads and hashes.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& file) : file_(file) {}
  [[nodiscard]] std::uint64_t size() const noexcept { return file_.size(); }
  void read(std::span<std::byte> bytes) {
    constexpr std::size_t piece = std::size_t{1} << 18;  // hashed while in the caches
    while (!bytes.empty()) {
      const std::span<std::byte> next = bytes.first(std::min(piece, bytes.size()));
      file_.read(at_, next);
      at_ += next.size();
      hash_.update(next);
      bytes = bytes.subspan(next.size());
    }
  }
  /// Whether the checksum follows of all that was read.
  [[nodiscard]] bool finish() {
    std::uint64_t sum;
    file_.read(at_, bytes_to_fill(&sum, 1));
    return sum == hash_.digest();
  }

 private:
  FileReader file_;
  std::uint64_t at_ = 0;  ///< what has been read
  Hash hash_;
};

[[noreturn]] void fail(ErrorCode code, const std::filesystem::path& file, const std::string& what) {
  throw Error(code, file.string() + ": " + what);
}

std::string expected_found(const std::string& what, std::uint64_t expected, std::uint64_t found) {
  return what + ": expected " + std::to_string(expected) + ", found " + std::to_string(found);
}

/// The size of a whole snapshot, or nothing if its header's figures are absurd.
std::optional<std::uint64_t> file_size(const Header& h) {
  const auto positions = checked_mul(std::uint64_t{h.layers}, h.tokens);
  const auto cache = positions ? checked_mul(*positions, std::uint64_t{h.row_bytes}) : std::nullopt;
  const auto tokens = checked_mul(h.tokens, std::uint64_t{sizeof(Token)});
  const auto floats = checked_add(h.logits, h.hidden);
  const auto numbers = floats ? checked_mul(*floats, std::uint64_t{sizeof(float)}) : std::nullopt;
  if (!cache || !tokens || !numbers) return std::nullopt;
  auto sum = checked_add(*cache, *tokens);
  if (sum) sum = checked_add(*sum, *numbers);
  return sum ? checked_add(*sum, std::uint64_t{sizeof(Header) + sizeof(std::uint64_t)}) : std::nullopt;
}

/// The header of a file made by this version of the format, whose size is what the header says.
Header read_header(Reader& reader, const std::filesystem::path& file) {
  Header h;
  if (reader.size() < sizeof h + sizeof(std::uint64_t))
    fail(ErrorCode::malformed, file,
         "expected a snapshot of at least 72 bytes, found " + std::to_string(reader.size()));
  reader.read(bytes_to_fill(&h, 1));
  if (h.magic != magic)
    fail(ErrorCode::malformed, file, "expected a snapshot starting with LARCHSNP, found other bytes");
  if (h.version != format_version)
    fail(ErrorCode::unsupported, file, expected_found("snapshot version", format_version, h.version));
  const auto size = file_size(h);
  if (!size || *size != reader.size())
    fail(ErrorCode::malformed, file,
         "expected " + (size ? std::to_string(*size) : "a possible number of") + " bytes in all by its header, found " +
             std::to_string(reader.size()));
  return h;
}

std::uint32_t is_int8(const ::larch::model::Cache& cache) { return cache.format().latent == DType::i8 ? 1 : 0; }

void check_fits(const Header& h, const SessionState& s, const std::filesystem::path& file) {
  if (h.fingerprint != s.model_state().fingerprint())
    fail(ErrorCode::mismatch, file, "expected a snapshot of this model, found another model's fingerprint");
  if (h.layers != s.cache.layers())
    fail(ErrorCode::mismatch, file, expected_found("layers", s.cache.layers(), h.layers));
  if (h.int8 != is_int8(s.cache))
    fail(ErrorCode::mismatch, file,
         h.int8 != 0 ? "expected a snapshot of a bf16 or f32 cache, found one of an int8 cache"
                     : "expected a snapshot of an int8 cache, found one of another");
  if (h.row_bytes != s.cache.format().bytes)
    fail(ErrorCode::mismatch, file,
         expected_found("bytes of a cache row (bf16 and f32 caches differ)", s.cache.format().bytes, h.row_bytes));
  if (h.logits != 0 && h.logits != s.vocab())
    fail(ErrorCode::mismatch, file, expected_found("logits", s.vocab(), h.logits));
  const std::size_t dim = s.transformer().config().hidden_size;
  if (const std::uint64_t most = s.trail ? h.tokens : 0;
      h.mtp_rows > most || h.hidden > (most - h.mtp_rows) * dim || h.hidden % dim != 0)
    fail(ErrorCode::malformed, file,
         "expected at most " + std::to_string(most) + " positions of the MTP module, found " +
             std::to_string(h.mtp_rows) + " and " + std::to_string(h.hidden) + " hidden values");
  if (h.tokens > s.cache.capacity())
    fail(ErrorCode::context_full, file,
         "expected at most " + std::to_string(s.cache.capacity()) + " positions, found " + std::to_string(h.tokens));
}

/// Calls f with the rows of all positions before `tokens` of the first layer, then the next, piece by piece.
template <class C, class F>
void for_each_piece(C& cache, std::size_t tokens, F f) {
  for (std::size_t layer = 0; layer < cache.layers(); ++layer)
    for (std::size_t position = 0; position < tokens;) {
      const auto rows = cache.rows(layer, position, tokens);
      f(rows);
      position += rows.size() / cache.format().bytes;
    }
}

/// A timeline on its way from a file into a session.
struct Timeline {
  std::vector<Token> tokens;
  std::vector<float> logits;  ///< [vocab], or empty
  std::vector<float> hidden;  ///< [n, hidden_size], see MtpTrail
  ::larch::model::Cache cache;
};

void check_tokens(const Timeline& t, std::size_t vocab, const std::filesystem::path& file) {
  for (const Token token : t.tokens)
    if (token < 0 || static_cast<std::size_t>(token) >= vocab)
      fail(ErrorCode::malformed, file,
           "expected token ids below " + std::to_string(vocab) + ", found " + std::to_string(token));
}

/// Whether a cache's row is made of numbers.
bool is_finite(const CacheRow& format, const std::byte* row) {
  switch (format.latent) {
    case DType::f32:
      return all_finite(reinterpret_cast<const float*>(row), format.bytes / sizeof(float));
    case DType::i8: {  // a scale in front of codes of any bits; keys at any address
      float scale;
      std::memcpy(&scale, row, sizeof scale);
      std::vector<std::uint16_t> key(format.rope);
      std::memcpy(key.data(), row + format.latent_bytes, format.bytes - format.latent_bytes);
      return std::isfinite(scale) && scale >= 0 && all_finite_bf16(key.data(), key.size());
    }
    default:
      return all_finite_bf16(reinterpret_cast<const std::uint16_t*>(row), format.bytes / sizeof(std::uint16_t));
  }
}

/// A model that computes such numbers tells of it, and does not go on from them.
void check_numbers(const Timeline& t, const std::filesystem::path& file) {
  if (!all_finite(t.logits.data(), t.logits.size()))
    fail(ErrorCode::malformed, file, "expected finite logits, found others");
  if (!all_finite(t.hidden.data(), t.hidden.size()))
    fail(ErrorCode::malformed, file, "expected finite hidden states, found others");
  for (std::size_t layer = 0; layer < t.cache.layers(); ++layer)
    for (std::size_t i = 0; i < t.tokens.size(); ++i)
      if (!is_finite(t.cache.format(), std::as_const(t.cache).row(layer, i)))
        fail(ErrorCode::malformed, file,
             "expected finite values in the cache, found others in layer " + std::to_string(layer) + " at position " +
                 std::to_string(i));
}

}  // namespace

void save_snapshot(const SessionState& s, const std::filesystem::path& file) {
  MtpTrail trail = s.trail.value_or(MtpTrail(1));
  trail.rewind(s.tokens.size());
  const Header header{.magic = magic,
                      .version = format_version,
                      .row_bytes = static_cast<std::uint32_t>(s.cache.format().bytes),
                      .fingerprint = s.model_state().fingerprint(),
                      .layers = static_cast<std::uint32_t>(s.cache.layers()),
                      .int8 = is_int8(s.cache),
                      .tokens = s.tokens.size(),
                      .logits = s.fresh ? s.vocab() : 0,
                      .mtp_rows = trail.kept,
                      .hidden = trail.hidden.size()};
  Writer writer(file);
  writer.write(bytes_of_array(&header, 1));
  writer.write(bytes_of_array(s.tokens.data(), s.tokens.size()));
  writer.write(bytes_of_array(s.last_logits.data(), header.logits));
  writer.write(bytes_of_array(trail.hidden.data(), header.hidden));
  for_each_piece(s.cache, s.tokens.size(), [&](Bytes rows) { writer.write(rows); });
  writer.finish();
}

void load_snapshot(SessionState& s, const std::filesystem::path& file) {
  Reader reader(file);
  const Header h = read_header(reader, file);
  check_fits(h, s, file);
  // Read once, into memory of its own: what is checked is what is used, whatever happens to the file meanwhile.
  Timeline t{
      std::vector<Token>(h.tokens), std::vector<float>(h.logits), std::vector<float>(h.hidden),
      ::larch::model::Cache(s.transformer().config(), s.cache.layers(), s.cache.capacity(), s.cache.format().latent)};
  reader.read(bytes_to_fill(t.tokens.data(), h.tokens));
  reader.read(bytes_to_fill(t.logits.data(), h.logits));
  reader.read(bytes_to_fill(t.hidden.data(), h.hidden));
  t.cache.prepare(0, h.tokens);
  for_each_piece(t.cache, h.tokens, [&](std::span<std::byte> rows) { reader.read(rows); });
  if (!reader.finish()) fail(ErrorCode::malformed, file, "checksum does not match: damaged");
  check_tokens(t, s.vocab(), file);
  check_numbers(t, file);
  s.tokens.assign(t.tokens.begin(), t.tokens.end());  // there is room, see check_fits
  std::ranges::copy(t.logits, s.last_logits.begin());
  s.cache = std::move(t.cache);
  if (s.trail) {
    s.trail->kept = h.mtp_rows;
    s.trail->hidden = std::move(t.hidden);
  }
  s.fresh = h.logits != 0;
}

}  // namespace larch::engine
