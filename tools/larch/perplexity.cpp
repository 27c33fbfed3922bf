#include <iostream>
#include <larch/larch.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"

namespace larch::cli {
namespace {

struct Arguments {
  ModelOptions model;
  SessionArguments session;
  TextInput input;
  PerplexityOptions options;
  bool json = false;
};

void print_json(const Perplexity& p, const PerplexityOptions& o) {
  print({{"perplexity", p.perplexity},
         {"standard_error", p.standard_error},
         {"bits_per_token", p.bits_per_token},
         {"bits_per_byte", p.bits_per_byte},
         {"tokens", p.tokens},
         {"windows", p.windows},
         {"context", o.context},
         {"stride", o.stride}});
}

/// What was scored before Ctrl-C.
void print_partial(const PerplexityProgress& p, bool json) {
  if (json) {
    print({{"perplexity", p.perplexity}, {"windows", p.done}, {"of_windows", p.total}, {"interrupted", true}});
  } else {
    std::cout << "perplexity: " << fixed(p.perplexity, 4) << " of the first " << p.done << " of " << p.total
              << " windows; interrupted\n";
  }
}

void print_text(const Perplexity& p) {
  std::cout << "perplexity: " << fixed(p.perplexity, 4) << " +/- " << fixed(p.standard_error, 4) << "\n"
            << fixed(p.bits_per_token, 4) << " bits per token, " << fixed(p.bits_per_byte, 4)
            << " bits per byte\ntokens: " << p.tokens << " scored in " << p.windows << " windows\n";
}

int run(const Arguments& args) {
  if (args.options.stride >= args.options.context)
    throw UsageError("perplexity: expected a --stride below --context, which is " +
                     std::to_string(args.options.context) + ", found " + std::to_string(args.options.stride));
  PerplexityOptions options = args.options;
  options.threads = args.session.options.threads;
  args.input.check();
  const Model model = args.model.load();
  const std::vector<Token> tokens = completion_prompt(model, args.input.read());
  Perplexity result;
  PerplexityProgress last;
  const Interrupt interrupt;
  try {
    Progress progress;
    options.progress = [&](const PerplexityProgress& p) {
      last = p;
      progress.show(std::to_string(p.done) + " of " + std::to_string(p.total) + " windows, perplexity " +
                    fixed(p.perplexity, 4));
      return !interrupt.raised();
    };
    result = measure_perplexity(model, tokens, options);
  } catch (const Error& e) {
    if (e.code() != ErrorCode::cancelled) throw;
    print_partial(last, args.json);
    return interrupt.status();
  }
  if (args.json) {
    print_json(result, options);
  } else {
    print_text(result);
  }
  return success;
}

}  // namespace

Command add_perplexity(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "perplexity",
      "Measure how well the model predicts a text: exp of the mean negative log-likelihood of tokens in windows of "
      "--context. A window's first token becomes the begin token, if the tokenizer adds one; what is left behind the "
      "last whole window is not read");
  const auto args = std::make_shared<Arguments>();
  args->model.add(*app);
  args->input.add(*app);
  app->add_option("--context", args->options.context, "Tokens in a window (default 512)")
      ->check(at_least(4))
      ->type_name("N");
  app->add_option("--stride", args->options.stride,
                  "Begin windows N tokens apart and score the last N of each (default: windows lie side by side, and "
                  "the second half of each is scored, save its first token)")
      ->check(at_least(1))
      ->type_name("N");
  app->add_option("--chunks", args->options.windows, "Read only the first N windows")
      ->check(at_least(1))
      ->type_name("N");
  args->session.add_threads(*app);
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
