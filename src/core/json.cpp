#include "core/json.hpp"

#include <unordered_set>
#include <vector>

#include "larch/error.hpp"

namespace larch {
namespace {

constexpr int max_depth = 64;

/// Watches the parser's events; throwing from here ends the parse.
class Guard {
 public:
  explicit Guard(const std::string& origin) : origin_(origin) {}

  bool operator()(int depth, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
    using Event = nlohmann::json::parse_event_t;
    if (depth > max_depth)
      throw Error(ErrorCode::malformed,
                  origin_ + ": expected JSON nested at most " + std::to_string(max_depth) + " deep, found more");
    if (event == Event::object_start) keys_.emplace_back();
    if (event == Event::object_end) keys_.pop_back();
    if (event == Event::key && !keys_.back().insert(parsed.get_ref<const std::string&>()).second)
      throw Error(ErrorCode::malformed,
                  origin_ + ": expected distinct keys, found \"" + parsed.get<std::string>() + "\" twice");
    return true;
  }

 private:
  const std::string& origin_;
  std::vector<std::unordered_set<std::string>> keys_;
};

}  // namespace

nlohmann::json parse_json(std::string_view text, const std::string& origin) {
  try {
    return nlohmann::json::parse(text, Guard(origin));
  } catch (const nlohmann::json::exception& e) {
    throw Error(ErrorCode::malformed, origin + ": expected JSON, found an error: " + e.what());
  }
}

}  // namespace larch
