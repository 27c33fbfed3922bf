#pragma once

#include "kernels/kernels.hpp"

namespace larch::kernels::portable_level {

void attend(const AttendArgs& args);
/// Of queries as they are: there is nothing to ready.
void attend_int8(const AttendArgs& args);

}  // namespace larch::kernels::portable_level
