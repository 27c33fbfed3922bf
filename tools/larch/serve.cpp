#include <iostream>
#include <larch/scheduler.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/options.hpp"
#include "serve/api/apis.hpp"
#include "serve/server.hpp"

namespace larch::cli {
namespace {

struct Arguments {
  ModelOptions model;
  SessionArguments session{};
  int batch = SessionOptions{}.batch;
  int running = SchedulerOptions{}.running;
  std::uint64_t cache_bytes = 0;
  serve::Address address{.host = "127.0.0.1", .port = 8080};
  std::string model_name, api_key_file, session_folder;
  std::vector<std::string> allowed_origins{};
};

/// As clients call the model: what was given, or its file's or folder's name.
std::string model_name(const Arguments& args) {
  if (!args.model_name.empty()) return args.model_name;
  if (args.model.model.empty()) return "larch-demo";
  const std::filesystem::path path = (args.model.path() / "").parent_path();
  const std::string name = path.extension() == ".gguf" ? path.stem().string() : path.filename().string();
  return name.empty() || name == "." ? "larch" : name;
}

serve::Keys load_keys(const std::string& file) {
  if (file.empty()) return {};
  if (serve::open_to_others(file))
    std::cerr << "larch: warning: " << file
              << ": expected keys that only their owner can read, found them open to others\n";
  return serve::Keys::load(file);
}

/// Where sessions are saved. Throws Error(io) for what is no folder.
std::filesystem::path session_folder(const Arguments& args) {
  if (!args.session_folder.empty() && !std::filesystem::is_directory(args.session_folder))
    throw Error(ErrorCode::io, "--session-folder: expected a folder, found none at " + args.session_folder);
  return args.session_folder;
}

serve::Origins origins(const Arguments& args, bool loopback) {
  try {
    return {loopback, args.allowed_origins};
  } catch (const Error& e) {
    throw UsageError(e.what());
  }
}

int run(const Arguments& args) {
  const bool loopback = serve::is_loopback(args.address.host);
  serve::Keys keys = load_keys(args.api_key_file);
  serve::Origins allowed = origins(args, loopback);
  if (!loopback && !keys.wanted())
    std::cerr << "larch: warning: --host " << args.address.host
              << ": expected --api-key-file, found none: everybody who reaches this machine can use the model\n";
  const Model model = args.model.load();
  SessionOptions session = args.session.options;
  session.batch = args.batch;
  Scheduler scheduler(model, {.session = session, .running = args.running, .cache_bytes = args.cache_bytes});
  serve::Server server({.scheduler = scheduler,
                        .model_name = model_name(args),
                        .endpoints = serve::endpoints(),
                        .keys = std::move(keys),
                        .origins = std::move(allowed),
                        .session_folder = session_folder(args)},
                       args.address);
  const Interrupt interrupt;
  std::cout << "listening on " << server.url() << std::endl;  // whoever waits for it is to see it now
  server.run(interrupt.file());
  return success;
}

}  // namespace

Command add_serve(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("serve", "Answer many clients at once over HTTP, by OpenAI's and Anthropic's APIs");
  const auto args = std::make_shared<Arguments>();
  args->model.add(*app);
  args->model.add_chat_format(*app);
  app->add_option("--host", args->address.host,
                  "Name or IP address to listen on; 0.0.0.0 or :: for all of this machine (default: 127.0.0.1)")
      ->type_name("HOST");
  app->add_option("--port", args->address.port, "Port to listen on; 0: any that is free (default: 8080)")
      ->check(number_in(0, 65535, "a port from 0 to 65535"))
      ->type_name("N");
  app->add_option("--api-key-file", args->api_key_file,
                  "A file with a key a line, one of which a client must have (default: none needed)")
      ->type_name("FILE");
  app->add_option(
         "--allow-origin", args->allowed_origins,
         "Web pages that may use the server beside its own, such as https://chat.example, whose host is then a "
         "name of this server's, too; *: all; can be given several times")
      ->allow_extra_args(false)
      ->type_name("ORIGIN");
  args->session.add_sizes(*app);
  app->add_option("--batch", args->batch, "Tokens of a pass at most, of all requests together (default: 2048)")
      ->check(at_least(1))
      ->type_name("N");
  app->add_option("--parallel", args->running, "Requests at work at once; more wait (default: 16)")
      ->check(at_least(1))
      ->type_name("N");
  app->add_option("--cache-memory", args->cache_bytes,
                  "Memory for the caches of all requests and of what later ones may begin like, such as 8GB (default: "
                  "half of what is available)")
      ->transform(CLI::AsSizeValue(true))
      ->type_name("SIZE");
  app->add_option("--session-folder", args->session_folder,
                  "A folder in which clients may save what was read of their conversations (default: they may not)")
      ->type_name("DIR");
  app->add_option("--model-name", args->model_name,
                  "What clients call the model (default: the name of its file or folder)")
      ->type_name("NAME");
  app->footer(
      "There is no TLS: for clients on other machines, put a reverse proxy that has it in front. Ctrl-C and SIGTERM "
      "end "
      "the server.");
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
