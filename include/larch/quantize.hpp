#pragma once

#include <larch/mix.hpp>
#include <larch/model.hpp>

namespace larch {

/// Another type than the mix gives for matrices whose names in GGUF files ("blk.3.ffn_down_exps.weight") hold a match
/// of the pattern: a regular expression (PCRE2) of at most 4096 bytes that is matched in few steps.
struct TensorType {
  std::string pattern;
  std::string type;  ///< F32, F16, BF16, Q4_0 ... Q8_0, Q2_K ... Q6_K, IQ4_NL, IQ4_XS, in upper or lower case
};

struct QuantizeProgress {
  std::uint64_t done = 0, total = 0;  ///< bytes to write
  std::string_view tensor;            ///< the one being made
};

struct QuantizeOptions {
  Mix mix = Mix::q4_k_m;
  std::vector<TensorType> tensor_types{};  ///< the first that matches decides, before the mix
  /// Of collect_imatrix() or of others, GGUF or imatrix.dat; empty: all columns matter alike.
  std::filesystem::path imatrix{};
  std::uint64_t split_bytes = 0;  ///< a part of the set may hold so much, or one tensor; 0: one file
  bool overwrite = false;
  std::map<std::string, std::string> metadata{};  ///< that a GGUF source lacks, as in LoadOptions
  std::filesystem::path mtp{};  ///< a GGUF file with the MTP module that the source lacks, as in LoadOptions
  int threads = 0;              ///< 0: one per available core
  /// Called before each piece of the work; returning false ends with ErrorCode::cancelled.
  std::function<bool(const QuantizeProgress&)> progress{};
};

/// What a file of weights holds of one type.
struct TypeTotal {
  std::string type;
  std::uint64_t tensors = 0, bytes = 0;
};

struct QuantizeReport {
  std::vector<std::filesystem::path> files;
  std::uint64_t source_bytes = 0;        ///< of the source's tensors
  std::uint64_t bytes = 0;               ///< of the new ones
  std::uint64_t weights = 0;             ///< their number
  std::vector<TypeTotal> types;          ///< those that occur
  std::uint64_t without_importance = 0;  ///< tensors of types in blocks that the imatrix knows nothing of
  /// Sentences: of reading the source, as in ModelInfo, and of weights that have lost bits already.
  std::vector<std::string> warnings{};

  [[nodiscard]] double bits_per_weight() const { return 8 * static_cast<double>(bytes) / static_cast<double>(weights); }
};

/// Writes a checkpoint of either kind as a GGUF file, or as a set of them: NAME-00001-of-0000N.gguf for NAME.gguf.
/// Takes memory for a part of one tensor at a time. Nothing is under its name before all is written, and nothing is
/// left behind by an error. The source is read and not mapped: one that is cut short meanwhile is an error. Throws
/// Error(io) before the work if there is such a file and not `overwrite`, if it cannot be written and if the disk has
/// no room, Error(invalid_argument) for options, and what loading a model throws.
LARCH_API QuantizeReport quantize(const std::filesystem::path& source, const std::filesystem::path& target,
                                  const QuantizeOptions& options = {});

struct ImatrixProgress {
  int done = 0, total = 0;  ///< chunks
};

struct ImatrixOptions {
  int context = 512;      ///< tokens in a chunk
  int chunks = 0;         ///< at most; 0: all that fit
  int threads = 0;        ///< 0: one per available core
  std::string dataset{};  ///< a name of the text, to be kept in the file
  bool overwrite = false;
  /// Called after each chunk; returning false ends with ErrorCode::cancelled.
  std::function<bool(const ImatrixProgress&)> progress{};
};

/// An expert that few of the text's tokens reached: little is known of what matters in it.
struct RareExpert {
  int layer = 0, expert = 0;
  std::uint64_t tokens = 0;
};

struct ImatrixReport {
  int chunks = 0;
  std::uint64_t tokens = 0;
  std::uint64_t matrices = 0;      ///< tensors of the file that something is known of
  std::vector<RareExpert> rare{};  ///< experts with less than a tenth of an even share of the tokens
};

/// Reads `tokens` in chunks side by side and writes how much each column of each matrix matters: the mean square of
/// what it is multiplied by, of routed experts for each, of attn_k_b and attn_v_b for each head. The embedding and the
/// output head are left out, as is usual, and so is the MTP layer, which reading does not use. The file is GGUF of the
/// type "imatrix", as other programs read and write it. Where the tokenizer adds a begin token, it takes the place of
/// each chunk's first. Throws before the work Error(invalid_argument) for options and ids out of range and fewer tokens
/// than one chunk has, and Error(io) if the file cannot be written or is there and not `overwrite`; Error(not_finite)
/// for a model that gives numbers which are not finite.
LARCH_API ImatrixReport collect_imatrix(const Model& model, std::span<const Token> tokens,
                                        const std::filesystem::path& file, const ImatrixOptions& options = {});

}  // namespace larch
