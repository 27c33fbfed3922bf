#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <tuple>

#include "larch/error.hpp"
#include "text/constraint/pattern.hpp"
#include "text/constraint/string_lexer.hpp"

namespace larch::text::constraint {
namespace {

[[noreturn]] void refuse_size() { throw Error(ErrorCode::invalid_argument, "more states than patterns may have"); }

/// Sets of states, each of which becomes one state of the table: the subset construction.
class Subsets {
 public:
  using Set = std::vector<std::uint32_t>;  ///< in order

  Subsets(const PatternMachine& machine, std::size_t& work)
      : machine_(machine), seen_(machine.states.size(), 0), work_(work) {
    count(machine.states.size());
  }

  /// With all that is reached without a symbol.
  Set closure(Set set) {
    ++round_;
    for (const std::uint32_t state : set) seen_[state] = round_;
    for (std::size_t i = 0; i < set.size(); ++i)
      for (const std::uint32_t to : machine_.states[set[i]].free) {
        count(1);
        if (seen_[to] == round_) continue;
        seen_[to] = round_;
        set.push_back(to);
      }
    std::ranges::sort(set);
    return set;
  }

  Set step(const Set& set, std::uint16_t symbol) {
    Set next;
    ++round_;
    for (const std::uint32_t state : set) {
      count(machine_.states[state].moves.size());
      for (const PatternMachine::Move& move : machine_.states[state].moves)
        if (move.low <= symbol && symbol <= move.high && seen_[move.to] != round_) {
          seen_[move.to] = round_;
          next.push_back(move.to);
        }
    }
    return next.empty() ? next : closure(std::move(next));
  }

  [[nodiscard]] bool accepts(const Set& set) {
    return std::ranges::binary_search(step(set, PatternMachine::end), machine_.last);
  }

  /// The symbols at which moves of the set begin to differ, without those of begin and end.
  [[nodiscard]] std::vector<std::uint16_t> borders(const Set& set) {
    std::vector<bool> is_border(257);
    is_border[0] = true;
    for (const std::uint32_t state : set) {
      count(machine_.states[state].moves.size());
      for (const PatternMachine::Move& move : machine_.states[state].moves) {
        if (move.high >= PatternMachine::begin) continue;
        is_border[move.low] = is_border[move.high + 1U] = true;
      }
    }
    std::vector<std::uint16_t> borders;
    for (std::uint16_t symbol = 0; symbol < 256; ++symbol)
      if (is_border[symbol]) borders.push_back(symbol);
    borders.push_back(256);
    return borders;
  }

 private:
  void count(std::size_t moves) {
    if (work_ < moves) refuse_size();
    work_ -= moves;
  }

  const PatternMachine& machine_;
  std::vector<std::uint32_t> seen_;  ///< [state]: the round in which it was last met
  std::uint32_t round_ = 0;
  std::size_t& work_;  ///< that is left
};

/// The table of all texts that match, whatever their length; states from which none matches are among them.
PatternTable determinize(const PatternMachine& machine, PatternBudget& budget) {
  Subsets subsets(machine, budget.work);
  PatternTable table;
  std::map<Subsets::Set, std::uint16_t> numbers;
  std::vector<const Subsets::Set*> sets;
  const auto number = [&](Subsets::Set set) {
    const auto [place, added] = numbers.try_emplace(std::move(set), static_cast<std::uint16_t>(sets.size()));
    if (added) {
      if (sets.size() == budget.states) refuse_size();
      sets.push_back(&place->first);
      table.next.emplace_back();
      table.accepts.push_back(subsets.accepts(place->first));
    }
    return place->second;
  };
  number({});
  table.first = number(subsets.step(subsets.closure({machine.first}), PatternMachine::begin));
  for (std::size_t state = 1; state < sets.size(); ++state) {
    const std::vector<std::uint16_t> borders = subsets.borders(*sets[state]);
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
      const std::uint16_t to = number(subsets.step(*sets[state], borders[i]));
      std::fill(table.next[state].begin() + borders[i], table.next[state].begin() + borders[i + 1], to);
    }
  }
  return table;
}

/// The table of those texts whose length is within bounds.
PatternTable bounded(const PatternTable& table, std::uint64_t least, std::uint64_t most, std::size_t max_states) {
  using State = std::tuple<std::uint16_t, InString, std::uint32_t>;  // of the table; where in a character; length
  const bool endless = most == std::numeric_limits<std::uint64_t>::max();
  const std::uint64_t longest = endless ? least : most;
  PatternTable result;
  std::map<State, std::uint16_t> numbers;
  std::vector<State> states;
  const auto number = [&](const State& state) {
    const auto [place, added] = numbers.try_emplace(state, static_cast<std::uint16_t>(states.size()));
    if (added) {
      if (states.size() == max_states) refuse_size();
      states.push_back(state);
      result.next.emplace_back();
      result.accepts.push_back(std::get<1>(state) == InString::body && table.accepts[std::get<0>(state)] &&
                               std::get<2>(state) >= least);
    }
    return place->second;
  };
  number({PatternTable::dead, InString::closed, 0});
  result.first = number({table.first, InString::body, 0});
  for (std::size_t i = 1; i < states.size(); ++i)
    for (unsigned byte = 0; byte < 256; ++byte) {
      const auto [state, at, length] = states[i];
      const std::uint16_t to = table.next[state][byte];
      const auto step = step_string(at, static_cast<std::uint8_t>(byte));
      if (to == PatternTable::dead || !step) continue;
      if (step->begins && length == longest && !endless) continue;
      const bool longer = step->begins && length < longest;
      result.next[i][byte] = number({to, step->next, length + (longer ? 1U : 0U)});
    }
  return result;
}

/// Makes the states dead from which nothing is accepted.
void prune(PatternTable& table) {
  std::vector<std::vector<std::uint16_t>> before(table.next.size());
  for (std::size_t state = 0; state < table.next.size(); ++state)
    for (const std::uint16_t to : table.next[state])
      if (before[to].empty() || before[to].back() != state) before[to].push_back(static_cast<std::uint16_t>(state));
  std::vector<bool> alive = table.accepts;
  std::vector<std::size_t> open;
  for (std::size_t state = 0; state < alive.size(); ++state)
    if (alive[state]) open.push_back(state);
  while (!open.empty()) {
    const std::size_t state = open.back();
    open.pop_back();
    for (const std::uint16_t from : before[state])
      if (!alive[from]) {
        alive[from] = true;
        open.push_back(from);
      }
  }
  for (auto& row : table.next)
    for (std::uint16_t& to : row)
      if (!alive[to]) to = PatternTable::dead;
  if (!alive[table.first]) throw Error(ErrorCode::invalid_argument, "nothing that any text matches");
}

}  // namespace

PatternTable tabulate(const PatternMachine& machine, std::uint64_t least, std::uint64_t most, PatternBudget& budget) {
  PatternTable table = determinize(machine, budget);
  if (least > 0 || most != std::numeric_limits<std::uint64_t>::max())
    table = bounded(table, least, most, budget.states);
  prune(table);
  budget.states -= table.next.size();
  return table;
}

}  // namespace larch::text::constraint
