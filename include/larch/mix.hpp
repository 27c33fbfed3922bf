#pragma once

#include <larch/export.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace larch {

/// What weights are stored as. A mix gives most matrices the type that it is named for and the more sensitive ones more
/// bits, as files of that name have it elsewhere, and the multi-token prediction module at least 6.6. Norms, routers
/// and routing biases are float32 in all of them.
enum class Mix {
  q8_0,    ///< 8.5 bits per weight
  q6_k,    ///< 6.6
  q5_k_m,  ///< 5.5 and 6.6
  q4_k_m,  ///< 4.5 and 6.6
  q3_k_m,  ///< 3.4 to 5.5
  q2_k,    ///< 2.6 and 3.4
  iq4_xs,  ///< 4.25
  bf16,
  f16,
  f32,
  q5_1,    ///< 6; the last five are of one type, but for the output head and that module
  q5_0,    ///< 5.5
  q4_1,    ///< 5
  q4_0,    ///< 4.5
  iq4_nl,  ///< 4.5
};

/// "q4_k_m"
LARCH_API std::string_view name(Mix mix) noexcept;
/// The mix of a name in upper or lower case.
LARCH_API std::optional<Mix> find_mix(std::string_view name) noexcept;
/// All of them, from many bits to few.
LARCH_API std::span<const Mix> mixes() noexcept;

}  // namespace larch
