#include <filesystem>
#include <iostream>
#include <larch/model.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "core/json.hpp"
#include "core/quote.hpp"
#include "load/checkpoint.hpp"
#include "text/tokenizer/tokenizer.hpp"

namespace larch::cli {
namespace {

struct Arguments {
  ModelOptions model;
  TextInput input;
  std::vector<Token> ids{};
  bool decode = false;
  bool jsonl = false;
  bool json = false;
};

/// Ids separated by white space or commas.
std::vector<Token> parse_ids(const std::string& text) {
  std::vector<Token> ids;
  constexpr std::string_view separators = " \t\r\n,";
  for (std::size_t begin = 0; (begin = text.find_first_not_of(separators, begin)) != std::string::npos;) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    Token id = 0;
    if (!CLI::detail::lexical_cast(word, id))
      throw Error(ErrorCode::malformed, "expected token ids, found " + quote(word));
    ids.push_back(id);
    begin = end;
  }
  return ids;
}

/// What one line of --jsonl asks for.
Json answer(const text::Tokenizer& tokenizer, bool decode, const std::string& line, const std::string& origin) {
  const nlohmann::json json = parse_json(line, origin);
  const char* key = decode ? "ids" : "text";
  try {
    if (decode) return {{"text", tokenizer.decode(json.at(key).get<std::vector<Token>>())}};
    return {{"ids", tokenizer.encode(json.at(key).get_ref<const std::string&>())}};
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::malformed, origin + ": expected {\"" + key + "\": …}, found " + quote(line));
  } catch (const Error& e) {
    throw Error(e.code(), origin + ": " + e.what());
  }
}

void answer_lines(const text::Tokenizer& tokenizer, bool decode) {
  InputLines lines;
  for (int number = 1; const auto line = lines.next(); ++number)
    print(answer(tokenizer, decode, *line, "standard input: line " + std::to_string(number)));
}

void print_text(const text::Tokenizer& tokenizer, const Arguments& args) {
  const std::string text = tokenizer.decode(args.ids.empty() ? parse_ids(args.input.read()) : args.ids);
  if (args.json) {
    print({{"text", text}});
  } else {
    std::cout << text;
  }
}

void print_ids(const text::Tokenizer& tokenizer, const Arguments& args) {
  const std::vector<Token> ids = tokenizer.encode(args.input.read());
  if (args.json) {
    print({{"ids", ids}});
    return;
  }
  const char* separator = "";
  for (const Token id : ids) {
    std::cout << separator << id;
    separator = " ";
  }
  std::cout << '\n';
}

/// The tokenizer alone: a Hugging Face directory needs no weights for it.
text::Tokenizer load_tokenizer(const ModelOptions& model) {
  const std::filesystem::path path = model.path();
  if (std::filesystem::exists(path / "tokenizer.json")) return text::Tokenizer::load(path);
  const auto checkpoint = load::Checkpoint::open(path, model.lacked.metadata, Access::fetched, model.lacked.mtp);
  if (const auto& vocabulary = checkpoint.vocabulary())
    return text::Tokenizer::from(*vocabulary, checkpoint.path().string());
  throw Error(ErrorCode::unsupported, checkpoint.path().string() + ": expected a " +
                                          (checkpoint.is_gguf() ? "vocabulary" : "tokenizer.json") + ", found none");
}

int run(const Arguments& args) {
  const auto tokenizer = load_tokenizer(args.model);
  if (args.jsonl) {
    answer_lines(tokenizer, args.decode);
  } else if (args.decode) {
    print_text(tokenizer, args);
  } else {
    print_ids(tokenizer, args);
  }
  return success;
}

}  // namespace

Command add_tokenize(CLI::App& program) {
  CLI::App* app = program.add_subcommand("tokenize", "Text to token ids, exactly as it is, or ids to text");
  const auto args = std::make_shared<Arguments>();
  args->model.add_path(*app);
  args->input.add(*app);
  CLI::Option* decode =
      app->add_flag("--decode", args->decode, "Ids to text: those that follow, or that -p, -f or standard input holds");
  app->add_option("ids", args->ids, "Token ids")->delimiter(',')->needs(decode)->type_name("ID…");
  CLI::Option* jsonl = app->add_flag(
      "--jsonl", args->jsonl, R"({"text": …} in every line of standard input to {"ids": […]}; with --decode back)");
  jsonl->excludes("--prompt")->excludes("--file");
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
