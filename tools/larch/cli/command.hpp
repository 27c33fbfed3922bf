#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <stdexcept>

namespace larch::cli {

/// Exit statuses of the program, which are 128 + its number after a signal.
enum Status { success = 0, bad_input = 1, wrong_usage = 2 };

/// A subcommand: its options, and what to run once they are read. Returns the exit status.
struct Command {
  CLI::App* app;
  std::function<int()> run;
};

/// Options that contradict each other in a way that only shows when they are all read.
class UsageError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

Command add_generate(CLI::App& program);
Command add_chat(CLI::App& program);
Command add_inspect(CLI::App& program);
Command add_tokenize(CLI::App& program);
Command add_verify(CLI::App& program);
Command add_eval(CLI::App& program);
Command add_bench(CLI::App& program);
Command add_perplexity(CLI::App& program);
Command add_quantize(CLI::App& program);
Command add_imatrix(CLI::App& program);
Command add_serve(CLI::App& program);

}  // namespace larch::cli
