#include "serve/reader.hpp"

#include <algorithm>

namespace larch::serve {

ApiError body_too_large(std::size_t most) {
  return {413, "the body: expected at most " + std::to_string(most) + " bytes, found more"};
}

bool Reader::done() const noexcept {
  if (!head_) return false;
  return head_->chunked ? chunks_.done() : body_.size() == head_->length;
}

std::size_t Reader::take_head(std::string_view bytes) {
  std::size_t begin = 0;
  if (text_.empty()) {
    begin = std::min(bytes.find_first_not_of("\r\n"), bytes.size());  // some clients end a body so
    if (begin < bytes.size() && (bytes[begin] < 'A' || bytes[begin] > 'Z'))
      throw ApiError(400, "the request: expected HTTP/1.1, found something else");
  }
  constexpr std::string_view end = "\r\n\r\n";
  const std::string_view more = bytes.substr(begin, limits_.head_bytes + 1 - text_.size());
  const std::size_t from = text_.size() - std::min(text_.size(), end.size() - 1);
  text_ += more;
  const std::size_t at = text_.find(end, from);
  if (at == std::string::npos) {
    if (text_.size() > limits_.head_bytes)
      throw ApiError(
          431, "the request's fields: expected at most " + std::to_string(limits_.head_bytes) + " bytes, found more");
    return begin + more.size();
  }
  const std::size_t left = text_.size() - (at + end.size());
  text_.resize(at + end.size());
  head_ = parse_head(text_);
  return begin + more.size() - left;
}

std::size_t Reader::take(std::string_view bytes) {
  if (!head_) return take_head(bytes);
  if (head_->chunked) return chunks_.take(bytes, body_, limits_.body_bytes);
  if (head_->length > limits_.body_bytes) throw body_too_large(limits_.body_bytes);
  const std::size_t count = std::min<std::size_t>(bytes.size(), head_->length - body_.size());
  body_.append(bytes.substr(0, count));
  return count;
}

}  // namespace larch::serve
