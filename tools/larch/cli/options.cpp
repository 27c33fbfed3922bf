#include "cli/options.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <limits>

#include "cli/hub.hpp"
#include "cli/input.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"

namespace larch::cli {
namespace {

namespace fs = std::filesystem;

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Where the running program lies; empty if the system does not tell.
fs::path program_folder() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).parent_path();
}

fs::path bundled_model() {
  const fs::path installed = (program_folder() / LARCH_INSTALLED_DEMO).lexically_normal();
  const fs::path source = LARCH_SOURCE_DEMO;
  for (const fs::path& place : {installed, source})
    if (std::error_code error; fs::exists(place / "config.json", error)) return place;
  throw Error(ErrorCode::io, "expected a model with -m or the bundled one in " + installed.string() + ", found none");
}

/// CLI11 would wrap a negative number around.
std::string not_negative(const std::string& text) {
  return text.starts_with('-') ? "expected a number from 0 up, found '" + text + "'" : "";
}

}  // namespace

CLI::Validator number_in(double low, double high, const std::string& what) {
  return {[low, high, what](const std::string& text) -> std::string {
            double value = 0;
            const bool good =
                CLI::detail::lexical_cast(text, value) && std::isfinite(value) && value >= low && value <= high;
            return good ? "" : "expected " + what + ", found '" + text + "'";
          },
          ""};
}

CLI::Validator at_least(int low) {
  return number_in(low, std::numeric_limits<int>::max(), "a number from " + std::to_string(low) + " up");
}

std::string mix_names() {
  std::string names;
  for (const Mix mix : mixes()) names += (names.empty() ? "" : ", ") + std::string(name(mix));
  return names;
}

CLI::Validator mix_name() {
  return {[](const std::string& text) {
            return find_mix(text) ? std::string() : "expected one of " + mix_names() + ", found '" + text + "'";
          },
          ""};
}

void LackedByFiles::add(CLI::App& app) {
  const auto take = [this](const std::vector<std::string>& pairs) {
    for (const std::string& pair : pairs) {
      const std::size_t at = pair.find('=');
      if (at == std::string::npos || at == 0 || at + 1 == pair.size())
        throw CLI::ValidationError("--metadata", "expected KEY=VALUE, found '" + pair + "'");
      metadata[pair.substr(0, at)] = pair.substr(at + 1);
    }
  };
  app.add_option_function<std::vector<std::string>>(
         "--metadata", take,
         "What a GGUF file does not say of the model, as in deepseek2.expert_group_count=8; can be given several times")
      ->allow_extra_args(false)
      ->type_name("KEY=VALUE");
  app.add_option("--mtp", mtp,
                 "A GGUF file with the model's multi-token prediction module, where the model's own files have none")
      ->type_name("FILE");
}

void print_warnings(const std::vector<std::string>& warnings) {
  for (const std::string& warning : warnings) std::cerr << "larch: warning: " << warning << '\n';
}

const std::map<std::string, Packing>& packings() {
  static const std::map<std::string, Packing> all{
      {"auto", Packing::automatic}, {"stored", Packing::stored}, {"packed", Packing::packed}};
  return all;
}

void ModelOptions::add(CLI::App& app, Place place) {
  add_path(app, place);
  app.add_option("--weights", weights, "Convert the weights while loading: " + mix_names() + " (default: as they are)")
      ->check(mix_name())
      ->type_name("TYPE");
  app.add_option(
         "--packing", packing,
         "Whether weights in blocks move to memory in a form that is read faster: auto (if there is room), stored "
         "or packed (default: auto)")
      ->transform(CLI::CheckedTransformer(packings()).description(""))
      ->type_name("HOW");
  app.add_flag("--warm-up", warm_up,
               "Read and pack all weights before anything else: the first reply is as fast as the next");
  app.add_flag("--lock-memory", lock_memory, "Keep the system from swapping weights out or dropping them from memory");
}

void ModelOptions::add_chat_format(CLI::App& app) {
  app.add_option("--chat-format", chat_format,
                 "How conversations are written: V2, V2.5, V3, V3-0324, V3.1, R1, R1-0528 or a chat template in a file "
                 "FILE.jinja (default: as the model's own chat template says)")
      ->type_name("NAME|FILE.jinja");
}

