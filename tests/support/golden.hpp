#pragma once

#include <cmath>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/mapped_file.hpp"
#include "load/safetensors.hpp"

namespace larch::test {

inline std::filesystem::path data_dir() { return LARCH_TEST_DATA; }
inline std::filesystem::path demo_dir() { return LARCH_DEMO_MODEL; }

inline const std::vector<std::string>& fixtures() {
  static const std::vector<std::string> names{"v3_yarn_f32", "v3_fp8_partial_blocks", "v2_lite_bf16",
                                              "v2_group_limited_bf16", "v3_moonlight_f16"};
  return names;
}
inline std::filesystem::path fixture_dir(const std::string& name) { return data_dir() / "fixtures" / name; }

/// The tensors of a reference file.
class Golden {
 public:
  explicit Golden(const std::filesystem::path& path)
      : file_(path), tensors_(load::parse_header(file_.bytes(), path.string())) {}

  [[nodiscard]] std::vector<float> floats(const std::string& name) const { return values<float>(name, DType::f32); }
  [[nodiscard]] std::vector<std::byte> bytes(const std::string& name) const {
    return values<std::byte>(name, DType::u8);
  }
  [[nodiscard]] std::vector<std::int32_t> tokens(const std::string& name) const {
    const std::vector<std::int64_t> wide = values<std::int64_t>(name, DType::i64);
    return {wide.begin(), wide.end()};
  }

 private:
  template <class T>
  std::vector<T> values(const std::string& name, DType dtype) const {
    for (const TensorView& t : tensors_) {
      if (t.name != name) continue;
      if (t.dtype != dtype) throw std::runtime_error(name + ": unexpected " + describe(t));
      std::vector<T> v(t.bytes / sizeof(T));
      std::memcpy(v.data(), t.data, t.bytes);
      return v;
    }
    throw std::runtime_error("no " + name);
  }

  MappedFile file_;
  std::vector<TensorView> tensors_;
};

/// The largest |a - b|, and b's standard deviation to hold it against.
struct Difference {
  double max = 0, deviation = 0;
  [[nodiscard]] double relative() const { return max / deviation; }
};

inline Difference difference(const float* a, const float* b, std::size_t n) {
  Difference d;
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const double x = a[i], y = b[i];
    if (!(std::abs(x - y) <= d.max)) d.max = std::abs(x - y);
    sum += y;
    squares += y * y;
  }
  const double mean = sum / static_cast<double>(n);
  d.deviation = std::sqrt(squares / static_cast<double>(n) - mean * mean);
  return d;
}

/// Mean over rows of KL(softmax(b) || softmax(a)).
inline double mean_kl(const float* a, const float* b, std::size_t rows, std::size_t vocab) {
  double total = 0;
  for (std::size_t r = 0; r < rows; ++r, a += vocab, b += vocab) {
    double top_a = a[0], top_b = b[0], sum_a = 0, sum_b = 0, kl = 0;
    for (std::size_t i = 0; i < vocab; ++i) {
      top_a = std::max<double>(top_a, a[i]);
      top_b = std::max<double>(top_b, b[i]);
    }
    for (std::size_t i = 0; i < vocab; ++i) {
      sum_a += std::exp(a[i] - top_a);
      sum_b += std::exp(b[i] - top_b);
    }
    for (std::size_t i = 0; i < vocab; ++i) {
      const double log_a = a[i] - top_a - std::log(sum_a), log_b = b[i] - top_b - std::log(sum_b);
      kl += std::exp(log_b) * (log_b - log_a);
    }
    total += kl;
  }
  return total / static_cast<double>(rows);
}

}  // namespace larch::test
