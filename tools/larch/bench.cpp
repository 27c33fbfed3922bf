#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <larch/larch.hpp>
#include <memory>
#include <optional>
#include <random>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/footprint.hpp"
#include "cli/open.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "core/profile.hpp"
#include "engine/bandwidth.hpp"
#include "engine/model_state.hpp"
#include "engine/session_state.hpp"

namespace larch::cli {
namespace {

struct Arguments {
  ModelOptions model;
  SessionArguments session;
  std::vector<int> prompts{512}, generated{128}, depths{0}, sessions{1};
  int repeats = 5;
  bool profile = false, json = false;
};

enum class Kind { prefill, decode };

/// What one measurement does: `tokens` at once (prefill) or one by one (decode), after `depth` others, in so many
/// sessions that share passes.
struct Case {
  Kind kind;
  int tokens;
  int depth;
  int sessions;

  /// Whether the weights read for a token are those of one token.
  [[nodiscard]] bool reads_for_one() const { return kind == Kind::decode && sessions == 1; }
};

struct Result {
  Case what;
  std::vector<double> rates;       ///< tokens/s of all sessions together, of each repeat, sorted
  std::vector<double> bandwidths;  ///< bytes/s of memory read, right after each repeat of one session's decode, sorted
  std::vector<double> shares;      ///< of that bandwidth that the weights read by the decode took, sorted
  std::optional<Profile> profile{};  ///< of all repeats
};

std::string_view part_name(Part part) {
  constexpr std::string_view names[part_count] = {"attention", "routed", "shared", "head", "rest", "waiting"};
  return names[static_cast<std::size_t>(part)];
}

/// Of sorted values; 0 for none.
double median(const std::vector<double>& sorted) {
  const std::size_t n = sorted.size();
  if (n == 0) return 0;
  return n % 2 != 0 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

/// Any tokens do for timing, but routed experts should vary as they do in text.
std::vector<Token> random_tokens(int count, int vocab_size) {
  std::mt19937 random(1);
  std::vector<Token> tokens(static_cast<std::size_t>(count));
  for (Token& token : tokens) token = static_cast<Token>(random() % static_cast<unsigned>(vocab_size));
  return tokens;
}

class Bench {
 public:
  Bench(const Arguments& args, Session session) : args_(args), session_(std::move(session)) {
    int longest = 0, own = 0;
    for (const Case& c : cases()) {
      if (c.tokens > session_.capacity() - c.depth)
        throw Error(ErrorCode::context_full, "expected lengths that fit into the context of " +
                                                 std::to_string(session_.capacity()) + " tokens, found " +
                                                 std::to_string(c.tokens) + " after " + std::to_string(c.depth));
      longest = std::max(longest, c.tokens + c.depth);
      own = std::max(own, c.tokens * c.sessions);
    }
    tokens_ = random_tokens(longest + own, session_.model().info().vocab_size);
  }

  std::vector<Result> run() {
    std::vector<Result> results;
    Progress progress;
    for (const Case& c : cases()) {
      progress.show(std::string("Measuring ") + name(c.kind) + " of " + std::to_string(c.tokens) + " tokens at depth " +
                    std::to_string(c.depth) +
                    (c.sessions > 1 ? " in " + std::to_string(c.sessions) + " sessions" : ""));
      results.push_back(measure(c));
    }
    return results;
  }

  void print_text(const std::vector<Result>& results) const {
    const ModelInfo& info = session_.model().info();
    std::cout << info.isa << " kernels, " << (info.packed ? "weights packed, " : "") << session_.threads()
              << " threads, " << args_.repeats << " repeats, " << bytes_text(bytes_per_token())
              << " of weights per token\n";
    for (const Result& r : results) {
      std::cout << name(r.what.kind) << ' ' << r.what.tokens << " at depth " << r.what.depth;
      if (r.what.sessions > 1) std::cout << " in " << r.what.sessions << " sessions";
      std::cout << ": " << fixed(median(r.rates), 1) << " tokens/s (" << fixed(r.rates.front(), 1) << " to "
                << fixed(r.rates.back(), 1) << ')';
      if (r.what.reads_for_one())
        std::cout << ", " << fixed(100 * median(r.shares), 1) << " % of " << fixed(median(r.bandwidths) / 1e9, 1)
                  << " GB/s";
      std::cout << '\n';
      if (r.profile) print_profile(r);
    }
  }

  void print_json(const std::vector<Result>& results) const {
    Json rows = Json::array();
    for (const Result& r : results) {
      Json row{{"kind", name(r.what.kind)},           {"tokens", r.what.tokens}, {"depth", r.what.depth},
               {"sessions", r.what.sessions},         {"min", r.rates.front()},  {"max", r.rates.back()},
               {"tokens_per_second", median(r.rates)}};
      if (r.what.reads_for_one()) {
        row["bandwidth_bytes_per_second"] = median(r.bandwidths);
        row["bandwidth_share"] = median(r.shares);
      }
      if (r.profile) row["profile"] = profile_json(r);
      rows.push_back(std::move(row));
    }
    const ModelInfo& info = session_.model().info();
    print({{"isa", info.isa},
           {"packed", info.packed},
           {"threads", session_.threads()},
           {"repeats", args_.repeats},
           {"weight_bytes_per_token", bytes_per_token()},
           {"results", rows}});
  }

 private:
  /// Of a token, where the time went.
  struct Spent {
    std::string_view part;
    double seconds;
    std::uint64_t bytes;  ///< of weights read for it
  };

  static const char* name(Kind kind) { return kind == Kind::prefill ? "prefill" : "decode"; }

  [[nodiscard]] double profiled_tokens(const Result& r) const {
    return static_cast<double>(args_.repeats) * r.what.tokens * r.what.sessions;
  }

  [[nodiscard]] std::vector<Spent> spent(const Result& r) const {
    const auto bytes = weight_bytes_by_part(checkpoint().config(), checkpoint().tensors());
    std::vector<Spent> all;
    for (std::size_t i = 0; i < part_count; ++i) {
      const auto part = static_cast<Part>(i);
      all.push_back({part_name(part), r.profile->seconds(part) / profiled_tokens(r), bytes[i]});
    }
    return all;
  }

  /// Seconds of a token beside the reading of its weights at the bandwidth measured.
  [[nodiscard]] double overhead(const Result& r) const {
    return 1 / median(r.rates) - static_cast<double>(bytes_per_token()) / median(r.bandwidths);
  }

  void print_profile(const Result& r) const {
    for (const Spent& s : spent(r)) {
      std::cout << "  " << std::left << std::setw(10) << s.part << std::right << std::setw(9)
                << fixed(1e3 * s.seconds, 3) << " ms a token";
      if (r.what.reads_for_one() && s.bytes > 0) {
        const double rate = static_cast<double>(s.bytes) / s.seconds;
        std::cout << ", " << bytes_text(s.bytes) << " at " << fixed(rate / 1e9, 1)
                  << " GB/s: " << fixed(100 * rate / median(r.bandwidths), 0) << " %";
      }
      std::cout << '\n';
    }
    std::cout << "  " << fixed(static_cast<double>(r.profile->barriers()) / profiled_tokens(r), 1)
              << " barriers a token";
    if (r.what.reads_for_one())
      std::cout << "; " << fixed(1e3 * overhead(r), 3) << " ms a token beside the reading of its weights at "
                << fixed(median(r.bandwidths) / 1e9, 1) << " GB/s";
    std::cout << '\n';
  }

  [[nodiscard]] Json profile_json(const Result& r) const {
    Json parts = Json::object();
    for (const Spent& s : spent(r)) {
      parts[std::string(s.part)] = {{"seconds_per_token", s.seconds}};
      if (r.what.reads_for_one()) parts[std::string(s.part)]["weight_bytes"] = s.bytes;
    }
    Json json{{"parts", std::move(parts)},
              {"barriers_per_token", static_cast<double>(r.profile->barriers()) / profiled_tokens(r)}};
    if (r.what.reads_for_one()) json["overhead_seconds_per_token"] = overhead(r);
    return json;
  }

  [[nodiscard]] std::vector<Case> cases() const {
    std::vector<Case> all;
    for (const int depth : args_.depths) {
      for (const int n : args_.prompts)
        if (n > 0) all.push_back({Kind::prefill, n, depth, 1});
      for (const int n : args_.generated)
        for (const int sessions : args_.sessions)
          if (n > 0) all.push_back({Kind::decode, n, depth, sessions});
    }
    return all;
  }

  [[nodiscard]] std::span<const Token> slice(int begin, int count) const {
    return std::span(tokens_).subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(count));
  }

  void go_to(int depth) {
    session_.rewind(std::min(depth, session_.position()));
    if (session_.position() < depth) session_.feed(slice(session_.position(), depth - session_.position()));
  }

  /// Seconds of one repeat, of which a profile may take notes.
  double time(const Case& c, Profile* profile = nullptr) {
    go_to(c.depth);
    std::vector<Session> others;
    for (int i = 1; i < c.sessions; ++i) others.push_back(session_.fork());
    const int step = c.kind == Kind::prefill ? c.tokens : 1;
    std::vector<Feed> feeds(static_cast<std::size_t>(c.sessions));
    session_.state().executor->set_profile(profile);
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < c.tokens; i += step) {
      for (int s = 0; s < c.sessions; ++s)  // other tokens in each, which use other experts
        feeds[static_cast<std::size_t>(s)] = {s == 0 ? &session_ : &others[static_cast<std::size_t>(s - 1)],
                                              slice(c.depth + s * c.tokens + i, step)};
      feed(feeds);
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    session_.state().executor->set_profile(nullptr);
    return seconds;
  }

  Result measure(const Case& c) {
    Result result{c, {}, {}, {}};
    time({c.kind, std::min(c.tokens, 16), c.depth, c.sessions});  // pages in what the first run would wait for
    if (args_.profile) result.profile.emplace(static_cast<std::size_t>(session_.threads()));
    for (int i = 0; i < args_.repeats; ++i) {
      const double rate = c.sessions * c.tokens / time(c, result.profile ? &*result.profile : nullptr);
      result.rates.push_back(rate);
      if (!c.reads_for_one()) continue;
      const double bandwidth = engine::read_bandwidth(session_.threads());
      result.bandwidths.push_back(bandwidth);
      result.shares.push_back(static_cast<double>(bytes_per_token()) * rate / bandwidth);
    }
    for (std::vector<double>* list : {&result.rates, &result.bandwidths, &result.shares}) std::ranges::sort(*list);
    return result;
  }

  [[nodiscard]] const load::Checkpoint& checkpoint() const { return session_.model().state().checkpoint; }
  [[nodiscard]] std::uint64_t bytes_per_token() const {
    return weight_bytes_per_token(checkpoint().config(), checkpoint().tensors());
  }

  const Arguments& args_;
  Session session_;
  std::vector<Token> tokens_;
};

int run(const Arguments& args) {
  Bench bench(args, open(args.model, args.session));
  const std::vector<Result> results = bench.run();
  if (args.json) {
    bench.print_json(results);
  } else {
    bench.print_text(results);
  }
  return success;
}

}  // namespace

Command add_bench(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "bench", "Measure tokens/s of prefill and decode, and the share of the memory bandwidth that decode reaches");
  const auto args = std::make_shared<Arguments>();
  args->model.add(*app);
  const auto add_list = [&](const char* flag, std::vector<int>& list, const char* text) {
    app->add_option(flag, list, text)->delimiter(',')->allow_extra_args(false)->check(at_least(0))->type_name("N,…");
  };
  add_list("-p,--prompt", args->prompts, "Lengths of prompts (default 512; 0: no prefill)");
  add_list("-n,--generate", args->generated, "Lengths of replies (default 128; 0: no decode)");
  add_list("-d,--depth", args->depths, "Tokens that the context holds before (default 0)");
  app->add_option("--sessions", args->sessions, "Sessions that decode at once, in shared passes (default 1)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(at_least(1))
      ->type_name("N,…");
  app->add_option("-r,--repeat", args->repeats, "Repeats of each measurement (default 5)")
      ->check(at_least(1))
      ->type_name("N");
  app->add_flag("--profile", args->profile,
                "Tell where the time goes: attention, routed and shared experts, head, waiting, and what a token takes "
                "beside the reading of its weights");
  args->session.add(*app);
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
