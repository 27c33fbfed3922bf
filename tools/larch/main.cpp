#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <larch/error.hpp>
#include <larch/version.hpp>
#include <new>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/typed.hpp"

namespace {

using namespace larch::cli;

int fail(Status status, const std::string& sentence) {
  std::cout.flush();
  std::cerr << "larch: " << sentence << '\n';
  return status;
}

int run(const std::vector<Command>& commands) {
  for (const Command& command : commands) {
    if (!command.app->parsed()) continue;
    const int status = command.run();
    std::cout.flush();
    return std::cout ? status : fail(bad_input, "standard output: expected to write to it, found an error");
  }
  return wrong_usage;  // not reached: one subcommand is required
}

/// `larch help COMMAND` is `larch COMMAND --help`. Throws UsageError for a command that there is not.
std::vector<std::string> arguments(int argc, char** argv, const CLI::App& program) {
  std::vector<std::string> all(argv + 1, argv + argc);
  if (!all.empty() && all.front() == "help") {
    all.erase(all.begin());
    all.resize(std::min<std::size_t>(all.size(), 1));
    all.emplace_back("--help");
  }
  if (all.empty() || all.front().starts_with('-')) return all;
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  if (std::ranges::find(names, all.front()) != names.end()) return all;
  const std::string meant = closest(all.front(), names);
  throw UsageError("expected a command, found '" + all.front() + "'; " +
                   (meant.empty() ? "'larch --help' lists them" : "did you mean 'larch " + meant + "'?"));
}

int guarded_main(int argc, char** argv) {
  CLI::App program("Runs models of the DeepSeek-R1 architecture on CPUs.", "larch");
  program.set_version_flag("-v,--version", std::string("larch ") + larch::version);
  program.require_subcommand(1);
  program.failure_message([](const CLI::App*, const CLI::Error& e) {
    return std::string("larch: ") + e.what() + " ('larch --help' and 'larch COMMAND --help' tell the usage)\n";
  });
  program.footer(
      "Without -m, the bundled demo model runs. LARCH_ISA=portable|avx2|avxvnni|avx512|avx512vnni|avx512bf16 forces "
      "the kernels.\n"
      "Exit status: 0 success, 1 bad input, 2 wrong usage, 130 ended by Ctrl-C, 143 by SIGTERM, 129 by SIGHUP.");
  const std::vector<Command> commands{add_generate(program), add_chat(program),     add_serve(program),
                                      add_inspect(program),  add_tokenize(program), add_verify(program),
                                      add_eval(program),     add_bench(program),    add_perplexity(program),
                                      add_quantize(program), add_imatrix(program)};
  try {
    std::vector<std::string> typed = arguments(argc, argv, program);
    std::ranges::reverse(typed);  // as CLI11 wants them
    program.parse(std::move(typed));
  } catch (const CLI::ParseError& e) {
    return program.exit(e) == 0 ? success : wrong_usage;
  }
  return run(commands);
}

/// Keeps files that are opened later from taking the number of a standard stream that is closed: to use it stays an
/// error.
void hold_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})  // each the least number that is free
    if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  hold_closed_streams();
  handle_signals();
  try {
    return guarded_main(argc, argv);
  } catch (const UsageError& e) {
    return fail(wrong_usage, e.what());
  } catch (const larch::Error& e) {
    const std::string option = e.code() == larch::ErrorCode::invalid_argument ? as_typed(e.what()) : "";
    return option.empty() ? fail(bad_input, e.what()) : fail(wrong_usage, option);
  } catch (const std::bad_alloc&) {
    return fail(bad_input, "memory: expected enough for this model and context, found none left");
  } catch (const std::filesystem::filesystem_error& e) {
    return fail(bad_input, e.path1().string() + ": expected to read it, found an error: " + e.code().message());
  } catch (const std::exception& e) {
    return fail(bad_input, std::string("expected no such error within larch, found: ") + e.what());
  } catch (...) {
    return fail(bad_input, "an unknown error");
  }
}
