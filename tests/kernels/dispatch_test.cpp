#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "kernels/kernels.hpp"
#include "larch/error.hpp"
#include "quant/format.hpp"

namespace larch::kernels {

// Null if the build leaves the level out.
[[gnu::weak]] const Kernels& avx2();
[[gnu::weak]] const Kernels& avxvnni();
[[gnu::weak]] const Kernels& avx512();
[[gnu::weak]] const Kernels& avx512vnni();
[[gnu::weak]] const Kernels& avx512bf16();

namespace {

bool has(std::string_view name) {
  return std::any_of(available().begin(), available().end(), [&](const Kernels* k) { return k->name == name; });
}

/// Whether Linux tells of a CPU feature.
[[maybe_unused]] bool system_tells(const std::string& feature) {
  std::ifstream file("/proc/cpuinfo");
  return std::find(std::istream_iterator<std::string>(file), {}, feature) != std::istream_iterator<std::string>();
}

/// The levels that were built and that the CPU has, by the compiler's own detection or the system's, are all there, so
/// that the tests of this folder run on them.
TEST(Dispatch, FindsEveryLevelThatTheCpuHas) {
  ASSERT_FALSE(available().empty());
  EXPECT_EQ(available().front()->name, "portable");
#if defined(__x86_64__)
  const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  const bool has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                          __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
  const bool has_vnni = has_avx512 && __builtin_cpu_supports("avx512vnni");
  const bool has_bf16 = has_vnni && __builtin_cpu_supports("avx512bf16") && __builtin_cpu_supports("avx512vbmi");
  EXPECT_EQ(has("avx2"), has_avx2 && &avx2 != nullptr);
  EXPECT_EQ(has("avxvnni"), has_avx2 && system_tells("avx_vnni") && &avxvnni != nullptr);
  EXPECT_EQ(has("avx512"), has_avx512 && &avx512 != nullptr);
  EXPECT_EQ(has("avx512vnni"), has_vnni && &avx512vnni != nullptr);
  EXPECT_EQ(has("avx512bf16"), has_bf16 && &avx512bf16 != nullptr);
#endif
}

TEST(Dispatch, EveryTableIsComplete) {
  for (const Kernels* k : available()) {
    for (const quant::Format& format : quant::formats) {
      const auto i = static_cast<std::size_t>(format.dtype);
      EXPECT_NE(k->matmul[i].run, nullptr) << k->name;
      EXPECT_NE(k->matmul_f32[i].run, nullptr) << k->name;
      EXPECT_NE(k->matmul_transposed[i], nullptr) << k->name;
      const Coding coding = k->matmul[i].coding;
      const Coder& coder = k->coders[static_cast<std::size_t>(coding)];
      EXPECT_TRUE(coding == Coding::f32 || (coder.code != nullptr && coder.bytes != nullptr)) << k->name;
    }
    EXPECT_TRUE(k->decode_row && k->encode && k->decode && k->rms_norm && k->rope && k->swiglu && k->axpy &&
                k->attend && k->attend_int8 && k->code_query)
        << k->name;
  }
}

TEST(Dispatch, SelectsByName) {
  for (const Kernels* k : available()) EXPECT_EQ(&select(k->name), k);
  EXPECT_EQ(&select(""), available().back());
}

TEST(Dispatch, RefusesWhatIsNotThere) {
  try {
    select("nonsense");
    FAIL() << "no error";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::unsupported);
    EXPECT_NE(std::string(e.what()).find("nonsense"), std::string::npos) << e.what();
    EXPECT_NE(std::string(e.what()).find("portable"), std::string::npos) << e.what();
  }
}

/// Sets LARCH_ISA and puts the former value back.
class Isa {
 public:
  explicit Isa(const char* value) {
    if (const char* now = std::getenv("LARCH_ISA")) before_ = now, had_ = true;
    setenv("LARCH_ISA", value, 1);
  }
  ~Isa() {
    if (had_)
      setenv("LARCH_ISA", before_.c_str(), 1);
    else
      unsetenv("LARCH_ISA");
  }
  Isa(const Isa&) = delete;
  Isa& operator=(const Isa&) = delete;

 private:
  std::string before_;
  bool had_ = false;
};

TEST(Dispatch, ReadsTheEnvironment) {
  for (const Kernels* k : available()) {
    const Isa isa(std::string(k->name).c_str());
    EXPECT_EQ(&select(), k);
  }
  {
    const Isa isa("");
    EXPECT_EQ(&select(), available().back());
  }
  const Isa isa("sse9");
  EXPECT_THROW(select(), Error);
}

}  // namespace
}  // namespace larch::kernels
