#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <larch/generate.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace larch::cli {

/// Refuses what is not a finite number in [low, high].
CLI::Validator number_in(double low, double high, const std::string& what);
/// Integers from `low` up.
CLI::Validator at_least(int low);

/// Names of mixes.
CLI::Validator mix_name();
/// "f16, bf16, ..."
std::string mix_names();

/// What a model's files lack: --metadata, --mtp.
struct LackedByFiles {
  std::map<std::string, std::string> metadata{};
  std::string mtp;  ///< a GGUF file; empty: none

  void add(CLI::App& app);
};

/// Tells what a model's files lack or say oddly, a line each on standard error.
void print_warnings(const std::vector<std::string>& warnings);

/// What --packing takes.
const std::map<std::string, Packing>& packings();

/// What --cache takes.
const std::map<std::string, CacheType>& cache_types();

/// What --speculate takes.
const std::map<std::string, Speculation>& speculations();

/// How a value is given: after its option, or also as what follows the command.
enum class Place { option, also_alone };

/// Which model, and how its weights are stored: -m, --metadata, --mtp, --weights, --packing, --warm-up, --lock-memory.
struct ModelOptions {
  std::string model;  ///< empty: the bundled demo model
  LackedByFiles lacked{};
  std::string weights;      ///< a mix; empty: as they are
  std::string chat_format;  ///< empty: the model's own
  Packing packing = Packing::automatic;
  bool warm_up = false, lock_memory = false;

  void add(CLI::App& app, Place place = Place::option);
  /// --chat-format, for commands that render conversations.
  void add_chat_format(CLI::App& app);
  /// Only where the model is, for commands that do not load the weights.
  void add_path(CLI::App& app, Place place = Place::option);
  /// The model's folder or GGUF file. Throws Error(io) when the bundled one is wanted and not there.
  [[nodiscard]] std::filesystem::path path() const;
  /// Loads it, with progress where standard error is a terminal, and prints its warnings.
  [[nodiscard]] Model load() const;
};

/// How a session runs: --threads, --context, --cache, --verbose.
struct SessionArguments {
  SessionOptions options{};
  bool verbose = false;  ///< say what was chosen

  void add(CLI::App& app);
  /// All but --verbose.
  void add_sizes(CLI::App& app);
  void add_threads(CLI::App& app);
};

/// How a reply is made. What is not given comes from the model's own defaults.
struct GenerateArguments {
  int max_tokens = 0;
  std::optional<double> temperature{}, top_p{}, min_p{}, repeat_penalty{};
  std::optional<int> top_k{};
  std::optional<std::uint64_t> seed{};
  std::vector<std::string> stop{};
  Speculation speculation = Speculation::automatic;
  bool hide_thinking = false;

  void add(CLI::App& app);
  /// "temperature 0.6" and the like: an option by its long name, and its value. Throws Error(invalid_argument).
  void set(const std::string& assignment);
  [[nodiscard]] GenerateOptions over(const SamplingOptions& defaults) const;
};

/// A text from -p, -f or standard input, or one that follows the command.
struct TextInput {
  std::optional<std::string> text{};
  std::string file;

  void add(CLI::App& app, Place place = Place::option);
  [[nodiscard]] bool given() const { return text.has_value() || !file.empty(); }
  /// Throws Error(io) for a file that cannot be read, without reading it.
  void check() const;
  /// The text, byte for byte. Throws Error(io).
  [[nodiscard]] std::string read() const;
  /// The text without the line break that ends a file or a line typed; -p is taken as it is.
  [[nodiscard]] std::string read_prompt() const;
};

/// What to complete for a plain text: the begin token, if the tokenizer adds one, and the text's tokens.
std::vector<Token> completion_prompt(const Model& model, std::string_view text);

/// --thinking, --no-thinking.
void add_thinking(CLI::App& app, bool& thinking);

void add_force(CLI::App& app, bool& force);
void add_json(CLI::App& app, bool& json);

}  // namespace larch::cli