void ModelOptions::add_path(CLI::App& app, Place place) {
  app.add_option(
         place == Place::option ? "-m,--model" : "-m,--model,model", model,
         "The model: a Hugging Face directory, a GGUF file or a directory with one, or ORG/NAME in the Hugging Face "
         "cache (default: the bundled demo model)")
      ->type_name("PATH");
  lacked.add(app);
}

fs::path ModelOptions::path() const { return model.empty() ? bundled_model() : find_model(model); }

Model ModelOptions::load() const {
  const auto load = [this] {
    const auto begin = std::chrono::steady_clock::now();
    Progress progress;
    LoadOptions options;
    options.weights = find_mix(weights);
    options.chat_format = chat_format;
    options.packing = packing;
    options.warm_up = warm_up;
    options.lock_memory = lock_memory;
    options.metadata = lacked.metadata;
    options.mtp = lacked.mtp;
    options.progress = [&](const LoadProgress& p) {
      progress.show("Loading: " + bytes_text(p.done) + " of " + bytes_text(p.total) + ", " +
                    fixed(seconds_since(begin), 0) + " s");
      return true;
    };
    return Model::load(path(), options);
  };
  Model loaded = load();
  print_warnings(loaded.info().warnings);
  return loaded;
}

const std::map<std::string, CacheType>& cache_types() {
  static const std::map<std::string, CacheType> types{
      {"auto", CacheType::automatic}, {"bf16", CacheType::bf16}, {"f32", CacheType::f32}, {"int8", CacheType::int8}};
  return types;
}

void SessionArguments::add_threads(CLI::App& app) {
  app.add_option("--threads", options.threads, "Threads to compute with (default: one per core)")
      ->check(at_least(1))
      ->type_name("N");
}

void SessionArguments::add_sizes(CLI::App& app) {
  add_threads(app);
  app.add_option("--context", options.context, "Tokens that fit into the conversation (default: the model's maximum)")
      ->check(at_least(1))
      ->type_name("N");
  app.add_option("--cache", options.cache, "How the latent cache is stored: auto, f32, bf16 or int8 (default: auto)")
      ->transform(CLI::CheckedTransformer(cache_types()).description(""))
      ->type_name("TYPE");
}

void SessionArguments::add(CLI::App& app) {
  add_sizes(app);
  app.add_flag("--verbose", verbose, "Say which kernels, threads, cache and form of the weights are used, and why");
}

const std::map<std::string, Speculation>& speculations() {
  static const std::map<std::string, Speculation> all{{"auto", Speculation::automatic},
                                                      {"off", Speculation::off},
                                                      {"mtp", Speculation::mtp},
                                                      {"suffix", Speculation::suffix}};
  return all;
}

void GenerateArguments::add(CLI::App& app) {
  app.add_option("-n,--max-tokens", max_tokens, "Tokens to generate at most (default 0: as many as fit)")
      ->check(at_least(0))
      ->type_name("N");
  app.add_option("--temperature", temperature, "Randomness of the choice; 0 takes the most probable token")
      ->check(number_in(0, infinity, "a number from 0 up"))
      ->type_name("X");
  app.add_option("--top-p", top_p, "Keep the most probable tokens that sum to this")
      ->check(number_in(std::numeric_limits<double>::min(), 1, "a number above 0 and at most 1"))
      ->type_name("X");
  app.add_option("--top-k", top_k, "Keep this many most probable tokens; 0: all")->check(at_least(0))->type_name("N");
  app.add_option("--min-p", min_p, "Drop tokens less probable than this share of the best one")
      ->check(number_in(0, 1, "a number from 0 to 1"))
      ->type_name("X");
  app.add_option("--repeat-penalty", repeat_penalty, "Make recent tokens less probable; 1: off")
      ->check(number_in(std::numeric_limits<double>::min(), infinity, "a number above 0"))
      ->type_name("X");
  app.add_option("--seed", seed, "Seed of the random choice (default: a new one every time)")
      ->check(CLI::Validator(not_negative, ""))
      ->type_name("N");
  app.add_option("--stop", stop, "Text that ends the reply; can be given several times")
      ->allow_extra_args(false)
      ->type_name("TEXT");
  app.add_option(
         "--speculate", speculation,
         "Drafts of the next tokens, which change the speed and never the text: auto (as long as they pay), off, "
         "mtp (by the model's multi-token prediction module) or suffix (by what came before) (default: auto)")
      ->transform(CLI::CheckedTransformer(speculations()).description(""))
      ->type_name("HOW");
  app.add_flag("--hide-thinking", hide_thinking, "Do not show the thinking part");
}

