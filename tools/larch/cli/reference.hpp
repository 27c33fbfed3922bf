#pragma once

#include <filesystem>
#include <larch/session.hpp>
#include <optional>
#include <vector>

#include "core/atomic_file.hpp"

namespace larch::cli {

/// What a model should compute: the content of a reference file (safetensors).
struct Reference {
  std::vector<Token> input_ids;                ///< [T]
  std::vector<float> logits;                   ///< [T, vocab]
  std::optional<std::vector<Token>> greedy{};  ///< [N] the most probable continuation of input_ids
};

/// How far a model is from a reference.
struct Comparison {
  double max_abs_diff = 0;  ///< of two logits; NaN if any is
  double logits_std = 0;    ///< of all reference logits
  double mean_kl = 0;       ///< KL(reference || larch) of a position's softmaxes, in nats
  double max_kl = 0;
  double top1_agreement = 0;                 ///< share of positions with the same most probable token
  std::optional<double> greedy_agreement{};  ///< share of the continuation's tokens that are the same
};

/// Reads input_ids (I64 [T]), logits (F32 [T, vocab_size]) and, if there, greedy (I64 [N]). Throws Error.
Reference read_reference(const std::filesystem::path& file, int vocab_size);
/// Reads input_ids alone.
std::vector<Token> read_input_ids(const std::filesystem::path& file, int vocab_size);
/// Gives the file its name. Throws Error(io).
void write_reference(AtomicFile& file, const Reference& reference);

/// Runs the model on `input_ids` and continues them by `greedy` tokens. Throws Error(context_full) before that if they
/// do not fit.
Reference compute_reference(Session& session, const std::vector<Token>& input_ids, int greedy);
/// Runs the model on the reference's input and compares. Throws the same.
Comparison compare(Session& session, const Reference& reference);

}  // namespace larch::cli
