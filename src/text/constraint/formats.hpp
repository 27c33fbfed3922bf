#pragma once

#include <string>
#include <string_view>

namespace larch::text::constraint {

/// The pattern of a "format" that is enforced: date-time, date and time (RFC 3339), uuid, email, ipv4; empty for
/// others, which say no more than a description does.
std::string format_pattern(std::string_view format);

}  // namespace larch::text::constraint
