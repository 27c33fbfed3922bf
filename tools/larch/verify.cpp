#include <cstdint>
#include <iostream>
#include <larch/larch.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/open.hpp"
#include "cli/options.hpp"
#include "cli/reference.hpp"
#include "cli/report.hpp"
#include "core/atomic_file.hpp"

namespace larch::cli {
namespace {

constexpr int default_greedy = 32;

struct Arguments {
  ModelOptions model;
  SessionArguments session;
  TextInput input;
  std::string reference;
  std::string write;
  int greedy = default_greedy;
  bool force = false;
  bool json = false;
};

std::vector<Token> wanted_tokens(const Model& model, const Arguments& args) {
  if (!args.reference.empty()) return read_input_ids(args.reference, model.info().vocab_size);
  return completion_prompt(model, args.input.read_prompt());
}

void print_json(std::size_t tokens, const Comparison& c) {
  Json json{
      {"tokens", tokens},   {"max_abs_diff", c.max_abs_diff},     {"logits_std", c.logits_std}, {"mean_kl", c.mean_kl},
      {"max_kl", c.max_kl}, {"top1_agreement", c.top1_agreement}, {"greedy_agreement", nullptr}};
  if (c.greedy_agreement) json["greedy_agreement"] = *c.greedy_agreement;
  print(json);
}

void print_text(std::size_t tokens, const Comparison& c) {
  std::cout << "tokens: " << tokens << "\nlargest difference of logits: " << c.max_abs_diff
            << " (their standard deviation: " << c.logits_std << ")\nKL divergence: mean " << c.mean_kl << ", largest "
            << c.max_kl << "\nsame most probable token: " << fixed(100 * c.top1_agreement, 2) << " %\n";
  if (c.greedy_agreement) std::cout << "same greedy continuation: " << fixed(100 * *c.greedy_agreement, 2) << " %\n";
}

int write(const Arguments& args, const SessionArguments& arguments) {
  args.input.check();
  AtomicFile file(args.write, args.force ? Existing::replaced : Existing::refused);  // before the hours of work
  Session session = open(args.model, arguments);
  const std::vector<Token> tokens = wanted_tokens(session.model(), args);
  file.reserve(tokens.size() * static_cast<std::size_t>(session.model().info().vocab_size) * sizeof(float));
  write_reference(file, compute_reference(session, tokens, args.greedy));
  return success;
}

int run(const Arguments& args) {
  if (args.write.empty() && args.reference.empty()) throw UsageError("verify: expected --reference or --write");
  if (args.write.empty() && args.input.given()) throw UsageError("verify: -p and -f need --write");
  if (!args.reference.empty()) check_input(args.reference);
  SessionArguments arguments = args.session;
  // Implementations are compared, not how they round what they keep.
  if (arguments.options.cache == CacheType::automatic) arguments.options.cache = CacheType::f32;
  if (!args.write.empty()) return write(args, arguments);
  Session session = open(args.model, arguments);
  const Reference reference = read_reference(args.reference, session.model().info().vocab_size);
  const Comparison comparison = compare(session, reference);
  if (args.json) {
    print_json(reference.input_ids.size(), comparison);
  } else {
    print_text(reference.input_ids.size(), comparison);
  }
  return success;
}

}  // namespace

Command add_verify(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "verify",
      "Compare the model's logits with a reference, or write one (with an F32 cache, unless --cache says otherwise)");
  const auto args = std::make_shared<Arguments>();
  args->model.add(*app);
  CLI::Option* reference =
      app->add_option("--reference", args->reference,
                      "safetensors with input_ids (I64 [T]), logits (F32 [T, vocab]) and perhaps greedy (I64 [N])")
          ->type_name("FILE");
  args->input.add(*app);
  CLI::Option* write = app->add_option("--write", args->write,
                                       "Write such a file, for the tokens of --reference, -p, -f or standard input")
                           ->type_name("FILE");
  app->add_option("-n,--greedy", args->greedy, "Tokens of the greedy continuation to write (default 32)")
      ->check(at_least(0))
      ->needs(write)
      ->type_name("N");
  add_force(*app, args->force);
  reference->excludes("--prompt")->excludes("--file");
  args->session.add(*app);
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
