#include "text/constraint/formats.hpp"

namespace larch::text::constraint {
namespace {

/// Days that the Gregorian calendar has, of the years 1 to 9999.
std::string date() {
  const std::string year = R"((?:[1-9]\d{3}|0[1-9]\d{2}|00[1-9]\d|000[1-9]))";
  const std::string fourth = "(?:0[48]|[2468][048]|[13579][26])";
  const std::string leap = "(?:\\d{2}" + fourth + "|" + fourth + "00)";
  return "(?:" + year + R"(-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|)" +
         R"(02-(?:0[1-9]|1\d|2[0-8]))|)" + leap + "-02-29)";
}

std::string time() { return R"((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))"; }

}  // namespace

std::string format_pattern(std::string_view format) {
  const auto whole = [](const std::string& pattern) { return "^" + pattern + "$"; };
  if (format == "date") return whole(date());
  if (format == "time") return whole(time());
  if (format == "date-time") return whole(date() + "T" + time());
  if (format == "uuid") return whole("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  if (format == "email") {
    const std::string label = "[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*";
    return whole("[A-Za-z0-9_+-]+(?:\\.[A-Za-z0-9_+-]+)*@" + label + "(?:\\." + label + ")*\\.[A-Za-z]{2,10}");
  }
  if (format == "ipv4") {
    const std::string number = R"((?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]?\d))";
    return whole(number + "(?:\\." + number + "){3}");
  }
  return {};
}

}  // namespace larch::text::constraint
