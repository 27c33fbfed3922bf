#pragma once

#include <string_view>
#include <vector>

namespace larch::text {

/// A chat template in src/text/chat/formats/, compiled in.
struct OfficialFormat {
  std::string_view file;  ///< its name there: "V3.1_Terminus"
  std::string_view source;

  /// The format of which this is a release: "V3.1".
  [[nodiscard]] std::string_view name() const { return file.substr(0, file.find('_')); }
};

/// All of them; the one that a name stands for comes before its other releases.
std::vector<OfficialFormat> official_formats();

}  // namespace larch::text
