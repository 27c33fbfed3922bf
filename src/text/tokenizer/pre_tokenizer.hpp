#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokenizer/split_patterns.hpp"
#include "text/tokenizer/splitter.hpp"

namespace larch::text {

/// Cuts text into the pieces that BPE works on, in stages, each cutting the pieces of the one before.
class PreTokenizer {
 public:
  /// Reads tokenizer.json's "pre_tokenizer": Split, Digits and ByteLevel, alone or in a Sequence. ByteLevel must be the
  /// last. Throws Error(unsupported) naming what else it finds, Error(malformed) for wrong types.
  static PreTokenizer parse(const nlohmann::json& json, const std::string& origin);

  /// A family's patterns, and ByteLevel that changes no piece.
  static PreTokenizer of(const SplitPatterns& patterns);

  /// Calls each(piece) for every piece of `text` (valid UTF-8, not empty) in order.
  template <class F>
  void for_each_piece(std::string_view text, F&& each) const {
    std::vector<std::string_view> pieces{text}, next;
    for (const Splitter& stage : stages_) {
      next.clear();
      for (const std::string_view piece : pieces) stage.split(piece, next);
      pieces.swap(next);
    }
    std::string spaced;
    for (const std::string_view piece : pieces) {
      if (!add_prefix_space_ || piece.front() == ' ') {
        finish(piece, next, each);
      } else {
        spaced = " ";
        spaced += piece;
        finish(spaced, next, each);
      }
    }
  }

 private:
  template <class F>
  void finish(std::string_view piece, std::vector<std::string_view>& scratch, F&& each) const {
    if (words_.empty()) return each(piece);
    scratch.clear();
    words_.front().split(piece, scratch);
    for (const std::string_view word : scratch) each(word);
  }
  void add(const nlohmann::json& json, const std::string& origin);
  void add_split(const nlohmann::json& json, const std::string& origin);
  void add_byte_level(const nlohmann::json& json, const std::string& origin);

  std::vector<Splitter> stages_;
  std::vector<Splitter> words_;  ///< ByteLevel's own pattern, at most one: it sees the space that was added
  bool add_prefix_space_ = false;
  bool byte_level_ = false;
};

}  // namespace larch::text
