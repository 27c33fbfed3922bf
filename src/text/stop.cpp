#include "text/stop.hpp"

#include <algorithm>
#include <utility>

#include "larch/error.hpp"
#include "text/utf8.hpp"

namespace larch::text {

StopMatcher::StopMatcher(std::vector<std::string> stops) {
  for (std::string& text : stops) {
    if (text.empty()) throw Error(ErrorCode::invalid_argument, "stop: expected a string that is not empty");
    if (const auto at = find_invalid_utf8(text))
      throw Error(ErrorCode::invalid_argument, "stop: expected UTF-8, found an invalid byte at " + std::to_string(*at));
    Stop stop{std::move(text), {}, 0};
    // The failure function of Knuth, Morris and Pratt.
    stop.border.assign(stop.text.size(), 0);
    for (std::size_t i = 1, k = 0; i < stop.text.size(); ++i) {
      while (k > 0 && stop.text[i] != stop.text[k]) k = stop.border[k - 1];
      if (stop.text[i] == stop.text[k]) ++k;
      stop.border[i] = k;
    }
    stops_.push_back(std::move(stop));
  }
}

bool StopMatcher::advance(Stop& stop, char byte) {
  std::size_t& k = stop.matched;
  while (k > 0 && byte != stop.text[k]) k = stop.border[k - 1];
  if (byte == stop.text[k]) ++k;
  return k == stop.text.size();
}

std::string StopMatcher::push(std::string_view piece) {
  if (match_) return {};
  std::size_t hold = 0;
  for (const char byte : piece) {
    held_ += byte;
    hold = 0;
    std::size_t complete = 0;
    for (Stop& stop : stops_) {
      if (advance(stop, byte)) complete = std::max(complete, stop.text.size());
      hold = std::max(hold, stop.matched);
    }
    if (complete == 0) continue;
    held_.resize(held_.size() - complete);
    match_ = shown_ + held_.size();
    hold = 0;
    break;
  }
  if (piece.empty()) return {};
  std::string out = held_.substr(0, held_.size() - hold);
  held_.erase(0, out.size());
  shown_ += out.size();
  return out;
}

std::string StopMatcher::flush() {
  shown_ += held_.size();
  return std::exchange(held_, {});
}

}  // namespace larch::text
