#include "text/tokenizer/tokenizer.hpp"

#include "core/mapped_file.hpp"
#include "larch/error.hpp"
#include "text/tokenizer/byte_level.hpp"
#include "text/tokenizer/data.hpp"
#include "text/utf8.hpp"

namespace larch::text {
namespace {

constexpr std::size_t max_file = 256 << 20;
constexpr std::size_t max_text = std::size_t{1} << 30;

void encode_plain(const TokenizerData& data, std::string_view text, std::vector<std::int32_t>& ids) {
  data.pre_tokenizer.for_each_piece(text, [&](std::string_view piece) {
    if (data.ignore_merges) {
      const auto it = data.vocabulary.ids.find(token_of_bytes(piece));
      if (it != data.vocabulary.ids.end()) return ids.push_back(it->second);
    }
    data.merger.merge(piece, ids);
  });
}

}  // namespace

Tokenizer Tokenizer::load(const std::filesystem::path& directory) {
  const std::filesystem::path file = directory / "tokenizer.json", config_file = directory / "tokenizer_config.json";
  const std::string json = read_text_file(file, max_file);
  const std::string config =
      std::filesystem::exists(config_file) ? read_text_file(config_file, max_file) : std::string();
  return parse(json, file.string(), config, config_file.string());
}

std::vector<std::int32_t> Tokenizer::encode(std::string_view text) const {
  if (text.size() > max_text)
    throw Error(ErrorCode::invalid_argument, "encode: expected a text of at most " + std::to_string(max_text) +
                                                 " bytes, found " + std::to_string(text.size()));
  if (const auto at = find_invalid_utf8(text))
    throw Error(ErrorCode::invalid_argument, "encode: expected UTF-8, found an invalid byte at " + std::to_string(*at));
  std::vector<std::int32_t> ids;
  std::vector<AddedTokenMatcher::Span> spans, parts;
  data_->plain.split(text, spans);
  for (const auto& span : spans) {
    parts.clear();
    if (span.id >= 0)
      parts.push_back(span);
    else
      data_->normalized.split(span.text, parts);
    for (const auto& part : parts) {
      if (part.id >= 0)
        ids.push_back(part.id);
      else
        encode_plain(*data_, part.text, ids);
    }
  }
  return ids;
}

std::string Tokenizer::decode(std::span<const std::int32_t> ids, bool skip_special) const {
  std::string bytes;
  for (const std::int32_t id : ids) {
    const std::string_view token = token_bytes(id);
    if (!skip_special || !is_special(id)) bytes += token;
  }
  return bytes;
}

std::string_view Tokenizer::token_bytes(std::int32_t id) const {
  if (!contains(id))
    throw Error(ErrorCode::invalid_argument, "tokenizer: expected the id of one of its tokens, below " +
                                                 std::to_string(vocab_size()) + ", found " + std::to_string(id));
  return data_->vocabulary.entries[static_cast<std::size_t>(id)].bytes;
}

bool Tokenizer::contains(std::int32_t id) const noexcept {
  return id >= 0 && id < vocab_size() && data_->vocabulary.entries[static_cast<std::size_t>(id)].exists;
}

bool Tokenizer::is_special(std::int32_t id) const noexcept {
  return contains(id) && data_->vocabulary.entries[static_cast<std::size_t>(id)].special;
}

bool Tokenizer::is_added(std::int32_t id) const noexcept {
  return contains(id) && data_->vocabulary.entries[static_cast<std::size_t>(id)].added;
}

std::int32_t Tokenizer::vocab_size() const noexcept {
  return static_cast<std::int32_t>(data_->vocabulary.entries.size());
}

std::optional<std::int32_t> Tokenizer::token_to_id(std::string_view token) const {
  const auto it = data_->vocabulary.ids.find(token);
  if (it == data_->vocabulary.ids.end()) return std::nullopt;
  return it->second;
}

std::optional<std::int32_t> Tokenizer::bos_id() const noexcept { return data_->bos; }
std::optional<std::int32_t> Tokenizer::eos_id() const noexcept { return data_->eos; }
bool Tokenizer::add_bos() const noexcept { return data_->add_bos; }

}  // namespace larch::text
