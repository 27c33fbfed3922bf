#pragma once

#include "kernels/kernels.hpp"

namespace larch::kernels::portable_level {

void attend(const AttendArgs& args);

}  // namespace larch::kernels::portable_level
