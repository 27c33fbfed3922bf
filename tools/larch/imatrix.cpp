#include <filesystem>
#include <iostream>
#include <larch/larch.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "core/atomic_file.hpp"

namespace larch::cli {
namespace {

struct Arguments {
  ModelOptions model;
  SessionArguments session;
  TextInput input;
  ImatrixOptions options;
  std::string output;
  bool force = false;
  bool json = false;
};

/// One line for each layer that has any, with the numbers of tokens in parentheses.
void warn_of_rare(const std::vector<RareExpert>& rare) {
  int layer = -1;
  for (const RareExpert& e : rare) {
    if (e.layer != layer) std::cerr << (layer < 0 ? "" : "\n") << "larch: layer " << e.layer << ": rare experts";
    layer = e.layer;
    std::cerr << ' ' << e.expert << " (" << e.tokens << ')';
  }
  if (layer >= 0) std::cerr << "\nlarch: little is known of what matters in these; a longer text may reach them\n";
}

void print_json(const Arguments& args, const ImatrixReport& r) {
  Json rare = Json::array();
  for (const RareExpert& e : r.rare) rare.push_back({{"layer", e.layer}, {"expert", e.expert}, {"tokens", e.tokens}});
  print({{"file", args.output},
         {"chunks", r.chunks},
         {"tokens", r.tokens},
         {"matrices", r.matrices},
         {"rare_experts", rare}});
}

int run(const Arguments& args) {
  args.input.check();
  const Existing existing = args.force ? Existing::replaced : Existing::refused;
  { const AtomicFile probe(args.output, existing); }  // before the hours that converting weights may take
  const Model model = args.model.load();
  const std::vector<Token> tokens = completion_prompt(model, args.input.read());
  ImatrixOptions options = args.options;
  options.threads = args.session.options.threads;
  options.overwrite = args.force;
  options.dataset = std::filesystem::path(args.input.file).filename().string();
  ImatrixReport report;
  {
    const Interrupt interrupt;
    Progress progress;
    options.progress = [&](const ImatrixProgress& p) {
      progress.show(std::to_string(p.done) + " of " + std::to_string(p.total) + " chunks");
      return !interrupt.raised();
    };
    try {
      report = collect_imatrix(model, tokens, args.output, options);
    } catch (const Error& e) {
      if (e.code() == ErrorCode::cancelled) return interrupt.status();
      throw;
    }
  }
  warn_of_rare(report.rare);
  if (args.json)
    print_json(args, report);
  else
    std::cout << args.output << ": " << report.matrices << " tensors, from " << report.tokens << " tokens in "
              << report.chunks << " chunks\n";
  return success;
}

}  // namespace

Command add_imatrix(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "imatrix", "Measure on a text how much each column of each matrix matters, for 'larch quantize --imatrix'");
  const auto args = std::make_shared<Arguments>();
  args->model.add(*app);
  args->input.add(*app);
  app->add_option("-o,--output", args->output, "The file to write (GGUF)")->required()->type_name("FILE");
  add_force(*app, args->force);
  app->add_option("--context", args->options.context,
                  "Tokens in a chunk (default 512); what is left behind the last whole chunk is not read")
      ->check(at_least(1))
      ->type_name("N");
  app->add_option("--chunks", args->options.chunks, "Read only the first N chunks")->check(at_least(1))->type_name("N");
  args->session.add_threads(*app);
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
