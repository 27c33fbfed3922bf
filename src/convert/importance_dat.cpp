#include "convert/importance_dat.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "core/quote.hpp"
#include "larch/error.hpp"

namespace larch::convert {
namespace {

class Reader {
 public:
  Reader(std::span<const std::byte> file, const std::string& origin) : left_(file), origin_(origin) {}

  Importance read() && {
    Importance result;
    result.origin = origin_;
    const std::uint32_t entries = count("a number of matrices", least_entry);
    if (entries == 0) fail("a number of matrices from 1 up", "0");
    for (std::uint32_t i = 0; i < entries; ++i) {
      std::string name = text("a matrix's name");
      if (!result.tensors.emplace(name, sums(name)).second) fail("distinct names", quote(name) + " twice");
    }
    if (left_.empty()) return result;
    result.chunks = number("a number of chunks");
    result.datasets.push_back(text("a text's name"));
    return result;
  }

 private:
  static constexpr std::size_t least_entry = 4 * sizeof(std::uint32_t);

  [[noreturn]] void fail(const std::string& expected, const std::string& found) const {
    throw Error(ErrorCode::malformed,
                origin_ + ": expected an importance matrix, GGUF of the type \"imatrix\" or the older kind with " +
                    expected + ", found " + found);
  }

  std::span<const std::byte> take(std::size_t bytes, const char* what) {
    if (bytes > left_.size())
      fail(std::string(what) + " in " + std::to_string(bytes) + " bytes",
           "the file's end after " + std::to_string(left_.size()));
    const auto result = left_.first(bytes);
    left_ = left_.subspan(bytes);
    return result;
  }
  /// An int32 from 0 up.
  std::uint32_t number(const char* what) {
    std::int32_t value;
    std::memcpy(&value, take(sizeof value, what).data(), sizeof value);
    if (value < 0) fail(std::string(what) + " from 0 up", std::to_string(value));
    return static_cast<std::uint32_t>(value);
  }
  /// The number of what follows, each of at least `least` bytes.
  std::uint32_t count(const char* what, std::size_t least) {
    const std::uint32_t n = number(what);
    if (const std::size_t most = left_.size() / least; n > most)
      fail(std::string(what) + " up to " + std::to_string(most), std::to_string(n));
    return n;
  }
  std::string text(const char* what) {
    const auto bytes = take(number(what), what);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  ColumnSums sums(const std::string& name) {
    ColumnSums sums;
    sums.counts = {static_cast<float>(std::max(number("a number of calls"), 1U))};
    sums.squares.resize(count("a number of values", sizeof(float)));
    if (sums.squares.empty()) fail("values of " + quote(name), "none");
    const auto bytes = take(sums.squares.size() * sizeof(float), "values");
    std::memcpy(sums.squares.data(), bytes.data(), bytes.size());
    for (const float v : sums.squares)
      if (!std::isfinite(v) || v < 0) fail("finite values of " + quote(name) + " from 0 up", std::to_string(v));
    return sums;
  }

  std::span<const std::byte> left_;
  const std::string& origin_;
};

}  // namespace

Importance read_importance_dat(std::span<const std::byte> file, const std::string& origin) {
  return Reader(file, origin).read();
}

}  // namespace larch::convert
