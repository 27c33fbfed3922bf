#include "serve/chunks.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "core/quote.hpp"
#include "serve/api_error.hpp"
#include "serve/reader.hpp"

namespace larch::serve {
namespace {

constexpr std::size_t longest_line = 4096, most_trailers = 64;

/// SIZE_MAX if it is larger.
std::size_t parse_size(std::string_view line) {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  const std::string_view rest = line.substr(static_cast<std::size_t>(end - line.data()));
  const std::size_t extension = rest.find_first_not_of(" \t");
  if (end == line.data() || (extension != std::string_view::npos && rest[extension] != ';'))
    throw ApiError(400, "the body: expected a chunk's size, found " + quote(line));
  return error == std::errc() ? size : SIZE_MAX;
}

}  // namespace

void Chunks::take_line(std::size_t room, std::size_t limit) {
  if (!line_.ends_with('\r')) throw ApiError(400, "the body: expected lines of chunks to end with CR LF, found LF");
  line_.pop_back();
  switch (part_) {
    case Part::size:
      left_ = parse_size(line_);
      if (left_ > room) throw body_too_large(limit);
      part_ = left_ > 0 ? Part::data : Part::trailer;
      break;
    case Part::data_end:
      if (!line_.empty()) throw ApiError(400, "the body: expected a chunk to end with CR LF, found " + quote(line_));
      part_ = Part::size;
      break;
    default:  // a trailer
      if (line_.empty()) part_ = Part::end;
      if (++trailers_ > most_trailers) throw ApiError(400, "the body: expected fewer trailers, found more than 64");
  }
  line_.clear();
}

std::size_t Chunks::take(std::string_view bytes, std::string& body, std::size_t limit) {
  std::size_t taken = 0;
  while (taken < bytes.size() && !done()) {
    const std::string_view rest = bytes.substr(taken);
    if (part_ == Part::data) {
      const std::size_t count = std::min(left_, rest.size());
      body.append(rest.substr(0, count));
      taken += count;
      left_ -= count;
      if (left_ == 0) part_ = Part::data_end;
      continue;
    }
    const std::size_t end = rest.find('\n');
    line_.append(rest.substr(0, end));
    taken += end == std::string_view::npos ? rest.size() : end + 1;
    if (line_.size() > longest_line) throw ApiError(400, "the body: expected short lines of chunks, found a long one");
    if (end != std::string_view::npos) take_line(limit - body.size(), limit);
  }
  return taken;
}

}  // namespace larch::serve
