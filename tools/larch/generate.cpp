#include <iostream>
#include <larch/larch.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/interrupt.hpp"
#include "cli/open.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"

namespace larch::cli {
namespace {

struct Arguments {
  ModelOptions model;
  SessionArguments session;
  GenerateArguments generate;
  TextInput input;
  std::optional<std::string> system{};
  std::string json_schema;  ///< a file; empty: none
  bool json_object = false;
  bool thinking = true;
  bool raw = false;
  bool json = false;
};

std::string chat_prompt(const Model& model, const Arguments& args, const std::string& text) {
  std::vector<Message> messages;
  if (args.system) messages.push_back({Role::system, *args.system});
  messages.push_back({Role::user, text});
  return model.render(messages, {.thinking = args.thinking});
}

Generation run_model(Session& session, const Arguments& args, const std::string& text, const GenerateOptions& options) {
  if (args.raw) return larch::generate(session, completion_prompt(session.model(), text), options);
  return larch::generate(session, chat_prompt(session.model(), args, text), options);
}

/// What holds the reply to JSON, if that is asked for.
std::optional<JsonConstraint> constraint(const Model& model, const Arguments& args) {
  if (args.json_object) return JsonConstraint(model);
  if (args.json_schema.empty()) return std::nullopt;
  const std::string schema = read_input(args.json_schema);
  try {
    // An empty file is no schema, where an empty text means any object.
    return JsonConstraint(model, schema.empty() ? " " : schema);
  } catch (const Error& e) {
    throw Error(e.code(), args.json_schema + ": " + e.what());
  }
}

void print_json(const Generation& g) {
  print({{"text", g.text},
         {"thinking", g.reply.thinking},
         {"content", g.reply.content},
         {"tool_calls", to_json(g.reply.tool_calls)},
         {"tokens", g.tokens},
         {"stop_reason", name(g.stop_reason)},
         {"statistics", to_json(g.stats)}});
}

int run(const Arguments& args) {
  const std::string text = args.input.read_prompt();
  if (!args.json_schema.empty()) check_input(args.json_schema);
  Session session = open(args.model, args.session);
  GenerateOptions options = args.generate.over(session.model().default_sampling());
  options.raw = args.raw;
  if (const auto json = constraint(session.model(), args)) options.on_logits = json->hook();
  ReplyPrinter printer(args.generate.hide_thinking);
  Interrupt interrupt;
  options.on_piece = [&](const Piece& piece) {
    if (interrupt.raised()) session.cancel();  // it came before there was anything to cancel
    if (!args.json && args.raw) std::cout << piece.text << std::flush;
    if (!args.json && !args.raw) printer.print(piece);
    return true;
  };
  interrupt.aim(&session);
  const Generation g = run_model(session, args, text, options);
  interrupt.aim(nullptr);
  if (args.json) {
    print_json(g);
  } else {
    printer.finish(g.text);
    if (args.raw && !g.text.ends_with('\n')) std::cout << '\n' << std::flush;
    std::cerr << describe(g) << '\n';
  }
  return g.stop_reason == StopReason::cancelled ? interrupt.status() : success;
}

}  // namespace

Command add_generate(CLI::App& program) {
  CLI::App* app = program.add_subcommand("generate", "Answer one text, streaming; statistics follow on standard error");
  const auto args = std::make_shared<Arguments>();
  args->model.add(*app);
  args->model.add_chat_format(*app);
  args->input.add(*app, Place::also_alone);
  CLI::Option* system = app->add_option("--system", args->system, "What the system prompt says")->type_name("TEXT");
  CLI::Option* raw = app->add_flag("--raw", args->raw, "Continue the text as it is, without the model's chat format")
                         ->excludes(system);
  CLI::Option* schema = app->add_option("--json-schema", args->json_schema,
                                        "A file with a JSON schema that the reply is held to, after its thinking part")
                            ->type_name("FILE")
                            ->excludes(raw);
  app->add_flag("--json-object", args->json_object, "Hold the reply to a JSON object of any kind")
      ->excludes(raw)
      ->excludes(schema);
  add_thinking(*app, args->thinking);
  args->generate.add(*app);
  args->session.add(*app);
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
