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

constexpr double most_bytes = 1e18;

struct Arguments {
  std::string source, target, type, imatrix;
  std::vector<std::string> tensor_types;
  std::uint64_t split_size = 0;
  bool force = false;
  LackedByFiles lacked;
  SessionArguments session;
  bool json = false;
};

TensorType parse_tensor_type(const std::string& text) {
  const std::size_t at = text.rfind('=');
  if (at == std::string::npos || at == 0 || at + 1 == text.size())
    throw UsageError("quantize: --tensor-type: expected PATTERN=TYPE, found '" + text + "'");
  return {text.substr(0, at), text.substr(at + 1)};
}

QuantizeOptions options_of(const Arguments& args) {
  QuantizeOptions options;
  options.mix = *find_mix(args.type);
  for (const std::string& text : args.tensor_types) options.tensor_types.push_back(parse_tensor_type(text));
  options.imatrix = args.imatrix;
  options.split_bytes = args.split_size;
  options.overwrite = args.force;
  options.metadata = args.lacked.metadata;
  options.mtp = args.lacked.mtp;
  options.threads = args.session.options.threads;
  return options;
}

void print_json(const QuantizeReport& r) {
  Json files = Json::array();
  for (const auto& file : r.files) files.push_back(file.string());
  Json types = Json::object();
  for (const TypeTotal& t : r.types) types[t.type] = {{"tensors", t.tensors}, {"bytes", t.bytes}};
  print({{"files", files},
         {"source_bytes", r.source_bytes},
         {"bytes", r.bytes},
         {"weights", r.weights},
         {"bits_per_weight", r.bits_per_weight()},
         {"types", types},
         {"without_importance", r.without_importance},
         {"warnings", r.warnings}});
}

void print_text(const QuantizeReport& r) {
  std::cout << bytes_text(r.source_bytes) << " -> " << bytes_text(r.bytes) << ", " << fixed(r.bits_per_weight(), 2)
            << " bits per weight\n";
  for (const TypeTotal& t : r.types)
    std::cout << t.type << ": " << t.tensors << " tensors, " << bytes_text(t.bytes) << '\n';
  for (const auto& file : r.files) std::cout << file.string() << '\n';
}

int run(const Arguments& args) {
  QuantizeOptions options = options_of(args);
  QuantizeReport report;
  {
    const Interrupt interrupt;  // so that no temporary file stays behind
    Progress progress;
    options.progress = [&](const QuantizeProgress& p) {
      progress.show(bytes_text(p.done) + " of " + bytes_text(p.total) + ", " + std::string(p.tensor));
      return !interrupt.raised();
    };
    try {
      report = quantize(args.source, args.target, options);
    } catch (const Error& e) {
      if (e.code() == ErrorCode::cancelled) return interrupt.status();
      throw;
    }
  }
  print_warnings(report.warnings);
  if (report.without_importance > 0)
    std::cerr << "larch: the imatrix knows nothing of " << report.without_importance << " tensors\n";
  if (args.json) {
    print_json(report);
  } else {
    print_text(report);
  }
  return success;
}

}  // namespace

Command add_quantize(CLI::App& program) {
  CLI::App* app = program.add_subcommand("quantize", "Write a model as a GGUF file with weights of fewer bits");
  const auto args = std::make_shared<Arguments>();
  app->add_option("source", args->source, "The model: a Hugging Face directory or a GGUF file")
      ->required()
      ->type_name("SRC");
  app->add_option("target", args->target, "The file to write")->required()->type_name("DST.gguf");
  app->add_option("--type", args->type, "What weights are stored as: " + mix_names())
      ->required()
      ->check(mix_name())
      ->type_name("TYPE");
  app->add_option("--imatrix", args->imatrix,
                  "How much columns matter: a file of 'larch imatrix' or of others, GGUF or imatrix.dat")
      ->type_name("FILE");
  app->add_option("--tensor-type", args->tensor_types,
                  "The type (q4_k, f16, ...) of the matrices whose names in the file hold a match of a regular "
                  "expression, as in ffn_down_exps=q6_k; can be given several times, the first match decides")
      ->allow_extra_args(false)
      ->type_name("PATTERN=TYPE");
  app->add_option("--split-size", args->split_size,
                  "Write DST-00001-of-0000N.gguf with at most so many bytes each (4G)")
      ->transform(CLI::AsSizeValue(true))
      ->check(number_in(1, most_bytes, "a size of at least one byte"))
      ->type_name("SIZE");
  add_force(*app, args->force);
  args->lacked.add(*app);
  args->session.add_threads(*app);
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
