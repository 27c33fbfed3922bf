#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <larch/larch.hpp>
#include <memory>
#include <numeric>
#include <optional>
#include <random>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/footprint.hpp"
#include "cli/interrupt.hpp"
#include "cli/open.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "core/profile.hpp"
#include "engine/ceilings.hpp"
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

/// What hardware allows at most.
enum class Ceiling {
  none,
  bandwidth,  ///< bytes of memory read a second
  int8,       ///< multiply-adds of 8-bit numbers a second
};

/// What one measurement does: `tokens` at once (prefill) or one by one (decode), after `depth` others, in so many
/// sessions that share passes.
struct Case {
  Kind kind;
  int tokens;
  int depth;
  int sessions;

  /// Where a token's work is known: in several sessions' decode, tokens share some of the weights that are read.
  [[nodiscard]] Ceiling ceiling() const {
    if (kind == Kind::prefill) return Ceiling::int8;
    return sessions == 1 ? Ceiling::bandwidth : Ceiling::none;
  }
};

struct Result {
  Case what;
  std::vector<double> rates;         ///< tokens/s of all sessions together, of each repeat, sorted
  std::vector<double> ceilings;      ///< measured right after each repeat, sorted; none where nothing counts
  std::vector<double> shares;        ///< of them that each repeat's tokens took, sorted
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

void insert(std::vector<double>& sorted, double value) {
  sorted.insert(std::ranges::upper_bound(sorted, value), value);
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

  /// All measurements, or those that an interrupt left time for.
  std::vector<Result> run(Interrupt& interrupt) {
    std::vector<Result> results;
    Progress progress;
    interrupt.aim(&session_);
    try {
      progress.show("Warming up");
      warm_up();
      for (const Case& c : cases()) {
        progress.show(std::string("Measuring ") + name(c.kind) + " of " + std::to_string(c.tokens) +
                      " tokens at depth " + std::to_string(c.depth) +
                      (c.sessions > 1 ? " in " + std::to_string(c.sessions) + " sessions" : ""));
        measure(c, interrupt, results);
      }
    } catch (const Error& e) {
      if (e.code() != ErrorCode::cancelled) throw;
      if (!results.empty()) results.back().profile.reset();  // which took notes of what was not finished
    }
    interrupt.aim(nullptr);
    std::erase_if(results, [](const Result& r) { return r.rates.empty(); });
    return results;
  }

  [[nodiscard]] std::size_t measurements() const { return cases().size(); }

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
      if (!r.ceilings.empty())
        std::cout << ", " << fixed(100 * median(r.shares), 1) << " % of " << fixed(median(r.ceilings) / 1e9, 1)
                  << (r.what.ceiling() == Ceiling::int8 ? " G int8 multiply-adds/s" : " GB/s");
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
      if (!r.ceilings.empty()) {
        const bool int8 = r.what.ceiling() == Ceiling::int8;
        row[int8 ? "int8_multiply_adds_per_second" : "bandwidth_bytes_per_second"] = median(r.ceilings);
        row[int8 ? "int8_share" : "bandwidth_share"] = median(r.shares);
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
    std::uint64_t work;  ///< of what the ceiling counts
  };

  static const char* name(Kind kind) { return kind == Kind::prefill ? "prefill" : "decode"; }

  [[nodiscard]] double profiled_tokens(const Result& r) const {
    return static_cast<double>(r.rates.size()) * r.what.tokens * r.what.sessions;
  }

  /// A token's work by part, of what the ceiling counts.
  [[nodiscard]] PartAmounts work(Ceiling ceiling) const {
    if (ceiling == Ceiling::none) return {};
    if (ceiling == Ceiling::bandwidth) return weight_bytes_by_part(checkpoint().config(), checkpoint().tensors());
    PartAmounts parts = multiply_adds_by_part(checkpoint().config(), checkpoint().tensors(),
                                              [&](DType weights) { return engine::is_int8(kernels(), weights); });
    parts[static_cast<std::size_t>(Part::head)] = 0;  // of a prompt's last token alone
    return parts;
  }

  [[nodiscard]] double measure_ceiling(Ceiling ceiling) const {
    return ceiling == Ceiling::int8 ? engine::int8_rate(kernels(), session_.threads())
                                    : engine::read_bandwidth(session_.threads());
  }

  [[nodiscard]] std::vector<Spent> spent(const Result& r) const {
    const PartAmounts amounts = work(r.what.ceiling());
    std::vector<Spent> all;
    for (std::size_t i = 0; i < part_count; ++i) {
      const auto part = static_cast<Part>(i);
      all.push_back({part_name(part), r.profile->seconds(part) / profiled_tokens(r), amounts[i]});
    }
    return all;
  }

  /// Seconds of a token beside the reading of its weights at the bandwidth measured.
  [[nodiscard]] double overhead(const Result& r) const {
    return 1 / median(r.rates) - static_cast<double>(bytes_per_token()) / median(r.ceilings);
  }

  void print_profile(const Result& r) const {
    const bool int8 = r.what.ceiling() == Ceiling::int8;
    for (const Spent& s : spent(r)) {
      std::cout << "  " << std::left << std::setw(10) << s.part << std::right << std::setw(9)
                << fixed(1e3 * s.seconds, 3) << " ms a token";
      if (!r.ceilings.empty() && s.work > 0) {
        const double work = static_cast<double>(s.work), rate = work / s.seconds;
        std::cout << ", " << (int8 ? fixed(work / 1e9, 3) + " G int8 multiply-adds" : bytes_text(s.work)) << " at "
                  << fixed(rate / 1e9, 1) << (int8 ? " G/s" : " GB/s") << ": "
                  << fixed(100 * rate / median(r.ceilings), 0) << " %";
      }
      std::cout << '\n';
    }
    std::cout << "  " << fixed(static_cast<double>(r.profile->barriers()) / profiled_tokens(r), 1)
              << " barriers a token";
    if (r.what.ceiling() == Ceiling::bandwidth)
      std::cout << "; " << fixed(1e3 * overhead(r), 3) << " ms a token beside the reading of its weights at "
                << fixed(median(r.ceilings) / 1e9, 1) << " GB/s";
    std::cout << '\n';
  }

  [[nodiscard]] Json profile_json(const Result& r) const {
    const Ceiling ceiling = r.what.ceiling();
    Json parts = Json::object();
    for (const Spent& s : spent(r)) {
      Json& part = parts[std::string(s.part)] = {{"seconds_per_token", s.seconds}};
      if (!r.ceilings.empty()) part[ceiling == Ceiling::int8 ? "int8_multiply_adds" : "weight_bytes"] = s.work;
    }
    Json json{{"parts", std::move(parts)},
              {"barriers_per_token", static_cast<double>(r.profile->barriers()) / profiled_tokens(r)}};
    if (ceiling == Ceiling::bandwidth) json["overhead_seconds_per_token"] = overhead(r);
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
    engine::state_of(session_).executor->set_profile(profile);
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < c.tokens; i += step) {
      for (int s = 0; s < c.sessions; ++s)  // other tokens in each, which use other experts
        feeds[static_cast<std::size_t>(s)] = {s == 0 ? &session_ : &others[static_cast<std::size_t>(s - 1)],
                                              slice(c.depth + s * c.tokens + i, step)};
      feed(feeds);
    }
    const double seconds = seconds_since(begin);
    engine::state_of(session_).executor->set_profile(nullptr);
    return seconds;
  }

