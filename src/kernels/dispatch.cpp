#include <cstdlib>

#include "kernels/isa_levels.hpp"
#include "kernels/kernels.hpp"
#include "larch/error.hpp"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace larch::kernels {
namespace {

/// What CPUID says the CPU has and XCR0 says the operating system saves.
struct Cpu {
  bool avx2 = false, avxvnni = false, avx512 = false, avx512vnni = false, avx512bf16 = false;
};

#if defined(__x86_64__)

std::uint64_t read_xcr0() {
  std::uint32_t low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return std::uint64_t{high} << 32 | low;
}

Cpu detect() {
  Cpu cpu;
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return cpu;
  const bool osxsave = c & bit_OSXSAVE, avx = c & bit_AVX, fma = c & bit_FMA, f16c = c & bit_F16C;
  if (!osxsave || !avx || !fma || !f16c) return cpu;
  const std::uint64_t xcr0 = read_xcr0();
  constexpr std::uint64_t ymm = 0x6, zmm = 0xe6;  // SSE and AVX state; opmask and upper ZMM state too
  unsigned b7, c7;
  if (!__get_cpuid_count(7, 0, &a, &b7, &c7, &d)) return cpu;
  cpu.avx2 = (xcr0 & ymm) == ymm && (b7 & bit_AVX2);
  const unsigned all = bit_AVX512F | bit_AVX512BW | bit_AVX512VL | bit_AVX512DQ;
  cpu.avx512 = cpu.avx2 && (xcr0 & zmm) == zmm && (b7 & all) == all;
  constexpr unsigned vnni = 1U << 11;  // CPUID.(7,0):ECX
  cpu.avx512vnni = cpu.avx512 && (c7 & vnni);
  constexpr unsigned vbmi = 1U << 1;  // CPUID.(7,0):ECX
  unsigned a71;
  if (!__get_cpuid_count(7, 1, &a71, &b, &c, &d)) return cpu;
  constexpr unsigned avxvnni = 1U << 4, bf16 = 1U << 5;  // CPUID.(7,1):EAX
  cpu.avxvnni = cpu.avx2 && (a71 & avxvnni);
  cpu.avx512bf16 = cpu.avx512vnni && (a71 & bf16) && (c7 & vbmi);
  return cpu;
}

#else

Cpu detect() { return {}; }

#endif

std::vector<const Kernels*> runnable() {
  [[maybe_unused]] const Cpu cpu = detect();
  std::vector<const Kernels*> levels{&portable()};
#ifdef LARCH_HAVE_AVX2
  if (cpu.avx2) levels.push_back(&avx2());
#endif
#ifdef LARCH_HAVE_AVXVNNI
  if (cpu.avxvnni) levels.push_back(&avxvnni());
#endif
#ifdef LARCH_HAVE_AVX512
  if (cpu.avx512) levels.push_back(&avx512());
#endif
#ifdef LARCH_HAVE_AVX512VNNI
  if (cpu.avx512vnni) levels.push_back(&avx512vnni());
#endif
#ifdef LARCH_HAVE_AVX512BF16
  if (cpu.avx512bf16) levels.push_back(&avx512bf16());
#endif
  return levels;
}

}  // namespace

const std::vector<const Kernels*>& available() {
  static const std::vector<const Kernels*> levels = runnable();
  return levels;
}

const Kernels& select(std::string_view name) {
  if (name.empty()) return *available().back();
  std::string names;
  for (const Kernels* level : available()) {
    if (level->name == name) return *level;
    names += (names.empty() ? "" : ", ") + std::string(level->name);
  }
  throw Error(ErrorCode::unsupported,
              "LARCH_ISA: expected one of " + names + " on this CPU, found '" + std::string(name) + "'");
}

const Kernels& select() {
  const char* name = std::getenv("LARCH_ISA");
  return select(name != nullptr ? name : "");
}

}  // namespace larch::kernels
