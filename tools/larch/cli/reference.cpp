#include "cli/reference.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "cli/distance.hpp"
#include "core/mapped_file.hpp"
#include "core/tensor.hpp"
#include "load/safetensors.hpp"

namespace larch::cli {
namespace {

namespace fs = std::filesystem;

/// An open reference file.
class File {
 public:
  File(const fs::path& path, int vocab_size)
      : name_(path.string()),
        vocab_size_(vocab_size),
        file_(path, Access::fetched),
        tensors_(load::parse_header(file_.bytes(), name_, [this](auto part) { file_.fetch(part); })) {}

  [[nodiscard]] const TensorView* find(std::string_view name) const {
    const auto it = std::ranges::find(tensors_, name, &TensorView::name);
    return it == tensors_.end() ? nullptr : &*it;
  }

  /// An I64 [n] of token ids, n >= 1.
  [[nodiscard]] std::vector<Token> tokens(const char* name) const {
    const TensorView& tensor = require(name, DType::i64, 1, "I64 [tokens]");
    file_.fetch({tensor.data, tensor.bytes});
    std::vector<Token> ids(tensor.shape[0]);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      std::int64_t id = 0;
      std::memcpy(&id, tensor.data + i * sizeof id, sizeof id);
      if (id < 0 || id >= vocab_size_)
        throw Error(ErrorCode::malformed, name_ + ": " + name + ": expected token ids below " +
                                              std::to_string(vocab_size_) + ", found " + std::to_string(id));
      ids[i] = static_cast<Token>(id);
    }
    return ids;
  }

  [[nodiscard]] std::vector<float> logits(std::size_t rows) const {
    const std::string expected = "F32 [" + std::to_string(rows) + ", " + std::to_string(vocab_size_) + "]";
    const TensorView& tensor = require("logits", DType::f32, 2, expected);
    if (tensor.shape[0] != rows || tensor.shape[1] != static_cast<std::uint64_t>(vocab_size_)) refuse(tensor, expected);
    file_.fetch({tensor.data, tensor.bytes});
    std::vector<float> values(tensor.bytes / sizeof(float));
    std::memcpy(values.data(), tensor.data, tensor.bytes);
    const auto bad = std::ranges::find_if_not(values, [](float v) { return std::isfinite(v); });
    if (bad != values.end())
      throw Error(ErrorCode::malformed, name_ + ": logits: expected finite values, found " + std::to_string(*bad) +
                                            " at position " + std::to_string((bad - values.begin()) / vocab_size_));
    return values;
  }

 private:
  [[noreturn]] void refuse(const TensorView& tensor, const std::string& expected) const {
    throw Error(ErrorCode::mismatch,
                name_ + ": " + tensor.name + ": expected " + expected + ", found " + describe(tensor));
  }

  [[nodiscard]] const TensorView& require(const char* name, DType dtype, std::size_t rank,
                                          const std::string& expected) const {
    const TensorView* tensor = find(name);
    if (tensor == nullptr) throw Error(ErrorCode::malformed, name_ + ": expected a tensor " + name + ", found none");
    if (tensor->dtype != dtype || tensor->shape.size() != rank || is_empty(tensor->shape)) refuse(*tensor, expected);
    return *tensor;
  }

