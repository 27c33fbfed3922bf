#include <algorithm>
#include <functional>
#include <iostream>
#include <larch/larch.hpp>
#include <memory>
#include <string_view>
#include <vector>

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

/// A command of the conversation.
struct Verb {
  enum class Rest { none, text, file };
  std::string_view name;
  Rest rest;
  std::string_view usage, help;
};
constexpr Verb verbs[] = {
    {"/help", Verb::Rest::none, "/help", "this list"},
    {"/reset", Verb::Rest::none, "/reset", "forget the conversation"},
    {"/undo", Verb::Rest::none, "/undo", "forget the last message and its reply"},
    {"/retry", Verb::Rest::none, "/retry", "another reply to the last message"},
    {"/system", Verb::Rest::text, "/system TEXT", "what the system prompt says from now on; without TEXT, nothing"},
    {"/set", Verb::Rest::text, "/set NAME VALUE", "an option of the replies, as in /set temperature 0.6"},
    {"/save", Verb::Rest::file, "/save FILE", "keep the conversation in FILE (messages) and FILE.session"},
    {"/load", Verb::Rest::file, "/load FILE", "go on with a kept conversation"},
    {"/stats", Verb::Rest::none, "/stats", "figures of the last reply, and how full the context is"},
    {"/quit", Verb::Rest::none, "/quit", "leave (or /exit, Ctrl-D); Ctrl-C stops a reply"},
    {"/exit", Verb::Rest::none, "", ""},
};

std::vector<std::string> completions() {
  std::vector<std::string> all;
  for (const Verb& verb : verbs) all.push_back(std::string(verb.name) + (verb.rest == Verb::Rest::none ? "" : " "));
  return all;
}

void print_help() {
  constexpr std::size_t column = 17;
  for (const Verb& verb : verbs)
    if (!verb.usage.empty())
      std::cerr << verb.usage << std::string(column - verb.usage.size(), ' ') << verb.help << '\n';
  std::cerr << "Alt-Enter begins a line within a message; what is pasted is one message.\n";
}

class Chat {
 public:
  explicit Chat(const Arguments& args)
      : args_(args), generate_(args.generate), system_(args.system), talk_{open(args.model, args.session)} {
    talk_.messages = opening();
  }

  int run() {
    if (input_.interactive()) std::cerr << "Type a message, or /help.\n";
    while (!done_ && !interrupt_.ending()) {
      const std::optional<std::string> message = input_.read();
      if (!message && !interrupt_.raised()) break;
      interrupt_.clear();
      if (message && !message->empty()) take(*message);
    }
    if (interrupt_.ending()) return interrupt_.status();
    return failed_ && !input_.interactive() ? bad_input : success;
  }

 private:
  [[nodiscard]] std::vector<Message> opening() const {
    if (!system_) return {};
    return {{Role::system, *system_}};
  }

  /// A message that fails leaves the conversation as it was.
  void take(const std::string& message) {
    const std::vector<Message> before = talk_.messages;
    try {
      if (message.starts_with('/')) {
        command(message);
      } else {
        say(message);
      }
    } catch (const Error& e) {
      interrupt_.aim(nullptr);
      talk_.messages = before;
      std::cerr << "larch: " << e.what() << '\n';
      failed_ = true;
    }
  }

  void command(const std::string& line) {
    const std::size_t space = line.find_first_of(" \n");
    const std::string name = line.substr(0, space);
    const std::size_t begin = line.find_first_not_of(" \n", space);
    std::string rest = begin == std::string::npos ? "" : line.substr(begin);
    const auto* const verb = std::ranges::find(verbs, name, &Verb::name);
    if (verb == std::end(verbs))
      throw Error(ErrorCode::invalid_argument, "expected one of the commands that /help lists, found '" + name + "'");
    if (verb->rest == Verb::Rest::file) rest.erase(rest.find_last_not_of(' ') + 1);  // completion adds one
    if (verb->rest == Verb::Rest::file && rest.empty())
      throw Error(ErrorCode::invalid_argument, name + ": expected a file name, found none");
    if (verb->rest == Verb::Rest::none && !rest.empty())
      throw Error(ErrorCode::invalid_argument, name + ": expected nothing after it, found '" + rest + "'");
    run(name, rest);
  }

