#include <algorithm>
#include <iostream>
#include <larch/larch.hpp>
#include <map>
#include <memory>
#include <sstream>
#include <string_view>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/interrupt.hpp"
#include "cli/open.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "core/json.hpp"
#include "core/quote.hpp"

namespace larch::cli {
namespace {

/// In passes that they share.
constexpr std::size_t asked_at_once = 16;

struct Arguments {
  ModelOptions model;
  SessionArguments session;
  std::string questions;
  int limit = 0;
  int max_tokens = 0;
  bool json = false;
};

struct Question {
  std::string task, text, answer;
};

struct Score {
  int right = 0, asked = 0;

  void count(bool good) {
    right += good ? 1 : 0;
    ++asked;
  }
  [[nodiscard]] double share() const { return asked > 0 ? static_cast<double>(right) / asked : 0; }
};

Question parse_question(const std::string& line, const std::string& origin) {
  const nlohmann::json json = parse_json(line, origin);
  try {
    return {json.at("task").get<std::string>(), json.at("question").get<std::string>(),
            json.at("answer").get<std::string>()};
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::malformed,
                origin + R"(: expected {"task": …, "question": …, "answer": …}, found )" + quote(line));
  }
}

std::vector<Question> read_questions(const std::string& file, int limit) {
  std::istringstream in(read_input(file));
  std::vector<Question> questions;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (limit > 0 && questions.size() == static_cast<std::size_t>(limit)) break;
    questions.push_back(parse_question(line, file + ": line " + std::to_string(number)));
  }
  if (questions.empty()) throw Error(ErrorCode::malformed, file + ": expected a question in every line, found none");
  return questions;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(blank), text.size());
  return text.substr(begin, text.find_last_not_of(blank) + 1 - begin);
}

/// The text between the last pair of **; empty if there is none.
std::string_view marked(std::string_view content) {
  const std::size_t end = content.rfind("**");
  if (end == std::string_view::npos || end == 0) return {};
  const std::size_t begin = content.rfind("**", end - 1);
  if (begin == std::string_view::npos || begin + 2 > end) return {};
  return content.substr(begin + 2, end - begin - 2);
}

bool right(std::string_view said, const std::string& wanted) {
  return trimmed(said) == wanted || (!wanted.empty() && marked(said) == wanted);
}

/// The prompts, all of which fit: told before the hours that the others take.
std::vector<std::string> render(const Session& session, const std::vector<Question>& questions) {
  const Model& model = session.model();
  std::vector<std::string> prompts;
  for (const Question& question : questions) {
    const std::vector<Message> messages{{Role::user, question.text}};
    prompts.push_back(model.render(messages));
    const std::size_t tokens = model.encode(prompts.back()).size();
    if (tokens > static_cast<std::size_t>(session.capacity()))
      throw Error(ErrorCode::context_full, "question " + quote(question.text) + ": expected at most " +
                                               std::to_string(session.capacity()) + " tokens, as fit, found " +
                                               std::to_string(tokens));
  }
  return prompts;
}

void print_line(const std::string& task, const Score& score) {
  std::cout << task << ": " << score.right << " of " << score.asked << " right, " << fixed(100 * score.share(), 1)
            << " %\n";
}

void print_json(const std::map<std::string, Score>& tasks, const Score& all) {
  Json shares = Json::object();
  Json counts = Json::object();
  for (const auto& [task, score] : tasks) {
    shares[task] = score.share();
    counts[task] = {{"right", score.right}, {"asked", score.asked}};
  }
  print({{"accuracy", all.share()}, {"right", all.right}, {"asked", all.asked}, {"tasks", shares}, {"counts", counts}});
}

int run(const Arguments& args) {
  const std::vector<Question> questions = read_questions(args.questions, args.limit);
  std::vector<Session> sessions;
  sessions.push_back(open(args.model, args.session));
  while (sessions.size() < std::min(asked_at_once, questions.size())) sessions.push_back(sessions.front().fork());
  const std::vector<std::string> prompts = render(sessions.front(), questions);
  GenerateOptions options;
  options.sampling = SamplingOptions{.temperature = 0};
  options.max_tokens = args.max_tokens;
  std::map<std::string, Score> tasks;
  Score all;
  Interrupt interrupt;
  interrupt.aim(&sessions.front());
  {
    Progress progress;
    generate(sessions, prompts, options, [&](std::size_t i, const Generation& reply) {
      if (reply.stop_reason == StopReason::cancelled) return true;  // those in progress are not counted
      const bool good = right(answer(reply), questions[i].answer);
      tasks[questions[i].task].count(good);
      all.count(good);
      progress.show(std::to_string(all.asked) + " of " + std::to_string(questions.size()) + " questions, " +
                    std::to_string(all.right) + " right");
      return true;
    });
  }
  interrupt.aim(nullptr);
  if (args.json) {
    print_json(tasks, all);
  } else {
    for (const auto& [task, score] : tasks) print_line(task, score);
    print_line("all", all);
  }
  if (!interrupt.raised()) return success;
  std::cerr << "larch: interrupted after " << all.asked << " of " << questions.size() << " questions\n";
  return interrupt.status();
}

}  // namespace

Command add_eval(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("eval", "Ask questions with known answers and tell the share of right replies");
  const auto args = std::make_shared<Arguments>();
  args->model.add(*app);
  args->model.add_chat_format(*app);
  app->add_option(
         "--questions", args->questions,
         R"(A file with {"task": …, "question": …, "answer": …} in every line. A greedy reply is right if its )"
         "content, or what stands between its last two **, is the answer")
      ->required()
      ->type_name("FILE");
  app->add_option("--limit", args->limit, "Ask only the first N questions")->check(at_least(1))->type_name("N");
  app->add_option("-n,--max-tokens", args->max_tokens, "Tokens of a reply at most (default 0: as many as fit)")
      ->check(at_least(0))
      ->type_name("N");
  args->session.add(*app);
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