  std::string name_;
  int vocab_size_;
  MappedFile file_;
  std::vector<TensorView> tensors_;
};

Token best(std::span<const float> logits) {
  return static_cast<Token>(std::ranges::max_element(logits) - logits.begin());
}

/// Feeds all tokens, some at a time so that not all rows of logits are in memory at once, and calls f(row number,
/// logits [vocab]) after each.
template <class F>
void for_each_row(Session& session, std::span<const Token> tokens, F&& f) {
  constexpr std::size_t most = 512;
  session.rewind(0);
  for (std::size_t begin = 0; begin < tokens.size(); begin += most) {
    const std::size_t rows = std::min(most, tokens.size() - begin);
    const std::span<const float> logits = session.feed(tokens.subspan(begin, rows), Logits::all);
    const std::size_t vocab = logits.size() / rows;
    for (std::size_t i = 0; i < rows; ++i) f(begin + i, logits.subspan(i * vocab, vocab));
  }
}

/// `greedy` more tokens, of which the last is not read.
void check_room(const Session& session, std::size_t tokens, std::size_t greedy) {
  const std::size_t wanted = tokens + (greedy > 0 ? greedy - 1 : 0);
  if (wanted > static_cast<std::size_t>(session.capacity()))
    throw Error(ErrorCode::context_full, "verify: expected at most " + std::to_string(session.capacity()) +
                                             " tokens, as fit into the context, found " + std::to_string(wanted) +
                                             " with the greedy continuation");
}

/// The most probable continuation of what the session holds.
std::vector<Token> continue_greedily(Session& session, std::size_t count) {
  std::vector<Token> tokens;
  while (tokens.size() < count) {
    const Token next = best(session.logits());
    tokens.push_back(next);
    if (tokens.size() < count) session.feed({&next, 1});
  }
  return tokens;
}

TensorView view(const char* name, DType dtype, std::vector<std::uint64_t> shape, const void* data, std::size_t bytes) {
  return {name, dtype, std::move(shape), static_cast<const std::byte*>(data), bytes, {}};
}

std::vector<std::int64_t> widened(const std::vector<Token>& tokens) { return {tokens.begin(), tokens.end()}; }

/// The share of equal places of two lists of one length.
double agreement(const std::vector<Token>& a, const std::vector<Token>& b) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i] ? 1 : 0;
  return static_cast<double>(same) / static_cast<double>(a.size());
}

}  // namespace

Reference read_reference(const fs::path& file, int vocab_size) {
  const File content(file, vocab_size);
  Reference reference{content.tokens("input_ids"), {}};
  reference.logits = content.logits(reference.input_ids.size());
  if (content.find("greedy") != nullptr) reference.greedy = content.tokens("greedy");
  return reference;
}

std::vector<Token> read_input_ids(const fs::path& file, int vocab_size) {
  return File(file, vocab_size).tokens("input_ids");
}

void write_reference(AtomicFile& file, const Reference& reference) {
  const std::vector<std::int64_t> ids = widened(reference.input_ids);
  const std::vector<std::int64_t> greedy = widened(reference.greedy.value_or(std::vector<Token>()));
  const std::vector<float>& logits = reference.logits;
  std::vector<TensorView> tensors{view("input_ids", DType::i64, {ids.size()}, ids.data(), ids.size() * sizeof ids[0]),
                                  view("logits", DType::f32, {ids.size(), logits.size() / ids.size()}, logits.data(),
                                       logits.size() * sizeof(float))};
  if (!greedy.empty())
    tensors.push_back(view("greedy", DType::i64, {greedy.size()}, greedy.data(), greedy.size() * sizeof greedy[0]));
  load::write_safetensors(file, tensors);
}

Reference compute_reference(Session& session, const std::vector<Token>& input_ids, int greedy) {
  check_room(session, input_ids.size(), static_cast<std::size_t>(greedy));
  Reference reference{input_ids, {}};
  for_each_row(session, input_ids, [&](std::size_t /*row*/, std::span<const float> logits) {
    reference.logits.insert(reference.logits.end(), logits.begin(), logits.end());
  });
  if (greedy > 0) reference.greedy = continue_greedily(session, static_cast<std::size_t>(greedy));
  return reference;
}

Comparison compare(Session& session, const Reference& reference) {
  check_room(session, reference.input_ids.size(), reference.greedy ? reference.greedy->size() : 0);
  const auto tokens = static_cast<double>(reference.input_ids.size());
  Comparison result;
  result.logits_std = standard_deviation(reference.logits);
  for_each_row(session, reference.input_ids, [&](std::size_t row, std::span<const float> logits) {
    const std::span<const float> wanted = std::span(reference.logits).subspan(row * logits.size(), logits.size());
    for (std::size_t i = 0; i < logits.size(); ++i)
      result.max_abs_diff = larger(result.max_abs_diff, std::abs(double{wanted[i]} - double{logits[i]}));
    const double kl = divergence(wanted, logits);
    result.mean_kl += kl;
    result.max_kl = larger(result.max_kl, kl);
    result.top1_agreement += best(wanted) == best(logits) ? 1 : 0;
  });
  result.mean_kl /= tokens;
  result.top1_agreement /= tokens;
  if (reference.greedy)
    result.greedy_agreement = agreement(*reference.greedy, continue_greedily(session, reference.greedy->size()));
  return result;
}

}  // namespace larch::cli
