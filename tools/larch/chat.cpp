#include <iostream>
#include <larch/larch.hpp>
#include <memory>
#include <string_view>

#include "cli/command.hpp"
#include "cli/conversation.hpp"
#include "cli/interrupt.hpp"
#include "cli/line_reader.hpp"
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
  std::optional<std::string> system{};
  bool thinking = true;
};

constexpr std::string_view help =
    "/help       this list\n"
    "/reset      forget the conversation\n"
    "/save FILE  keep the conversation in FILE (messages) and FILE.session (what was computed)\n"
    "/load FILE  go on with a kept conversation\n"
    "/stats      figures of the last reply, and how full the context is\n"
    "/exit       leave (or Ctrl-D); Ctrl-C stops a reply\n";

class Chat {
 public:
  explicit Chat(const Arguments& args) : args_(args), talk_{open(args.model, args.session)} {
    talk_.messages = opening();
  }

  int run() {
    if (input_.interactive()) std::cerr << "Type a message, or /help.\n";
    while (!done_ && !interrupt_.ending()) {
      const std::optional<std::string> line = input_.read();
      if (!line && !interrupt_.raised()) break;
      interrupt_.clear();
      if (line && !line->empty()) take(*line);
    }
    if (interrupt_.ending()) return interrupt_.status();
    return failed_ && !input_.interactive() ? bad_input : success;
  }

 private:
  [[nodiscard]] std::vector<Message> opening() const {
    if (!args_.system) return {};
    return {{Role::system, *args_.system}};
  }

  /// A message that fails leaves the conversation as it was.
  void take(const std::string& line) {
    const std::size_t said = talk_.messages.size();
    try {
      if (line.starts_with('/')) {
        command(line);
      } else {
        say(line);
      }
    } catch (const Error& e) {
      interrupt_.aim(nullptr);
      talk_.messages.resize(said);
      std::cerr << "larch: " << e.what() << '\n';
      failed_ = true;
    }
  }

  void command(const std::string& line) {
    const std::size_t space = line.find(' ');
    const std::string verb = line.substr(0, space);
    const std::size_t rest = line.find_first_not_of(' ', space);
    const std::string file = rest == std::string::npos ? "" : line.substr(rest);
    if ((verb == "/save" || verb == "/load") && file.empty())
      throw Error(ErrorCode::invalid_argument, verb + ": expected a file name, found none");
    if (verb == "/help") {
      std::cerr << help;
    } else if (verb == "/reset") {
      talk_.messages = opening();
      talk_.session.rewind(0);
    } else if (verb == "/save") {
      talk_.save(file);
    } else if (verb == "/load") {
      talk_.load(file);
    } else if (verb == "/stats") {
      print_stats();
    } else if (verb == "/exit") {
      done_ = true;
    } else {
      throw Error(ErrorCode::invalid_argument, "expected one of the commands that /help lists, found '" + verb + "'");
    }
  }

  void print_stats() const {
    if (last_) std::cerr << describe(*last_) << '\n';
    std::cerr << "context: " << talk_.session.position() << " of " << talk_.session.capacity() << " tokens\n";
  }

  void say(const std::string& text) {
    talk_.messages.push_back({Role::user, text});
    GenerateOptions options = args_.generate.over(talk_.session.model().default_sampling());
    ReplyPrinter printer(args_.generate.hide_thinking);
    options.on_piece = [&](const Piece& piece) {
      if (interrupt_.raised()) talk_.session.cancel();  // it came before there was anything to cancel
      printer.print(piece);
      return true;
    };
    const std::string prompt = talk_.session.model().render(talk_.messages, {.thinking = args_.thinking});
    interrupt_.aim(&talk_.session);
    const Generation g = generate(talk_.session, prompt, options);
    interrupt_.aim(nullptr);
    printer.finish();
    last_ = g.stats;
    interrupt_.clear();
    if (g.stop_reason == StopReason::context_full)
      std::cerr << "larch: the context of " << talk_.session.capacity() << " tokens is full; /reset starts anew\n";
    keep(g);
  }

  /// A reply that was stopped before it said anything is forgotten with its question.
  void keep(const Generation& g) {
    const std::string_view said = answer(g);
    if (said.empty() && g.reply.tool_calls.empty()) {
      talk_.messages.pop_back();
      return;
    }
    Message message{Role::assistant, std::nullopt, g.reply.tool_calls};
    if (!said.empty()) message.content = said;
    talk_.messages.push_back(std::move(message));
  }

  const Arguments& args_;
  Conversation talk_;
  Interrupt interrupt_;
  LineReader input_{interrupt_};
  std::optional<GenerateStats> last_;
  bool done_ = false;
  bool failed_ = false;
};

}  // namespace

Command add_chat(CLI::App& program) {
  CLI::App* app = program.add_subcommand("chat", "Talk with the model; /help in it lists its commands");
  const auto args = std::make_shared<Arguments>();
  args->model.add(*app);
  args->model.add_chat_format(*app);
  app->add_option("--system", args->system, "What the system prompt says")->type_name("TEXT");
  add_thinking(*app, args->thinking);
  args->generate.add(*app);
  args->session.add(*app);
  return {app, [args] { return Chat(*args).run(); }};
}

}  // namespace larch::cli