void GenerateArguments::set(const std::string& assignment) {
  const std::size_t end = assignment.find_first_of(" =");
  const std::size_t begin = assignment.find_first_not_of(" =", end);
  if (end == 0 || begin == std::string::npos)
    throw Error(ErrorCode::invalid_argument, "/set: expected NAME VALUE, found '" + assignment + "'");
  std::string name = assignment.substr(0, end);
  std::ranges::replace(name, '_', '-');
  GenerateArguments changed = *this;
  CLI::App app;
  app.set_help_flag();
  changed.add(app);
  try {
    app.parse(std::vector<std::string>{"--" + name + "=" + assignment.substr(begin)});
  } catch (const CLI::ExtrasError&) {
    throw Error(ErrorCode::invalid_argument,
                "/set: expected the name of an option of replies, such as temperature, top-p, top-k, min-p, "
                "repeat-penalty, seed, stop, speculate, max-tokens or hide-thinking, found '" +
                    name + "'");
  } catch (const CLI::ParseError& e) {
    throw Error(ErrorCode::invalid_argument, std::string("/set: ") + e.what());
  }
  *this = changed;
}

GenerateOptions GenerateArguments::over(const SamplingOptions& defaults) const {
  GenerateOptions options;
  options.max_tokens = max_tokens;
  options.stop = stop;
  options.speculation = speculation;
  SamplingOptions& sampling = options.sampling.emplace(defaults);
  if (temperature) sampling.temperature = *temperature;
  if (top_p) sampling.top_p = *top_p;
  if (top_k) sampling.top_k = *top_k;
  if (min_p) sampling.min_p = *min_p;
  if (repeat_penalty) sampling.repeat_penalty = *repeat_penalty;
  if (seed) sampling.seed = seed;
  return options;
}

void TextInput::add(CLI::App& app, Place place) {
  CLI::Option* given = app.add_option(place == Place::option ? "-p,--prompt" : "-p,--prompt,prompt", text, "The text")
                           ->type_name("TEXT");
  app.add_option("-f,--file", file, "A file with the text, of at most 256 MiB; - or neither option: standard input")
      ->excludes(given)
      ->type_name("FILE");
}

void TextInput::check() const {
  if (!file.empty() && file != "-") check_input(file);
}

std::string TextInput::read() const {
  if (text) return *text;
  if (!file.empty() && file != "-") return read_input(file);
  if (isatty(STDIN_FILENO) != 0) std::cerr << "Reading the text from the terminal; Ctrl-D ends it.\n";
  return read_standard_input();
}

std::string TextInput::read_prompt() const {
  std::string all = read();
  if (!text && all.ends_with('\n')) all.pop_back();
  if (!text && all.ends_with('\r')) all.pop_back();
  return all;
}

std::vector<Token> completion_prompt(const Model& model, std::string_view text) {
  std::vector<Token> tokens = model.encode(text);
  const std::optional<Token> begin = model.begin_token();
  if (begin && (tokens.empty() || tokens.front() != *begin)) tokens.insert(tokens.begin(), *begin);
  return tokens;
}

void add_force(CLI::App& app, bool& force) { app.add_flag("--force", force, "Replace files that are there"); }

void add_thinking(CLI::App& app, bool& thinking) {
  app.add_flag(
      "--thinking,!--no-thinking", thinking,
      "Whether the reply begins with a thinking part, where the model's chat template asks (default: it does)");
}

void add_json(CLI::App& app, bool& json) { app.add_flag("--json", json, "Print one JSON object on standard output"); }

}  // namespace larch::cli