  /// Reads, and packs, what the first runs would wait for: so many tokens use nearly all experts.
  void warm_up() {
    constexpr int tokens = 256;
    session_.feed(random_tokens(std::min(tokens, session_.capacity()), session_.model().info().vocab_size));
    session_.rewind(0);
  }

  /// Adds what comes of a case's repeats. Throws Error(cancelled) after an interrupt.
  void measure(const Case& c, const Interrupt& interrupt, std::vector<Result>& results) {
    const PartAmounts amounts = work(c.ceiling());
    const std::uint64_t all = std::accumulate(amounts.begin(), amounts.end(), std::uint64_t{0});
    time({c.kind, std::min(c.tokens, 16), c.depth, c.sessions});
    Result& result = results.emplace_back(Result{c, {}, {}, {}});
    if (args_.profile) result.profile.emplace(static_cast<std::size_t>(session_.threads()));
    for (int i = 0; i < args_.repeats; ++i) {
      if (interrupt.raised()) throw Error(ErrorCode::cancelled, "bench: interrupted between repeats");
      const double rate = c.sessions * c.tokens / time(c, result.profile ? &*result.profile : nullptr);
      insert(result.rates, rate);
      if (all == 0) continue;
      const double ceiling = measure_ceiling(c.ceiling());
      insert(result.ceilings, ceiling);
      insert(result.shares, static_cast<double>(all) * rate / ceiling);
    }
  }

  [[nodiscard]] const load::Checkpoint& checkpoint() const { return engine::state_of(session_.model()).checkpoint; }
  [[nodiscard]] const kernels::Kernels& kernels() const {
    return engine::state_of(session_.model()).transformer.kernels();
  }
  [[nodiscard]] std::uint64_t bytes_per_token() const {
    return weight_bytes_per_token(checkpoint().config(), checkpoint().tensors());
  }

  const Arguments& args_;
  Session session_;
  std::vector<Token> tokens_;
};

int run(const Arguments& args) {
  Bench bench(args, open(args.model, args.session));
  Interrupt interrupt;
  const std::vector<Result> results = bench.run(interrupt);
  if (args.json) {
    bench.print_json(results);
  } else {
    bench.print_text(results);
  }
  if (!interrupt.raised()) return success;
  std::cerr << "larch: interrupted after " << results.size() << " of " << bench.measurements() << " measurements\n";
  return interrupt.status();
}

}  // namespace

Command add_bench(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "bench", "Measure tokens/s of prefill and decode, and their shares of what the CPU and its memory can do");
  const auto args = std::make_shared<Arguments>();
  args->model.warm_up = true;  // to measure what lasts
  args->model.add(*app, Place::also_alone);
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
  app->add_flag(
      "--profile", args->profile,
      "Tell where the time goes: attention, routed and shared experts, head, waiting, their shares of the memory "
      "bandwidth or of the int8 products that the CPU can do, and what a token takes beside the reading of its "
      "weights");
  args->session.add(*app);
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