  void run(const std::string& name, const std::string& rest) {
    if (name == "/help") {
      print_help();
    } else if (name == "/reset") {
      talk_.messages = opening();
      talk_.session.rewind(0);
    } else if (name == "/undo") {
      undo(name);
    } else if (name == "/retry") {
      const std::string message = undo(name);
      say(message);
    } else if (name == "/system") {
      set_system(rest);
    } else if (name == "/set") {
      generate_.set(rest);
    } else if (name == "/save") {
      talk_.save(rest);
    } else if (name == "/load") {
      talk_.load(rest);
    } else if (name == "/stats") {
      print_stats();
    } else {
      done_ = true;
    }
  }

  void print_stats() const {
    if (!last_.empty()) std::cerr << last_ << '\n';
    std::cerr << "context: " << talk_.session.position() << " of " << talk_.session.capacity() << " tokens\n";
  }

  /// Takes the last message of the user's back, and what followed. Returns it.
  std::string undo(const std::string& name) {
    std::vector<Message>& all = talk_.messages;
    const auto last = std::find_if(all.rbegin(), all.rend(), [](const Message& m) { return m.role == Role::user; });
    if (last == all.rend())
      throw Error(ErrorCode::invalid_argument, name + ": expected a message before it, found none");
    std::string message = last->content.value_or("");
    all.erase(std::prev(last.base()), all.end());
    return message;
  }

  void set_system(const std::string& text) {
    system_ = text.empty() ? std::nullopt : std::optional(text);
    std::vector<Message>& all = talk_.messages;
    if (!all.empty() && all.front().role == Role::system) all.erase(all.begin());
    const std::vector<Message> first = opening();
    all.insert(all.begin(), first.begin(), first.end());
  }

  void say(const std::string& text) {
    talk_.messages.push_back({Role::user, text});
    GenerateOptions options = generate_.over(talk_.session.model().default_sampling());
    ReplyPrinter printer(generate_.hide_thinking);
    options.on_piece = [&](const Piece& piece) {
      if (interrupt_.raised()) talk_.session.cancel();  // it came before there was anything to cancel
      printer.print(piece);
      return true;
    };
    const std::string prompt = talk_.session.model().render(talk_.messages, {.thinking = args_.thinking});
    interrupt_.aim(&talk_.session);
    const Generation g = generate(talk_.session, prompt, options);
    interrupt_.aim(nullptr);
    printer.finish(g.text);
    last_ = describe(g);
    interrupt_.clear();
    if (g.stop_reason == StopReason::context_full)
      std::cerr << "larch: the context of " << talk_.session.capacity() << " tokens is full; /reset starts anew\n";
    if (g.stop_reason == StopReason::max_tokens)
      std::cerr << "larch: the reply was cut after " << g.stats.generated_tokens << " tokens, as --max-tokens says\n";
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
  GenerateArguments generate_;
  std::optional<std::string> system_;
  Conversation talk_;
  Interrupt interrupt_;
  LineReader input_{interrupt_, completions()};
  std::string last_;  ///< figures of the last reply
  bool done_ = false;
  bool failed_ = false;
};

}  // namespace

Command add_chat(CLI::App& program) {
  CLI::App* app = program.add_subcommand("chat", "Talk with the model; /help in it lists its commands");
  const auto args = std::make_shared<Arguments>();
  args->model.add(*app, Place::also_alone);
  args->model.add_chat_format(*app);
  app->add_option("--system", args->system, "What the system prompt says")->type_name("TEXT");
  add_thinking(*app, args->thinking);
  args->generate.add(*app);
  args->session.add(*app);
  return {app, [args] { return Chat(*args).run(); }};
}

}  // namespace larch::cli
